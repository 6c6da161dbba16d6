/// "Same", "different" or "unsure" of two mentions, with the reasons.
package struct Judgement: Sendable, Equatable {
  package enum Verdict: String, Sendable {
    case same, different, unsure
  }

  /// The mention with the lower id.
  package let first: Int
  package let second: Int
  package let verdict: Verdict
  package let score: Double?
  /// Words of a fixed vocabulary, separated by spaces: "name", "kind", "region-differs" …
  package let reasons: String

  package init(_ one: Int, _ other: Int, _ verdict: Verdict, score: Double? = nil, reasons: [String]) {
    first = min(one, other)
    second = max(one, other)
    self.verdict = verdict
    self.score = score
    self.reasons = reasons.joined(separator: " ")
  }
}
