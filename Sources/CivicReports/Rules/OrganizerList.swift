internal import CivicText

/// The bodies behind "организаторами выступили", "организован", "organized by": all of the list, also behind an item that was
/// not understood as a body ("A, ▸аппарат суда◂ и B", "A, ▸Green Campus◂ and B") or that a remark follows ("A ▸– филиал
/// академии◂, B").
enum OrganizerList {
  /// The longest item that is passed over.
  private static let longestItem = 16

  /// - Parameters:
  ///   - fillers: how many words may stand before the first body.
  ///   - acceptsUnread: whether the first item may be one that was not understood.
  ///   - fits: whether a body behind an item that was passed over stands as one of the list does.
  static func bodies(
    from start: Int, fillers: Int, text: ReportText, acceptsUnread: Bool = false,
    where fits: (OrganizationSpan) -> Bool
  ) -> [OrganizationSpan] {
    var found = text.coordinated(startingAt: start, fillers: fillers)
    guard !found.isEmpty || acceptsUnread else { return [] }
    var index = found.last?.tokens.upperBound ?? start
    let end = end(from: start, text: text)
    while let joint = joint(behind: index, before: end, text: text),
      isItem(between(index, joint), text)
    {
      let next = item(behind: joint, before: end, text: text)
      let list = text.coordinated(startingAt: next, fillers: 0).filter(fits)
      if let first = list.first, first.tokens.lowerBound == next || text.isPlace(next) {
        found += list
        index = list.last?.tokens.upperBound ?? next
      } else if text.organizations(
        in: between(next, Self.joint(behind: next, before: end, text: text) ?? end)
      )
      .isEmpty {
        index = next
      } else {
        // "директор ▸фонда «Дала»◂": a body inside an item is told of as something else.
        break
      }
    }
    if let last = found.last, found.count > 1, opensClause(last, text) { found.removeLast() }
    return found
  }

  /// "…▸, the Ministry of Culture◂ reports": behind a comma, with a verb of its own.
  private static func opensClause(_ last: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    var index = last.tokens.lowerBound - 1
    while index > 0, ["the", "and"].contains(tokens[index].folded) { index -= 1 }
    let next = last.tokens.upperBound
    guard index > 0, tokens[index].isMark(","), next < tokens.count else { return false }
    return telling.contains(tokens[next].folded)
      || text.cues.matches(.spoke, in: between(next, min(next + 3, tokens.count))).contains {
        $0.lowerBound == next
      }
  }

  private static let telling: Set<String> = [
    "reports", "reported", "said", "says", "informs", "informed", "announced",
  ]

  private static func joint(behind start: Int, before end: Int, text: ReportText) -> Int? {
    between(start, min(start + longestItem, end)).first { index in
      text.document.tokens[index].isMark(",") || ["и", "and"].contains(text.document.tokens[index].folded)
    }
  }

  private static func item(behind joint: Int, before end: Int, text: ReportText) -> Int {
    var next = joint + 1
    while next < end, ["и", "а", "также", "and", "the"].contains(text.document.tokens[next].folded) {
      next += 1
    }
    return next
  }

  /// Whether words may be an item or belong to one: no verb, no "партнёры –", no "участниками".
  private static func isItem(_ words: Range<Int>, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    guard text.document.language == .ru else { return words.allSatisfy { isOfName(tokens[$0]) } }
    if let first = words.first, !tokens[first].isCapitalized {
      if ["ами", "ями", "ером", "ором"].contains(where: tokens[first].folded.hasSuffix) { return false }
      if tokens[first].kind == .word, words.count > 1, ["–", "—", "-", ":"].contains(tokens[first + 1].text) {
        return false
      }
    }
    return words.allSatisfy { index in
      let word = tokens[index].folded
      return tokens[index].isCapitalized
        || !PartyPhrase.isVerb(word)
          && !(past.contains(where: word.hasSuffix) && !notPast.contains(where: word.hasSuffix))
    }
  }

  private static let past = ["ал", "ил", "ел", "ял", "ул", "ыл"]
  private static let notPast = ["иал", "нал", "тал", "тдел", "зал", "персонал"]

  /// A word of an English name, or of its place: "in Central Asia", "Women with Disabilities".
  private static func isOfName(_ token: Token) -> Bool {
    token.isCapitalized
      || ["of", "the", "for", "on", "in", "with", "under", "to", "&", "(", ")", "–", "—", "-", "/"].contains(
        token.folded)
  }

  /// Where another role, a verb of its own or a clause begins.
  private static func end(from start: Int, text: ReportText) -> Int {
    guard start < text.document.tokens.count else { return start }
    let rest = between(start, text.sentence(of: start).upperBound)
    let cues: [EventCues.Cue] = [
      .supported, .funded, .ordered, .informed, .sponsoris, .informeris, .hosted, .jointly, .attended,
      .attends, .notattended, .invited, .gathered, .spoke, .happened, .happens, .credited, .apart,
      .organized, .organizeris, .coorganizeris,
    ]
    let tokens = text.document.tokens
    let clause = rest.first { index in
      let word = tokens[index].folded
      return tokens[index].isMark(";") || clauses.contains(word) || word.hasPrefix("котор")
        || participles.contains(where: word.hasSuffix)
        || word == "а" && index + 1 < rest.upperBound && tokens[index + 1].folded != "также"
    }
    return cues.flatMap { text.cues.matches($0, in: rest) }.map(\.lowerBound)
      .reduce(clause ?? rest.upperBound, min)
  }

  private static let clauses: Set<String> = [
    "но", "где", "что", "чтобы", "who", "which", "that", "while", "but",
  ]
  private static let participles = ["ющий", "ющая", "ющее", "ющие", "вший", "вшая", "вшее", "вшие"]
}
