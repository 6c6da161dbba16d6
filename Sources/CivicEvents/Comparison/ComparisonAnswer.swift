internal import CivicText
internal import Foundation

/// The answer to a ``ComparedPair``, as a line of JSON:
///
///     {"id":"1","reasons":["an initial, which fits"],"same":true,"score":0.85}
///
/// `same` is null where the names do not tell.
public struct ComparisonAnswer: Sendable, Equatable, Codable {
  public let id: String
  public let same: Bool?
  /// 0 … 1; nil where another program gives none.
  public let score: Double?
  /// In English.
  public let reasons: [String]

  public init(_ comparison: Comparison, id: String) {
    self.id = id
    same = comparison.decision.same
    score = (comparison.score * 100).rounded() / 100
    reasons = comparison.reasons.map { $0.text(.en) }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    same = try container.decodeIfPresent(Bool.self, forKey: .same)
    score = try container.decodeIfPresent(Double.self, forKey: .score)
    reasons = try container.decodeIfPresent([String].self, forKey: .reasons) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(same, forKey: .same)
    try container.encode(score, forKey: .score)
    try container.encode(reasons, forKey: .reasons)
  }

  private enum CodingKeys: CodingKey { case id, same, score, reasons }
}

extension Comparison.Decision {
  /// Nil for unsure.
  public var same: Bool? {
    switch self {
    case .same: true
    case .different: false
    case .unsure: nil
    }
  }
}
