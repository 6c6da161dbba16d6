/// What parts from a body or person: where they are named.
public enum SplitPart: Sendable, Hashable, CustomStringConvertible {
  /// One place where they are named: 12 of "m12".
  case mention(Int)
  /// Every place that the fact rests on: 88 of "f88".
  case fact(Int)
  /// Every place in the report: 3 of "r3".
  case report(Int)

  /// nil for an id of something else.
  public init?(_ id: TypedID) {
    switch id.kind {
    case .mention: self = .mention(id.number)
    case .fact: self = .fact(id.number)
    case .report: self = .report(id.number)
    case .event, .organization, .person, .judgement, .eventJudgement: return nil
    }
  }

  var number: Int {
    switch self {
    case .mention(let number), .fact(let number), .report(let number): number
    }
  }

  public var description: String {
    switch self {
    case .mention(let number): TypedID(.mention, number).description
    case .fact(let number): TypedID(.fact, number).description
    case .report(let number): TypedID(.report, number).description
    }
  }
}
