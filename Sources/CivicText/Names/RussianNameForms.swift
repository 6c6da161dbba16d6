/// How Russian declines given names, patronymics and surnames.
enum RussianNameForms {
  struct Form {
    let base: String
    /// The base as ``GivenNames`` spells it.
    let key: String
    /// The gender of the names that decline so; nil for both.
    let gender: Gender?
    let cases: GrammaticalCases

    func suits(_ known: Gender?) -> Bool { gender == nil || known == nil || gender == known }
  }

  struct SurnameRule: Sendable {
    let form: String
    let nominative: String
    let gender: Gender
    let cases: GrammaticalCases
    /// In letters.
    let length: Int

    init(form: String, nominative: String, gender: Gender, cases: GrammaticalCases) {
      self.form = form
      self.nominative = nominative
      self.gender = gender
      self.cases = cases
      length = form.count
    }
  }

  /// True for a name whose form shows its case: "Руслан", "Дарина"; false for "Айгуль" and "Айжан" of women.
  static func declines(_ name: String, gender: Gender?) -> Bool {
    guard let last = name.lowercased().last else { return false }
    if last == "а" || last == "я" { return true }
    if "оеиуыэю".contains(last) { return false }
    return gender == .male
  }

  /// Every name in the nominative that a form may come from, apart from the form itself.
  static func nominatives(of word: String) -> [Form] {
    guard let end = word.unicodeScalars.last, let rules = rulesByEnd[SmallLetters.small(end) ?? end] else {
      return []
    }
    let folded = word.lowercased()
    let length = folded.count
    var forms: [Form] = []
    for rule in rules where length > rule.length + 1 && folded.hasSuffix(rule.form) {
      let stem = word.dropLast(rule.length)
      guard let letter = stem.unicodeScalars.last else { continue }
      let last = SmallLetters.small(letter) ?? letter
      if rule.nominative.isEmpty, !consonants.contains(last) { continue }
      if let wanted = rule.after, !wanted.contains(last) { continue }
      let base = String(stem) + rule.nominative
      forms.append(
        Form(base: base, key: GivenNames.folded(base), gender: rule.gender, cases: rule.cases))
    }
    return forms
  }

  private static let consonants = "бвгджзклмнпрстфхцчшщ".unicodeScalars

  private struct Rule {
    let form: String
    let nominative: String
    let gender: Gender?
    let cases: GrammaticalCases
    /// The letters one of which must stand before the ending.
    let after: String.UnicodeScalarView?
    /// In letters.
    let length: Int

    init(form: String, nominative: String, gender: Gender?, cases: GrammaticalCases, after: String? = nil) {
      self.form = form
      self.nominative = nominative
      self.gender = gender
      self.cases = cases
      self.after = after?.unicodeScalars
      length = form.count
    }
  }

  /// By the last letter of the form, in their order.
  private static let rulesByEnd = Dictionary(grouping: rules) { $0.form.unicodeScalars.last ?? " " }

