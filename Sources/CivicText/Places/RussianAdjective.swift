/// Russian adjectives in `-ский`, of which names of regions and districts are made.
enum RussianAdjective {
  private static let endings: Set<String> = [
    "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ие", "их", "ими",
  ]

  /// A hard adjective in any case as it stands before "район": "Центрального" →
  /// "Центральный"; other words as they are.
  static func hardNominative(_ word: String) -> String {
    for ending in ["ого", "ому", "ом", "ым"] where word.hasSuffix(ending) && word.count > ending.count + 3 {
      return word.dropLast(ending.count) + "ый"
    }
    return word
  }

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
