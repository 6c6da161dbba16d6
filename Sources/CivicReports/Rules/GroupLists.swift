internal import CivicText

/// One head noun over a list of sorts of bodies, each a party of its own: «мемлекеттік органдардың, саяси партиялардың және
/// ҮЕҰ өкілдері»; "представители госорганов, бизнеса и СМИ"; "representatives of NGOs and the media". Named bodies in
/// the list are passed over.
struct GroupLists {
  /// A word of `groups.tsv` for a sort of bodies ("госорганы") or, without a kind, any other item that a list may hold.
  struct Item {
    let kind: GroupKind?
    let tokens: Range<Int>
  }

  let document: Document
  let sentence: Range<Int>
  private let byBeginning: [Int: Item]
  private let byEnd: [Int: Item]
  /// Where a list ends: the tokens of every head noun.
  private let heads: Set<Int>

  /// - Parameter others: named bodies and groups that need no head noun, which may stand in a list too.
  init(
    document: Document, sentence: Range<Int>, sorts: [Item], others: [Range<Int>], heads: [Range<Int>]
  ) {
    self.heads = Set(heads.joined())
    self.document = document
    self.sentence = sentence
    let items = sorts + others.map { Item(kind: nil, tokens: $0) }
    func longer(_ first: Item, _ second: Item) -> Item {
      second.tokens.count > first.tokens.count ? second : first
    }
    byBeginning = Dictionary(items.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: longer)
    byEnd = Dictionary(items.map { ($0.tokens.upperBound, $0) }, uniquingKeysWith: longer)
  }

  /// The parties that a head noun stands for; the one beside the head covers it too.
  func groups(of head: Range<Int>, needsNumber: Bool) -> [GroupCues.Match] {
    document.language == .kk
      ? before(head, needsNumber: needsNumber) : behind(head, needsNumber: needsNumber)
  }

  // MARK: "представители A, B и C", "heads of A and B"

  private func behind(_ head: Range<Int>, needsNumber: Bool) -> [GroupCues.Match] {
    var index = head.upperBound
    if document.language == .en {
      guard index < sentence.upperBound, ["of", "from"].contains(document.tokens[index].folded) else {
        return []
      }
      index += 1
    }
    var found: [GroupCues.Match] = []
    var isFirst = true
    while let item = item(near: index) {
      if let kind = item.kind {
        let tokens = between(isFirst ? head.lowerBound : item.tokens.lowerBound, item.tokens.upperBound)
        found.append(
          GroupCues.Match(
            kind: kind, tokens: tokens, needsNumber: isFirst && needsNumber, counted: tokens.lowerBound))
      } else if isFirst, needsNumber {
        return []
      }
      isFirst = false
      guard let next = joint(behind: item.tokens.upperBound) else { break }
      index = next
    }
    return found
  }

  /// The item that begins at a token or behind the adjectives that stand there.
  private func item(near start: Int) -> Item? {
    for index in between(start, min(start + 5, sentence.upperBound)) {
      if let item = byBeginning[index] { return item }
      guard isAttribute(document.tokens[index]) else { return nil }
    }
    return nil
  }

  private func isAttribute(_ token: Token) -> Bool {
    switch document.language {
    case .ru:
      ["ых", "их", "ого", "его", "ой", "ей"].contains(where: token.folded.hasSuffix) || token.folded == "и"
    case .en: token.kind == .word && !["and", "or", "for", "to", "in", "at", "with"].contains(token.folded)
    case .kk: false
    }
  }

  /// The token behind the next comma or "and", past what belongs to the item before ("НПО ▸области◂, СМИ").
  private func joint(behind start: Int) -> Int? {
    var isInside = false
    for index in between(start, min(start + 8, sentence.upperBound)) {
      if heads.contains(index) { return nil }
      let token = document.tokens[index]
      if token.isMark("(") { isInside = true }
      if token.isMark(")") { isInside = false }
      if isInside { continue }
      if token.isMark(",") || token.folded == "и" || token.folded == "and" {
        var next = index + 1
        while next < sentence.upperBound, Self.joints.contains(document.tokens[next].folded) { next += 1 }
        if item(near: next) != nil { return next }
      } else if [".", ":", ";", "–", "—", "!", "?"].contains(token.text) {
        return nil
      }
    }
    return nil
  }

  private static let joints: Set<String> = [
    ",", "и", "а", "также", "and", "as", "well", "the", "және", "мен", "пен", "бен", "сондай", "ақ",
    "сондай-ақ",
    "әрі", "-", "да", "де",
  ]

  // MARK: «A, B және C өкілдері»

