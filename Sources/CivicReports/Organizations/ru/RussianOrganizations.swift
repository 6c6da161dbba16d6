internal import CivicText

/// Bodies named in Russian. The head stands first and carries the case: общественным фондом «Өркен», управление
/// общественного развития области, ОЮЛ «Ассоциация «Альянс».
struct RussianOrganizations {
  private let document: Document
  private let quotes: QuotedNames
  private let placeTokens: Set<Int>
  /// Tokens of persons' names: "депутат маслихата Светлана Юнусова" names no council after her.
  private let nameTokens: Set<Int>
  /// The heads that begin at a token.
  private let headsByToken: [Int: OrganizationHeads.Head]

  private static let rows = LanguageData.rows("ru/organization-modifiers.tsv").filter { $0.count > 1 }
  private static let attributes = Set(rows.filter { $0[0] == "attribute" }.map { $0[1] })
  private static let levels = rows.filter { $0[0] == "level" }.map { $0[1] }
  private static let works = Set(rows.filter { $0[0] == "work" }.map { $0[1] })

  static func find(
    in document: Document, quotes: QuotedNames, placeTokens: Set<Int>, nameTokens: Set<Int>
  ) -> [OrganizationSpan] {
    let heads = OrganizationHeads.ru.heads(in: document)
    let finder = RussianOrganizations(
      document: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens,
      headsByToken: Dictionary(heads.map { ($0.tokens.lowerBound, $0) }) { first, _ in first })
    return heads.flatMap { head in head.marking(finder.spans(of: head, among: heads)) }
      + OrganizationHeads.ru.names(in: document).compactMap { finder.known($0) }
  }

