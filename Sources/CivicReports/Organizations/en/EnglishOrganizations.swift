internal import CivicText

/// Bodies named in English: capitals around a head ("Adilet Zholy Public Foundation", "the Civil Alliance of the West
/// Kazakhstan Region"), a form beside a quoted name, or a level with a field ("the regional department of public
/// development").
struct EnglishOrganizations {
  private let document: Document
  private let quotes: QuotedNames
  private let placeTokens: Set<Int>

  static func find(in document: Document, quotes: QuotedNames, placeTokens: Set<Int>) -> [OrganizationSpan] {
    let finder = EnglishOrganizations(document: document, quotes: quotes, placeTokens: placeTokens)
    let heads = OrganizationHeads.en.heads(in: document)
      // A headline's capitals say nothing.
      .filter { head in
        head.requirement != .legal || document.text(tokens: head.tokens) != "NGO"
          || quotes.pair(openingAt: head.tokens.upperBound) != nil
      }
    return heads.flatMap { head in head.marking(finder.spans(of: head, among: heads)) }
      + OrganizationHeads.en.names(in: document).compactMap { finder.known($0) }
  }

  private func spans(
    of head: OrganizationHeads.Head, among heads: [OrganizationHeads.Head]
  ) -> [OrganizationSpan] {
    switch head.requirement {
    case .legal: [quoted(head, among: heads) ?? capitals(head, isLegal: true)].compactMap(\.self)
    case .quoted, .named, .modified:
      [quoted(head, among: heads) ?? capitals(head, isLegal: false)].compactMap(\.self)
    case .`self`: [alone(head)].compactMap(\.self)
    case .plural: list(head)
    }
  }

  // MARK: Public Foundation “Adilet Zholy”, “Adilet Zholy” Public Foundation

