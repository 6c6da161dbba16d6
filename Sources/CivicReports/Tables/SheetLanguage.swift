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

  private static func byLetters(_ text: String) -> Language {
    let letters = text.lowercased().unicodeScalars
    if letters.contains(where: { "әғқңөұүһі".unicodeScalars.contains($0) }) { return .kk }
    return letters.contains { (0x410...0x44F).contains($0.value) } ? .ru : .en
  }
}
