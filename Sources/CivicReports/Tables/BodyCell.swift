internal import CivicText

/// A cell that holds one body's name: «"Жайық жастары" ҚБ», "Общественное объединение «Наш двор»".
struct BodyCell {
  /// Quotation marks and legal form apart.
  let name: String
  let legalForm: String?
  let kind: OrganizationKind

  /// - Parameter form: of another cell: "ОО".
  /// - Returns: nil for a cell without a word.
  init?(_ cell: String, _ language: Language, legalForm form: String? = nil) {
    let bare = Self.unquoted(cell)
    guard cell.count(where: \.isLetter) >= 2 else { return nil }
    if let span = Self.read(cell, language) {
      name = span.name
      legalForm = form ?? span.legalForm
      kind =
        span.kind == .unknown
        ? form.flatMap { Self.read("\($0) «\(bare)»", language)?.kind } ?? .unknown : span.kind
    } else {
      name = bare
      legalForm = form
      kind = form.flatMap { Self.read("\($0) «\(bare)»", language)?.kind } ?? .unknown
    }
  }

  /// The body that the reader of texts finds, where it is all of the cell but a few letters.
  private static func read(_ text: String, _ language: Language) -> OrganizationSpan? {
    let document = Document(text, language: language)
    let found = OrganizationFinder.find(
      in: document, quotes: QuotedNames(document), places: Places.find(in: document), persons: [])
    let letters = text.count(where: \.isLetter)
    return found.first { span in
      !span.isVenue && !span.name.isEmpty
        && document.text(document.range(span.tokens)).count(where: \.isLetter) * 10 >= letters * 8
    }
  }

  /// A name in quotation marks from its beginning to its end is what stands in them.
  static func unquoted(_ text: String) -> String {
    let pairs: [(Character, Character)] = [("«", "»"), ("\"", "\""), ("“", "”"), ("„", "“")]
    for (open, close) in pairs where text.first == open && text.last == close && text.count > 2 {
      let inner = text.dropFirst().dropLast()
      if !inner.contains(close) { return String(inner) }
    }
    return text
  }
}
