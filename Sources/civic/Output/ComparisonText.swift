internal import CivicEvents
internal import CivicText

/// A comparison of two names, in words or as JSON.
enum ComparisonText {
  static func lines(_ comparison: Comparison) -> [StyledText] {
    let decision = Interface.labels.text(comparison.decision.rawValue, in: "comparison-decision")
    var head = StyledText(decision, .bold)
    head.append("  " + Interface.labels.format("compare.score", comparison.score.hundredths), .dim)
    return [head] + comparison.reasons.map { StyledText("  " + $0.text(Interface.language)) }
  }

  /// What `--json` prints. Keys and codes are English, `text` is in the language of the interface.
  struct Object: Encodable {
    struct Reason: Encodable {
      let code: String
      let words: [String]
      let text: String
    }

    let a: String
    let b: String
    let type: String
    let decision: Comparison.Decision
    let same: Bool?
    let score: Double
    let reasons: [Reason]

    init(_ comparison: Comparison, _ names: [String], _ kind: EntityKind) {
      (a, b) = (names[0], names[1])
      type = kind.rawValue
      decision = comparison.decision
      same = comparison.decision.same
      score = (comparison.score * 100).rounded() / 100
      reasons = comparison.reasons.map {
        Reason(code: $0.code.rawValue, words: $0.words, text: $0.text(Interface.language))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(a, forKey: .a)
      try container.encode(b, forKey: .b)
      try container.encode(type, forKey: .type)
      try container.encode(decision, forKey: .decision)
      try container.encode(same, forKey: .same)
      try container.encode(score, forKey: .score)
      try container.encode(reasons, forKey: .reasons)
    }

    private enum CodingKeys: CodingKey { case a, b, type, decision, same, score, reasons }
  }
}
