/// Looks for the patterns of full names, left to right, the surest of overlapping ones first.
struct NameFinder {
  let document: Document
  let context: NameContext
  private(set) var known: NameReadings

  init(_ document: Document, known: NameReadings) {
    self.document = document
    self.known = known
    context = NameContext.of(document.language)
  }

  mutating func names() -> [PersonName] {
    var names: [PersonName] = []
    var index = 0
    while index < document.tokens.count {
      guard let name = name(at: index) else {
        index += 1
        continue
      }
      if name.confidence < 0.9, let rival = self.name(at: index + 1), rival.confidence > name.confidence,
        rival.tokens.overlaps(name.tokens), !isSurname(index, before: rival, of: name)
      {
        index += 1
        continue
      }
      // "области Абай ▸Жунусов Талгат Серикович": what looks like a name of two words ends in the surname of the next.
      if name.tokens.count == 2, let rival = self.name(at: index + 1), rival.tokens.count == 3,
        rival.patronymic != nil
      {
        index += 1
        continue
      }
      if !context.isNamedAfter(name.tokens, grammaticalCase: name.grammaticalCase, in: document) {
        names.append(name)
      }
      index = name.tokens.upperBound
    }
    return names
  }

  /// "Мельничуку Олегу Викторовичу": the surname before a given name and patronymic is a word that nothing knows, but no word
  /// that only opens a sentence ("Тогда Олег Викторович").
  private func isSurname(_ index: Int, before rival: PersonName, of name: PersonName) -> Bool {
    rival.tokens.upperBound == name.tokens.upperBound && rival.patronymic != nil
      && (document.sentences[document.sentenceOfToken[index]].lowerBound != index
        || ShortSurnames.contains(document.tokens[index].text))
  }

  private mutating func name(at index: Int) -> PersonName? {
    guard index < document.tokens.count, document.tokens[index].isCapitalized else { return nil }
    if let name = initialsFirst(at: index) { return name }
    let length = lengthOfRun(from: index)
    if length > 1 {
      let words = (index..<(index + length)).map { readings($0) }
      for count in stride(from: min(length, 3), through: 2, by: -1) {
        let follows = count < words.count ? words[count] : []
        if let draft = bestDraft(words[..<count], at: index, next: follows) {
          return finished(draft, tokens: index..<(index + count))
        }
      }
    }
    return initialsLast(at: index)
  }

  // MARK: - Words

  mutating func readings(_ index: Int) -> [NameWord] {
    let token = document.tokens[index]
    guard token.isCapitalized, token.text.unicodeScalars.dropFirst().first != nil else { return [] }
    return known.readings(token, in: document.language)
  }

  /// How many capitalised words follow each other with nothing but spaces between, in one sentence; four at most.
  private func lengthOfRun(from index: Int) -> Int {
    var length = 1
    while length < 4 {
      let next = index + length
      guard next < document.tokens.count, document.tokens[next].isCapitalized,
        document.tokens[next].spaceBefore,
        document.sentenceOfToken[next] == document.sentenceOfToken[index]
      else { break }
      length += 1
    }
    return length
  }

  // MARK: - Patterns

  struct Draft {
    var given: NameWord?
    var patronymic: NameWord?
    var surname: NameWord?
    var cases: GrammaticalCases
    var confidence: Double
    var score: Double
  }

  private func bestDraft(_ words: ArraySlice<[NameWord]>, at index: Int, next: [NameWord]) -> Draft? {
    if words.contains(where: \.isEmpty) { return nil }
    let drafts = combinations(words).compactMap { combination -> Draft? in
      guard let draft = NamePattern.draft(combination, in: document.language) else { return nil }
      return isAllowed(draft, combination: combination, at: index, next: next) ? draft : nil
    }
    if drafts.isEmpty { return nil }
    let expected = expectedCases(before: index)
    var best: Draft?
    for var draft in drafts {
      if let expected {
        draft.score += draft.cases.isDisjoint(with: expected) ? -0.3 : 0.3
        let shared = draft.cases.intersection(expected)
        if !shared.isEmpty { draft.cases = shared }
      } else if draft.cases.contains(.nominative) {
        draft.score += 0.1
      }
      if best.map({ draft.score > $0.score }) ?? true { best = draft }
    }
    return best
  }