  private func spans(
    of head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head]
  ) -> [OrganizationSpan] {
    switch head.requirement {
    case .legal: [quoted(head, among: heads, keepsHead: false)].compactMap(\.self)
    case .quoted:
      [quoted(head, among: heads, keepsHead: OrganizationKindChoice.isPartOfName(head))].compactMap(\.self)
    case .modified, .named: [modified(head)].compactMap(\.self)
    case .`self`: [alone(head)].compactMap(\.self)
    case .plural: list(head)
    }
  }

  // MARK: общественный фонд «Өркен», партия «AMANAT», общественное объединение инвалидов «Үміт»

  private func quoted(
    _ head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head], keepsHead: Bool
  ) -> OrganizationSpan? {
    var mark = head.tokens.upperBound
    while mark < document.tokens.count, mark - head.tokens.upperBound < 6, !quotes.isQuote(mark),
      isAttribute(mark) || placeTokens.contains(mark) || standsBeforeName(mark)
    {
      mark += 1
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
    let inner = heads.first {
      core.name.contains($0.tokens.lowerBound) && core.name.contains($0.tokens.upperBound - 1)
    }
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

  private static let branches = ["филиал", "крыло", "фракция"]

  /// What may stand between a head and its name: ассоциация ▸частных детских садов «Ертегі», союз ▸сельских мам
  /// «Кішкентай». A finite verb may not.
  private func standsBeforeName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.isAcronym { return ["НПО", "НКО", "СМИ", "КСК", "ОСИ"].contains(token.text) }
    guard token.kind == .word, !token.isCapitalized || Self.isGenitiveAdjective(token.folded) else {
      return false
    }
    if ["и", "с", "по", "для"].contains(token.folded) {
      return index + 1 < document.tokens.count && document.tokens[index + 1].kind == .word
    }
    return Self.isGenitiveAdjective(token.folded) || Self.isGenitive(token.folded)
  }

  /// Whether a small-letter noun may be a genitive: матерей, садов, незрячих, рыбаков-любителей.
  private static func isGenitive(_ folded: String) -> Bool {
    folded.count >= 3
      && ["ов", "ев", "ей", "ий", "ы", "и", "а", "я", "ям", "ью", "ами", "мам", "сел"].contains {
        folded.hasSuffix($0)
      }
      && !["ла", "ли", "лась", "лись"].contains { folded.hasSuffix($0) && folded.count > 4 }
  }

  // MARK: областное управление общественного развития, Гражданский альянс ЗКО

  private func modified(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    // "институты гражданского общества" are no one body.
    guard !Self.isPlural(RussianCase.nominative(document.text(tokens: head.tokens))) else { return nil }
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
        || (head.isVenue && head.tokens.count > 1)
    else { return nil }
    // "областной центр" is a town, "центр внимания" a word.
    if head.kind == .unknown, !document.tokens[start].isCapitalized,
      start == head.tokens.lowerBound || end == head.tokens.upperBound
    {
      return nil
    }
    let phrase = between(start, end)
    let text = quotes.name(phrase)
    return OrganizationSpan(
      tokens: phrase, name: RussianCase.nominative(text), kind: head.kind,
      core: shorter(start: start, ownEnd: ownEnd, end: end, head: head),
      grammaticalCase: RussianCase.grammaticalCase(
        of: document.text(tokens: between(start, head.tokens.upperBound))),
      confidence: 0.85)
  }

  /// What a body is called elsewhere: Кокшетауский университет of Кокшетауский университет имени Ш. Уалиханова, Комитет
  /// по охране прав детей of Комитет по охране прав детей Министерства просвещения.
  private func shorter(start: Int, ownEnd: Int, end: Int, head: OrganizationHeads.Head) -> String? {
    let namesake = between(head.tokens.upperBound, ownEnd).first {
      ["имени", "им"].contains(document.tokens[$0].folded)
    }
    let until = namesake ?? ownEnd
    guard until < end, start < head.tokens.lowerBound || until > head.tokens.upperBound else { return nil }
    return RussianCase.nominative(quotes.name(between(start, until)))
  }

  /// Whether a head in the nominative is of several bodies: "общественные объединения", "управления".
  private static func isPlural(_ nominative: String) -> Bool {
    let words = nominative.split(separator: " ")
    guard let first = words.first else { return false }
    // "управление" ends as "городские" does.
    return (words.count > 1 ? ["ы", "и", "ые", "ие"] : ["ы", "и"]).contains { first.hasSuffix($0) }
  }

  private static func isUnit(_ head: OrganizationHeads.Head) -> Bool {
    [.stateBody, .localGovernment].contains(head.kind)
  }

  private static func isSuperior(_ head: OrganizationHeads.Head) -> Bool {
    isUnit(head) && head.requirement == .modified
  }

  /// Whether a name ends in "по … области".
  private func standsForRegion(_ end: Int) -> Bool {
    guard placeTokens.contains(end - 1) else { return false }
    return document.tokens[max(0, end - 5)..<end].contains { $0.folded == "по" }
  }

  /// Where the adjectives of level or place before a head begin.
  private func leftAdjectives(of head: OrganizationHeads.Head) -> Int {
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

  private func isLevelAdjective(_ index: Int, sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, Self.endsAsAdjective(token.folded) else { return false }
    if Self.levels.contains(where: { token.folded.hasPrefix($0) }) { return true }
    let isSkiy = ["ск", "цк"].contains { stem in
      Self.adjectiveEndings.contains { token.folded.hasSuffix(stem + $0) }
    }
    return (isSkiy && (token.isCapitalized || placeTokens.contains(index)))
      || (token.isCapitalized && index > sentence.lowerBound)
  }

  private func rightAttributes(of head: OrganizationHeads.Head) -> Int {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    var end = head.tokens.upperBound
    var index = end
    while index < sentence.upperBound, !nameTokens.contains(index) || placeTokens.contains(index) {
      let token = document.tokens[index]
      if isAttribute(index) || placeTokens.contains(index) || isProper(index) {
        index += 1
        end = index
      } else if let after = listEnd(index, sentence: sentence) {
        index = after
        end = index
      } else if let after = purposeEnd(index, of: head, sentence: sentence) {
        index = after
        end = index
      } else if let after = abroadEnd(index, of: head, sentence: sentence) {
        index = after
        end = index
      } else if token.text == "НПО", index == head.tokens.upperBound, head.kind == .ngo {
        // Ассоциация НПО ▸Павлодарского Прииртышья
        index += 1
        end = index
        while index < sentence.upperBound, index - end < 3, document.tokens[index].isCapitalized,
          !document.tokens[index].isAcronym, !nameTokens.contains(index)
        {
          index += 1
        }
        return index
      } else if ["и", "по", "при", "в", "сфере", "на", "№"].contains(token.folded),
        index + 1 < sentence.upperBound,
        continues(after: index)
      {
        index += 1
      } else if ["имени", "им"].contains(token.folded) {
        guard let after = namesakeEnd(index, sentence: sentence) else { return end }
        index = after
        end = index
      } else if token.kind == .number, index > 0, document.tokens[index - 1].text == "№" {
        index += 1
        end = index
      } else if token.kind == .word, Self.isGenitiveAdjective(token.folded), index + 1 < sentence.upperBound,
        isAttribute(index + 1) || Self.isGenitiveAdjective(document.tokens[index + 1].folded)
          || document.tokens[index + 1].folded == "и"
      {
        index += 1
      } else if let pair = quotes.pair(openingAt: index), head.kind == .party || head.requirement == .modified
      {
        // What follows a quoted name is another body, but for its place: «Ақ жол» по области Жетісу.
        index = pair.close + 1
        end = index
        if index < sentence.upperBound, document.tokens[index].folded == "по" { index += 1 }
        while index < sentence.upperBound, placeTokens.contains(index) {
          index += 1
          end = index
        }
        break
      } else {
        break
      }
    }
    return end
  }

  /// университет имени ▸Ш. Есенова, имени ▸академика Е. А. Букетова, имени ▸Сакена Сейфуллина: where the namesake
  /// ends.
  private func namesakeEnd(_ name: Int, sentence: Range<Int>) -> Int? {
    var index = name + 1
    if index < sentence.upperBound, document.tokens[index].isMark(".") { index += 1 }
    if index < sentence.upperBound, !document.tokens[index].isCapitalized { index += 1 }
    var initials = 0
    while index + 1 < sentence.upperBound, document.tokens[index].isCapitalized,
      document.tokens[index].text.count <= 2, document.tokens[index + 1].isMark(".")
    {
      index += 2
      initials += 1
    }
    guard index < sentence.upperBound, document.tokens[index].isCapitalized else { return nil }
    index += 1
    guard initials == 0 else { return index }
    let limit = min(index + 2, sentence.upperBound)
    while index < limit, document.tokens[index].isCapitalized,
      Self.namesakeEndings.contains(where: document.tokens[index].folded.hasSuffix)
    {
      index += 1
    }
    return index
  }

  /// A namesake stands in the genitive, or its Kazakh patronymic in no case at all.
  private static let namesakeEndings = ["а", "я", "ого", "его", "ы", "и", "улы", "кызы", "қызы", "ұлы"]

  /// отдел жилищно-коммунального хозяйства▸, пассажирского транспорта и автомобильных дорог: a list of fields with
  /// its "и".
  private func listEnd(_ comma: Int, sentence: Range<Int>) -> Int? {
    guard document.tokens[comma].isMark(",") else { return nil }
    var index = comma
    while index < sentence.upperBound, index - comma < 12 {
      let isLast = document.tokens[index].folded == "и"
      guard isLast || document.tokens[index].isMark(",") else { return nil }
      index += 1
      while index < sentence.upperBound, Self.isGenitiveAdjective(document.tokens[index].folded),
        !document.tokens[index].isCapitalized
      {
        index += 1
      }
      guard index < sentence.upperBound, isAttribute(index), headsByToken[index] == nil else { return nil }
      while index < sentence.upperBound, isAttribute(index) { index += 1 }
      if isLast { return index }
    }
    return nil
  }

  /// Комитет ▸по охране прав детей, комиссия ▸по делам женщин и семейно-демографической политике: the field after
  /// "по", of any words in the cases that follow it.
  private func purposeEnd(_ joint: Int, of head: OrganizationHeads.Head, sentence: Range<Int>) -> Int? {
    guard document.tokens[joint].folded == "по", joint + 1 < sentence.upperBound,
      [.stateBody, .localGovernment, .advisoryBody].contains(head.kind) || head.kind == .international
    else { return nil }
    func isDative(_ index: Int) -> Bool {
      let word = document.tokens[index].folded
      return document.tokens[index].kind == .word && !document.tokens[index].isCapitalized
        && ["ам", "ям", "ию", "ью", "ству", "ости", "ке", "те", "не", "ане", "ите", "ику"].contains {
          word.hasSuffix($0)
        }
    }
    func isAdjective(_ index: Int) -> Bool {
      let word = document.tokens[index].folded
      return !document.tokens[index].isCapitalized
        && (Self.isGenitiveAdjective(word) || ["ным", "ким", "ому", "ему"].contains { word.hasSuffix($0) })
    }
    var index = joint + 1
    while index < sentence.upperBound, isAdjective(index) { index += 1 }
    guard index < sentence.upperBound, isDative(index) else { return nil }
    index += 1
    var end = index
    // What the field governs, and one more field after "и".
    while index < sentence.upperBound, index - joint < 12, !nameTokens.contains(index) {
      let token = document.tokens[index]
      if headsByToken[index] != nil { break }
      if isAttribute(index) || isDative(index) && end < index
        || (token.kind == .word && !token.isCapitalized && token.folded.count > 3
          && ["ов", "ей", "ий", "ых", "их"].contains { token.folded.hasSuffix($0) }
          && !isAdjective(index))
      {
        index += 1
        end = index
      } else if isAdjective(index) || token.folded == "и" || token.text == "ЖКХ" {
        index += 1
        if token.text == "ЖКХ" { end = index }
      } else {
        break
      }
    }
    return end
  }

  /// Посольство Королевства Нидерландов ▸в Казахстане, Представительство ЮНИСЕФ ▸в Республике Казахстан.
  private func abroadEnd(_ joint: Int, of head: OrganizationHeads.Head, sentence: Range<Int>) -> Int? {
    guard head.kind == .international, joint > head.tokens.upperBound else { return nil }
    if document.tokens[joint].isMark("("), joint + 2 < sentence.upperBound,
      document.tokens[joint + 1].isAcronym, document.tokens[joint + 2].isMark(")")
    {
      return joint + 3
    }
    guard document.tokens[joint].folded == "в" else { return nil }
    var index = joint + 1
    if index < sentence.upperBound, document.tokens[index].folded == "республике" { index += 1 }
    guard index < sentence.upperBound, placeTokens.contains(index) || document.tokens[index].isCapitalized
    else { return nil }
    while index < sentence.upperBound, placeTokens.contains(index) { index += 1 }
    return max(index, joint + 2)
  }

  /// Whether a joining word leads on to more of the name: "культуры и спорта", "по делам молодёжи", "при Президенте".
  private func continues(after index: Int) -> Bool {
    let joint = document.tokens[index].folded
    let next = index + 1
    let token = document.tokens[next]
    guard token.kind == .word || token.kind == .number else { return false }
    switch joint {
    case "и":
      return !token.isCapitalized && headsByToken[next] == nil
        && (isAttribute(next) || (Self.isGenitiveAdjective(token.folded) && isAttribute(next + 1)))
    case "по":
      return isAttribute(next) || placeTokens.contains(next)
        || (token.folded.hasSuffix("им") || token.folded.hasSuffix("ым") || token.folded.hasSuffix("ой"))
          && isAttribute(next + 1)
        || token.isAcronym
    case "при": return token.isCapitalized || isAttribute(next)
    case "в": return token.folded == "сфере"
    case "сфере": return isAttribute(next) || Self.isGenitiveAdjective(token.folded)
    case "№": return token.kind == .number
    default: return false
    }
  }

  private func isAttribute(_ index: Int) -> Bool {
    guard index < document.tokens.count, document.tokens[index].kind == .word else { return false }
    let word = document.tokens[index].folded
    if Self.attributes.contains(word) { return true }
    return word.count >= 6 && !document.tokens[index].isCapitalized
      && ["ии", "ики", "ства", "ния", "ости", "ции", "ицы"].contains { word.hasSuffix($0) }
  }

  /// A capital or an abbreviation inside a sentence that is no head of a body of its own: "Казахстана", "РК".
  private func isProper(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word else { return false }
    if token.text.unicodeScalars.allSatisfy({ $0.isASCII }), token.isCapitalized { return true }
    if token.isAcronym { return !Self.noNames.contains(token.text) }
    guard token.isCapitalized else { return false }
    return ["ского", "ской", "цкой", "стана", "ана", "ской", "ого", "ии", "ики"].contains {
      token.folded.hasSuffix($0)
    }
  }

  /// Abbreviations that begin another body or name a group.
  private static let noNames: Set<String> = [
    "НПО", "СМИ", "НКО", "ОО", "ОФ", "РОО", "ОЮЛ", "ТОО", "АО", "КГУ", "ЧФ", "ГУ",
  ]

  private static let adjectiveEndings = [
    "ий", "ый", "ой", "ого", "его", "ому", "ему", "им", "ым", "ом", "ем", "ая", "яя", "ую", "юю", "ое", "ее",
    "ые", "ие", "ых", "их", "ыми", "ими", "ей",
  ]

  private static func endsAsAdjective(_ folded: String) -> Bool {
    folded.count >= 5 && adjectiveEndings.contains { folded.hasSuffix($0) }
  }

  private static func isGenitiveAdjective(_ folded: String) -> Bool {
    folded.count >= 5 && ["ого", "его", "ой", "ей", "ых", "их"].contains { folded.hasSuffix($0) }
  }

  // MARK: общественные фонды «A», «B» и «C»

  private func list(_ head: OrganizationHeads.Head) -> [OrganizationSpan] {
    var spans: [OrganizationSpan] = []
    var index = head.tokens.upperBound
    while index < document.tokens.count {
      if let pair = quotes.pair(openingAt: index) {
        spans.append(
          OrganizationSpan(
            tokens: pair.outer, name: quotes.name(pair.inner), kind: head.kind,
            grammaticalCase: nil, confidence: 0.85))
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

  private func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    guard document.tokens[head.tokens.lowerBound].isCapitalized else { return nil }
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

  private func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
    let text = document.text(tokens: head.tokens)
    // A short name in small letters is a word.
    guard text.count < 5 ? document.tokens[head.tokens.lowerBound].isAcronym : text.first?.isUppercase == true
    else { return nil }
    let isAcronym = head.tokens.count == 1 && document.tokens[head.tokens.lowerBound].isAcronym
    return OrganizationSpan(
      tokens: head.tokens, name: isAcronym ? text : RussianCase.nominative(text), kind: head.kind,
      grammaticalCase: isAcronym ? nil : RussianCase.grammaticalCase(of: text), confidence: 0.85)
  }
}
