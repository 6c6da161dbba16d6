/// How Russian declines names that are no surnames in -ов, -ин, -ский: the endings, and the nominatives that each may be of.
enum RussianNameEndings {
  struct Rule: Sendable {
    let form: [UInt8]
    let nominative: [UInt8]
    let genders: NameGenders
    let cases: NameCases
    /// The letters one of which stands before the ending.
    let after: [UInt8]

    /// The nominative of a word with this ending; nil for one that declines otherwise.
    fileprivate func nominative(of word: ArraySlice<UInt8>) -> [UInt8]? {
      guard word.count > form.count + (form.count > 2 ? 0 : 1) else { return nil }
      let stem = word.dropLast(form.count)
      guard let last = stem.last, after.contains(last) else { return nil }
      return stem + nominative
    }
  }

  private static let consonants = NameLetters.of("бвгджзклмнпрстфхцчшщ")
  private static let vowels = NameLetters.of("аеоуыиэюяәөүұі")
  private static let hushers = NameLetters.of("гкхжчшщ")
  private static let soft = NameLetters.of("лнртсзд")

  /// Calls `body` with each rule by which a word may be a form, and its nominative.
  static func eachNominative(of word: ArraySlice<UInt8>, _ body: (Rule, [UInt8]) -> Void) {
    endings.each(of: word) { rule in
      if let nominative = rule.nominative(of: word) { body(rule, nominative) }
      return true
    }
  }

  private static let endings = NameEndings(rules) { $0.form }

  private static let rules: [Rule] = {
    func rule(
      _ form: String, _ nominative: String, _ genders: NameGenders, _ cases: NameCases, _ after: [UInt8]
    ) -> Rule {
      Rule(
        form: NameLetters.of(form), nominative: NameLetters.of(nominative), genders: genders, cases: cases,
        after: after)
    }
    let genitive: NameCases = [.genitive, .accusative]
    let hard = consonants + NameLetters.of("қғңһ")
    return [
      // Павел, Лев, Кравец.
      rule("вла", "вел", .male, genitive, vowels), rule("влу", "вел", .male, .dative, vowels),
      rule("влом", "вел", .male, .instrumental, vowels), rule("вле", "вел", .male, .prepositional, vowels),
      rule("ьва", "ев", .male, genitive, consonants), rule("ьву", "ев", .male, .dative, consonants),
      rule("ьвом", "ев", .male, .instrumental, consonants),
      rule("ца", "ец", .male, genitive, consonants), rule("цу", "ец", .male, .dative, consonants),
      rule("цом", "ец", .male, .instrumental, consonants),
      rule("цем", "ец", .male, .instrumental, consonants),
      // Руслан, Айбек, Хван.
      rule("а", "", .male, genitive, hard), rule("у", "", .male, .dative, hard),
      rule("ом", "", .male, .instrumental, hard), rule("ем", "", .male, .instrumental, hushers),
      rule("е", "", .male, .prepositional, hard),
      // Игорь, Коваль.
      rule("я", "ь", .male, genitive, soft), rule("ю", "ь", .male, .dative, soft),
      rule("ем", "ь", .male, .instrumental, soft), rule("е", "ь", .male, .prepositional, soft),
      // Андрей, Абай, Цой, Дмитрий.
      rule("я", "й", .male, genitive, vowels), rule("ю", "й", .male, .dative, vowels),
      rule("ем", "й", .male, .instrumental, vowels), rule("е", "й", .male, .prepositional, vowels),
      rule("и", "й", .male, .prepositional, NameLetters.of("и")),
      // Дарина, Никита, Мустафа.
      rule("ы", "а", .either, .genitive, hard), rule("и", "а", .either, .genitive, hushers),
      rule("е", "а", .either, [.dative, .prepositional], hard), rule("у", "а", .either, .accusative, hard),
      rule("ой", "а", .either, .instrumental, hard),
      rule("ей", "а", .either, .instrumental, NameLetters.of("жчшщц")),
      // Галия, Илья, Наталья.
      rule("и", "я", .either, [.genitive, .dative, .prepositional], vowels),
      rule("е", "я", .either, [.dative, .prepositional], vowels + [SoundBuilder.softSign]),
      rule("ю", "я", .either, .accusative, vowels + consonants + [SoundBuilder.softSign]),
      rule("ей", "я", .either, .instrumental, vowels + consonants + [SoundBuilder.softSign]),
      // Айгуль, Асель, Любовь, where they decline.
      rule("и", "ь", .female, [.genitive, .dative, .prepositional], consonants),
      rule("ью", "ь", .female, .instrumental, consonants),
      rule("и", "я", .either, .genitive, consonants + [SoundBuilder.softSign]),
    ]
  }()

  private static let fixed = NameLetters.of("оеуыэюиіұүө")

  /// In a vowel that no ending of a case takes the place of.
  static func isIndeclinable(_ word: ArraySlice<UInt8>) -> Bool {
    word.last.map { fixed.contains($0) } ?? true
  }
}
