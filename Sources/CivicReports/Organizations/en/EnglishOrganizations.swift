internal import CivicText

/// Bodies named in English: capitals around a head ("Adilet Zholy Public Foundation", "the Civil Alliance of the West
/// Kazakhstan Region"), a form beside a quoted name, or a level with a field ("the regional department of public
/// development").
struct EnglishOrganizations {
  private let document: Document
  private let quotes: QuotedNames
  private let placeTokens: Set<Int>
  /// Tokens of persons' names: "Department of Public Development ▸Yerik Toleubai".
  private let nameTokens: Set<Int>
  /// The heads that end before a token.
  private let headsByEnd: [Int: OrganizationHeads.Head]

  static func find(
    in document: Document, quotes: QuotedNames, placeTokens: Set<Int>, nameTokens: Set<Int>
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
    let name = quotes.name(core.name).trimmingEnd(",")
    let keepsHead = head.requirement != .legal && OrganizationKindChoice.isPartOfName(head)
    return OrganizationSpan(
      tokens: tokens, name: keepsHead ? name + " " + legal : name, legalForm: keepsHead ? nil : legal,
      kind: OrganizationKindChoice.kind(legal: head.kind, inner: inner?.kind), grammaticalCase: nil,
      confidence: 0.9)
  }

  // MARK: the Civil Alliance of the West Kazakhstan Region

