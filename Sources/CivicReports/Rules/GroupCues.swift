internal import CivicText

/// Words for unnamed parties, from `groups.tsv`: plural nouns, and singular ones that count only behind a number.
enum GroupCues {
  struct Match: Sendable, Equatable {
    /// nil where the words only look like a group: "совет ветеранов", «студенттер сарайы».
    let kind: GroupKind?
    let tokens: Range<Int>
    let needsNumber: Bool
  }

  private static let lexicons: [Language: CueLexicon] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, CueLexicon("\($0.rawValue)/groups.tsv")) })

  /// The longest match at each place, in order.
  static func matches(in document: Document, tokens: Range<Int>) -> [Match] {
    var found: [Match] = []
    let all = (lexicons[document.language]?.matches(in: document, tokens: tokens) ?? []).compactMap {
      match -> Match? in
      let needsNumber = match.value.hasSuffix("#")
      let value = needsNumber ? String(match.value.dropLast()) : match.value
      if value == "none" { return Match(kind: nil, tokens: match.tokens, needsNumber: false) }
      return GroupKind(rawValue: value).map {
        Match(kind: $0, tokens: match.tokens, needsNumber: needsNumber)
      }
    }
    for match in all.sorted(by: {
      ($0.tokens.count, $1.needsNumber ? 1 : 0) > ($1.tokens.count, $0.needsNumber ? 1 : 0)
    })
    where !found.contains(where: { $0.tokens.overlaps(match.tokens) }) {
      found.append(match)
    }
    return found.filter { $0.kind != nil }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
