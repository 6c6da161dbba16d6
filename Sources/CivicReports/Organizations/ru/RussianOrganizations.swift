internal import CivicText

/// Bodies named in Russian. The head stands first and carries the case: общественным фондом «Өркен», управление
/// общественного развития области, ОЮЛ «Ассоциация «Альянс».
struct RussianOrganizations {
  let document: Document
  let quotes: QuotedNames
  let placeTokens: TokenSet
  /// Tokens of persons' names: "депутат маслихата Светлана Юнусова" names no council after her.
  let nameTokens: TokenSet
  /// The heads that begin at a token.
  let headsByToken: [Int: OrganizationHeads.Head]

  static let rows = LanguageData.rows("ru/organization-modifiers.tsv").filter { $0.count > 1 }
  static let attributes = WordSet(rows.filter { $0[0] == "attribute" }.map { $0[1] })
  static let levels = rows.filter { $0[0] == "level" }.map { $0[1] }
  static let works = WordSet(rows.filter { $0[0] == "work" }.map { $0[1] })

  static func find(
    in document: Document, quotes: QuotedNames, placeTokens: TokenSet, nameTokens: TokenSet
  ) -> [OrganizationSpan] {
    let all = OrganizationHeads.ru.heads(in: document)
    let longest = Dictionary(all.map { ($0.tokens.lowerBound, $0.tokens.count) }) { max($0, $1) }
    // "совет" is no head of its own in "совет ветеранов".
    let heads = all.filter {
      $0.kind != .unknown || $0.requirement != .modified
        || $0.tokens.count == longest[$0.tokens.lowerBound]
    }
    let finder = RussianOrganizations(
      document: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens,
      headsByToken: Dictionary(heads.map { ($0.tokens.lowerBound, $0) }) {
        $0.tokens.count >= $1.tokens.count ? $0 : $1
      })
    // Of two readings of one passage the first is kept: a known name, then the longer head.
    return OrganizationHeads.ru.names(in: document).compactMap { finder.known($0) }
      + heads.sorted { $0.tokens.count > $1.tokens.count }
      .flatMap { head in head.marking(finder.spans(of: head, among: heads)) }
  }

