internal import CivicText

/// A line of a page with what the words that stand around reports tell of it, looked up once for all that is asked of it.
struct FoldedLine {
  let text: String
  /// As the phrases are written.
  let folded: String
  private let kinds: [FurnitureWords.Kind]
  private let openings: [FurnitureWords.Opening]

  init(_ text: String) {
    self.text = text
    folded = FurnitureWords.folded(text)
    kinds = FurnitureWords.all.kinds(folded)
    openings = FurnitureWords.all.openings(of: folded)
  }

  /// True where the line is exactly one of the kind's phrases.
  func isWhole(_ kind: FurnitureWords.Kind) -> Bool { kinds.contains(kind) }

  /// The longest phrase of the kind that the line begins with.
  func beginning(_ kind: FurnitureWords.Kind) -> String? { openings.first { $0.kind == kind }?.phrase }

  /// True where one of the kind's phrases stands anywhere in the line.
  func holds(_ kind: FurnitureWords.Kind) -> Bool { FurnitureWords.all.isWithin(kind, folded) }

  /// The words after a label and its colon; nil without both.
  func labelled(_ kind: FurnitureWords.Kind) -> String? {
    guard text.utf8.count <= 240, beginning(kind) != nil,
      let colon = text.firstIndex(where: { $0 == ":" || $0 == "–" || $0 == "—" })
    else { return nil }
    let label = FurnitureWords.folded(text[..<colon])
    guard FurnitureWords.all.beginning(kind, of: label) == label else { return nil }
    let rest = text[text.index(after: colon)...].trimming { $0 == " " }
    return rest.isEmpty ? nil : rest
  }
}
