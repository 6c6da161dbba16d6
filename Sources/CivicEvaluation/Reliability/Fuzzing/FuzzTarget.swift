internal import CivicReports

/// A part of the product that is given bytes of any kind: by the fuzzer, and by tests that give it again what the fuzzer kept.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// A file of any encoding and format that is one report.
  case decoders
  /// An HTML page.
  case pages
  /// Letters, feeds, exports of chats, archives, tables, readings: each with what lies in it read.
  case containers
  /// Dates of a text beside a day of publication.
  case dates
  /// Two names that are compared, of bodies or of persons.
  case names
  /// Questions to a small database, one of which follows another.
  case questions
  /// What is searched for in a small database.
  case searches
  /// Readings of other programs, as JSON Lines.
  case readings
  /// A text with all that is read from it.
  case texts
  /// Words and their keys, languages, the data of persons.
  case words

  /// How long an input may be, in bytes: as short as reaches every rule, so that a million can be tried.
  package var longest: Int {
    switch self {
    case .decoders: 512
    case .pages: 1024
    case .containers: 2048
    case .dates, .names: 160
    case .questions, .searches: 128
    case .readings: 4096
    case .texts: 256
    case .words: 256
    }
  }

  /// Tries one input.
  ///
  /// - Throws: ``BrokenPromise`` where something does not hold that has to hold whatever the input is.
  package func run(_ bytes: [UInt8]) throws {
    switch self {
    case .decoders: try FuzzedReports.decode(bytes)
    case .pages: try FuzzedReports.page(bytes)
    case .containers: try FuzzedReports.container(bytes)
    case .dates: try FuzzedDates.run(bytes)
    case .names: try FuzzedNames.run(bytes)
    case .questions: try FuzzedQuestions.ask(bytes)
    case .searches: try FuzzedQuestions.search(bytes)
    case .readings: try FuzzedReadings.lines(bytes)
    case .texts: try FuzzedReadings.text(bytes)
    case .words: try FuzzedWords.run(bytes)
    }
  }
}

/// Something that has to hold and did not. Never with text of the input.
package struct BrokenPromise: Error, Sendable, Equatable, CustomStringConvertible {
  package let description: String
}

/// - Throws: ``BrokenPromise``, which says what should have been.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) throws(BrokenPromise) {
  if !holds { throw BrokenPromise(description: what()) }
}