  private func before(_ head: Range<Int>, needsNumber: Bool) -> [GroupCues.Match] {
    var index = head.lowerBound
    // «ҮЕҰ-ның 30 өкілі»
    while index > sentence.lowerBound, head.lowerBound - index < 3,
      document.tokens[index - 1].kind == .number
        || GroupCount.isBound(document.tokens[index - 1].folded, .kk)
    {
      index -= 1
    }
    let isCounted = index < head.lowerBound
    // «қоғамның ▸белсенді◂ өкілдері»
    if !isCounted, index - 1 > sentence.lowerBound, byEnd[index] == nil,
      document.tokens[index - 1].folded == "белсенді"
    {
      index -= 1
    }
    // «саяси партиялар мен БАҚ ▸қатысты»: the verb is said of the sorts themselves.
    let isVerb = head.isEmpty
    let isWith = isVerb && document.tokens[head.lowerBound].folded.hasPrefix("қатысуымен")
    let cases: [GrammaticalCase] = isVerb && !isWith ? [.nominative] : [.nominative, .genitive]
    let beside = index
    if !isCounted { index = known(endingAt: index, in: cases) }
    var found: [GroupCues.Match] = []
    while let item = byEnd[index], item.tokens.lowerBound >= sentence.lowerBound {
      if let kind = item.kind {
        let last = item.tokens.upperBound - 1
        if isVerb, !document.tokens[last].isAcronym, !isMany(last, in: cases) { break }
        if let last = found.last, last.kind == kind, isPair(item.tokens.upperBound, last.tokens.lowerBound) {
          found[found.count - 1] = GroupCues.Match(
            kind: kind, tokens: between(item.tokens.lowerBound, last.tokens.upperBound),
            needsNumber: last.needsNumber, counted: last.counted)
        } else {
          let isFirst = item.tokens.upperBound == beside
          let tokens = between(
            attributes(of: item.tokens.lowerBound), isFirst ? head.upperBound : item.tokens.upperBound)
          found.append(
            GroupCues.Match(
              kind: kind, tokens: tokens, needsNumber: isFirst && needsNumber,
              counted: isFirst && isCounted ? head.lowerBound : tokens.lowerBound))
        }
      } else if found.isEmpty, isCounted {
        return []
      }
      guard let next = joint(before: item.tokens.lowerBound) else { break }
      // «мектептер мен ▸балабақшалардың◂ мұғалімдері қатысты»: the schools' too.
      if isVerb, between(next, item.tokens.lowerBound + 1).contains(where: isGenitive) { break }
      index = known(endingAt: next, in: cases)
    }
    return found
  }

  /// «бірлестіктер», «қорлардың», «жастары»: a plural noun in small letters, in one of the cases of a list.
  private func isMany(_ index: Int, in cases: [GrammaticalCase]) -> Bool {
    guard index >= sentence.lowerBound else { return false }
    let token = document.tokens[index]
    guard token.kind == .word, !token.isCapitalized || index == sentence.lowerBound else { return false }
    let form = KazakhCase.stripped(token.folded)
    return cases.contains(form.grammaticalCase)
      && (KazakhPlural.ends(form.base) || KazakhPlural.ends(form.base.dropLast()))
  }

  /// Past items that no word list holds, to the end of one that it holds: «ҮЕҰ, ▸штабтар◂ мен мекемелердің өкілдері».
  private func known(endingAt end: Int, in cases: [GrammaticalCase]) -> Int {
    var end = end
    while byEnd[end] == nil, isMany(end - 1, in: cases), let further = joint(before: end - 1) {
      if !cases.contains(.genitive), between(further, end - 1).contains(where: isGenitive) { break }
      end = further
    }
    return end
  }

  private func isGenitive(_ index: Int) -> Bool {
    KazakhCase.stripped(document.tokens[index].text).grammaticalCase == .genitive
  }

  /// Where the words begin that tell which: «▸қалалық ішкі саясат◂ бөлімдерінің».
  private func attributes(of start: Int) -> Int {
    var first = start
    while first > sentence.lowerBound, start - first < 3, byEnd[first] == nil {
      let token = document.tokens[first - 1]
      guard token.kind == .word, !token.isCapitalized, !Self.joints.contains(token.folded),
        !heads.contains(first - 1), !Self.notAttributes.contains(token.folded),
        !Self.participles.contains(where: token.folded.hasSuffix),
        KazakhCase.stripped(token.text).grammaticalCase == .nominative
      else { break }
      first -= 1
    }
    return first
  }

  /// Words before a list that tell nothing of its items: «▸оған мемлекеттік органдардың өкілдері қатысты».
  private static let notAttributes: Set<String> = [
    "оған", "онда", "бұған", "соған", "мұнда", "осыған", "де", "да",
  ]

  private static let participles = ["тын", "тін", "ған", "ген", "қан", "кен"]

  /// «бірлестіктер ▸мен◂ қорлардың»: two words for one sort.
  private func isPair(_ end: Int, _ start: Int) -> Bool {
    start - end == 1 && ["мен", "пен", "бен", "және"].contains(document.tokens[end].folded)
  }

  /// Where the item before the comma or «және» ends that stands left of a token, past what belongs to the item behind
  /// («▸өңірдегі◂ ҮЕҰ»).
  private func joint(before end: Int) -> Int? {
    var index = end
    while index > sentence.lowerBound, end - index < 5 {
      let token = document.tokens[index - 1]
      if Self.joints.contains(token.folded) {
        while index > sentence.lowerBound, Self.joints.contains(document.tokens[index - 1].folded) {
          index -= 1
        }
        return index
      }
      guard !heads.contains(index - 1),
        token.kind == .word || token.kind == .number || token.isMark("»") || token.isMark("«")
      else {
        return nil
      }
      index -= 1
    }
    return nil
  }
}
