internal import CivicText

/// Bodies named in Russian. The head stands first and carries the case: общественным фондом «Өркен», управление
/// общественного развития области, ОЮЛ «Ассоциация «Альянс».
struct RussianOrganizations {
  private let document: Document
  private let quotes: QuotedNames
  private let placeTokens: Set<Int>

  private static let rows = LanguageData.rows("ru/organization-modifiers.tsv").filter { $0.count > 1 }
  private static let attributes = Set(rows.filter { $0[0] == "attribute" }.map { $0[1] })
  private static let levels = rows.filter { $0[0] == "level" }.map { $0[1] }

  static func find(in document: Document, quotes: QuotedNames, placeTokens: Set<Int>) -> [OrganizationSpan] {
    let finder = RussianOrganizations(document: document, quotes: quotes, placeTokens: placeTokens)
    let heads = OrganizationHeads.ru.heads(in: document)
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
    while mark < document.tokens.count, mark - head.tokens.upperBound < 5, !quotes.isQuote(mark),
      isAttribute(mark) || placeTokens.contains(mark)
        || Self.isGenitiveAdjective(document.tokens[mark].folded)
    {
      mark += 1
    }
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
    guard document.sentenceOfToken[tokens.lowerBound] == document.sentenceOfToken[tokens.upperBound - 1]
    else {
      return nil
    }
    let core = quotes.core(of: pair, among: heads)
    let inner = heads.first {
      core.name.contains($0.tokens.lowerBound) && core.name.contains($0.tokens.upperBound - 1)
    }
    let start = leftAdjectives(of: head)
    let form = document.text(tokens: between(start, head.tokens.upperBound))
    let legal = RussianCase.nominative(document.text(tokens: head.tokens))
    var name = quotes.name(core.name)
    let bare = name
    if keepsHead || (head.kind == .party && head.tokens.count > 1) {
      let words = between(start, max(head.tokens.upperBound, min(mark, pair.open)))
      name = RussianCase.nominative(document.text(tokens: words)) + " " + name
    }
    let covered =
      head.requirement == .legal ? tokens : between(min(start, tokens.lowerBound), tokens.upperBound)
    return OrganizationSpan(
      tokens: covered, name: name, legalForm: head.requirement == .legal ? legal : nil,
      kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind),
      core: name == bare ? nil : bare,
      grammaticalCase: RussianCase.grammaticalCase(of: form), confidence: 0.9)
  }

  // MARK: областное управление общественного развития, Гражданский альянс ЗКО

  private func modified(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    // "институты гражданского общества" are no one body.
    let words = RussianCase.nominative(document.text(tokens: head.tokens)).split(separator: " ")
    // "управление" ends as "городские" does.
    let endings = words.count > 1 ? ["ы", "и", "ые", "ие"] : ["ы", "и"]
    guard let noun = words.first, !endings.contains(where: { noun.hasSuffix($0) }) else { return nil }
    let start = leftAdjectives(of: head)
    let end = rightAttributes(of: head)
    guard
      start < head.tokens.lowerBound || end > head.tokens.upperBound
        || (head.isVenue && head.tokens.count > 1)
    else { return nil }
    let phrase = between(start, end)
    // "Союз", "федерация", "лига" name a body only when written so or with a name after them.
    let text = quotes.name(phrase)
    return OrganizationSpan(
      tokens: phrase, name: RussianCase.nominative(text), kind: head.kind,
      grammaticalCase: RussianCase.grammaticalCase(
        of: document.text(tokens: between(start, head.tokens.upperBound))),
      confidence: 0.85)
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
    while index < sentence.upperBound {
      let token = document.tokens[index]
      if isAttribute(index) || placeTokens.contains(index) || isProper(index) {
        index += 1
        end = index
      } else if ["и", "по", "при", "в", "сфере", "на", "№"].contains(token.folded),
        index + 1 < sentence.upperBound,
        continues(after: index)
      {
        index += 1
      } else if ["имени", "им"].contains(token.folded) {
        // университет имени Ш. Есенова
        index += 1
        while index < sentence.upperBound, index - end < 7,
          document.tokens[index].isCapitalized || document.tokens[index].isMark(".")
        {
          index += 1
        }
        if document.tokens[index - 1].isMark(".") { index -= 1 }
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
        index = pair.close + 1
        end = index
      } else {
        break
      }
    }
    return end
  }

  /// Whether a joining word leads on to more of the name: "культуры и спорта", "по делам молодёжи", "при Президенте".
  private func continues(after index: Int) -> Bool {
    let joint = document.tokens[index].folded
    let next = index + 1
    let token = document.tokens[next]
    guard token.kind == .word || token.kind == .number else { return false }
    switch joint {
    case "и":
      return !token.isCapitalized
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
    if token.isAcronym { return !["НПО", "СМИ", "НКО", "ОО", "ОФ", "ТОО"].contains(token.text) }
    guard token.isCapitalized else { return false }
    return ["ского", "ской", "цкой", "стана", "ана", "ской", "ого", "ии", "ики"].contains {
      token.folded.hasSuffix($0)
    }
  }

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

  // MARK: AMANAT, Мажилис

  private func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    let token = document.tokens[head.tokens.lowerBound]
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    guard token.isCapitalized, head.tokens.lowerBound > sentence.lowerBound else { return nil }
    return OrganizationSpan(
      tokens: head.tokens, name: RussianCase.nominative(token.text), kind: head.kind,
      grammaticalCase: RussianCase.grammaticalCase(of: token.text), confidence: 0.7)
  }

  private func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
    guard document.tokens[head.tokens.lowerBound].isAcronym else { return nil }
    return OrganizationSpan(
      tokens: head.tokens, name: document.text(tokens: head.tokens), kind: head.kind,
      grammaticalCase: nil, confidence: 0.85)
  }
}
