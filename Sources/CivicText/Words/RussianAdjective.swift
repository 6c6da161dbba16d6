/// The forms of Russian adjectives and participles, told by their endings.
package enum RussianAdjective {
  /// A case, number and gender that an adjective's form may stand for; no gender in the plural.
  package struct Reading: Equatable {
    package let grammaticalCase: GrammaticalCase
    let isPlural: Bool
    let gender: Character?
  }

  /// What an adjective's form may stand for; empty where the word does not end like one. `word` is in lower
  /// case.
  package static func readings(_ word: String) -> [Reading] {
    guard let (_, ending) = split(word) else { return [] }
    return table[ending] ?? []
  }

  /// The nominative of an adjective's form: "Гражданским" → "Гражданский", "областного" → "областной".
  static func nominative(_ word: String, gender: Character, isPlural: Bool) -> String {
    let lowered = word.lowercased()
    guard let (stem, ending) = split(lowered), let last = stem.last else { return word }
    let kept = word.prefix(stem.count)
    let isCapitals = word.count > 3 && word.isInCapitals
    let isHushing = "жшчщ".contains(last)
    let isVelar = "кгх".contains(last)
    let isSoft = softEndings.contains(ending) && !isHushing && !isVelar
    let isPossessive = last == "ь"
    let new: String
    if isPlural {
      new = isPossessive || isSoft || isHushing || isVelar ? "ие" : "ые"
    } else {
      switch gender {
      case "f": new = isSoft || isPossessive ? "яя" : "ая"
      case "n": new = isSoft || isHushing ? "ее" : "ое"
      default:
        if stressed.contains(stem)
          || stressed.contains(stem.split(separator: "-").last.map(String.init) ?? stem)
        {
          new = "ой"
        } else {
          new = isSoft || isHushing || isVelar ? "ий" : "ый"
        }
      }
    }
    if isPossessive {
      // "третьего" → "третий", "третья", "третье", "третьи".
      let forms: [Character: String] = ["m": "ий", "f": "ья", "n": "ье"]
      return kept.dropLast() + (isPlural ? "ьи" : forms[gender] ?? "ий")
    }
    return kept + (isCapitals ? new.uppercased() : new)
  }

  private static func split(_ word: String) -> (stem: String, ending: String)? {
    for length in [3, 2] where word.count > length + 2 {
      let ending = String(word.suffix(length))
      if table[ending] != nil { return (String(word.dropLast(length)), ending) }
    }
    return nil
  }

  private static let softEndings: Set<String> = [
    "его", "ему", "им", "ем", "яя", "ей", "юю", "ее", "ие", "их", "ими", "ий",
  ]

  private static let stressed = WordSet(
    LanguageData.rows("ru/stressed-adjectives.tsv").flatMap { $0[0].split(separator: " ").map(String.init) })

  private static func one(_ grammaticalCase: GrammaticalCase, _ genders: String) -> [Reading] {
    genders.map { Reading(grammaticalCase: grammaticalCase, isPlural: false, gender: $0) }
  }

  private static func many(_ cases: GrammaticalCase...) -> [Reading] {
    cases.map { Reading(grammaticalCase: $0, isPlural: true, gender: nil) }
  }

  private static let table: WordTable<[Reading]> = {
    var table = WordTable<[Reading]>()
    let masculine = one(.nominative, "m") + one(.accusative, "m")
    let oblique = one(.genitive, "f") + one(.dative, "f") + one(.instrumental, "f") + one(.prepositional, "f")
    let pairs: [([String], [Reading])] = [
      (["ого", "его"], one(.genitive, "mn") + one(.accusative, "m")),
      (["ому", "ему"], one(.dative, "mn")),
      (["ым", "им"], one(.instrumental, "mn") + many(.dative)),
      (["ом", "ем"], one(.prepositional, "mn")),
      (["ый", "ий"], masculine), (["ой"], masculine + oblique), (["ей", "ою", "ею"], oblique),
      (["ая", "яя", "ья"], one(.nominative, "f")), (["ую", "юю", "ью"], one(.accusative, "f")),
      (["ое", "ее"], one(.nominative, "n") + one(.accusative, "n")),
      (["ые", "ие"], many(.nominative, .accusative)),
      (["ых", "их"], many(.genitive, .accusative, .prepositional)), (["ыми", "ими"], many(.instrumental)),
    ]
    for (endings, readings) in pairs {
      for ending in endings { table[ending] = readings }
    }
    return table
  }()
}