  private func quoted(
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
    let inner = heads.last {
      core.name.contains($0.tokens.lowerBound) && core.name.contains($0.tokens.upperBound - 1)
    }
    let legal = document.text(tokens: head.tokens)
    let name = quotes.name(core.name)
    let keepsHead = head.requirement != .legal && head.kind != .party
    return OrganizationSpan(
      tokens: tokens, name: keepsHead ? name + " " + legal : name,
      legalForm: head.requirement == .legal ? legal : nil,
      kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind), grammaticalCase: nil,
      confidence: 0.9)
  }

  // MARK: the Civil Alliance of the West Kazakhstan Region

  private func capitals(_ head: OrganizationHeads.Head, isLegal: Bool) -> OrganizationSpan? {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    var first = head.tokens.lowerBound
    while first > sentence.lowerBound {
      let token = document.tokens[first - 1]
      if isName(first - 1, sentence: sentence) || Self.levels.contains(token.folded) {
        first -= 1
      } else if ["of", "for", "and"].contains(token.folded), first - 1 > sentence.lowerBound,
        // "USAID and Friedrich Ebert Foundation" are two; "Culture and Information Ministry" is one.
        token.folded != "and"
          || ([.stateBody, .localGovernment, .university].contains(head.kind)
            && !document.tokens[first - 2].isAcronym),
        isName(first - 2, sentence: sentence), document.tokens[first].isCapitalized
      {
        first -= 2
      } else {
        break
      }
    }
    var end = head.tokens.upperBound
    var index = end
    while index < sentence.upperBound {
      let token = document.tokens[index]
      if token.kind == .word, token.isCapitalized || Self.fields.contains(token.folded) {
        index += 1
        end = index
      } else if ["of", "for", "on", "and", "the", "in", "to", "under", "at"].contains(token.folded),
        end > head.tokens.upperBound || token.folded != "and", isJoint(index, sentence: sentence)
      {
        index += 1
      } else {
        break
      }
    }
    let hasName = (between(first, end)).contains {
      !head.tokens.contains($0) && document.tokens[$0].kind == .word
    }
    guard hasName else { return nil }
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
    }
    if head.kind == .party, end == head.tokens.upperBound, first < head.tokens.lowerBound {
      name = document.text(tokens: between(first, head.tokens.lowerBound))
    }
    return OrganizationSpan(
      tokens: between(first, end), name: name, legalForm: legalForm, kind: head.kind,
      core: legalForm == nil ? coreName(first, head) : nil, grammaticalCase: nil,
      confidence: isLegal ? 0.9 : 0.8)
  }

  /// "Independent Path" of "Independent Path Public Association": what it goes by afterwards.
  private func coreName(_ first: Int, _ head: OrganizationHeads.Head) -> String? {
    head.tokens.lowerBound - first >= 2 ? document.text(tokens: between(first, head.tokens.lowerBound)) : nil
  }

  /// Whether "of", "the", "and" leads on to more of the name.
  private func isJoint(_ index: Int, sentence: Range<Int>) -> Bool {
    var next = index + 1
    if next < sentence.upperBound, document.tokens[next].folded == "the" { next += 1 }
    guard next < sentence.upperBound else { return false }
    let token = document.tokens[next]
    if document.tokens[index].folded == "and" {
      return next == index + 1 && Self.fields.contains(token.folded)
        || next == index + 1 && (token.isCapitalized && !startsBody(next, sentence: sentence))
    }
    if ["in", "at", "to"].contains(document.tokens[index].folded) { return false }
    return token.isCapitalized || Self.fields.contains(token.folded)
  }

  /// Whether the capitals that begin at a token lead to a head of their own.
  private func startsBody(_ index: Int, sentence: Range<Int>) -> Bool {
    var end = index
    while end < sentence.upperBound, document.tokens[end].isCapitalized { end += 1 }
    return OrganizationHeads.en.hasHead(in: document, tokens: between(index, end))
      || quotes.isQuote(min(end, document.tokens.count - 1))
  }

  private func isName(_ index: Int, sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, token.isCapitalized else { return false }
    if Self.openers.contains(token.folded) { return false }
    return true
  }

  /// Words that a sentence opens with and that are no part of a name.
  private static let openers: Set<String> = [
    "the", "a", "an", "in", "on", "at", "representatives", "members", "according", "chair", "chairman",
    "chairwoman", "director", "head", "deputy", "president", "executive", "coordinator", "lawyer", "expert",
    "this",
    "its", "their", "our", "both", "mr", "ms", "mrs", "dr", "participants", "activists", "leaders",
  ]
  private static let levels: Set<String> = [
    "regional", "city", "district", "local", "republican", "national", "rural", "oblast",
  ]
  private static let fields: Set<String> = [
    "public", "development", "internal", "policy", "education", "health", "healthcare", "culture",
    "information",
    "sports", "ecology", "economy", "finance", "youth", "affairs", "justice", "labour", "labor", "social",
    "protection", "entrepreneurship", "tourism", "agriculture", "women", "children", "journalists", "lawyers",
    "veterans", "people", "disabilities", "persons", "parents", "mothers", "legal", "entities", "region",
    "elders",
    "entrepreneurs", "employment", "natural", "resources", "environment", "environmental", "civil", "society",
  ]

  // MARK: public foundations “A”, “B” and “C”

  private func list(_ head: OrganizationHeads.Head) -> [OrganizationSpan] {
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

  // MARK: AMANAT, the Mazhilis

  private func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    guard document.tokens[head.tokens.lowerBound].isCapitalized else { return nil }
    return OrganizationSpan(
      tokens: head.tokens, name: document.text(tokens: head.tokens), kind: head.kind,
      grammaticalCase: nil, confidence: 0.7)
  }

  private func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
    guard document.tokens[head.tokens.lowerBound].isAcronym else { return nil }
    return OrganizationSpan(
      tokens: head.tokens, name: document.text(tokens: head.tokens), kind: head.kind,
      grammaticalCase: nil, confidence: 0.85)
  }
}
