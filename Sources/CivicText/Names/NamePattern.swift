/// The orders in which the parts of a name stand, and whether their genders and cases agree.
enum NamePattern {
  /// The name that readings of successive words make; nil where they make none.
  static func draft(_ words: [NameWord], in language: Language) -> NameFinder.Draft? {
    guard let order = order(words) ?? (language == .en ? englishOrder(words) : nil) else { return nil }
    let genders = [order.given?.gender, order.patronymic?.gender, order.surname?.gender]
    let cases = sharedCases(language == .ru ? declined(words, order) : words, in: language)
    guard !cases.isEmpty else { return nil }
    var confidence = order.confidence
    var score = confidence
    if genders.contains(.male), genders.contains(.female) {
      // "Галина Каренский" stands so in some texts; in an oblique case it would be a wrong reading.
      guard cases.contains(.nominative), words.count == 2 else { return nil }
      confidence -= 0.1
      score -= 0.5
    }
    if words.contains(where: { $0.part == .given && $0.gender != nil && !$0.isRare }) { score += 0.05 }
    // "Евгением Жовтисом": a man's surname declines where his given name does.
    if language == .ru, let other = words.first(where: { $0.part == .other }) {
      if other.gender == .male, !other.isNominative { score += 0.15 }
      if other.gender == nil, !cases.contains(.nominative) {
        score -= 0.2
        // "Харуки Мураками": that the given name is in an oblique case is a guess.
        if order.given?.gender != .female { confidence = min(confidence, 0.6) }
      }
    }
    if let given = order.given, given.part == .other, looksGiven(given.base) {
      confidence = max(confidence, 0.8)
    }
    return NameFinder.Draft(
      given: order.given, patronymic: order.patronymic, surname: order.surname, cases: cases,
      confidence: confidence, score: score)
  }

  private struct Order {
    var given: NameWord?
    var patronymic: NameWord?
    var surname: NameWord?
    var confidence: Double
  }

  private static func order(_ words: [NameWord]) -> Order? {
    let first = words[0]
    let second = words[1]
    if words.count == 3 {
      let third = words[2]
      switch (first.part, second.part, third.part) {
      case (.given, .patronymic, .surname):
        return Order(given: first, patronymic: second, surname: third, confidence: 0.9)
      case (.given, .patronymic, .other):
        return Order(given: first, patronymic: second, surname: third, confidence: 0.8)
      case (.given, .patronymic, .patronymic), (.other, .patronymic, .patronymic):
        // "Ерсултан Маратович Кожахметулы"
        return Patronymics.isKazakh(third.base)
          ? Order(given: first, patronymic: second, surname: ungendered(third), confidence: 0.8) : nil
      case (.surname, .given, .patronymic):
        return Order(given: second, patronymic: third, surname: first, confidence: 0.9)
      case (.given, .patronymic, .given):
        // "Алия Маратовна Сагындык": a surname without an ending.
        return Order(given: first, patronymic: second, surname: ungendered(third), confidence: 0.8)
      case (.given, .given, .patronymic), (.given, .other, .patronymic), (.patronymic, .given, .patronymic):
        // "Сейтқали Болат Серікұлы", "Ким Шолпан Сериковна", "Ерланұлы Болат Серікұлы".
        return Order(given: second, patronymic: third, surname: ungendered(first), confidence: 0.8)
      case (.other, .given, .patronymic):
        return Order(given: second, patronymic: third, surname: first, confidence: 0.8)
      case (.surname, .other, .patronymic):
        return Order(given: second, patronymic: third, surname: first, confidence: 0.7)
      case (.other, .patronymic, .surname):
        return Order(given: first, patronymic: second, surname: third, confidence: 0.8)
      default: return nil
      }
    }
    switch (first.part, second.part) {
    case (.given, .surname): return Order(given: first, surname: second, confidence: 0.9)
    case (.surname, .given):
      // "Еркин Садуакас": a given name that ends like a surname.
      return Order(given: second, surname: first, confidence: GivenNames.contains(first.base) ? 0.75 : 0.9)
    case (.given, .patronymic): return Order(given: first, patronymic: second, confidence: 0.9)
    case (.given, .given): return givenTwice(first, second)
    case (.given, .other): return Order(given: first, surname: second, confidence: 0.8)
    case (.other, .surname): return Order(given: first, surname: second, confidence: 0.6)
    case (.other, .patronymic) where Patronymics.isKazakh(second.base):
      return Order(given: first, patronymic: second, confidence: 0.7)
    case (.other, .given):
      // "Ли Ирина"
      if ShortSurnames.contains(first.base) { return Order(given: second, surname: first, confidence: 0.7) }
      return looksGiven(first.base) ? Order(given: second, surname: first, confidence: 0.6) : nil
    case (.other, .other) where looksGiven(first.base) && looksGiven(second.base):
      // «Шәріпбек Жамалбек»
      return Order(given: first, surname: second, confidence: 0.7)
    case (.surname, .other) where first.gender != nil:
      // "депутату Исраилову Турдахуну": of a man both decline.
      return first.isNominative || second.gender == first.gender
        ? Order(given: second, surname: first, confidence: 0.7) : nil
    default: return nil
    }
  }

