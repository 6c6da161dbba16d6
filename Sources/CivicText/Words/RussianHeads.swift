/// The nouns that stand at the head of the names of bodies, posts and groups (`ru/heads.tsv`), in all their forms.
enum RussianHeads {
  /// What a form of a head noun may stand for.
  struct Reading: Sendable {
    /// In the nominative of the reading's number: "альянс", "фонды".
    let nominative: String
    /// In the singular: "фонд".
    let singular: String
    let grammaticalCase: GrammaticalCase
    let isPlural: Bool
    /// The genders that an adjective before it may have; empty in the plural.
    let genders: String
    /// A post or a person, not a body.
    let isPost: Bool
    /// Declines as an adjective and may be one: "ведущий", "исполняющий".
    let isAdjective: Bool

    func prefixed(_ prefix: String) -> Reading {
      Reading(
        nominative: prefix + nominative, singular: prefix + singular, grammaticalCase: grammaticalCase,
        isPlural: isPlural,
        genders: genders,
        isPost: isPost, isAdjective: isAdjective)
    }
  }

  /// The readings of a word in lower case, the likeliest first; empty for no head.
  static func readings(_ word: String) -> [Reading] {
    if let known = forms[word] { return known }
    // "госслужбой", "генпрокурору": a shortened word in front.
    let bytes = word.utf8
    guard bytes.count > 10, let prefixes = prefixes[String(word.prefix(2))] else { return [] }
    for prefix in prefixes where bytes.count > prefix.utf8.count + 6 && word.hasPrefix(prefix) {
      guard let rest = forms[String(word.utf8.dropFirst(prefix.utf8.count)) ?? ""] else { continue }
      return rest.map { $0.prefixed(prefix) }
    }
    return []
  }

  static func isHead(_ word: String) -> Bool { forms.holds(word) || !readings(word).isEmpty }

  /// By their first two letters.
  private static let prefixes: WordTable<[String]> = {
    var prefixes = WordTable<[String]>()
    for row in LanguageData.rows("ru/heads.tsv") where row.count == 3 && row[2] == "prefix" {
      prefixes[String(row[0].prefix(2)), default: []].append(row[0])
    }
    return prefixes
  }()

  private static let forms: WordTable<[Reading]> = {
    let classes = Dictionary(
      LanguageData.rows("ru/noun-endings.tsv").filter { $0.count == 12 }
        .map { row in (row[0], row.dropFirst().map { $0 == "0" ? "" : $0 }) },
      uniquingKeysWith: { first, _ in first })
    var forms = WordTable<[Reading]>()
    for row in LanguageData.rows("ru/heads.tsv") where row.count >= 3 && row[2] != "prefix" {
      guard let gender = row[1].first else { continue }
      let isPlural = row.contains("plural-only")
      for (form, reading) in Declension(word: row[0], gender: gender, row: row, classes: classes).forms {
        // "местные власти": its singular is another thing.
        if isPlural, !reading.isPlural, reading.grammaticalCase != .nominative { continue }
        forms[form, default: []].append(reading)
      }
    }
    for (form, _) in forms.all { forms[form]?.sort { rank($0) < rank($1) } }
    return forms
  }()

  private static func rank(_ reading: Reading) -> Int {
    let order: [GrammaticalCase] = [
      .nominative, .genitive, .dative, .accusative, .instrumental, .prepositional,
    ]
    let place = order.firstIndex(of: reading.grammaticalCase) ?? order.count
    return place + (reading.isPlural ? order.count : 0)
  }
}

/// The forms of one row of `ru/heads.tsv`.
private struct Declension {
  let word: String
  let gender: Character
  let isPost: Bool
  private let isIndeclinable: Bool
  private let overrides: [Substring: String]
  private let classes: [String: [String]]

  init(word: String, gender: Character, row: [String], classes: [String: [String]]) {
    self.word = word
    self.gender = gender
    self.classes = classes
    isPost = row[2] == "p"
    isIndeclinable = row.dropFirst(3).contains("indeclinable")
    var overrides: [Substring: String] = [:]
    for entry in row.dropFirst(3) {
      let parts = entry.split(separator: "=")
      if parts.count == 2 { overrides[parts[0]] = String(parts[1]) }
    }
    self.overrides = overrides
  }

