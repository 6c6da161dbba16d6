internal import CivicReports
internal import CivicText

/// What is stored of one event, as far as a summary may tell it: no withdrawn or disputed facts, nothing blocked, nothing
/// that is less sure than asked for.
struct SummaryFacts {
  struct Body {
    let name: ProseName
    let role: OrganizationRole
    let presence: Presence?
    let tookPart: Bool
    let isDerived: Bool
    let fact: Int
  }

  struct Appearance {
    let name: ProseName
    let position: String?
    let organization: ProseName?
    let role: PersonRole
    let presence: Presence?
    /// Of the report: that of the position.
    let language: Language?
    let fact: Int
  }

  struct Group {
    let text: String
    let kind: String
    let count: Int?
    let countBasis: String?
    /// Everybody who was there.
    let isTotal: Bool
    /// Of the report.
    let language: Language?
    let fact: Int
  }

  struct Text {
    let text: String
    /// Who said it; of an outcome, its kind.
    let about: String?
    let fact: Int
    /// Of the report.
    let language: Language?
  }

  /// A wording, with the language of the report that has it; nil where a person has given it.
  typealias Worded = (language: Language?, value: Value<String>)

  /// A value of the event itself: the one chosen, and the facts that give it.
  struct Value<Value> {
    let value: Value
    let facts: [Int]
  }

  let kind: Value<EventKind>
  let status: Value<EventStatus>
  let titles: [Worded]
  let start: Value<String>?
  let end: String?
  let noLaterThan: String?
  let places: [Value<EventPlace>]
  let venues: [Worded]
  let bodies: [Body]
  let appearances: [Appearance]
  let groups: [Group]
  let quotes: [Text]
  let outcomes: [Text]
  let topics: [Text]
  let standing: SummaryStanding
  /// The sentences that each fact stands in.
  let evidence: [Int: [Footnotes.Place]]
  /// The language of the earliest report.
  let language: Language
}

/// A town, district or region that an event was held in.
struct EventPlace {
  /// "settlement", "district", "region".
  let kind: String
  let name: PlaceName
}

/// Which facts may be told, and how sure they are.
struct SummaryStanding {
  struct Fact {
    let isReviewed: Bool
    let confidence: Double
  }

  let facts: [Int: Fact]
  let choice: FactChoice

  func isTold(_ fact: Int) -> Bool {
    guard let standing = facts[fact] else { return false }
    return standing.isReviewed || (!choice.reviewedOnly && standing.confidence >= choice.minimumConfidence)
  }

  func confidence(_ fact: Int) -> Double { facts[fact]?.confidence ?? 0 }

  func isReviewed(_ fact: Int) -> Bool { facts[fact]?.isReviewed == true }

  /// Whether the machine alone has it, and may well be wrong.
  func isUnsure(_ fact: Int) -> Bool {
    facts[fact].map { !$0.isReviewed && $0.confidence < DoubtfulConfidence.sure } ?? false
  }
}
