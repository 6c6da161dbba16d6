internal import CivicText

extension PostReader {
  /// A name in the case that its post stands in: behind "представитель" a name is in the nominative whatever it looks
  /// like ("Серикказы"), behind "основателем" it is an instrumental; no Kazakh name is said to be a place («Әбілда»).
  ///
  /// - Parameter post: that before the name.
  func agreeing(_ name: PersonName, post: PostReading?) -> PersonName {
    let words = name.tokens.map { document.tokens[$0].text }
    switch document.language {
    case .en: return name
    case .kk:
      guard name.grammaticalCase == .locative else { return name }
      return renamed(name, words: words, form: .nominative)
    case .ru:
      guard let post,
        let form = RussianCase.grammaticalCase(of: document.tokens[post.tokens.lowerBound].text)
      else { return name }
      if form == .nominative, name.grammaticalCase != .nominative, name.grammaticalCase != nil {
        return renamed(name, words: words, form: .nominative)
      }
      if form == .genitive, name.name == words.joined(separator: " "), !post.isPlural,
        !Self.plurals.contains(document.tokens[post.tokens.lowerBound].folded),
        let bases = Self.withoutGenitive(words)
      {
        return renamed(name, words: bases, form: .genitive)
      }
      guard form == .instrumental, name.name == words.joined(separator: " "), let last = words.last,
        let base = Self.withoutInstrumental(last)
      else { return name }
      return renamed(name, words: words.dropLast() + [base], form: .instrumental)
    }
  }

  /// Posts of several that look like one's genitive: "директора A и B".
  private static let plurals: Set<String> = [
    "директора", "профессора", "учителя", "доктора", "инспектора", "редактора", "тренера", "мастера",
  ]

  /// "акима района ▸Нажмадина Шамуратова": a given name that no list holds, in the genitive with its surname.
  private static func withoutGenitive(_ words: [String]) -> [String]? {
    guard words.count == 2, words[0].count > 3, words[0].hasSuffix("а"), !GivenNames.contains(words[0]),
      ["ова", "ева", "ёва", "ина"].contains(where: words[1].hasSuffix)
    else { return nil }
    return words.map { String($0.dropLast()) }
  }

  /// Рахимтаем, Оспаном, Алиевым.
  private static func withoutInstrumental(_ word: String) -> String? {
    guard word.count > 4, let ending = ["ем", "ом", "ым"].first(where: word.hasSuffix) else { return nil }
    let stem = word.dropLast(2)
    guard let last = stem.last else { return nil }
    return "аеиоуыэюя".contains(last) ? ending == "ем" ? stem + "й" : nil : String(stem)
  }

  private func renamed(_ name: PersonName, words: [String], form: GrammaticalCase) -> PersonName {
    guard words.count == 2 else { return name }
    // The surname may stand first; the finder has told which is which.
    let isTurned =
      name.given.map { words[1].hasPrefix($0.prefix(3)) && !words[0].hasPrefix($0.prefix(3)) } ?? false
    let (given, surname) = isTurned ? (words[1], words[0]) : (words[0], words[1])
    return PersonName(
      tokens: name.tokens, range: name.range, name: given + " " + surname, given: given, patronymic: nil,
      surname: surname, gender: name.gender, grammaticalCase: form, confidence: min(name.confidence, 0.8))
  }
}
