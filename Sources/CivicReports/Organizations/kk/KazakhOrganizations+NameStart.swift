internal import CivicText

/// How far a Kazakh body's name goes before its head: its field, its place, whom it is named after.
extension KazakhOrganizations {
  /// «…» ▸жобасы, ▸атты: a noun or word that says what else is named.
  func isWork(_ token: Token) -> Bool {
    Self.workLengths.contains { Self.works.contains(String(token.folded.prefix($0))) }
  }

  /// облыстық ▸балық шаруашылығы, Ташкент ▸мемлекеттік заң, қалалық ▸татар-башқұрт: one or two words of no known field
  /// behind the word of a level or a place.
  func bridge(_ last: Int, sentence: Range<Int>) -> Int? {
    var index = last
    while index > sentence.lowerBound, last - index < 2 {
      let token = document.tokens[index]
      guard token.kind == .word, !token.isCapitalized, token.folded.count > 2, !headEnds.contains(index),
        // A possessed noun belongs to what stands before it: "агенттік тілшісі".
        !token.folded.hasSuffix("ы"), !token.folded.hasSuffix("і"),
        KazakhCase.stripped(token.text).grammaticalCase == .nominative,
        !isWork(token),
        !["мен", "пен", "бен", "және", "үшін", "туралы", "бойынша", "бірге", "басқа", "осы"].contains(
          token.folded),
        !nameTokens.contains(index)
      else { return nil }
      index -= 1
      if isLevelAdjective(index) || placeTokens.contains(index) && isPlaceBefore(index) { return index }
    }
    return nil
  }

  /// A place without a case, or in the genitive.
  func isPlaceBefore(_ index: Int) -> Bool {
    let form = KazakhCase.stripped(document.tokens[index].text).grammaticalCase
    return form == .nominative || form == .genitive
  }

  func isModifier(
    _ index: Int, of head: OrganizationHeads.Head, sentence: Range<Int>, first: Int
  ) -> Bool {
    let token = document.tokens[index]
    if token.isMark(",") {
      // мәдениет▸, тілдерді дамыту және архивтер басқармасы
      return index > sentence.lowerBound && Self.modifiers.contains(document.tokens[index - 1].folded)
        && Self.modifiers.contains(document.tokens[first].folded)
        && document.tokens[first..<head.tokens.lowerBound].contains { $0.folded == "және" }
    }
    if Self.forms.contains(token.text.split(separator: "-").first.map(String.init) ?? "") { return false }
    if token.folded == "бойынша" { return index > sentence.lowerBound && placeTokens.contains(index - 1) }
    if token.folded == "және" {
      guard index > sentence.lowerBound else { return false }
      let before = document.tokens[index - 1]
      return before.kind == .word && !headEnds.contains(index - 1)
        && !Self.forms.contains(before.text.split(separator: "-").first.map(String.init) ?? "")
    }
    guard token.kind == .word || token.text == "." || token.kind == .number else { return false }
    if token.text == "." {
      // An initial: М. Өтемісов атындағы
      return index > sentence.lowerBound && document.tokens[index - 1].isCapitalized
        && document.tokens[index - 1].text.count <= 2
    }
    if token.kind == .number { return token.text.contains("-") || token.text.count <= 3 }
    if Self.modifiers.contains(token.folded) || isLevelAdjective(index) { return true }
    if !head.isVenue, !token.isCapitalized, index + 1 < sentence.upperBound, isFieldOfWork(index),
      !isLevelAdjective(index + 1)
    {
      return true
    }
    let form = KazakhCase.stripped(token.text)
    if form.grammaticalCase == .genitive {
      return placeTokens.contains(index) || token.isCapitalized
        || Self.containers.contains(form.base.lowercased())
    }
    if head.kind == .international, token.isCapitalized,
      ["дағы", "дегі", "тағы", "тегі"].contains(where: { token.folded.hasSuffix($0) })
    {
      return true
    }
    guard form.grammaticalCase == .nominative || token.isAcronym else { return false }
    if placeTokens.contains(index) { return true }
    // министрлігі ▸Азаматтық қоғам істері комитеті: the greater body in front without an ending.
    if Self.containers.contains(token.folded), first < document.tokens.count,
      document.tokens[first].isCapitalized, token.folded.hasSuffix("лігі")
    {
      return true
    }
    // At the beginning of a sentence or of a quotation a capital says little: only what stands right before a head
    // is its name, or an initial.
    let opens = index == sentence.lowerBound || quotes.isQuote(index - 1)
    return token.isCapitalized
      && (!opens || isInitial(index)
        || first == head.tokens.lowerBound && !Self.openers.contains(token.folded) && !token.isAcronym
          && ![.stateBody, .unknown].contains(head.kind)
          && !document.tokens[head.tokens.lowerBound].folded.hasPrefix("бөлім"))
  }

