internal import CivicText

/// Words for unnamed parties, from `groups.tsv`: plural nouns, and singular ones that count only behind a number.
enum GroupCues {
  struct Match: Sendable, Equatable {
    /// nil where the words only look like a group: "совет ветеранов", «студенттер сарайы».
    let kind: GroupKind?
    let tokens: Range<Int>
    let needsNumber: Bool
  }

  private static let lexicons = CueLexicons("groups")

  /// Words for groups that speak: plural nouns, "the residents' opinion" too, which lists nobody.
  static func speakers(in document: Document, tokens: Range<Int>) -> [Match] {
    let all = candidates(in: document, tokens: tokens).filter {
      $0.kind != nil
        && (!$0.needsNumber || isPlural(document.tokens[$0.tokens.upperBound - 1].folded, document.language))
    }
    return longest(all).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func isPlural(_ folded: String, _ language: Language) -> Bool {
    switch language {
    case .kk: ["лар", "лер", "дар", "дер", "тар", "тер"].contains { folded.contains($0) }
    case .ru: ["ы", "и", "ов", "ев", "ей", "ам", "ям", "ами", "ями"].contains { folded.hasSuffix($0) }
    case .en: folded.hasSuffix("s") || folded.hasSuffix("people")
    }
  }

  /// The longest match at each place, in order.
  static func matches(in document: Document, tokens: Range<Int>) -> [Match] {
    longest(candidates(in: document, tokens: tokens)).filter { $0.kind != nil }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func candidates(in document: Document, tokens: Range<Int>) -> [Match] {
    (lexicons[document.language].matches(in: document, tokens: tokens)).compactMap { match in
      let needsNumber = match.value.hasSuffix("#")
      let value = needsNumber ? String(match.value.dropLast()) : match.value
      if value == "none" { return Match(kind: nil, tokens: match.tokens, needsNumber: false) }
      return GroupKind(rawValue: value).map {
        Match(kind: $0, tokens: match.tokens, needsNumber: needsNumber)
      }
    }
  }

  private static func longest(_ matches: [Match]) -> [Match] {
    var found: [Match] = []
    for match in matches.sorted(by: {
      ($0.tokens.count, $1.needsNumber ? 1 : 0) > ($1.tokens.count, $0.needsNumber ? 1 : 0)
    })
    where !found.contains(where: { $0.tokens.overlaps(match.tokens) }) {
      found.append(match)
    }
    return found
  }
}
