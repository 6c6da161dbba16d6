internal import CivicText

extension PostReader {
  /// The body that a name without a post is said to be of:
  ///
  ///     Kazakh   «▸«Өркен» қоры атынан Айгүл Сәрсен», «▸қоғамнан келген Айгүл Сәрсен», «Айгүл Сәрсен басқаратын ▸ұйым»
  ///     Russian  "от имени ▸Гражданского альянса Айгуль Серикова", "от ▸ОО «Дала» Айгуль Серикова"
  ///     English  "Asel Nurlan of ▸the Adilet Foundation", "on behalf of ▸the Adilet Foundation, Asel Nurlan"
  ///     all      "Айгуль Серикова (▸ОФ «Дала»)"
  func body(of name: Range<Int>) -> PostReading? {
    bracketed(behind: name) ?? before(body: name) ?? behind(name)
      ?? sender(of: name).map { reading($0, between(name.lowerBound, name.lowerBound)) }
  }

  /// "▸От Федерации профсоюзов◂ выступил заместитель председателя Серик Ахметов": the body that opens the sentence sent the
  /// first whom it names.
  func sender(of name: Range<Int>) -> OrganizationSpan? {
    let sentence = document.sentences[document.sentenceOfToken[name.lowerBound]]
    guard document.language == .ru, document.tokens[sentence.lowerBound].folded == "от",
      sentence.lowerBound + 1 < name.lowerBound
    else { return nil }
    var start = sentence.lowerBound + 1
    if ["имени", "лица"].contains(document.tokens[start].folded) { start += 1 }
    guard let body = organization(startingAt: start), body.tokens.upperBound < name.lowerBound,
      !between(body.tokens.upperBound, name.lowerBound).contains(where: isName)
    else { return nil }
    return body
  }

  private func reading(_ body: OrganizationSpan, _ tokens: Range<Int>) -> PostReading {
    PostReading(position: nil, organization: body.entity, tokens: tokens)
  }

  private func bracketed(behind name: Range<Int>) -> PostReading? {
    let open = name.upperBound
    guard open + 2 < document.tokens.count, document.tokens[open].isMark("("),
      let body = organization(startingAt: open + 1), body.tokens.upperBound < document.tokens.count,
      document.tokens[body.tokens.upperBound].isMark(")")
    else { return nil }
    return reading(body, between(name.upperBound, body.tokens.upperBound + 1))
  }

  private func before(body name: Range<Int>) -> PostReading? {
    let start = name.lowerBound
    guard start > 1 else { return nil }
    switch document.language {
    case .kk:
      guard ["атынан", "келген"].contains(document.tokens[start - 1].folded),
        let body = organization(endingAt: start - 1),
        document.tokens[start - 1].folded == "атынан" || body.grammaticalCase == .ablative
      else { return nil }
      return reading(body, between(body.tokens.lowerBound, start))
    case .ru:
      guard let body = organization(endingAt: start), body.tokens.lowerBound > 0 else { return nil }
      let word = body.tokens.lowerBound - 1
      switch document.tokens[word].folded {
      case "имени": return reading(body, between(max(0, word - 1), start))
      case "от", "из", "представляющий", "представляющая": return reading(body, between(word, start))
      default: return nil
      }
    case .en:
      guard start > 3, document.tokens[start - 1].isMark(","), let body = organization(endingAt: start - 1)
      else { return nil }
      let near = between(max(0, body.tokens.lowerBound - 4), body.tokens.lowerBound)
      return near.contains { document.tokens[$0].folded == "behalf" }
        ? reading(body, between(body.tokens.lowerBound, start)) : nil
    }
  }

  private func behind(_ name: Range<Int>) -> PostReading? {
    var next = name.upperBound
    guard next + 1 < document.tokens.count else { return nil }
    switch document.language {
    case .kk:
      guard
        ["басқаратын", "жетекшілік", "төрағалық", "құрған", "басқарған"].contains(
          document.tokens[next].folded)
      else { return nil }
      next += ["ететін", "еткен"].contains(document.tokens[next + 1].folded) ? 2 : 1
    case .ru: return nil
    case .en:
      guard ["of", "from"].contains(document.tokens[next].folded) else { return nil }
      next += document.tokens[next + 1].folded == "the" ? 2 : 1
    }
    return organization(startingAt: next).map { reading($0, between(name.upperBound, $0.tokens.upperBound)) }
  }
}
