internal import CivicText

extension PostReader {
  /// заместитель руководителя управления общественного развития ▸Айгуль Серикова: post, its complement, body, name. Of two
  /// posts with a comma between ("депутат маслихата, член партии") the first is meant where it has the body.
  func russianPost(endingAt end: Int) -> PostReading? {
    // "депутат Мажилиса ▸от партии «Дала»◂ Серик Ахметов": of whose list somebody sits there is not where.
    if let body = organization(endingAt: end), body.tokens.lowerBound > 1,
      document.tokens[body.tokens.lowerBound - 1].folded == "от",
      let post = russianPost(endingAt: body.tokens.lowerBound - 1), isDeputy(post.tokens)
    {
      return post.extended(to: end)
    }
    guard let nearest = russianPostAlone(endingAt: end) else { return nil }
    let comma = nearest.tokens.lowerBound - 1
    guard comma > 0, document.tokens[comma].isMark(","), !isUnknownName(comma - 1),
      let first = russianPostAlone(endingAt: comma), !isBehindName(first),
      !first.isPlural, caseOfPost(first.tokens) == caseOfPost(nearest.tokens)
    else { return nearest }
    if first.organization != nil || first.ownsBody || isDeputy(first.tokens) || nearest.organization == nil {
      return first.extended(to: end)
    }
    return nearest
  }

  /// A capital that neither a body nor a place accounts for may be another person's name.
  func isUnknownName(_ index: Int) -> Bool {
    document.tokens[index].isCapitalized && !document.tokens[index].isAcronym && !isPlace(index)
      && organization(endingAt: index + 1) == nil
  }

  func caseOfPost(_ tokens: Range<Int>) -> GrammaticalCase? {
    RussianCase.grammaticalCase(of: document.text(tokens: tokens))
  }

  func russianPostAlone(endingAt end: Int) -> PostReading? {
    guard end > 0 else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[end - 1]]
    var best: Int?
    var index = end - 1
    while index >= sentence.lowerBound, end - index < 30 {
      if let body = organization(endingAt: index + 1), index >= body.tokens.lowerBound {
        index = body.tokens.lowerBound - 1
        continue
      }
      if let quote = quotation(closingAt: index), quote > sentence.lowerBound {
        index = quote - 1
        continue
      }
      if Posts.ru.head(startingAt: index, in: document) != nil {
        // "Приветствовал делегатов и ▸исполнительный директор", "в беседе с журналистами ▸директор": two posts joined by "и" stand
        // in one case, and no post in another case governs a nominative.
        if let best,
          document.tokens[index + 1].folded == "и"
            ? !isOneCase(index, best)
            : caseOfPost(between(best, best + 1)) == .nominative && !isOneCase(index, best)
        {
          break
        }
        best = index
        index -= 1
        continue
      }
      // "кандидат ▸в депутаты"
      if index > sentence.lowerBound, let whole = Posts.ru.head(startingAt: index - 1, in: document),
        whole.contains(index)
      {
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
    return stated(russian: between(actingStart(before: first, from: sentence.lowerBound), end))
  }

  private func isOneCase(_ first: Int, _ second: Int) -> Bool {
    let cases = [first, second].map { caseOfPost(between($0, $0 + 1)) }
    return cases[0] == nil || cases[1] == nil || cases[0] == cases[1]
  }

  /// "▸и.о. председателя", "▸врио руководителя", "▸вр. и. о. акима": who acts for somebody has a post of that name. Without
  /// it the post would be another's.
  private func actingStart(before post: Int, from low: Int) -> Int {
    var first = post
    if post - 1 >= low, ["врио", "вриод", "ио"].contains(document.tokens[post - 1].folded) {
      return post - 1
    }
    guard post - 4 >= low, document.tokens[post - 1].isMark("."), document.tokens[post - 2].folded == "о",
      document.tokens[post - 3].isMark("."), document.tokens[post - 4].folded == "и"
    else { return post }
    first = post - 4
    if first - 2 >= low, document.tokens[first - 1].isMark("."),
      ["вр", "врем"].contains(document.tokens[first - 2].folded)
    {
      first -= 2
    }
    return first
  }

  /// Of "и.о. председателя" the second word stays as it is; "исполняющего обязанности руководителя" becomes "исполняющий …".
  private func acting(_ text: String) -> String? {
    let folded = text.lowercased()
    if ["и.о", "и. о", "врио", "вриод", "ио ", "вр.", "врем."].contains(where: folded.hasPrefix) {
      return lowercasedFirst(text)
    }
    guard folded.hasPrefix("исполняющ") || folded.hasPrefix("временно исполняющ"),
      let word = text.split(separator: " ").first(where: { $0.lowercased().hasPrefix("исполняющ") })
    else { return nil }
    let ending = ["ая", "ей", "ую"].contains(where: word.hasSuffix) ? "ая" : "ий"
    return lowercasedFirst(text.replacing(word, with: word.prefix(9) + ending, maxReplacements: 1))
  }

  /// Where the quotation marks open that close at a token; nil for a longer passage than a body's name.
  private func quotation(closingAt index: Int) -> Int? {
    guard ["»", "”", "\""].contains(document.tokens[index].text) else { return nil }
    return between(max(0, index - 10), index).last {
      ["«", "“", "„", "\""].contains(document.tokens[$0].text)
    }
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
      guard Posts.ru.head(startingAt: end, in: document) != nil || isComplement(end),
        !document.tokens[end].isCapitalized || isPlace(end)
          || !["а", "я"].contains(where: document.tokens[end].folded.hasSuffix)
          || document.tokens[end].folded.hasSuffix("ого")
      else { break }
      end += 1
    }
    return stated(russian: between(start, end))
  }

