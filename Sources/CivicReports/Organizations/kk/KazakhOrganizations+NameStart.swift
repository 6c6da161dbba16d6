internal import CivicText

/// How far a Kazakh body's name goes before its head: its field, its place, whom it is named after.
extension KazakhOrganizations {
  /// «…» ▸жобасы, ▸атты: a noun or word that says what else is named.
  static func isWork(_ token: Token) -> Bool {
    workLengths.contains { works.contains(String(token.folded.prefix($0))) }
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
        !Self.isWork(token),
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

  /// Ш. Есенов ▸атындағы Каспий технологиялар және инжиниринг университеті: whatever stands between whom a body is
  /// named after and its head.
  func namesakeStart(_ last: Int, sentence: Range<Int>) -> Int? {
    var index = last
    while index > sentence.lowerBound, last - index < 6 {
      let token = document.tokens[index]
      if token.folded == "атындағы" { return index }
      guard token.kind == .word, !headEnds.contains(index), !Self.isWork(token),
        KazakhCase.stripped(token.text).grammaticalCase == .nominative
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// ▸Экология, геология және табиғи ресурстар министрлігі: fields of no known name, with their commas and "және".
  func fieldListStart(_ last: Int, of head: OrganizationHeads.Head, sentence: Range<Int>) -> Int? {
    guard document.tokens[last + 1].folded == "және",
      Self.offices.contains(where: document.tokens[head.tokens.upperBound - 1].folded.hasPrefix)
    else { return nil }
    var index = last
    while index >= sentence.lowerBound, last - index < 6 {
      let token = document.tokens[index]
      guard token.kind == .word, !headEnds.contains(index), !Self.isWork(token), !isLevelAdjective(index),
        KazakhCase.stripped(token.text).grammaticalCase == .nominative
      else { return nil }
      if token.isCapitalized { return quotes.isQuote(max(index - 1, 0)) ? nil : index }
      guard index > sentence.lowerBound else { return nil }
      if isLevelAdjective(index - 1) || placeTokens.contains(index - 1) && isPlaceBefore(index - 1) {
        return index
      }
      guard document.tokens[index - 1].isMark(",") else { return nil }
      index -= 2
    }
    return nil
  }

  static let offices = ["министрліг", "басқармас", "департамент", "комитет", "бөлім"]

  /// облыстық ▸кәмелетке толмағандардың істері жөніндегі комиссия, ▸үкіметтік емес ұйымдармен өзара іс-қимыл жөніндегі
  /// кеңес: what "жөніндегі" governs, back to a place, a capital or a mark.
  func purposeStart(_ last: Int, sentence: Range<Int>) -> Int? {
    var start: Int?
    var index = last
    while index >= sentence.lowerBound, last - index < 9, !nameTokens.contains(index),
      !placeTokens.contains(index)
    {
      let token = document.tokens[index]
      guard token.kind == .word, !token.isCapitalized || token.isAcronym, !Self.isWork(token),
        // A possessed noun in the middle is somebody: "аудан әкімі".
        index == last || !token.folded.hasSuffix("ы") && !token.folded.hasSuffix("і")
          || KazakhCase.stripped(token.text).grammaticalCase != .nominative,
        !["үшін", "туралы", "арқылы", "бойынша", "кейін", "бірге"].contains(token.folded)
      else { break }
      let form = KazakhCase.stripped(token.text).grammaticalCase
      if form == .locative || form == .ablative { break }
      start = index
      index -= 1
    }
    while let first = start, first <= last, Self.joiningWords.contains(document.tokens[first].folded) {
      start = first < last ? first + 1 : nil
    }
    return start
  }

  private static let joiningWords: Set<String> = ["және", "мен", "пен", "бен"]

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
      // Жалағаш аудандық ▸және Байқоңыр қалалық ардагерлер кеңесі: two bodies.
      if isLevelAdjective(index - 1), index - 1 > sentence.lowerBound, placeTokens.contains(index - 2),
        placeTokens.contains(first)
      {
        return false
      }
      // Сәуле Әлиева ▸және Ұйғыр этномәдени бірлестігі
      if before.isCapitalized, !before.isAcronym, !placeTokens.contains(index - 1),
        document.tokens[index + 1].isCapitalized,
        !Self.offices.contains(where: document.tokens[head.tokens.upperBound - 1].folded.hasPrefix)
      {
        return false
      }
      return before.kind == .word && !headEnds.contains(index - 1)
        && !Self.forms.contains(before.text.split(separator: "-").first.map(String.init) ?? "")
    }
    // №104 орта мектеп
    if token.text == "№" { return document.tokens[index + 1].kind == .number }
    guard token.kind == .word || token.text == "." || token.kind == .number else { return false }
    if token.text == "." {
      // An initial: М. Өтемісов атындағы
      return index > sentence.lowerBound && document.tokens[index - 1].isCapitalized
        && document.tokens[index - 1].text.count <= 2
    }
    if token.kind == .number { return token.text.contains("-") || token.text.count <= 3 }
    if Self.modifiers.contains(token.folded) || isLevelAdjective(index) { return true }
    if Self.levelNouns.contains(token.folded), head.kind != .unknown { return true }
    // ▸Ақтоған ауылдық округі ардагерлер ұйымы
    if Self.areas.contains(token.folded), index > sentence.lowerBound,
      document.tokens[index - 1].isCapitalized || placeTokens.contains(index - 1)
        || isLevelAdjective(index - 1)
    {
      return true
    }
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
    guard form.grammaticalCase == .nominative || token.isAcronym && !token.text.contains("-") else {
      return false
    }
    if placeTokens.contains(index) { return true }
    // министрлігі ▸Азаматтық қоғам істері комитеті: the greater body in front without an ending.
    // Қазақстан халқы ассамблеясы ▸Аналар кеңесі.
    if Self.containers.contains(token.folded), first < document.tokens.count,
      document.tokens[first].isCapitalized,
      token.folded.hasSuffix("лігі") || ["ассамблеясы", "агенттігі", "комитеті"].contains(token.folded)
    {
      return true
    }
    // At the beginning of a sentence or of a quotation a capital says little: only what stands right before a head
    // is its name, or an initial.
    let opens = index == sentence.lowerBound || quotes.isQuote(index - 1)
    return token.isCapitalized && !Self.times.contains(token.folded)
      && (!opens || isInitial(index)
        || first == head.tokens.lowerBound && !Self.openers.contains(token.folded) && !token.isAcronym
          && ![.stateBody, .unknown].contains(head.kind)
          && !document.tokens[head.tokens.lowerBound].folded.hasPrefix("бөлім"))
  }

  func isInitial(_ index: Int) -> Bool {
    document.tokens[index].text.count <= 2 && document.tokens.indices.contains(index + 1)
      && document.tokens[index + 1].isMark(".")
  }

  static let levelNouns: Set<String> = ["облыс", "қала", "аудан", "ауыл", "өңір"]
  static let areas: Set<String> = ["облысы", "ауданы", "қаласы", "ауылы", "округі", "кенті", "республикасы"]
  /// A capital makes no name of these wherever they stand.
  static let times: Set<String> = ["бүгін", "кеше", "биыл", "былтыр", "ертең"]

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
    if ["ды", "ді", "ты", "ті", "ны", "ні", "ын", "ін"].contains(where: { word.hasSuffix($0) }),
      isVerbalNoun(next)
    {
      return true
    }
    // «▸балалардың құқықтарын қорғау комитеті»
    if ["лардың", "лердің", "дардың", "дердің", "тардың", "тердің"].contains(where: { word.hasSuffix($0) }),
      index + 2 < document.tokens.count, ["ын", "ін"].contains(where: next.hasSuffix),
      isVerbalNoun(document.tokens[index + 2].folded)
    {
      return true
    }
    return KazakhPlural.ends(word)
      && OrganizationHeads.kk.hasHead(in: document, tokens: between(index + 1, index + 2))
  }

  /// What may stand between a name and its head: «Отырар» ▸ғылыми-әмбебап кітапханасы, «Ізет» ▸ардагерлерге көмек
  /// қоры, «Көзге сәуле» ▸соқырлар мен нашар көретіндер қоғамы. A noun that says what else is named may not: «…»
  /// жобасы, «…» атағы.
  func standsAfterName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    // «Семей-Цемент» ▸ЖШС бастауыш кәсіподақ ұйымы
    if Self.forms.contains(token.text) { return true }
    guard token.kind == .word, !token.isCapitalized else { return false }
    if Self.modifiers.contains(token.folded) || isLevelAdjective(index) { return true }
    guard !Self.isWork(token) else { return false }
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