  private func combinations(_ words: ArraySlice<[NameWord]>) -> [[NameWord]] {
    words.reduce([[]]) { partial, readings in
      partial.flatMap { head in readings.map { head + [$0] } }
    }
  }

  private func isAllowed(_ draft: Draft, combination: [NameWord], at index: Int, next: [NameWord]) -> Bool {
    let first = document.tokens[index]
    let second = document.tokens[index + 1]
    let isFirstOfSentence = document.sentences[document.sentenceOfToken[index]].lowerBound == index
    // "Серикова Айгуль Ахметова": the given name belongs to the surname behind it.
    if combination[0].part == .surname || combination[0].part == .other, combination.count == 2,
      combination[1].part == .given, next.contains(where: { $0.part == .surname })
    {
      return false
    }
    // "Болат Серікұлы Айгүл Сәрсенқызы": a second name begins behind the patronymic.
    if combination.count == 3, combination[1].part == .patronymic, combination[2].part == .given,
      next.contains(where: { $0.part == .surname || $0.part == .patronymic })
    {
      return false
    }
    let isUnsure = combination.contains { $0.part == .other }
    guard isUnsure else { return true }
    if first.isAcronym || second.isAcronym {
      // "Арай КОЖАБЕК": a surname in capitals behind a given name in small letters.
      guard !first.isAcronym, combination[0].part == .given,
        combination[1].part == .other, second.text.count >= 4 || ShortSurnames.contains(second.text)
      else { return false }
    }
    let hasPatronymic = combination.contains { $0.part == .patronymic }
    if document.language == .en, !hasPatronymic,
      isTitleCase(sentenceOf: index) || hasUnknownNeighbour(index, combination.count)
    {
      return false
    }
    if combination.count == 2, combination[0].part == .other, combination[1].part == .other {
      if combination.allSatisfy({ NamePattern.looksGiven($0.base) }) { return true }
      return isIntroduced(index..<(index + 2))
    }
    guard let given = draft.given else { return false }
    if combination.count == 2, combination[1].part == .given, ShortSurnames.contains(combination[0].base) {
      return !isFirstOfSentence
    }
    if combination.count == 2, combination[0].part == .surname, combination[1].part == .other {
      return document.language == .ru && next.isEmpty && isAfterPost(index)
    }
    // "Мақсат айқын": a word that opens a sentence is a word first.
    if given.isWord { return !isFirstOfSentence && combination[0].part == .given }
    if given.part == .other, !NamePattern.looksGiven(given.base) {
      // Of an unknown given name only the surname speaks, which has to be a clear one.
      guard !isFirstOfSentence, combination.count == 3 || combination[1].gender != nil else { return false }
      // "Ахмет Зауреш Сериковна": the patronymic tells.
      if combination.count == 3, combination[2].part == .patronymic { return true }
      if document.language == .ru {
        return RussianAdjective.readings(first.folded).isEmpty && isAfterPost(index)
      }
    }
    return true
  }

