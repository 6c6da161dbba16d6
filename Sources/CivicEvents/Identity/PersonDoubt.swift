/// What speaks for two bearers of a name being one, where it is not enough: the more, the likelier.
enum PersonDoubt: Int, Comparable, CaseIterable {
  case name, region, position

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// - Parameter reasons: of a judgement.
  init(reasons: String) {
    self = reasons.contains("position") ? .position : reasons.contains("region") ? .region : .name
  }

  /// - Parameters:
  ///   - one: a mention of one of the two.
  ///   - other: of the other.
  func judgement(_ one: Int, _ other: Int) -> Judgement {
    switch self {
    case .name: Judgement(one, other, .unsure, score: 0.5, reasons: ["full-name"])
    case .region: Judgement(one, other, .unsure, score: 0.6, reasons: ["full-name", "region"])
    case .position: Judgement(one, other, .unsure, score: 0.6, reasons: ["full-name", "position"])
    }
  }
}
