internal import CivicText

/// The language of what stands in cells, which may be too short to tell.
enum SheetLanguage {
  /// - Parameters:
  ///   - other: of the whole table.
  ///   - line: the cells with their headings.
  static func of(_ values: String, else other: Language? = nil, in line: String? = nil) -> Language {
    LanguageDetector.detect(values) ?? other ?? line.flatMap { LanguageDetector.detect($0) }
      ?? byLetters(line ?? values)
  }

  /// - Parameter rows: so many of each are looked at.
  static func of<Field>(_ tables: [HeadedTable<Field>], rows: Int) -> Language {
    of(
      tables.flatMap { $0.rows.prefix(rows).flatMap(\.cells) }.joined(separator: " "),
      in: tables.map { $0.headings.joined(separator: " ") }.joined())
  }

  private static func byLetters(_ text: String) -> Language {
    let letters = text.lowercased().unicodeScalars
    if letters.contains(where: { "әғқңөұүһі".unicodeScalars.contains($0) }) { return .kk }
    return letters.contains { (0x410...0x44F).contains($0.value) } ? .ru : .en
  }
}