  private static let rules: [Rule] = [
    // Руслан, Айбек.
    Rule(form: "а", nominative: "", gender: .male, cases: [.genitive, .accusative]),
    Rule(form: "у", nominative: "", gender: .male, cases: [.dative]),
    Rule(form: "ом", nominative: "", gender: .male, cases: [.instrumental]),
    Rule(form: "ем", nominative: "", gender: .male, cases: [.instrumental]),
    Rule(form: "е", nominative: "", gender: .male, cases: [.prepositional]),
    // Игорь, Рауль.
    Rule(form: "я", nominative: "ь", gender: .male, cases: [.genitive, .accusative]),
    Rule(form: "ю", nominative: "ь", gender: .male, cases: [.dative]),
    Rule(form: "ем", nominative: "ь", gender: .male, cases: [.instrumental]),
    Rule(form: "е", nominative: "ь", gender: .male, cases: [.prepositional]),
    // Андрей, Абай.
    Rule(form: "я", nominative: "й", gender: .male, cases: [.genitive, .accusative], after: "аеоуыиэюя"),
    Rule(form: "ю", nominative: "й", gender: .male, cases: [.dative], after: "аеоуыиэюя"),
    Rule(form: "ем", nominative: "й", gender: .male, cases: [.instrumental], after: "аеоуыиэюя"),
    Rule(form: "е", nominative: "й", gender: .male, cases: [.prepositional], after: "аеоуыиэюя"),
    Rule(form: "и", nominative: "й", gender: .male, cases: [.prepositional], after: "и"),
    // Дарина, Никита.
    Rule(form: "ы", nominative: "а", gender: nil, cases: [.genitive]),
    Rule(form: "и", nominative: "а", gender: nil, cases: [.genitive], after: "гкхжчшщ"),
    Rule(form: "е", nominative: "а", gender: nil, cases: [.dative, .prepositional]),
    Rule(form: "у", nominative: "а", gender: nil, cases: [.accusative], after: "бвгджзклмнпрстфхцчшщ"),
    Rule(form: "ой", nominative: "а", gender: nil, cases: [.instrumental]),
    Rule(form: "ей", nominative: "а", gender: nil, cases: [.instrumental], after: "жчшщц"),
    // Галия, Асия, Илья.
    Rule(form: "и", nominative: "я", gender: nil, cases: [.genitive, .dative, .prepositional]),
    Rule(form: "е", nominative: "я", gender: nil, cases: [.dative, .prepositional]),
    Rule(form: "ю", nominative: "я", gender: nil, cases: [.accusative]),
    Rule(form: "ей", nominative: "я", gender: nil, cases: [.instrumental]),
    // Айгуль, Асель, where they decline.
    Rule(form: "и", nominative: "ь", gender: .female, cases: [.genitive, .dative, .prepositional]),
    Rule(form: "ью", nominative: "ь", gender: .female, cases: [.instrumental]),
    // Павел, Лев, Пётр.
    Rule(form: "вла", nominative: "вел", gender: .male, cases: [.genitive, .accusative]),
    Rule(form: "влу", nominative: "вел", gender: .male, cases: [.dative]),
    Rule(form: "влом", nominative: "вел", gender: .male, cases: [.instrumental]),
    Rule(form: "ьва", nominative: "ев", gender: .male, cases: [.genitive, .accusative]),
    Rule(form: "ьву", nominative: "ев", gender: .male, cases: [.dative]),
    Rule(form: "ьвом", nominative: "ев", gender: .male, cases: [.instrumental]),
  ]

  /// Forms of surnames in -ов, -ев, -ин, -ский, the longest first.
  private static let surnames: [SurnameRule] = {
    var rules: [SurnameRule] = []
    let feminineOblique: GrammaticalCases = [.genitive, .dative, .instrumental, .prepositional]
    for ending in ["ов", "ев", "ин", "ын"] {
      let masculine: [(String, GrammaticalCases)] = [
        ("", [.nominative]), ("а", [.genitive, .accusative]), ("у", [.dative]), ("ым", [.instrumental]),
        ("е", [.prepositional]),
      ]
      for (suffix, cases) in masculine {
        rules.append(SurnameRule(form: ending + suffix, nominative: ending, gender: .male, cases: cases))
      }
      let feminine: [(String, GrammaticalCases)] = [
        ("а", [.nominative]), ("ой", feminineOblique), ("у", [.accusative]), ("ою", [.instrumental]),
      ]
      for (suffix, cases) in feminine {
        rules.append(
          SurnameRule(form: ending + suffix, nominative: ending + "а", gender: .female, cases: cases))
      }
    }
    for stem in ["ск", "цк"] {
      let forms: [(String, String, Gender, GrammaticalCases)] = [
        ("ий", "ий", .male, [.nominative]), ("ого", "ий", .male, [.genitive, .accusative]),
        ("ому", "ий", .male, [.dative]), ("им", "ий", .male, [.instrumental]),
        ("ом", "ий", .male, [.prepositional]), ("ая", "ая", .female, [.nominative]),
        ("ой", "ая", .female, feminineOblique), ("ую", "ая", .female, [.accusative]),
      ]
      for (suffix, nominative, gender, cases) in forms {
        rules.append(
          SurnameRule(form: stem + suffix, nominative: stem + nominative, gender: gender, cases: cases))
      }
    }
    return rules.sorted { $0.length > $1.length }
  }()

  private static let surnamesByEnd = Dictionary(grouping: surnames) { $0.form.unicodeScalars.last ?? " " }

  /// Those that a word in small letters, ё as е, may end in by its last letter.
  static func surnames(like folded: String) -> [SurnameRule] {
    folded.unicodeScalars.last.flatMap { surnamesByEnd[$0] } ?? []
  }
}