  private func stated(russian tokens: Range<Int>) -> PostReading {
    let body = tokens.lazy.compactMap { organization(startingAt: $0) }.first {
      $0.tokens.upperBound <= tokens.upperBound
    }
    let whole = unshouted(document.text(tokens: tokens))
    let isPlural = RussianCase.isPlural(whole)
    func reading(_ words: Range<Int>, _ entity: Int?, owns: Bool = false) -> PostReading {
      let text = unshouted(document.text(tokens: trimmedOfQuotes(words)))
      return PostReading(
        position: acting(text)
          ?? lowercasedFirst(isPlural ? RussianCase.singular(text) : RussianCase.nominative(text)),
        organization: entity, tokens: tokens, isPlural: isPlural, ownsBody: owns)
    }
    if isDeputy(tokens) { return reading(between(tokens.lowerBound, tokens.lowerBound + 1), body?.entity) }
    if ownsBody(tokens) { return reading(tokens, nil, owns: true) }
    guard let body else {
      if let complement = standInComplement(tokens) {
        return reading(between(tokens.lowerBound, complement.start), complement.entity)
      }
      // "директор ▸ОФ «Өркен»": a body that the text's bodies do not hold.
      if let quote = tokens.first(where: { ["«", "“", "„", "\""].contains(document.tokens[$0].text) }) {
        var first = quote
        while first - 1 > tokens.lowerBound, Posts.ru.head(startingAt: first - 1, in: document) == nil {
          first -= 1
        }
        return reading(between(tokens.lowerBound, first), nil)
      }
      return reading(tokens, nil)
    }
    return reading(between(tokens.lowerBound, adjectives(before: body, from: tokens.lowerBound)), body.entity)
  }

  /// "президент ▸АЮЛ «": a legal form whose quoted name is the body.
  private func trimmedOfQuotes(_ words: Range<Int>) -> Range<Int> {
    guard let last = words.last, ["«", "“", "„", "\""].contains(document.tokens[last].text) else {
      return words
    }
    var end = last
    while end - 1 > words.lowerBound, document.tokens[end - 1].isAcronym { end -= 1 }
    return between(words.lowerBound, end)
  }

  /// Where the adjectives begin that belong to a body rather than to the post: "представитель ▸татарского центра «Дуслар»".
  private func adjectives(before body: OrganizationSpan, from low: Int) -> Int {
    var first = body.tokens.lowerBound
    while first - 1 > low, Posts.ru.head(startingAt: first - 1, in: document) == nil,
      RussianAdjective.readings(document.tokens[first - 1].folded).contains(where: {
        $0.grammaticalCase == .genitive
      })
    {
      first -= 1
    }
    return first
  }

