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
  /// One key per word of the text, in order.
  let searchKeys: String
  /// What each event is recognised by.
  let traits: [EventTraits]
  let shingles: TextShingles

  /// - Throws: what makes the reading unfit to be stored.
  package init(_ reading: Reading) throws(CivicError) {
    key = ReportKey(reading.report)
    guard let text = reading.text else { throw CivicError(.textMissing, key.hash) }
    if text.isEmpty { throw CivicError(.textEmpty, key.hash) }
    if let null = text.unicodeScalars.firstIndex(of: "\u{0}") {
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: null)
      throw CivicError(.textHasNull, key.hash, String(offset))
    }
    sha256 = Digest.sha256(text)
    guard sha256 == reading.report.sha256 else { throw CivicError(.textMismatch, key.hash) }
    document = Document(text, language: reading.report.language)
    let check = ReadingCheck(report: key.hash, length: document.scalars.count)
    for event in reading.events { try check.check(event) }
    self.reading = reading
    self.text = text
    searchKeys = LemmaKey.keys(text, language: reading.report.language).joined(separator: " ")
    shingles = TextShingles(document)
    traits = reading.events.enumerated().map { [document] ordinal, event in
      EventTraits(event, ordinal: ordinal, of: reading.report, document)
    }
  }
}
