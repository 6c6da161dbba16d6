internal import CivicText

extension PostReader {
  /// заместитель руководителя управления общественного развития ▸Айгуль Серикова: post, its complement, body, name.
  func russianPost(endingAt end: Int) -> PostReading? {
    guard end > 0 else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[end - 1]]
    var best: Int?
    var index = end - 1
    while index >= sentence.lowerBound, end - index < 30 {
      if let body = organization(endingAt: index + 1),
        index >= body.tokens.lowerBound
      {
        index = body.tokens.lowerBound - 1
        continue
      }
      if Posts.ru.head(startingAt: index, in: document) != nil {
        best = index
        index -= 1
        continue
      }
      if best != nil, Posts.ru.isModifier(index, in: document) {
        index -= 1
        continue
      }
      guard isComplement(index) else { break }
      index -= 1
    }
    guard var first = best else { return nil }
    while first > sentence.lowerBound, Posts.ru.isModifier(first - 1, in: document) { first -= 1 }
    // "тренер, директор фонда Х": one word before the comma is a post of the same person.
    if first - 2 >= sentence.lowerBound, document.tokens[first - 1].isMark(","),
      Posts.ru.head(startingAt: first - 2, in: document) != nil,
      first - 2 == sentence.lowerBound || document.tokens[first - 3].kind != .word
        || document.tokens[first - 3].folded.hasSuffix("ла")
        || document.tokens[first - 3].folded.hasSuffix("л")
    {
      first -= 2
    }
    return reading(russian: between(first, end))
  }

  /// Behind a name: «…, директор ОФ «Өркен»,».
  func russianPost(startingAt start: Int) -> PostReading? {
    var index = start
    while Posts.ru.isModifier(index, in: document) { index += 1 }
    guard Posts.ru.head(startingAt: index, in: document) != nil else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[start]]
    var end = index + 1
    while end < sentence.upperBound {
      if let body = organization(startingAt: end) {
        end = body.tokens.upperBound
        break
      }
      guard Posts.ru.head(startingAt: end, in: document) != nil || isComplement(end) else { break }
      end += 1
    }
    return reading(russian: between(start, end))
  }

  private func reading(russian tokens: Range<Int>) -> PostReading {
    let reading = stated(russian: tokens)
    return PostReading(
      position: reading.position.map(Self.singular), organization: reading.organization, tokens: tokens)
  }

  /// "депутаты Мажилиса А и Б": each is one of them.
  private static func singular(_ position: String) -> String {
    guard let first = position.split(separator: " ").first else { return position }
    let rest = position.dropFirst(first.count)
    if first.hasSuffix("ели") { return String(first.dropLast()) + "ь" + String(rest) }
    guard first.hasSuffix("ы"), first.count > 4 else { return position }
    return String(first.dropLast()) + String(rest)
  }

  private func stated(russian tokens: Range<Int>) -> PostReading {
    let body = tokens.lazy.compactMap { organization(startingAt: $0) }.first {
      $0.tokens.upperBound <= tokens.upperBound
    }
    let all = lowercasedFirst(RussianCase.nominative(unshouted(document.text(tokens: tokens))))
    guard let body, !ownsBody(all) else {
      return PostReading(position: all, organization: nil, tokens: tokens)
    }
    let words = unshouted(document.text(tokens: between(tokens.lowerBound, body.tokens.lowerBound)))
    return PostReading(
      position: lowercasedFirst(RussianCase.nominative(words)), organization: body.entity, tokens: tokens)
  }

  /// A word that may stand between a post and the name: a genitive, a place, a joining word inside a body's name.
  private func isComplement(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if isPlace(index) { return true }
    guard token.kind == .word else { return token.text == "№" || token.kind == .number }
    if ["по", "и", "при", "с", "на", "в", "рк"].contains(token.folded) {
      return token.folded != "в" && token.folded != "на" && token.folded != "с"
    }
    if token.isAcronym { return true }
    guard token.folded.count >= 4 else { return false }
    if ["ла", "ло", "ли", "ть", "лся", "лась"].contains(where: { token.folded.hasSuffix($0) }) {
      return false
    }
    return [
      "ого", "его", "ой", "ей", "ых", "их", "а", "я", "ы", "и", "ов", "ев", "ий", "ам", "ям", "ию", "ю", "му",
    ].contains {
      token.folded.hasSuffix($0)
    }
  }

  /// A post at the beginning of a sentence is written small elsewhere.
  func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
