internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import Foundation

/// Readings: of a text, and of other programs.
enum FuzzedReadings {
  static func text(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let language = input.choice(Language.allCases)
    let isTitled = input.choice([false, true])
    let published = input.choice(FuzzInput.days)
    let form = input.choice([ReportForm.news, .news, .news, .table, .note, .register])
    let text = CleanCharacters.cleaned(input.text)
    let title = isTitled ? text.split(separator: "\n").first.map { String($0) } : nil
    let report = Report(title: title, language: language, published: published, text: text, form: form)
    let reading = ReportReader.read(report)
    try check(reading, isReadHere: true)
    guard FuzzInput.isOne(in: 4, bytes) else { return }
    try promise(ReportReader.read(report) == reading, "a report is read the same twice")
  }

  static func lines(_ bytes: [UInt8]) throws {
    for result in ReadingLines(bytes, file: "input") {
      if case .success(let reading) = result { try check(reading, isReadHere: false) }
    }
    // What a fuzzer changes in the text or a statement is found out by its hash, and nothing behind that would be tried.
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard var reading = try? JSONDecoder().decode(Reading.self, from: Data(line)) else { continue }
      reading.report.sha256 = Digest.sha256(reading.text ?? "")
      var lines = ReadingLines(Array(ReadingLines.line(reading).utf8), file: "input").makeIterator()
      guard let read = lines.next() else { throw BrokenPromise(description: "a reading is a line") }
      if case .success(let again) = read {
        try promise(again == reading, "a reading is the same when it has been written and read")
        try check(reading, isReadHere: false)
      }
    }
  }

  /// What has to hold of every reading that is handed on.
  ///
  /// - Parameter isReadHere: false where another program has read it, which may give less evidence.
  static func check(_ reading: Reading, isReadHere: Bool) throws {
    if isReadHere, let fault = ReadingFaults.first(in: reading) { throw BrokenPromise(description: fault) }
    let lines = Array(ReadingLines(Array(ReadingLines.line(reading).utf8), file: "input"))
    guard lines.count == 1, case .success(let again) = lines[0] else {
      // A text of nothing is no report.
      try promise((reading.text ?? "").isEmpty, "what is read can be written as a line and read again")
      return
    }
    try promise(again == reading, "a reading is the same when it has been written and read")
    let masked = reading.withoutPersonalData
    try promise(
      masked.text?.unicodeScalars.count == reading.text?.unicodeScalars.count,
      "masking leaves every range where it was")
    do {
      _ = try PreparedReading(masked)
    } catch {
      throw BrokenPromise(description: "what is read can be stored: \(error.code.rawValue)")
    }
  }
}
