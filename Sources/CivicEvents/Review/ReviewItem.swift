public import CivicReports

/// One thing that a person is to decide: whether two are the same, or whether a fact is right.
public struct ReviewItem: Codable, Sendable, Equatable {
  /// "j12" of two bodies or persons that may be the same, "d3" of two events, "f88" of a fact.
  public var id: TypedID
  /// How many facts are expected to be wrong while it is undecided: what comes first.
  public var weight: Double
  /// How likely the two are the same, how likely the fact is right: 0…1.
  public var score: Double
  /// What speaks for and against, in words of the vocabulary `reason`; empty of a fact.
  public var reasons: [String]
  /// The two; empty of a fact.
  public var sides: [ReviewSide]
  @Nullable public var fact: CardFact?
  /// What the fact is of; null of one that the newest version of its report no longer tells.
  @Nullable public var section: CardSection.Name?
}

/// One of two that may be the same, as far as is needed to decide.
public struct ReviewSide: Codable, Sendable, Equatable {
  public var id: TypedID
  public var name: String
  /// Its other names.
  public var also: [String]
  /// Of a body.
  @Nullable public var kind: OrganizationKind?
  /// Of a body: ISO 3166-2.
  @Nullable public var region: String?
  /// Of a person: posts and bodies, as stated. Of an event: who organised it, who spoke.
  public var posts: [String]
  /// The latest ones; of an event itself.
  public var events: [EventBrief]
  /// How many facts are about it.
  public var facts: Int
  public var report: TypedID
  /// Where it is named.
  public var passage: String
  public var sentence: String
}

/// What is to be reviewed, the worst first.
public struct ReviewList: Sendable, Equatable {
  public var items: [ReviewItem]
  /// How many there are, those that `limit` left off too.
  public var count: Int
}

/// What counts as being to be reviewed.
public struct ReviewOptions: Sendable, Equatable {
  /// Facts below this confidence.
  public var below: Double
  /// At most so many items; 0 to count them alone.
  public var limit: Int?

  public init(below: Double = DoubtfulConfidence.bound, limit: Int? = nil) {
    self.below = below
    self.limit = limit
  }
}
