/// Russian adjectives in `-ский`, of which names of regions and districts are made.
enum PlaceAdjective {
  private static let endings: Set<String> = [
    "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ие", "их", "ими",
  ]

  /// The folded word without its ending: "западно-казахстанской" → "западно-казахстанск"; nil for other words.
  static func stem(_ word: String) -> String? {
    for length in [3, 2] where word.count > length + 3 {
      let stem = word.dropLast(length)
      if endings.contains(String(word.suffix(length))), stem.hasSuffix("ск") || stem.hasSuffix("цк") {
        return String(stem)
      }
    }
    return nil
  }
}