  var forms: [(String, RussianHeads.Reading)] {
    if isPost, ["ий", "ый", "ой", "ая", "яя"].contains(String(word.suffix(2))), word != "викарий" {
      return adjectiveForms
    }
    if isIndeclinable {
      let cases: [GrammaticalCase] = [
        .nominative, .genitive, .dative, .accusative, .instrumental, .prepositional,
      ]
      return cases.map { (word, reading(word, $0)) }
    }
    guard let endings = classes[declensionClass] else { return [(word, reading(word, .nominative))] }
    let base = String(word.dropLast(endings[0].count))
    let stem = overrides["stem"] ?? base
    let isAlive = isPost
    let plural = overrides["plural"] ?? stem + endings[6]
    // "директора", "учителя": the rest of the plural stands on the same stem.
    let genitives = overrides["genitives"] ?? genitivePlural(stem: stem, ending: endings[7])
    var forms: [(String, RussianHeads.Reading)] = [
      (word, reading(word, .nominative)), (stem + endings[1], reading(word, .genitive)),
      (stem + endings[2], reading(word, .dative)), (stem + endings[4], reading(word, .instrumental)),
      (stem + endings[5], reading(word, .prepositional)),
      (plural, reading(plural, .nominative, isPlural: true)),
      (genitives, reading(plural, .genitive, isPlural: true)),
      (stem + endings[8], reading(plural, .dative, isPlural: true)),
      (stem + endings[9], reading(plural, .instrumental, isPlural: true)),
      (stem + endings[10], reading(plural, .prepositional, isPlural: true)),
    ]
    let accusative = gender == "m" && !word.hasSuffix("а") && isAlive ? stem + endings[1] : nil
    forms.append(
      (accusative ?? (endings[3] == endings[0] ? word : stem + endings[3]), reading(word, .accusative)))
    if gender == "f", word.hasSuffix("а") || word.hasSuffix("я") {
      // "палатою": the long instrumental.
      forms.append((stem + endings[4].dropLast() + "ю", reading(word, .instrumental)))
    }
    return forms
  }

  private func reading(
    _ nominative: String, _ grammaticalCase: GrammaticalCase, isPlural: Bool = false,
    isAdjective: Bool = false
  ) -> RussianHeads.Reading {
    let isCommon = isPost && gender == "m" && (word.hasSuffix("а") || word.hasSuffix("я"))
    return RussianHeads.Reading(
      nominative: nominative, singular: word, grammaticalCase: grammaticalCase, isPlural: isPlural,
      genders: isPlural ? "" : isCommon ? "mf" : String(gender), isPost: isPost, isAdjective: isAdjective)
  }

  private var adjectiveForms: [(String, RussianHeads.Reading)] {
    let stem = String(word.dropLast(2))
    let consonant = stem.last ?? " "
    let isSoft = !"кгх".contains(consonant) && (word.hasSuffix("ий") || "жшчщ".contains(consonant))
    let takesI = isSoft || "кгх".contains(consonant)
    let plural = stem + (takesI ? "ие" : "ые")
    let single: [(String, GrammaticalCase)] =
      if gender == "f" {
        [
          (isSoft ? "ей" : "ой", .genitive), (isSoft && consonant == "н" ? "юю" : "ую", .accusative),
        ]
      } else {
        [
          (isSoft ? "его" : "ого", .genitive), (isSoft ? "ему" : "ому", .dative),
          (takesI ? "им" : "ым", .instrumental), (isSoft ? "ем" : "ом", .prepositional),
        ]
      }
    let many: [(String, GrammaticalCase)] = [
      (takesI ? "их" : "ых", .genitive), (takesI ? "им" : "ым", .dative),
      (takesI ? "ими" : "ыми", .instrumental),
    ]
    var forms = [(word, reading(word, .nominative, isAdjective: true))]
    for (ending, grammaticalCase) in single {
      forms.append((stem + ending, reading(word, grammaticalCase, isAdjective: true)))
    }
    forms.append((plural, reading(plural, .nominative, isPlural: true, isAdjective: true)))
    for (ending, grammaticalCase) in many {
      forms.append((stem + ending, reading(plural, grammaticalCase, isPlural: true, isAdjective: true)))
    }
    return forms
  }

  private func genitivePlural(stem: String, ending: String) -> String {
    guard ending.isEmpty, word.hasSuffix("ка"), let before = stem.dropLast().last else {
      return stem + ending
    }
    if "аеиоуыэюя".contains(before) { return stem }
    // "площадка" → "площадок", "ячейка" → "ячеек".
    if before == "ь" || before == "й" { return stem.dropLast(2) + "ек" }
    return stem.dropLast() + ("жшч".contains(before) ? "ек" : "ок")
  }

  private var declensionClass: String {
    guard let last = word.last else { return "" }
    switch gender {
    case "f":
      if word.hasSuffix("ия") { return "f-ия" }
      if word.hasSuffix("ея") { return "f-ея" }
      if last == "я" { return "f-soft" }
      if last == "ь" { return "f-ь" }
      return last == "а" ? "f-" + hardClass(word.dropLast().last) : ""
    case "n":
      if word.hasSuffix("ие") { return "n-ие" }
      return last == "о" ? "n-hard" : last == "е" ? "n-hush" : ""
    default:
      if word.hasSuffix("анин") { return "m-анин" }
      if word.hasSuffix("ий") { return "m-ий" }
      if last == "й" { return "m-й" }
      if last == "ь" { return "m-soft" }
      if last == "а" { return "f-" + hardClass(word.dropLast().last) }
      if last == "я" { return "f-soft" }
      return "аеиоуыэю".contains(last) ? "" : "m-" + hardClass(last)
    }
  }

  private func hardClass(_ consonant: Character?) -> String {
    switch consonant {
    case "г", "к", "х": "velar"
    case "ж", "ш", "ч", "щ": "hush"
    case "ц": "ц"
    default: "hard"
    }
  }
}
