internal import CivicText

/// Bodies named in Kazakh. The head stands last and carries the case: «Өркен» қоғамдық қорының, облыстық қоғамдық
/// даму басқармасымен, Батыс Қазақстан облысының Азаматтық Альянсы.
struct KazakhOrganizations {
  let document: Document
  let quotes: QuotedNames
  let placeTokens: TokenSet
  /// Tokens of persons' names: «Қуат Байғожаев аудандық мәслихат депутаттарымен» names no council after him.
  let nameTokens: TokenSet
  /// The last token of each head that stands beside a quoted name.
  let namedHeadEnds: Set<Int>
  /// The last token of each head that is no word inside others' names.
  let headEnds: Set<Int>

  static let rows = LanguageData.rows("kk/organization-modifiers.tsv").filter { $0.count > 1 }
  static let modifiers = Set(rows.filter { $0[0] == "word" }.map { $0[1] })
  /// Words that follow a quoted title or nickname, never a body's name: «…» жобасы, «…» атты.
  static let works = Set(rows.filter { $0[0] == "work" }.map { $0[1] })
  static let workLengths = Set(works.map(\.count))
  /// Words a sentence opens with that name nothing: Осы, Бүгін.
  static let openers = Set(rows.filter { $0[0] == "opener" }.map { $0[1] })
  /// Abbreviated legal forms, which end the body before them.
  static let forms: Set<String> = [
    "ҚҚ", "ҚБ", "РҚБ", "ЗТБ", "КҚ", "ҮЕҰ", "ЖШС", "АҚ", "КЕАҚ", "КММ", "ММ", "РММ", "КМҚК", "КМК", "МКК",
    "МКҚК", "ҰКП", "ОО", "ОФ",
  ]