  /// "Yas Marina Circuit", "the Andrew Marr Show": part of a longer name.
  private func hasUnknownNeighbour(_ index: Int, _ count: Int) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[index]]
    return [index - 1, index + count].contains { neighbour in
      guard sentence.contains(neighbour), neighbour != sentence.lowerBound else { return false }
      let token = document.tokens[neighbour]
      return token.isCapitalized && !context.says(.title, token.folded)
        && !NotNames.contains(token.text, in: .en)
    }
  }

  /// "Senior expert Gavin Helf", "Gavin Helf, director of", "Gavin Helf said": two unknown words are a name beside a
  /// title or a word of speech.
  private func isIntroduced(_ tokens: Range<Int>) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[tokens.lowerBound]]
    if tokens.lowerBound > sentence.lowerBound,
      context.says(.title, document.tokens[tokens.lowerBound - 1].folded)
    {
      return true
    }
    guard sentence.contains(tokens.upperBound) else { return false }
    let after = document.tokens[tokens.upperBound]
    if context.says(.speech, after.folded) { return true }
    guard after.isMark(",") else { return false }
    return document.tokens[(tokens.upperBound + 1)..<min(tokens.upperBound + 4, sentence.upperBound)]
      .contains { context.says(.title, $0.folded) }
  }

  /// A headline has capitals that say nothing: every longer word carries one.
  private func isTitleCase(sentenceOf index: Int) -> Bool {
    let words = document.tokens[document.sentences[document.sentenceOfToken[index]]].filter {
      $0.kind == .word
    }
    guard words.count > 3 else { return false }
    return words.allSatisfy { token in
      token.isCapitalized || token.text.unicodeScalars.count < 4 || context.says(.function, token.folded)
    }
  }

  /// The cases that the word before a Russian name asks for; nil where it asks for none.
  private func expectedCases(before index: Int) -> GrammaticalCases? {
    guard document.language == .ru, let word = context.wordBefore(index, in: document) else { return nil }
    let folded = document.tokens[word].folded
    if context.says(.genitive, folded) { return [.genitive] }
    if context.says(.instrumental, folded) { return [.instrumental] }
    if context.says(.dative, folded) { return [.dative] }
    if context.says(.accusative, folded) { return [.accusative] }
    return caseOfPost(endingAt: word)
  }

  private func isAfterPost(_ index: Int) -> Bool {
    guard let word = context.wordBefore(index, in: document) else { return false }
    return caseOfPost(endingAt: word) != nil
  }

  /// The case of the post whose words end right before the name: "исполнительного директора Альянса …".
  private func caseOfPost(endingAt last: Int) -> GrammaticalCases? {
    let sentence = document.sentenceOfToken[last]
    var found: GrammaticalCases?
    var index = last
    var depth = 0
    while index >= 0, last - index < 12, document.sentenceOfToken[index] == sentence {
      let token = document.tokens[index]
      if ["»", "\"", "”"].contains(token.text) {
        depth = token.text == "\"" ? 1 - depth : depth + 1
      } else if ["«", "“"].contains(token.text) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        if token.kind != .word || context.says(.instrumental, token.folded) { break }
        let posts = RussianHeads.readings(token.folded).filter { $0.isPost && !$0.isPlural }
        if !posts.isEmpty { found = GrammaticalCases(posts.map(\.grammaticalCase)) }
      }
      index -= 1
    }
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: - Initials

  private func initial(at index: Int) -> String? {
    guard index + 1 < document.tokens.count else { return nil }
    let token = document.tokens[index]
    guard token.isCapitalized, token.text.unicodeScalars.count <= 2, !token.isAcronym,
      document.tokens[index + 1].isMark("."), !document.tokens[index + 1].spaceBefore
    else { return nil }
    // "U.S. Army"
    if document.language == .en, token.text == "U" || (token.text == "S" && isAfterU(index)) { return nil }
    return token.text.unicodeScalars.count == 1 || ["Дж", "Zh", "Sh", "Ye"].contains(token.text)
      ? token.text : nil
  }

  private func isAfterU(_ index: Int) -> Bool {
    index > 1 && document.tokens[index - 2].text == "U" && document.tokens[index - 1].isMark(".")
  }

  /// "А. Б. Ахметов", "Л.Шыңғысбаеваның".
  private mutating func initialsFirst(at index: Int) -> PersonName? {
    guard let first = initial(at: index) else { return nil }
    var initials = [first]
    var next = index + 2
    if let second = initial(at: next) {
      initials.append(second)
      next += 2
    } else if let second = unpointedInitial(at: next) {
      initials.append(second)
      next += 1
    }
    guard next < document.tokens.count, document.sentenceOfToken[next] == document.sentenceOfToken[index]
    else {
      return nil
    }
    return withInitials(initials, surname: next, tokens: index..<(next + 1))
  }

  /// The second of "А.Ә Жанарбаев", whose point is missing.
  private func unpointedInitial(at index: Int) -> String? {
    guard index + 1 < document.tokens.count, !document.tokens[index].spaceBefore,
      document.tokens[index].isCapitalized, document.tokens[index].text.count == 1,
      document.tokens[index + 1].isCapitalized
    else { return nil }
    return document.tokens[index].text
  }

  /// "Ахметов А.Б."
  private mutating func initialsLast(at index: Int) -> PersonName? {
    guard let first = initial(at: index + 1), !readings(index).isEmpty else { return nil }
    var initials = [first]
    var end = index + 3
    if let second = initial(at: end) {
      initials.append(second)
      end += 2
    }
    guard end >= document.tokens.count || !(document.tokens[end].isCapitalized && initials.count == 1) else {
      return nil
    }
    // "Гергерт О.В. – директор", "Вернер Г., директор": of an unknown surname the list speaks.
    guard readings(index).contains(where: { $0.part == .surname }) || isListed(index..<end, initials.count)
    else {
      return nil
    }
    return withInitials(initials, surname: index, tokens: index..<end)
  }

  /// Between the marks of a list, or with two initials before one.
  private func isListed(_ tokens: Range<Int>, _ initials: Int) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[tokens.lowerBound]]
    let ends =
      tokens.upperBound >= sentence.upperBound
      || [",", "–", "—", "-", ";", ")", "(", ":", "."].contains(document.tokens[tokens.upperBound].text)
    let opens =
      tokens.lowerBound == sentence.lowerBound
      || [",", ";", ":", "–", "—", ")"].contains(document.tokens[tokens.lowerBound - 1].text)
    return initials == 2 ? opens || (ends && isAfterPost(tokens.lowerBound)) : ends && opens
  }

  private mutating func withInitials(_ initials: [String], surname: Int, tokens: Range<Int>) -> PersonName? {
    let words = readings(surname)
    let wanted = expectedCases(before: tokens.lowerBound)
    let sure = words.filter { $0.part == .surname || $0.part == .patronymic }
    let word =
      sure.first { word in wanted.map { !word.cases.isDisjoint(with: $0) } ?? word.isNominative } ?? sure
      .first
      ?? words.first { ($0.part == .other || $0.part == .given) && !document.tokens[surname].isAcronym }
    guard let word, word.base.count > 2 || ShortSurnames.contains(word.base) else { return nil }
    let isSure = word.part == .surname || word.part == .patronymic
    let draft = Draft(
      given: nil, patronymic: nil, surname: word, cases: word.cases.intersection(wanted ?? word.cases),
      confidence: isSure ? 0.7 : 0.5, score: 0)
    return finished(draft, tokens: tokens, initials: initials.map { $0 + "." }.joined(separator: " "))
  }

  // MARK: - The name

  private func finished(_ draft: Draft, tokens: Range<Int>, initials: String? = nil) -> PersonName {
    let parts = [initials ?? draft.given?.base, draft.patronymic?.base, draft.surname?.base]
    let cases = draft.cases
    return PersonName(
      tokens: tokens, range: document.range(tokens), name: parts.compactMap { $0 }.joined(separator: " "),
      given: draft.given?.base ?? initials, patronymic: draft.patronymic?.base, surname: draft.surname?.base,
      gender: draft.given?.gender ?? draft.patronymic?.gender ?? draft.surname?.gender,
      grammaticalCase: cases.contains(.nominative) ? .nominative : cases.only,
      confidence: draft.confidence)
  }
}