  private func capitals(_ head: OrganizationHeads.Head, isLegal: Bool) -> OrganizationSpan? {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    let first = nameStart(of: head, isLegal: isLegal, sentence: sentence)
    let end = nameEnd(of: head, isLegal: isLegal && first == head.tokens.lowerBound, sentence: sentence)
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
    let hasName = (between(first, end)).contains {
      !head.tokens.contains($0) && document.tokens[$0].kind == .word
    }
    guard hasName, document.text(tokens: between(first, end)).lowercased() != "civil society" else {
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

  /// How far the capitals before a head go: ▸Panfilov Apple Growers' Association, ▸Culture and Information Ministry,
  /// ▸Lawyers at the Door Private Foundation. A town in the genitive is no part: Kazakhstan's ▸Civil Alliance.
  private func nameStart(of head: OrganizationHeads.Head, isLegal: Bool, sentence: Range<Int>) -> Int {
    var first = head.tokens.lowerBound
    let leadsOn =
      head.tokens.upperBound < sentence.upperBound
      && (["of", "for", "on"].contains(document.tokens[head.tokens.upperBound].folded)
        || isLegal && document.tokens[head.tokens.upperBound].isCapitalized)
    while first > sentence.lowerBound {
      let token = document.tokens[first - 1]
      if ["'", "’"].contains(token.text), !token.spaceBefore, first - 1 > sentence.lowerBound,
        isName(first - 2, sentence: sentence)
      {
        first -= 2
      } else if isName(first - 1, sentence: sentence) || Self.levels.contains(token.folded) {
        if token.folded.hasSuffix("’s") || token.folded.hasSuffix("'s"), placeTokens.contains(first - 1) {
          break
        }
        first -= 1
      } else if first - 1 > sentence.lowerBound, let before = joined(at: first - 1, sentence: sentence),
        !leadsOn, isLegal ? token.folded != "and" : isJoined(first, of: head)
      {
        first = before
      } else {
        break
      }
    }
    return first
  }

  /// Where the word before "of", "for", "at the", "and" stands.
  private func joined(at end: Int, sentence: Range<Int>) -> Int? {
    var joint = end
    var joints = ["of", "for", "and", "at", "in"]
    if document.tokens[joint].folded == "the", joint > sentence.lowerBound {
      joint -= 1
      joints = ["of", "at"]
    }
    guard joints.contains(document.tokens[joint].folded), joint > sentence.lowerBound,
      isName(joint - 1, sentence: sentence), headsByEnd[joint] == nil
    else { return nil }
    return joint - 1
  }

  /// "Culture ▸and Information Ministry" is one body; "USAID and Friedrich Ebert Foundation" are two.
  private func isJoined(_ first: Int, of head: OrganizationHeads.Head) -> Bool {
    document.tokens[first - 1].folded == "and"
      && [.stateBody, .localGovernment, .university].contains(head.kind)
      && !document.tokens[first - 2].isAcronym && document.tokens[first].isCapitalized
      && headsByEnd[first - 1] == nil
  }

  /// How far the words behind a head go: Ministry ▸of Culture, Information and Youth Policy, Civil Alliance ▸of the West
  /// Kazakhstan Region, Programme Office ▸in Astana, Public Foundation ▸Umit Kemesi.
  private func nameEnd(of head: OrganizationHeads.Head, isLegal: Bool, sentence: Range<Int>) -> Int {
    var end = head.tokens.upperBound
    // After a form alone what looks like a person is the name.
    if isLegal {
      while end < sentence.upperBound, end - head.tokens.upperBound < 4, document.tokens[end].isCapitalized {
        end += 1
      }
      if end > head.tokens.upperBound { return end }
    }
    var index = end
    while index < sentence.upperBound, !nameTokens.contains(index) || placeTokens.contains(index) {
      let token = document.tokens[index]
      if index > head.tokens.upperBound, beginsPerson(index) { break }
      if token.kind == .word, token.isCapitalized || Self.fields.contains(token.folded) {
        index += 1
        end = index
      } else if token.isMark(","), end > head.tokens.upperBound,
        let after = listEnd(index, sentence: sentence)
      {
        index = after
        end = index
      } else if token.folded == "with", index + 1 < sentence.upperBound,
        document.tokens[index + 1].folded == "disabilities"
      {
        index += 2
        end = index
      } else if ["of", "for", "on", "and", "the", "under", "to"].contains(token.folded),
        end > head.tokens.upperBound || token.folded != "and", isJoint(index, sentence: sentence)
      {
        index += 1
      } else if token.folded == "in",
        head.kind == .international || Self.offices.contains(document.tokens[end - 1].folded),
        index + 1 < sentence.upperBound,
        document.tokens[index + 1].isCapitalized || document.tokens[index + 1].folded == "the"
      {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// "Civil Alliance of Kazakhstan ▸Bota Nurmukhambetova", "Department of Public Development ▸Yerik Toleubai": two
  /// capitals behind a place or a field that are neither.
  private func beginsPerson(_ index: Int) -> Bool {
    func isOther(_ index: Int) -> Bool {
      document.tokens.indices.contains(index) && document.tokens[index].isCapitalized
        && !document.tokens[index].isAcronym && !placeTokens.contains(index)
        && !Self.fields.contains(document.tokens[index].folded)
        && !Self.areas.contains(document.tokens[index].folded)
    }
    let before = document.tokens[index - 1].folded
    return (placeTokens.contains(index - 1) || Self.fields.contains(before)) && isOther(index)
      && isOther(index + 1)
      && !OrganizationHeads.en.hasHead(in: document, tokens: between(index, index + 2))
  }

  /// Kinds whose heads name a body wherever they stand with a field or a place.
  private static func isPublic(_ kind: OrganizationKind) -> Bool {
    [.stateBody, .localGovernment, .university, .international, .party, .advisoryBody].contains(kind)
  }

  private static let areas: Set<String> = ["region", "oblast", "district", "city", "republic"]
  private static let papers: Set<String> = [
    "convention", "standards", "principles", "charter", "declaration", "resolution", "treaty", "commitments",
    "guidelines", "goals", "law", "directive", "report",
  ]
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  private static let offices: Set<String> = ["office", "mission", "delegation"]

  /// Ministry of Culture▸, Information and Youth Policy: a list of fields with its "and".
  private func listEnd(_ comma: Int, sentence: Range<Int>) -> Int? {
    var index = comma + 1
    while index < sentence.upperBound, index - comma < 8 {
      let token = document.tokens[index]
      if token.folded == "and" {
        guard index + 1 < sentence.upperBound, Self.fields.contains(document.tokens[index + 1].folded) else {
          return nil
        }
        index += 1
        while index < sentence.upperBound, Self.fields.contains(document.tokens[index].folded) { index += 1 }
        return index
      }
      guard Self.fields.contains(token.folded) || token.isMark(",") else { return nil }
      index += 1
    }
    return nil
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
    // "Library on Thursday"
    if Self.days.contains(token.folded) { return false }
    if document.tokens[index].folded == "and" {
      return next == index + 1 && Self.fields.contains(token.folded)
        || next == index + 1 && (token.isCapitalized && !startsBody(next, sentence: sentence))
    }
    if document.tokens[index].folded == "to" {
      return next == index + 2 && document.tokens[next].isCapitalized
    }
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
    "professor",
    "dean", "rector", "judge", "coordinators", "chairperson", "minister", "vice-minister", "moderator",
    "speaker",
    "specialist", "ambassador", "secretary", "acting", "first", "organized", "organised", "venue", "today",
    "yesterday", "earlier", "among", "together", "also", "with", "for", "by", "from", "and", "as", "after",
    "when",
    "that", "these", "those", "each", "every", "another", "other", "no", "absent", "best",
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
    "entrepreneurs", "employment", "natural", "policy", "disabilities", "culture", "rights", "law",
    "languages",
    "religious", "situations", "emergency", "emergencies", "science", "transport", "construction", "energy",
    "architecture", "housing", "utilities", "communal", "services", "passenger", "constitutional",
    "international", "mediators", "parents", "migration", "resources", "environment", "environmental",
    "civil", "society",
  ]

  // MARK: public foundations “A”, “B” and “C”

  private func list(_ head: OrganizationHeads.Head) -> [OrganizationSpan] {
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
  private func parties(before head: OrganizationHeads.Head) -> [OrganizationSpan] {
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

  private func alone(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    guard document.tokens[head.tokens.lowerBound].isCapitalized else { return nil }
    return OrganizationSpan(
      tokens: head.tokens, name: document.text(tokens: head.tokens), kind: head.kind,
      grammaticalCase: nil, confidence: 0.7)
  }

  private func known(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    if head.requirement == .quoted { return quotes.knownName(head) }
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
    return OrganizationSpan(
      tokens: head.tokens, name: text, kind: head.kind, grammaticalCase: nil, confidence: 0.9)
  }
}
