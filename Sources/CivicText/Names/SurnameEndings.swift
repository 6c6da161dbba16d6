/// Tells a surname by its ending: "Шөкеева", "Ахметов", "Сейдахметұлы", "Каренский".
enum SurnameEndings {
  /// True for a word in the nominative that ends as surnames do. The ending alone is weak evidence: many words
  /// share it.
  static func isSurname(_ word: String) -> Bool { gender(word) != nil || isIndeclinable(word) }

  /// The gender that a surname's ending shows.
  static func gender(_ word: String) -> Gender? {
    let folded = word.lowercased()
    let endings = endings(like: folded)
    if endings.isEmpty || folded.unicodeScalars.count < 4 { return nil }
    if endings.contains(where: { $0.kind == "f" && folded.hasSuffix($0.text) }) { return .female }
    if endings.contains(where: { $0.kind == "m" && folded.hasSuffix($0.text) }) { return .male }
    return nil
  }

  static func isIndeclinable(_ word: String) -> Bool {
    let folded = word.lowercased()
    return folded.unicodeScalars.count >= 5
      && endings(like: folded).contains { $0.kind == "-" && folded.hasSuffix($0.text) }
  }

  private struct Ending: Sendable {
    let text: String
    /// The gender, m or f; - for either.
    let kind: Unicode.Scalar
  }

  /// By the last letter.
  private static let endings: [Unicode.Scalar: [Ending]] = {
    var endings: [Unicode.Scalar: [Ending]] = [:]
    for row in LanguageData.rows("ru/surname-endings.tsv") where row.count > 1 {
      guard let last = row[0].unicodeScalars.last, let kind = row[1].unicodeScalars.first else { continue }
      endings[last, default: []].append(Ending(text: row[0], kind: kind))
    }
    return endings
  }()

  private static func endings(like word: String) -> [Ending] {
    word.unicodeScalars.last.flatMap { endings[$0] } ?? []
  }
}
