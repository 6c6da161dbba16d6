internal import CivicReports

/// A bound on a number: "more than two", «кемінде үш», "no".
enum QuestionBound: Sendable, Equatable {
  case over(Int)
  case atLeast(Int)
  case under(Int)
  case atMost(Int)
  case exactly(Int)

  func holds(_ number: Int) -> Bool {
    switch self {
    case .over(let bound): number > bound
    case .atLeast(let bound): number >= bound
    case .under(let bound): number < bound
    case .atMost(let bound): number <= bound
    case .exactly(let bound): number == bound
    }
  }

  /// Whether what is not counted at all keeps it.
  var holdsNone: Bool { holds(0) }

  /// As "> 2".
  var text: String {
    switch self {
    case .over(let bound): "> \(bound)"
    case .atLeast(let bound): "≥ \(bound)"
    case .under(let bound): "< \(bound)"
    case .atMost(let bound): "≤ \(bound)"
    case .exactly(let bound): "= \(bound)"
    }
  }
}

/// What events are chosen by that no condition of a query tells: how many came to them, how many bodies took part, what came of them.
struct QuestionMeasure: Sendable, Equatable {
  enum Counted: Sendable, Equatable {
    /// How many people reports say there were.
    case people
    /// Bodies of any of these kinds (empty: any) in any of these roles (empty: that took part).
    case organizations([OrganizationKind], [Role])
    /// People in any of these roles (empty: that took part).
    case persons([Role])
    /// Outcomes of any of these kinds (empty: any).
    case outcomes([OutcomeKind])
  }

  let counted: Counted
  /// Nil: those that have most.
  let bound: QuestionBound?
  /// Those that have least of it, without a bound.
  var isLeast = false
}