  /// "Goran Beus Richembergh", "Maria Elena Perez"; two unknown words only where a title introduces them.
  private static func englishOrder(_ words: [NameWord]) -> Order? {
    if words.count == 3, words[0].part == .given, words[1].part == .given || words[1].part == .other,
      words[2].part == .other || words[2].part == .surname
    {
      let middle = NameWord(
        part: .given, base: words[0].base + " " + words[1].base, gender: words[0].gender,
        cases: words[0].cases)
      return Order(given: middle, surname: words[2], confidence: 0.7)
    }
    guard words.count == 2, words[0].part == .other, words[1].part == .other else { return nil }
    return Order(given: words[0], surname: words[1], confidence: 0.6)
  }

  /// A surname without an ending is an ancestor's given name: "Шыңғыс Мұқан", "Сейтқали Айгүл". Women bear men's.
  private static func givenTwice(_ first: NameWord, _ second: NameWord) -> Order {
    if first.gender == .male, second.gender == .female {
      return Order(given: second, surname: ungendered(first), confidence: 0.7)
    }
    return Order(given: first, surname: ungendered(second), confidence: 0.8)
  }

  private static func ungendered(_ word: NameWord) -> NameWord {
    NameWord(part: .surname, base: word.base, gender: nil, cases: word.cases)
  }

  static func looksGiven(_ word: String) -> Bool {
    let folded = GivenNames.folded(word)
    return folded.count >= 6
      && givenEndings.contains { folded.hasSuffix($0) }
  }

  private static let givenEndings = [
    "бай", "бек", "хан", "жан", "гали", "кали", "гул", "гуль", "газы", "мурат", "мухамед", "мухаммед",
    "мухамбет",
    "улла",
  ]

  /// The words that show the name's case: a woman's surname without a woman's ending declines no more ("Эльвире Абиш").
  private static func declined(_ words: [NameWord], _ order: Order) -> [NameWord] {
    guard let surname = order.surname, surname.gender != .female,
      [order.given, order.patronymic].contains(where: { $0?.gender == .female }),
      let index = words.firstIndex(where: {
        $0.base == surname.base && $0.part != .surname && $0.isNominative
      })
    else { return words }
    let others = words.indices.filter { $0 != index }.map { words[$0] }
    return others.isEmpty ? words : others
  }

  /// Russian declines every part alike; Kazakh and English put the ending on the last.
  private static func sharedCases(_ words: [NameWord], in language: Language) -> GrammaticalCases {
    guard language != .ru else {
      return words.dropFirst().reduce(words[0].cases) { $0.intersection($1.cases) }
    }
    guard let last = words.last, words.dropLast().allSatisfy(\.isNominative) else { return [] }
    return last.cases
  }
}
