internal import CivicText

/// Words for unnamed parties, from `groups.tsv`: plural nouns, singular ones that count only behind a number, and sorts of
/// bodies under a head noun (`GroupLists`).
enum GroupCues {
  struct Match: Sendable, Equatable {
    /// nil where the words only look like a group: "совет ветеранов", «студенттер сарайы».
    let kind: GroupKind?
    let tokens: Range<Int>
    let needsNumber: Bool
    /// The token that a number would stand before: өкілі in «ҮЕҰ-ның 30 өкілі».
    let counted: Int
  }

  private static let lexicons = CueLexicons("groups")

  /// Words for groups that speak: plural nouns, "the residents' opinion" too, which lists nobody.
  static func speakers(in document: Document, tokens: Range<Int>) -> [Match] {
    let all = candidates(in: document, tokens: tokens, bodies: []).filter {
      $0.kind != nil
        && (!$0.needsNumber || isPlural(document.tokens[$0.tokens.upperBound - 1].folded, document.language))
    }
    return longest(all).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func isPlural(_ folded: String, _ language: Language) -> Bool {
    switch language {
    case .kk: KazakhPlural.isWithin(folded)
    case .ru: ["ы", "и", "ов", "ев", "ей", "ам", "ям", "ами", "ями"].contains { folded.hasSuffix($0) }
    case .en: folded.hasSuffix("s") || folded.hasSuffix("people")
    }
  }

  /// The longest match at each place, in order.
  ///
  /// - Parameters:
  ///   - tokens: a sentence.
  ///   - bodies: the named bodies of this sentence, which may stand in the same lists.
  static func matches(in document: Document, tokens: Range<Int>, bodies: [Range<Int>] = []) -> [Match] {
    longest(candidates(in: document, tokens: tokens, bodies: bodies)).filter { $0.kind != nil }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func candidates(in document: Document, tokens: Range<Int>, bodies: [Range<Int>]) -> [Match] {
    var matches: [Match] = []
    var sorts: [GroupLists.Item] = []
    var heads: [(tokens: Range<Int>, needsNumber: Bool)] = []
    for match in lexicons[document.language].matches(in: document, tokens: tokens) {
      let isNumbered = match.value.hasSuffix("#")
      let value = isNumbered || match.value.hasSuffix("@") ? String(match.value.dropLast()) : match.value
      if value == "head" {
        let word = document.tokens[match.tokens.upperBound - 1].folded
        heads.append((match.tokens, isNumbered || !isPlural(word, document.language)))
      } else if value == "verb" {
        heads.append((between(match.tokens.lowerBound, match.tokens.lowerBound), false))
      } else if value == "none" {
        matches.append(
          Match(kind: nil, tokens: match.tokens, needsNumber: false, counted: match.tokens.lowerBound))
      } else if let kind = GroupKind(rawValue: value) {
        if match.value.hasSuffix("@") {
          sorts.append(GroupLists.Item(kind: kind, tokens: match.tokens))
        } else {
          matches.append(
            Match(kind: kind, tokens: match.tokens, needsNumber: isNumbered, counted: match.tokens.lowerBound)
          )
        }
      }
    }
    guard !heads.isEmpty, !sorts.isEmpty else { return matches }
    let lists = GroupLists(
      document: document, sentence: tokens, sorts: sorts,
      others: bodies
        + matches.filter {
          $0.kind != nil && (!$0.needsNumber || document.language == .kk && isCounted($0, in: document))
        }.map(\.tokens),
      heads: heads.map(\.tokens))
    return matches + heads.flatMap { lists.groups(of: $0.tokens, needsNumber: $0.needsNumber) }
  }

  private static func isCounted(_ match: Match, in document: Document) -> Bool {
    guard match.tokens.lowerBound > 0 else { return false }
    let before = document.tokens[match.tokens.lowerBound - 1]
    return before.kind == .number || GroupCount.isBound(before.folded, document.language)
  }

  private static func longest(_ matches: [Match]) -> [Match] {
    var found: [Match] = []
    var taken: Set<Int> = []
    for match in matches.sorted(by: {
      ($0.tokens.count, $1.needsNumber ? 1 : 0) > ($1.tokens.count, $0.needsNumber ? 1 : 0)
    })
    where !match.tokens.contains(where: taken.contains) {
      found.append(match)
      taken.formUnion(match.tokens)
    }
    return found
  }
}
