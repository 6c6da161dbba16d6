internal import CivicText

/// Bodies named in English: capitals around a head ("Adilet Zholy Public Foundation", "the Civil Alliance of the West
/// Kazakhstan Region"), a form beside a quoted name, or a level with a field ("the regional department of public
/// development").
struct EnglishOrganizations {
  let document: Document
  let quotes: QuotedNames
  let placeTokens: TokenSet
  /// Tokens of persons' names: "Department of Public Development ▸Yerik Toleubai".
  let nameTokens: TokenSet
  /// The heads that end before a token.
  let headsByEnd: [Int: OrganizationHeads.Head]

  private static let rows = LanguageData.rows("en/organization-modifiers.tsv").filter { $0.count > 1 }
  private static func words(_ label: String) -> Set<String> {
    Set(rows.filter { $0[0] == label }.map { $0[1] })
  }
  static let levels = words("level")
  static let fields = words("field")
  static let openers = words("opener")
  static let papers = words("paper")
  static let days = words("day")
  static let areas = words("area")
  static let offices = words("office")
  /// Nouns whose quoted name is a work or an undertaking.
  static let works = words("work")

  static func find(
    in document: Document, quotes: QuotedNames, placeTokens: TokenSet, nameTokens: TokenSet
  ) -> [OrganizationSpan] {
    let heads = OrganizationHeads.en.heads(in: document)
      // A headline's capitals say nothing.
      .filter { head in
        head.requirement != .legal || document.text(tokens: head.tokens) != "NGO"
          || quotes.pair(openingAt: head.tokens.upperBound) != nil
      }
    let finder = EnglishOrganizations(
      document: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens,
      headsByEnd: Dictionary(heads.map { ($0.tokens.upperBound, $0) }) { first, _ in first })
    // Of two readings of one passage the first is kept: a known name, then the longer head.
    return OrganizationHeads.en.names(in: document).compactMap { finder.known($0) }
      + heads.sorted { $0.tokens.count > $1.tokens.count }
      .flatMap { head in head.marking(finder.spans(of: head, among: heads)) }
  }