  static func find(
    in document: Document, quotes: QuotedNames, placeTokens: TokenSet, nameTokens: TokenSet
  ) -> [OrganizationSpan] {
    let heads = OrganizationHeads.kk.heads(in: document)
    let finder = KazakhOrganizations(
      document: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens,
      namedHeadEnds: Set(
        heads.filter { [.legal, .quoted].contains($0.requirement) }.map { $0.tokens.upperBound - 1 }),
      headEnds: Set(
        heads.map { $0.tokens.upperBound - 1 }.filter { !modifiers.contains(document.tokens[$0].folded) }))
    return heads.flatMap { head in head.marking(finder.spans(of: head, among: heads)) }
      + OrganizationHeads.kk.names(in: document).compactMap { finder.known($0) }
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
    case .plural: list(head, among: heads)
    }
  }

  // MARK: «Өркен» қоғамдық қоры, ҚҚ «Өркен»

  func quoted(
    _ head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head], keepsHead: Bool
  ) -> OrganizationSpan? {
    var left = head.tokens.lowerBound - 1
    // «Жастар» облыстық қоғамдық бірлестігі
    var skipped = 0
    while left > 0, skipped < 6, !quotes.isQuote(left), standsAfterName(left) {
      left -= 1
      skipped += 1
    }
    let pair: QuotationMarks.Pair
    let tokens: Range<Int>
    var legalTokens = Array(head.tokens)
    if left >= 0, let before = quotes.pair(closingAt: left) {
      pair = before
      tokens = between(before.open, branchEnd(after: head))
    } else if head.requirement == .legal, head.tokens.upperBound < document.tokens.count,
      document.tokens[head.tokens.lowerBound].isAcronym,
      let after = quotes.pair(openingAt: head.tokens.upperBound)
    {
      pair = after
      tokens = between(head.tokens.lowerBound, after.close + 1)
    } else {
      return nil
    }
    // «Ауыл» партиясының қалалық ▸филиалы is the party's.
    if document.tokens[head.tokens.lowerBound].folded.hasPrefix("филиал"),
      between(pair.close, head.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded.hasPrefix("партия")
      })
    {
      return nil
    }
    // «Өркен» қоғамдық қорының ▸кеңесі: the noun right behind the name has it.
    if head.requirement == .quoted, head.kind != .tradeUnion,
      between(pair.close + 1, head.tokens.lowerBound).contains(where: {
        namedHeadEnds.contains($0) || Self.forms.contains(document.tokens[$0].text)
      })
    {
      return nil
    }
    let core = quotes.core(of: pair, among: heads)
    // «бір терезе» is no name.
    guard quotes.isName(core.name) else { return nil }
    if tokens.upperBound > head.tokens.upperBound {
      legalTokens += Array(between(head.tokens.upperBound, tokens.upperBound))
    }
    let inner = heads.last(inside: core.name)
    let isBranch = tokens.upperBound > head.tokens.upperBound
    // «Отырар» ғылыми-әмбебап кітапханасы: what stands between is a part of the name.
    let words =
      head.requirement == .quoted
      ? Array(between(min(pair.close + 1, head.tokens.lowerBound), tokens.upperBound)) : legalTokens
    let phrase = words.map { document.tokens[$0].text }.joined(separator: " ")
    let legal =
      isBranch
      ? KazakhCase.nominative(phrase) : phrase.dropLast(head.endingLength).trimmingEnd("-")
    let form =
      isBranch
      ? KazakhCase.stripped(document.tokens[tokens.upperBound - 1].text).grammaticalCase
      : grammaticalCase(of: head)
    var name = quotes.name(core.name)
    let bare = name
    // The branch of a party is not the party.
    let isPartOfParty = head.kind == .party && ["филиал", "қанат", "фракция"].contains { legal.contains($0) }
    if keepsHead || isPartOfParty { name += " " + legal }
    let isForm = head.requirement == .legal || name == bare
    return OrganizationSpan(
      tokens: tokens, name: name, legalForm: isForm ? String(legal) : nil,
      kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind),
      core: name != bare ? bare : head.requirement == .quoted ? bare + " " + legal : nil,
      grammaticalCase: form, confidence: 0.9)
  }

  /// The case of a head, by the ending behind it; nominative where there is none.
  func grammaticalCase(of head: OrganizationHeads.Head) -> GrammaticalCase? {
    head.endingLength == 0 ? .nominative : head.kazakhCase
  }

  /// «AMANAT» партиясы Қызылорда облыстық филиалының: the branch is the body.
  func branchEnd(after head: OrganizationHeads.Head) -> Int {
    var index = head.tokens.upperBound
    while index < document.tokens.count, index - head.tokens.upperBound < 4,
      isLevelAdjective(index) || placeTokens.contains(index)
    {
      index += 1
    }
    guard index < document.tokens.count, document.tokens[index].folded.hasPrefix("филиалы") else {
      return head.tokens.upperBound
    }
    return index + 1
  }

  // MARK: облыстық қоғамдық даму басқармасы

  func modified(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    var first = head.tokens.lowerBound
    let sentence = document.sentences[document.sentenceOfToken[first]]
    var left = first - 1
    // A lone closing mark: the opening one was left out.
    if left > sentence.lowerBound, quotes.isQuote(left), quotes.pair(closingAt: left) == nil { left -= 1 }
    let farthest = max(sentence.lowerBound, head.tokens.lowerBound - OrganizationSpan.longestName)
    while left >= farthest, !nameTokens.contains(left) {
      if document.tokens[left + 1].folded == "жөніндегі", let start = purposeStart(left, sentence: sentence) {
        first = start
        left = start - 1
      } else if isModifier(left, of: head, sentence: sentence, first: first) {
        first = left
        left -= 1
      } else if let start = bridge(left, sentence: sentence) ?? namesakeStart(left, sentence: sentence)
        ?? fieldListStart(left, of: head, sentence: sentence)
      {
        first = start
        left = start - 1
      } else {
        break
      }
    }
    while first < head.tokens.lowerBound, Self.joining.contains(document.tokens[first].folded) { first += 1 }
    // «Атамекен» өңірлік кәсіпкерлер палатасы
    if let pair = quotes.pair(closingAt: first - 1), pair.inner.count <= 6, first - 1 > sentence.lowerBound {
      first = pair.open
    }
    // «Достық үйі», «мәдениет сарайы» name a place by themselves.
    let isWholeName =
      head.requirement == .whole
      || head.tokens.count > 1 && (head.isVenue || isNameByItself(head, sentence: sentence))
    guard first < head.tokens.lowerBound || isWholeName else { return nil }
    // The modifiers alone must name something: a place, a capital or a field of work.
    let own = between(first, head.tokens.lowerBound)
    let names = own.contains { index in
      document.tokens[index].isCapitalized || placeTokens.contains(index) || isLevelAdjective(index)
        || head.kind != .unknown
          && (Self.modifiers.contains(document.tokens[index].folded)
            || Self.levelNouns.contains(document.tokens[index].folded))
    }
    guard names || isWholeName, !isInnerUnit(head, own), !isOfForm(head, from: first), !isOfSystem(head),
      !isSortOfPeople(head, own)
    else { return nil }
    let phrase = quotes.name(between(first, head.tokens.upperBound))
    let isBare = head.endingLength == 0
    let name = phrase.dropLast(head.endingLength).trimmingEnd("-")
    return OrganizationSpan(
      tokens: between(first, head.tokens.upperBound), name: isBare ? KazakhCase.nominative(phrase) : name,
      kind: head.kind == .international && isReligious(own) ? .religious : head.kind,
      core: coreName(first, head),
      grammaticalCase: isBare
        ? KazakhCase.stripped(document.tokens[head.tokens.upperBound - 1].text).grammaticalCase
        : head.kazakhCase,
      confidence: first == head.tokens.lowerBound ? 0.75 : head.kind == .unknown ? 0.8 : 0.9)
  }

  /// "талдау және ақпарат ▸бөлімінің басшысы", "(БҰҰДБ) Қазақстандағы ▸өкілдігі": a unit or an office that says neither of
  /// which body nor of which place it is.
  private func isInnerUnit(_ head: OrganizationHeads.Head, _ own: Range<Int>) -> Bool {
    let word = document.tokens[head.tokens.upperBound - 1].folded
    if word.hasPrefix("өкілдігі") {
      return own.count == 1
        && ["дағы", "дегі", "тағы", "тегі"].contains { document.tokens[own.lowerBound].folded.hasSuffix($0) }
    }
    return word.hasPrefix("бөлімі") && head.tokens.count == 1
      && !own.contains {
        document.tokens[$0].isCapitalized || placeTokens.contains($0) || isLevelAdjective($0)
          || Self.levelNouns.contains(KazakhCase.stripped(document.tokens[$0].text).base.lowercased())
      }
  }

  /// ҚМДБ ▸Ақтөбе облысы өкілдігі: the office of a religious body.
  private func isReligious(_ own: Range<Int>) -> Bool {
    own.contains { document.tokens[$0].folded == "діни" || document.tokens[$0].folded.hasPrefix("қмдб") }
  }

  /// басқармасының «▸Жастар ресурстық орталығы» КММ: the form behind the quotation marks is of what stands in them alone.
  private func isOfForm(_ head: OrganizationHeads.Head, from first: Int) -> Bool {
    let end = head.tokens.upperBound
    guard end + 1 < document.tokens.count, let pair = quotes.pair(closingAt: end), first < pair.open else {
      return false
    }
    return Self.forms.contains(
      document.tokens[end + 1].text.split(separator: "-").first.map(String.init) ?? "")
  }

  /// «сот ▸жүйесінің өкілдері»: a branch of power, no body.
  private func isOfSystem(_ head: OrganizationHeads.Head) -> Bool {
    let next = head.tokens.upperBound
    return head.endingLength == 0 && next < document.tokens.count
      && ["жүйе", "сала", "органдар"].contains { document.tokens[next].folded.hasPrefix($0) }
  }

  /// "академиялық және сарапшылар ▸қауымдастығының өкілдері": people of a sort, no association by that name.
  private func isSortOfPeople(_ head: OrganizationHeads.Head, _ own: Range<Int>) -> Bool {
    document.tokens[head.tokens.lowerBound].folded.hasPrefix("қауымдасты")
      && !own.contains { document.tokens[$0].isCapitalized || placeTokens.contains($0) }
      && own.last.map { Self.sortsOfPeople.contains(document.tokens[$0].folded) } ?? false
  }

  private static let sortsOfPeople: Set<String> = [
    "сарапшылар", "сарапшылық", "сараптамалық", "академиялық", "ғылыми", "бизнес", "халықаралық",
    "жергілікті",
    "спорт", "мәдени", "педагогикалық", "медициналық",
  ]

  /// Жиынға ▸Жастар ресурстық орталығының мамандары келді: a head of several words is a name where it has a capital
  /// inside a sentence.
  private func isNameByItself(_ head: OrganizationHeads.Head, sentence: Range<Int>) -> Bool {
    head.tokens.lowerBound > sentence.lowerBound && head.kind != .unknown
      && document.tokens[head.tokens.lowerBound].isCapitalized
      && (document.tokens[head.tokens.lowerBound - 1].kind == .word
        || document.tokens[head.tokens.lowerBound - 1].isMark(","))
  }

  /// What stands before a noun that is also a legal form: "X Азаматтық Альянсы" of "X Азаматтық Альянсы Қауымдастығы".
  func coreName(_ first: Int, _ head: OrganizationHeads.Head) -> String? {
    // Қостанай өңірлік университеті of А. Байтұрсынұлы атындағы Қостанай өңірлік университеті
    if let namesake = between(first, head.tokens.lowerBound).first(where: {
      document.tokens[$0].folded == "атындағы"
    }),
      namesake + 1 < head.tokens.lowerBound
    {
      let phrase = quotes.name(between(namesake + 1, head.tokens.upperBound))
      return head.endingLength == 0
        ? KazakhCase.nominative(phrase) : phrase.dropLast(head.endingLength).trimmingEnd("-")
    }
    guard head.tokens.count == 1, head.tokens.lowerBound - first >= 2,
      document.tokens[head.tokens.lowerBound].folded.hasPrefix("қауымдасты")
    else { return nil }
    return quotes.name(between(first, head.tokens.lowerBound))
  }

  // MARK: «A», «B» және «C» қоғамдық қорлары

  func list(
    _ head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head]
  ) -> [OrganizationSpan] {
    var spans: [OrganizationSpan] = []
    var left = head.tokens.lowerBound - 1
    // «A», «B» ▸волонтерлік◂ орталықтары
    while left > 0, head.tokens.lowerBound - left <= 2, Self.modifiers.contains(document.tokens[left].folded)
    {
      left -= 1
    }
    while left >= 0 {
      if let pair = quotes.pair(closingAt: left) {
        let inner = heads.last(inside: pair.inner)
        spans.append(
          OrganizationSpan(
            tokens: pair.outer, name: quotes.name(pair.inner),
            kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind),
            grammaticalCase: nil, confidence: 0.85))
        left = pair.open - 1
      } else if [",", "және", "мен", "пен", "бен"].contains(document.tokens[left].folded) {
        left -= 1
      } else {
        break
      }
    }
    // One name before a plural head is a list of one.
    return spans.reversed()
  }

  // MARK: AMANAT, Мәжіліс, Конституциялық Сот

  func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    let token = document.tokens[head.tokens.lowerBound]
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    guard token.isCapitalized else { return nil }
    // "Мәжіліске елу адам келді" is a gathering: at the beginning of a sentence one word needs its members behind it.
    if head.tokens.count == 1, head.tokens.lowerBound == sentence.lowerBound {
      guard head.tokens.upperBound < sentence.upperBound,
        ["депутат", "төраға", "комитет", "палата", "спикер"].contains(where: {
          document.tokens[head.tokens.upperBound].folded.hasPrefix($0)
        })
      else { return nil }
    }
    var span = whole(head, confidence: 0.8)
    // ▸ҚР Парламенті Мәжілісі
    if head.tokens.lowerBound > sentence.lowerBound, document.tokens[head.tokens.lowerBound - 1].text == "ҚР"
    {
      span.core = span.name
      span.name = "ҚР " + span.name
      span.tokens = between(head.tokens.lowerBound - 1, head.tokens.upperBound)
    }
    return span
  }

  /// Астана IT University, М. Өтемісов атындағы ▸БҚУ, Қостанай ▸ҚХА: what stands before a name known by its letters.
  private func knownStart(_ head: OrganizationHeads.Head) -> Int {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    var first = head.tokens.lowerBound
    if head.kind == .university, first > sentence.lowerBound, document.tokens[first - 1].folded == "атындағы"
    {
      var index = first - 2
      while index >= sentence.lowerBound, first - index < 7,
        document.tokens[index].isCapitalized || document.tokens[index].isMark("."),
        !Self.openers.contains(document.tokens[index].folded)
      {
        first = index
        index -= 1
      }
      return first
    }
    guard head.kind == .advisoryBody else { return first }
    while first > sentence.lowerBound,
      isLevelAdjective(first - 1) || placeTokens.contains(first - 1) && isPlaceBefore(first - 1)
    {
      first -= 1
    }
    return first
  }

  func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
    guard head.hasItsLetters(in: document) else { return nil }
    let token = document.tokens[head.tokens.lowerBound]
    guard token.isAcronym || token.isCapitalized else { return nil }
    var span = whole(head, confidence: 0.9)
    let first = knownStart(head)
    if first < head.tokens.lowerBound {
      span.core = span.name
      span.name = document.text(tokens: between(first, head.tokens.lowerBound)) + " " + span.name
      span.tokens = between(first, head.tokens.upperBound)
    }
    return span
  }

  func whole(_ head: OrganizationHeads.Head, confidence: Double) -> OrganizationSpan {
    let last = document.tokens[head.tokens.upperBound - 1]
    let form = KazakhCase.stripped(last.text)
    var name = form.base
    if head.tokens.count > 1 {
      name = document.text(tokens: between(head.tokens.lowerBound, head.tokens.upperBound - 1)) + " " + name
    }
    return OrganizationSpan(
      tokens: head.tokens, name: name, kind: head.kind, grammaticalCase: form.grammaticalCase,
      confidence: confidence)
  }
}
