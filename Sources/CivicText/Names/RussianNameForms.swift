/// How Russian declines given names, patronymics and surnames.
enum RussianNameForms {
  struct Form {
    let base: String
    /// The gender of the names that decline so; nil for both.
    let gender: Gender?
    let cases: Set<GrammaticalCase>

    func suits(_ known: Gender?) -> Bool { gender == nil || known == nil || gender == known }
  }

  struct SurnameRule {
    let form: String
    let nominative: String
    let gender: Gender
    let cases: Set<GrammaticalCase>
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
    let folded = word.lowercased()
    var forms: [Form] = []
    for rule in rules where folded.hasSuffix(rule.form) && folded.count > rule.form.count + 1 {
      let stem = word.dropLast(rule.form.count)
      guard let last = stem.lowercased().last else { continue }
      if rule.nominative.isEmpty, !"бвгджзклмнпрстфхцчшщ".contains(last) { continue }
      if let wanted = rule.after, !wanted.contains(last) { continue }
      forms.append(Form(base: stem + rule.nominative, gender: rule.gender, cases: rule.cases))
    }
    return forms
  }

  private struct Rule {
    let form: String
    let nominative: String
    let gender: Gender?
    let cases: Set<GrammaticalCase>
    /// The letters one of which must stand before the ending.
    var after: String?
  }

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
  static let surnames: [SurnameRule] = {
    var rules: [SurnameRule] = []
    let feminineOblique: Set<GrammaticalCase> = [.genitive, .dative, .instrumental, .prepositional]
    for ending in ["ов", "ев", "ёв", "ин", "ын"] {
      let masculine: [(String, Set<GrammaticalCase>)] = [
        ("", [.nominative]), ("а", [.genitive, .accusative]), ("у", [.dative]), ("ым", [.instrumental]),
        ("е", [.prepositional]),
      ]
      for (suffix, cases) in masculine {
        rules.append(SurnameRule(form: ending + suffix, nominative: ending, gender: .male, cases: cases))
      }
      let feminine: [(String, Set<GrammaticalCase>)] = [
        ("а", [.nominative]), ("ой", feminineOblique), ("у", [.accusative]), ("ою", [.instrumental]),
      ]
      for (suffix, cases) in feminine {
        rules.append(
          SurnameRule(form: ending + suffix, nominative: ending + "а", gender: .female, cases: cases))
      }
    }
    for stem in ["ск", "цк"] {
      let forms: [(String, String, Gender, Set<GrammaticalCase>)] = [
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
    return rules.map { rule in
      SurnameRule(
        form: Tokenizer.fold(rule.form), nominative: rule.nominative, gender: rule.gender, cases: rule.cases)
    }
    .sorted { $0.form.count > $1.form.count }
  }()
}
