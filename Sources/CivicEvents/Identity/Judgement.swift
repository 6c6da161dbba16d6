/// Two mentions, the one with the lower id first.
package struct MentionPair: Sendable, Hashable {
  package let first: Int
  package let second: Int

  package init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// "Same", "different" or "unsure" of two mentions, with the reasons.
package struct Judgement: Sendable, Equatable {
  package enum Verdict: String, Sendable {
    case same, different, unsure
  }

  package let pair: MentionPair
  package let verdict: Verdict
  package let score: Double?
  /// Words of a fixed vocabulary, separated by spaces: "name", "kind", "place-differs" …
  package let reasons: String

  package init(_ one: Int, _ other: Int, _ verdict: Verdict, score: Double? = nil, reasons: [String]) {
    pair = MentionPair(one, other)
    self.verdict = verdict
    self.score = score
    self.reasons = reasons.joined(separator: " ")
  }

  /// What takes back a doubt that has become nothing.
  static func noLongerDoubted(_ pair: MentionPair) -> Judgement {
    Judgement(pair.first, pair.second, .unsure, reasons: ["no-longer-doubted"])
  }

  /// The same said of two others.
  func of(_ one: Int, _ other: Int) -> Judgement {
    Judgement(one, other, verdict, score: score, reasons: [reasons])
  }
}