  func spans(
    of head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head]
  ) -> [OrganizationSpan] {
    switch head.requirement {
    case .legal: [quoted(head, among: heads, keepsHead: false)].compactMap(\.self)
    case .quoted:
      [quoted(head, among: heads, keepsHead: OrganizationKindChoice.isPartOfName(head))].compactMap(\.self)
    case .modified, .named, .whole: [modified(head)].compactMap(\.self)
    case .`self`, .letters: [alone(head)].compactMap(\.self)
    case .plural: list(head)
    }
  }

  // MARK: общественный фонд «Өркен», партия «AMANAT», общественное объединение инвалидов «Үміт»

  func quoted(
    _ head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head], keepsHead: Bool
  ) -> OrganizationSpan? {
    var mark = head.tokens.upperBound
    while mark < document.tokens.count, mark - head.tokens.upperBound < 6, !quotes.isQuote(mark),
      isAttribute(mark) || placeTokens.contains(mark) || standsBeforeName(mark)
    {
      mark += 1
    }
    // "общественного совета ▸и газеты «Вести»": the second has the name.
    if between(head.tokens.upperBound, mark).contains(where: {
      document.tokens[$0].folded == "и" && headsByToken[$0 + 1] != nil
    }) {
      return nil
    }
    // "по инициативе ▸общественного фонда «Өркен»": the noun right before the name has it.
    if head.requirement == .quoted,
      between(head.tokens.upperBound, mark).contains(where: {
        headsByToken[$0].map { [.legal, .quoted].contains($0.requirement) } ?? false
      })
    {
      return nil
    }
    if mark > head.tokens.upperBound, Self.works.contains(document.tokens[mark - 1].folded) { return nil }
    let pair: QuotationMarks.Pair
    let tokens: Range<Int>
    if let after = quotes.pair(openingAt: mark) {
      pair = after
      tokens = between(head.tokens.lowerBound, after.close + 1)
    } else if head.requirement == .legal, let before = quotes.pair(closingAt: head.tokens.lowerBound - 1) {
      pair = before
      tokens = between(before.open, head.tokens.upperBound)
    } else {
      return nil
    }
    // A name may hold a full stop: «Полигон. Память».
    guard document.sentenceOfToken[tokens.lowerBound] == document.sentenceOfToken[pair.open] else {
      return nil
    }
    let core = quotes.core(of: pair, among: heads)
    // «вечный двигатель» НПО; "форум неправительственных организаций «…»" is named after no one organisation.
    let legal = RussianCase.nominative(document.text(tokens: head.tokens))
    guard quotes.isName(core.name), !Self.isPlural(legal) else { return nil }
    let inner = heads.beginning(in: core.name, \.tokens.lowerBound)
      .first { $0.tokens.upperBound <= core.name.upperBound }
    let start = leftAdjectives(of: head)
    var name = quotes.name(core.name)
    let bare = name
    let words = between(start, max(head.tokens.upperBound, min(mark, pair.open)))
    let phrase = RussianCase.nominative(document.text(tokens: words))
    // The branch of a party is not the party.
    let isBranch = head.kind == .party && Self.branches.contains { legal.contains($0) }
    // "Фонд развития медиа «Новый голос»": a capital makes the words part of the name.
    let isCapital =
      head.requirement == .quoted && words.count > head.tokens.count && document.tokens[start].isCapitalized
      && start > document.sentences[document.sentenceOfToken[start]].lowerBound
    if keepsHead || isBranch || isCapital { name = phrase + " " + name }
    let isForm = name == bare && head.requirement == .quoted
    let form: String? =
      if head.requirement == .legal {
        legal
      } else if name == bare, head.kind != .media {
        phrase
      } else {
        nil
      }
    let covered =
      head.requirement == .legal ? tokens : between(min(start, tokens.lowerBound), tokens.upperBound)
    return OrganizationSpan(
      tokens: covered, name: name, legalForm: form,
      kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind),
      core: isForm ? phrase + " " + bare : name == bare ? nil : bare,
      grammaticalCase: RussianCase.grammaticalCase(
        of: document.text(tokens: between(start, head.tokens.upperBound))), confidence: 0.9)
  }

  static let branches = ["филиал", "крыло", "фракция"]

  /// What may stand between a head and its name: ассоциация ▸частных детских садов «Ертегі», союз ▸сельских мам
  /// «Кішкентай». A finite verb may not.
  func standsBeforeName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.isAcronym { return ["НПО", "НКО", "СМИ", "КСК", "ОСИ"].contains(token.text) }
    guard token.kind == .word, !token.isCapitalized || Self.isGenitiveAdjective(token.folded) else {
      return false
    }
    if ["и", "с", "по", "для"].contains(token.folded) {
      return index + 1 < document.tokens.count && document.tokens[index + 1].kind == .word
    }
    return Self.isGenitiveAdjective(token.folded) || Self.isGenitive(token.folded)
      // возрождения гончарного ▸ремесла: behind an adjective no verb stands
      || index > 0 && Self.isGenitiveAdjective(document.tokens[index - 1].folded)
        && token.folded.hasSuffix("а")
      || index > 0 && document.tokens[index - 1].folded == "по" && Self.isDative(token.folded)
  }

  /// клуб по ▸поиску людей «Маяк»
  static func isDative(_ folded: String) -> Bool {
    folded.count >= 4 && ["у", "ю", "ам", "ям", "ке", "те", "ии"].contains { folded.hasSuffix($0) }
  }

  /// Whether a small-letter noun may be a genitive: матерей, садов, незрячих, рыбаков-любителей.
  static func isGenitive(_ folded: String) -> Bool {
    folded.count >= 3
      && ["ов", "ев", "ей", "ий", "ы", "и", "а", "я", "ям", "ью", "ами", "ек", "ок", "мам", "сел"].contains {
        folded.hasSuffix($0)
      }
      && !["ла", "ли", "лась", "лись"].contains { folded.hasSuffix($0) && folded.count > 4 }
  }

  // MARK: областное управление общественного развития, Гражданский альянс ЗКО

  func modified(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    // "институты гражданского общества" are no one body.
    let last = document.tokens[head.tokens.upperBound - 1].folded
    guard !Self.isPlural(RussianCase.nominative(document.text(tokens: head.tokens))),
      !["ений", "ениям", "ениями", "ениях"].contains(where: last.hasSuffix)
    else { return nil }
    let start = leftAdjectives(of: head)
    var end = rightAttributes(of: head)
    let ownEnd = end
    if let inner = headsByToken[end], Self.isUnit(head), Self.isSuperior(inner) {
      let unnamed = end == head.tokens.upperBound && start == head.tokens.lowerBound
      let innerEnd = rightAttributes(of: inner)
      // "руководитель отдела управления": whoever leads an unnamed unit comes from the body; a unit that stands by
      // itself for its region is one: "департамент Комитета … по Павлодарской области".
      guard !unnamed || standsForRegion(innerEnd) else { return nil }
      end = innerEnd
    }
    guard
      start < head.tokens.lowerBound || end > head.tokens.upperBound
        || (head.isVenue && head.tokens.count > 1) || head.requirement == .whole || isNameByItself(head)
    else { return nil }
    // "областной центр" is a town, "центр внимания" a word; "областной протезно-ортопедический центр" is a body.
    if head.kind == .unknown, !document.tokens[start].isCapitalized,
      start == head.tokens.lowerBound || end == head.tokens.upperBound && head.tokens.lowerBound - start < 2
    {
      return nil
    }
    let phrase = between(start, end)
    let text = quotes.name(phrase)
    // Комитет ООН против пыток
    let isUnitedNations = phrase.contains { document.tokens[$0].text == "ООН" }
    return OrganizationSpan(
      tokens: phrase, name: RussianCase.nominative(text), kind: isUnitedNations ? .international : head.kind,
      core: shorter(start: start, ownEnd: ownEnd, end: end, head: head),
      grammaticalCase: RussianCase.grammaticalCase(
        of: document.text(tokens: between(start, head.tokens.upperBound))),
      confidence: start == head.tokens.lowerBound && end == head.tokens.upperBound
        ? 0.75 : head.kind == .unknown ? 0.8 : 0.9)
  }

  /// членов ▸Политического совета, при ▸Молодёжном ресурсном центре: a head of several words is a name where it has a
  /// capital inside a sentence.
  func isNameByItself(_ head: OrganizationHeads.Head) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    return head.tokens.count > 1 && head.tokens.lowerBound > sentence.lowerBound
      && document.tokens[head.tokens.lowerBound].isCapitalized && head.kind != .unknown
      && (document.tokens[head.tokens.lowerBound - 1].kind == .word
        || document.tokens[head.tokens.lowerBound - 1].isMark(","))
      && document.tokens[head.tokens.upperBound - 1].folded != "по"
  }

  /// What a body is called elsewhere: Кокшетауский университет of Кокшетауский университет имени Ш. Уалиханова, Комитет
  /// по охране прав детей of Комитет по охране прав детей Министерства просвещения.
  func shorter(start: Int, ownEnd: Int, end: Int, head: OrganizationHeads.Head) -> String? {
    let namesake = between(head.tokens.upperBound, ownEnd).first {
      ["имени", "им"].contains(document.tokens[$0].folded)
    }
    let until = namesake ?? ownEnd
    guard until < end, start < head.tokens.lowerBound || until > head.tokens.upperBound else { return nil }
    return RussianCase.nominative(quotes.name(between(start, until)))
  }

  /// Whether a head in the nominative is of several bodies: "общественные объединения", "управления".
  static func isPlural(_ nominative: String) -> Bool {
    let words = nominative.split(separator: " ")
    guard let first = words.first else { return false }
    // "управление" ends as "городские" does.
    return (words.count > 1 ? ["ы", "и", "ые", "ие"] : ["ы", "и"]).contains { first.hasSuffix($0) }
  }

  static func isUnit(_ head: OrganizationHeads.Head) -> Bool {
    [.stateBody, .localGovernment].contains(head.kind)
  }

  static func isSuperior(_ head: OrganizationHeads.Head) -> Bool {
    isUnit(head) && head.requirement == .modified
  }

  /// Whether a name ends in "по … области".
  func standsForRegion(_ end: Int) -> Bool {
    guard placeTokens.contains(end - 1) else { return false }
    return document.tokens[max(0, end - 5)..<end].contains { $0.folded == "по" }
  }

  /// Where the adjectives of level or place before a head begin.
  func leftAdjectives(of head: OrganizationHeads.Head) -> Int {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    var first = head.tokens.lowerBound
    while first > sentence.lowerBound {
      if isLevelAdjective(first - 1, sentence: sentence) {
        first -= 1
        continue
      }
      // "Павлодарский педагогический университет": a plain adjective between two that name.
      var index = first - 1
      while index > sentence.lowerBound, first - index < 3,
        Self.endsAsAdjective(document.tokens[index].folded),
        !isLevelAdjective(index, sentence: sentence)
      {
        index -= 1
      }
      guard index < first - 1, index >= sentence.lowerBound, isLevelAdjective(index, sentence: sentence)
      else { break }
      first = index
    }
    return first
  }

  func isLevelAdjective(_ index: Int, sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, Self.endsAsAdjective(token.folded) else { return false }
    if Self.levels.contains(where: { token.folded.hasPrefix($0) }) { return true }
    let isSkiy = Self.skiyEndings.contains(where: token.folded.hasSuffix)
    return (isSkiy && (token.isCapitalized || placeTokens.contains(index)))
      || (token.isCapitalized && index > sentence.lowerBound && !placeTokens.contains(index)
        && !quotes.isQuote(index - 1))
  }

  // MARK: общественные фонды «A», «B» и «C»

  func list(_ head: OrganizationHeads.Head) -> [OrganizationSpan] {
    var spans: [OrganizationSpan] = []
    var index = head.tokens.upperBound
    while index < document.tokens.count {
      if let pair = quotes.pair(openingAt: index) {
        spans.append(
          OrganizationSpan(
            tokens: pair.outer, name: quotes.name(pair.inner), kind: head.kind,
            grammaticalCase: nil, confidence: 0.9))
        index = pair.close + 1
      } else if !spans.isEmpty, [",", "и"].contains(document.tokens[index].folded) {
        index += 1
      } else {
        break
      }
    }
    return spans.count > 1 ? spans : []
  }

  // MARK: AMANAT, Мажилис, Конституционный суд

  func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    guard document.tokens[head.tokens.lowerBound].isCapitalized || followsMember(head.tokens.lowerBound)
    else { return nil }
    var tokens = head.tokens
    if tokens.upperBound < document.tokens.count,
      ["РК", "Казахстана"].contains(document.tokens[tokens.upperBound].text)
    {
      tokens = between(tokens.lowerBound, tokens.upperBound + 1)
    }
    let text = document.text(tokens: tokens)
    let name = RussianCase.nominative(text)
    guard !Self.isPlural(name) else { return nil }
    return OrganizationSpan(
      tokens: tokens, name: name, kind: head.kind,
      grammaticalCase: RussianCase.grammaticalCase(of: text), confidence: 0.8)
  }

  /// экс-депутат ▸мажилиса, спикер ▸сената: in small letters a chamber is told by its members.
  private func followsMember(_ token: Int) -> Bool {
    token > 0 && document.tokens[token].kind == .word
      && ["депутат", "экс-депутат", "спикер", "вице-спикер", "экс-спикер", "сенатор", "председател"].contains
      {
        document.tokens[token - 1].folded.hasPrefix($0)
      }
  }

  func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
    guard head.hasItsLetters(in: document) else { return nil }
    let text = document.text(tokens: head.tokens)
    // A short name in small letters is a word.
    guard text.count < 5 ? document.tokens[head.tokens.lowerBound].isAcronym : text.first?.isUppercase == true
    else { return nil }
    let isAcronym = head.tokens.count == 1 && document.tokens[head.tokens.lowerBound].isAcronym
    // ЗКУ ▸имени М. Утемисова
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    if head.kind == .university, head.tokens.upperBound < sentence.upperBound,
      ["имени", "им"].contains(document.tokens[head.tokens.upperBound].folded),
      let end = namesakeEnd(head.tokens.upperBound, sentence: sentence)
    {
      let tokens = between(head.tokens.lowerBound, end)
      return OrganizationSpan(
        tokens: tokens, name: document.text(tokens: tokens), kind: head.kind, core: text,
        grammaticalCase: nil, confidence: 0.9)
    }
    return OrganizationSpan(
      tokens: head.tokens, name: isAcronym ? text : RussianCase.nominative(text), kind: head.kind,
      grammaticalCase: isAcronym ? nil : RussianCase.grammaticalCase(of: text), confidence: 0.9)
  }
}