  /// "президент ▸Ассоциации", "председатель ▸городского совета ветеранов", "заместитель руководителя ▸управления": the first
  /// noun behind the post that stands for a body, with its adjectives and all behind it; a part of a body ("руководитель
  /// отдела") is the post's.
  private func standInComplement(_ tokens: Range<Int>) -> (start: Int, entity: Int?)? {
    guard
      let last = tokens.dropFirst().first(where: {
        Posts.ru.head(startingAt: $0, in: document) == nil && standIn($0) != nil
      }), let noun = standIn(last)
    else { return nil }
    var first = last
    while first - 1 > tokens.lowerBound, Posts.ru.head(startingAt: first - 1, in: document) == nil,
      !RussianAdjective.readings(document.tokens[first - 1].folded).isEmpty
    {
      first -= 1
    }
    guard first > tokens.lowerBound, Posts.ru.head(startingAt: first - 1, in: document) != nil else {
      return nil
    }
    let isOfHead = first - 1 > tokens.lowerBound
    let entity = first == last && last == tokens.upperBound - 1 ? noun.entity : nil
    return noun.isWhole || entity != nil || isOfHead ? (first, entity) : nil
  }

  private func isDeputy(_ post: Range<Int>) -> Bool {
    post.first.map { document.tokens[$0].folded.hasPrefix("депутат") } ?? false
  }

  /// A post that names its body itself: "заместитель акима области", "вице-министр культуры". Nobody there speaks for it as
  /// its representative.
  private func ownsBody(_ post: Range<Int>) -> Bool {
    post.contains { index in
      let word = document.tokens[index].folded
      return ["аким", "министр", "вице-министр", "мэр"].contains(where: word.hasPrefix)
        && !["акимат", "министерств"].contains(where: word.hasPrefix)
        && organization(startingAt: index) == nil
    } && !post.contains { organization(startingAt: $0) != nil }
      || post.first.map {
        ["аким", "министр", "вице-министр", "мэр"].contains(
          where: document.tokens[$0].folded.hasPrefix)
      } ?? false
  }

  /// A word that may stand between a post and the name: a genitive, a place, a joining word inside a body's name.
  private func isComplement(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if isName(index) { return false }
    if isPlace(index) || isInitial(index) { return true }
    guard token.kind == .word else { return token.text == "№" || token.kind == .number }
    if token.folded.count < 4 {
      return ["по", "и", "при", "рк", "дел"].contains(token.folded) || token.isAcronym
    }
    if token.isAcronym { return true }
    return !Self.verbal.contains(where: token.folded.hasSuffix)
      && !Self.participles.contains(where: token.folded.hasPrefix) && !Self.joints.contains(token.folded)
  }

  /// "имени ▸М. ▸Х. Дулати"
  private func isInitial(_ index: Int) -> Bool {
    let tokens = document.tokens
    if tokens[index].isMark("."), index > 0 {
      return tokens[index - 1].isCapitalized && tokens[index - 1].text.count <= 2
    }
    return tokens[index].isCapitalized && tokens[index].text.count <= 2 && index + 1 < tokens.count
      && tokens[index + 1].isMark(".")
  }

  private static let verbal = [
    "ла", "ло", "ли", "ть", "лся", "лась", "лось", "лись", "ил", "ал", "ел", "ул", "ял", "ыл", "ет", "ит",
    "ют", "ят",
    "ут", "тся", "ться", "ив", "ав",
  ]
  private static let participles = [
    "вручен", "избран", "назначен", "приглашен", "награжден", "признан", "отмечен", "удостоен", "избраны",
    "стал",
    "состоял", "прош", "сообщ", "говор",
  ]
  private static let joints: Set<String> = [
    "также", "затем", "который", "которая", "которые", "однако", "если", "когда", "потом", "после", "между",
    "перед",
    "через", "вместе", "совместно", "среди", "этом", "очень", "сегодня", "вчера", "завтра", "тоже", "лично",
    "ранее",
    "именно", "более", "менее", "около", "словам", "мнению", "данным",
  ]

  /// A post at the beginning of a sentence is written small elsewhere.
  func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