  func isInitial(_ index: Int) -> Bool {
    document.tokens[index].text.count <= 2 && document.tokens.indices.contains(index + 1)
      && document.tokens[index + 1].isMark(".")
  }

  /// Words that lead on to a head and name nothing by themselves.
  static let joining: Set<String> = [
    "және", "жанындағы", "жөніндегі", "атындағы", "бойынша", "орта", "бар",
  ]

  static let containers: Set<String> = [
    "облысы", "ауданы", "қаласы", "министрлігі", "партиясы", "республикасы", "университеті", "комитеті",
    "президенті", "әкімдігі", "парламенті", "ауылы", "округі", "облыс", "қала", "аудан", "басқармасы",
    "әкімі", "мәжілісі", "сенаты", "агенттігі", "кеңес", "кеңесі", "университет", "ұлттар", "ұйымы", "қоры",
    "қызметкерлері", "халқы", "ассамблеясы", "филиалы", "факультеті", "бірлестігі",
  ]

  /// «жұмыспен қамтуды үйлестіру», «бағдарламалар»: verbal nouns, what they govern, and plurals.
  func isFieldOfWork(_ index: Int) -> Bool {
    let word = document.tokens[index].folded
    let next = document.tokens[index + 1].folded
    func isVerbalNoun(_ word: String) -> Bool {
      word.count >= 5
        && [
          "ру", "лу", "ту", "ну", "лау", "леу", "рау", "реу", "тау", "теу", "дау", "деу", "ыту", "іту", "ғау",
        ].contains {
          word.hasSuffix($0)
        }
    }
    if isVerbalNoun(word) { return true }
    if ["ды", "ді", "ты", "ті", "ны", "ні"].contains(where: { word.hasSuffix($0) }), isVerbalNoun(next) {
      return true
    }
    return ["лар", "лер", "дар", "дер", "тар", "тер"].contains { word.hasSuffix($0) }
      && OrganizationHeads.kk.hasHead(in: document, tokens: between(index + 1, index + 2))
  }

  /// What may stand between a name and its head: «Отырар» ▸ғылыми-әмбебап кітапханасы, «Ізет» ▸ардагерлерге көмек
  /// қоры, «Көзге сәуле» ▸соқырлар мен нашар көретіндер қоғамы. A noun that says what else is named may not: «…»
  /// жобасы, «…» атағы.
  func standsAfterName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !token.isCapitalized else { return false }
    if Self.modifiers.contains(token.folded) || isLevelAdjective(index) { return true }
    guard !isWork(token) else { return false }
    if ["мен", "пен", "бен", "және", "бар", "жоқ"].contains(token.folded) { return true }
    switch KazakhCase.stripped(token.text).grammaticalCase {
    case .nominative, .genitive, .dative: return true
    default: return false
    }
  }

  /// облыстық, қалалық, батысқазақстандық …
  func isLevelAdjective(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, token.folded.count >= 6 else { return false }
    return ["лық", "лік", "дық", "дік", "тық", "тік", "аралық"].contains { token.folded.hasSuffix($0) }
  }
}