  func spans(
    of head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head]
  ) -> [OrganizationSpan] {
    switch head.requirement {
    case .legal: [quoted(head, among: heads) ?? capitals(head, isLegal: true)].compactMap(\.self)
    case .quoted, .named, .modified, .whole:
      [quoted(head, among: heads) ?? capitals(head, isLegal: false)].compactMap(\.self)
    case .`self`, .letters: [alone(head)].compactMap(\.self)
    case .plural: list(head)
    }
  }

  // MARK: Public Foundation “Adilet Zholy”, “Adilet Zholy” Public Foundation

  func quoted(
    _ head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head]
  ) -> OrganizationSpan? {
    let pair: QuotationMarks.Pair
    let tokens: Range<Int>
    if let after = quotes.pair(openingAt: head.tokens.upperBound), after.inner.count <= 8 {
      pair = after
      tokens = between(head.tokens.lowerBound, after.close + 1)
    } else if let before = quotes.pair(closingAt: head.tokens.lowerBound - 1), before.inner.count <= 8 {
      pair = before
      tokens = between(before.open, head.tokens.upperBound)
    } else {
      return nil
    }
    let core = quotes.core(of: pair, among: heads)
    guard document.tokens[core.name.lowerBound].isCapitalized else { return nil }
    let inner = heads.last(inside: core.name)
    // ▸Consulting Center «Altai»
    var start = head.tokens.lowerBound
    if tokens.lowerBound == start {
      let sentence = document.sentences[document.sentenceOfToken[start]]
      while start > sentence.lowerBound + 1, isName(start - 1, sentence: sentence),
        !nameTokens.contains(start - 1), !document.tokens[start - 1].isAcronym
      {
        start -= 1
      }
    }
    let legal = document.text(tokens: between(start, head.tokens.upperBound))
    let name = quotes.name(core.name).trimmingEnd(",")
    let keepsHead = head.requirement != .legal && OrganizationKindChoice.isPartOfName(head)
    return OrganizationSpan(
      tokens: between(min(start, tokens.lowerBound), tokens.upperBound),
      name: keepsHead ? name + " " + legal : name, legalForm: keepsHead ? nil : legal,
      kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind), grammaticalCase: nil,
      confidence: 0.9)
  }

  private func isCivilSociety(_ head: OrganizationHeads.Head) -> Bool {
    document.tokens[head.tokens.lowerBound].folded == "society" && head.tokens.lowerBound > 0
      && document.tokens[head.tokens.lowerBound - 1].folded == "civil"
  }

  /// the project “▸School of NGOs”: what is quoted behind or before such a word is no body.
  private func isWork(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 1,
      quotes.isQuote(tokens.lowerBound - 1)
        || ["‘", "'"].contains(document.tokens[tokens.lowerBound - 1].text)
    else { return false }
    let after = tokens.upperBound + 1
    return Self.works.contains(document.tokens[tokens.lowerBound - 2].folded)
      || document.tokens.indices.contains(after) && Self.works.contains(document.tokens[after].folded)
  }

  // MARK: the Civil Alliance of the West Kazakhstan Region

  func capitals(_ head: OrganizationHeads.Head, isLegal: Bool) -> OrganizationSpan? {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    let first = nameStart(of: head, isLegal: isLegal, sentence: sentence)
    let end = nameEnd(
      of: head, isLegal: isLegal && first == head.tokens.lowerBound, isLast: first < head.tokens.lowerBound,
      sentence: sentence)
    // "Semey University ▸Hospital": the last head is the body's; "a department of the Center" is none by itself.
    if headsByEnd[end] != nil, end != head.tokens.upperBound, first < head.tokens.lowerBound,
      head.tokens.upperBound < sentence.upperBound, document.tokens[head.tokens.upperBound].isCapitalized
    {
      return nil
    }
    if first == head.tokens.lowerBound, !document.tokens[first].isCapitalized, head.requirement == .named,
      end > head.tokens.upperBound + 2, document.tokens[head.tokens.upperBound + 1].folded == "the"
    {
      return nil
    }
    guard end - first <= OrganizationSpan.longestName else { return nil }
    let hasName = (between(first, end)).contains {
      !head.tokens.contains($0) && document.tokens[$0].kind == .word
    }
    guard hasName, !isCivilSociety(head), !isWork(between(first, end)) else {
      return nil
    }
    let isProper =
      (between(first, end)).contains { document.tokens[$0].isCapitalized && ($0 != sentence.lowerBound) }
      || Self.levels.contains(document.tokens[first].folded)
    guard isProper,
      document.tokens[head.tokens.lowerBound].isCapitalized || first < head.tokens.lowerBound
        || end > head.tokens.upperBound
    else { return nil }
    var name = document.text(tokens: between(first, end))
    var legalForm: String?
    if isLegal, end == head.tokens.upperBound, first < head.tokens.lowerBound {
      legalForm = document.text(tokens: head.tokens)
      name = document.text(tokens: between(first, head.tokens.lowerBound))
    } else if isLegal, first == head.tokens.lowerBound, document.tokens[head.tokens.upperBound].isCapitalized
    {
      legalForm = document.text(tokens: head.tokens)
      name = document.text(tokens: between(head.tokens.upperBound, end))
    }
    if head.kind == .party, end == head.tokens.upperBound, first < head.tokens.lowerBound {
      name = document.text(tokens: between(first, head.tokens.lowerBound))
    }
    return OrganizationSpan(
      tokens: between(first, end), name: name, legalForm: legalForm, kind: head.kind,
      core: legalForm == nil ? coreName(first, head) : nil, grammaticalCase: nil,
      confidence: isLegal || Self.isPublic(head.kind) ? 0.9 : 0.85)
  }

  /// Kinds whose heads name a body wherever they stand with a field or a place.
  static func isPublic(_ kind: OrganizationKind) -> Bool {
    [.stateBody, .localGovernment, .university, .international, .party, .advisoryBody].contains(kind)
  }

  /// "Independent Path" of "Independent Path Public Association": what it goes by afterwards.
  func coreName(_ first: Int, _ head: OrganizationHeads.Head) -> String? {
    head.tokens.lowerBound - first >= 2 ? document.text(tokens: between(first, head.tokens.lowerBound)) : nil
  }

  // MARK: public foundations “A”, “B” and “C”

  func list(_ head: OrganizationHeads.Head) -> [OrganizationSpan] {
    if head.kind == .party { return parties(before: head) }
    var spans: [OrganizationSpan] = []
    var index = head.tokens.upperBound
    while index < document.tokens.count {
      if let pair = quotes.pair(openingAt: index), pair.inner.count <= 8 {
        spans.append(
          OrganizationSpan(
            tokens: pair.outer, name: quotes.name(pair.inner).trimmingEnd(","), kind: head.kind,
            grammaticalCase: nil, confidence: 0.85))
        index = pair.close + 1
      } else if !spans.isEmpty, [",", "and"].contains(document.tokens[index].folded) {
        index += 1
      } else {
        break
      }
    }
    return spans.count > 1 ? spans : []
  }

  /// the Amanat, Auyl and Ak Zhol ▸parties
  func parties(before head: OrganizationHeads.Head) -> [OrganizationSpan] {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    var spans: [OrganizationSpan] = []
    var index = head.tokens.lowerBound
    while index > sentence.lowerBound {
      let token = document.tokens[index - 1]
      if isName(index - 1, sentence: sentence) {
        let end = index
        while index > sentence.lowerBound, isName(index - 1, sentence: sentence) { index -= 1 }
        spans.append(
          OrganizationSpan(
            tokens: between(index, end), name: document.text(tokens: between(index, end)), kind: .party,
            grammaticalCase: nil, confidence: 0.85))
      } else if !spans.isEmpty, [",", "and"].contains(token.folded) {
        index -= 1
      } else {
        break
      }
    }
    return spans.count > 1 ? spans.reversed() : []
  }

  // MARK: AMANAT, the Mazhilis, the Chamber of Entrepreneurs

  func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    guard document.tokens[head.tokens.lowerBound].isCapitalized else { return nil }
    return OrganizationSpan(
      tokens: head.tokens, name: document.text(tokens: head.tokens), kind: head.kind,
      grammaticalCase: nil, confidence: 0.7)
  }

  func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
    guard head.hasItsLetters(in: document) else { return nil }
    let text = document.text(tokens: head.tokens)
    // A short name in small letters is a word.
    guard text.count < 5 ? document.tokens[head.tokens.lowerBound].isAcronym : text.first?.isUppercase == true
    else { return nil }
    // "the UN Convention", "OSCE standards" are no bodies.
    if head.tokens.count == 1, document.tokens.indices.contains(head.tokens.upperBound),
      Self.papers.contains(document.tokens[head.tokens.upperBound].folded)
    {
      return nil
    }
    // ▸M. Utemisov WKSU
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    let first =
      head.kind == .university && document.tokens[head.tokens.lowerBound].isAcronym
      ? nameStart(of: head, isLegal: false, sentence: sentence) : head.tokens.lowerBound
    let bare = String(text.dropLast(head.endingLength))
    return OrganizationSpan(
      tokens: between(first, head.tokens.upperBound),
      name: first < head.tokens.lowerBound
        ? document.text(tokens: between(first, head.tokens.lowerBound)) + " " + bare : bare,
      kind: head.kind, core: first < head.tokens.lowerBound ? bare : nil, grammaticalCase: nil,
      confidence: 0.9)
  }
}
