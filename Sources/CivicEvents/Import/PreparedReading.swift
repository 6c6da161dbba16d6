internal import CivicReports
internal import CivicText

/// A reading that has been checked, with all that can be worked out without the database: readings are prepared side
/// by side and stored one after the other.
package struct PreparedReading: Sendable {
  let reading: Reading
  let text: String
  let document: Document
  let key: ReportKey
  let sha256: String
  /// What it is searched by.
  let words: [KeyedWord]
  /// What each event is recognised by.
  let traits: [EventTraits]
  let shingles: TextShingles
  /// Of the reading as one line of JSON without its text.
  let readingSHA256: String
  /// Whether it was read from its text here; false where it came as a reading.
  let isReadHere: Bool
  /// Whether it is to take the place of the same text's reading.
  var isReread = false
  /// As it came, where it is to be kept.
  var original: OriginalDocument?

  /// - Parameter isReadHere: true for what `ReportReader` has read, which names no protected person.
  /// - Throws: what makes the reading unfit to be stored.
  package init(_ reading: Reading, isReadHere: Bool = false) throws(CivicError) {
    let name = ReportKey(reading.report).hash
    guard let original = reading.text else { throw CivicError(.textMissing, name) }
    if original.isEmpty { throw CivicError(.textEmpty, name) }
    if let null = original.unicodeScalars.firstIndex(of: "\u{0}") {
      let offset = original.unicodeScalars.distance(from: original.startIndex, to: null)
      throw CivicError(.textHasNull, name, String(offset))
    }
    guard Digest.sha256(original) == reading.report.sha256 else { throw CivicError(.textMismatch, name) }
    let masked = reading.withoutPersonalData
    self.isReadHere = isReadHere
    let reading = isReadHere ? masked : masked.withoutProtectedPeople
    let text = reading.text ?? original
    key = ReportKey(reading.report)
    sha256 = reading.report.sha256
    document = Document(
      text, language: reading.report.language, isOfLines: reading.report.form?.isOfLines ?? false)
    let check = ReadingCheck(report: key.hash, length: document.scalars.count)
    for event in reading.events { try check.check(event) }
    for entry in reading.register ?? [] { try check.check(entry) }
    self.reading = reading
    self.text = text
    words = LemmaKey.words(text, language: reading.report.language)
    shingles = TextShingles(document)
    var bare = reading
    bare.text = nil
    readingSHA256 = Digest.sha256(ReadingLines.line(bare))
    traits = reading.events.enumerated().map { [document] ordinal, event in
      EventTraits(event, ordinal: ordinal, of: reading.report, document)
    }
  }
}
