public import CivicReports

/// Where a fact comes from, and who has decided what about it.
public struct Blame: Codable, Sendable, Equatable {
  public var fact: TypedID
  /// What it is of: "event_value", "person_participation" …
  public var kind: String
  /// What it says, as it stands now: the value, the words, the name.
  public var value: String
  /// Whom it is about.
  @Nullable public var about: TypedID?
  /// Role, presence and post, in that order, where it has them; raw values.
  public var details: [String]
  public var state: FactState
  /// 0…1.
  public var confidence: Double
  /// The rule or model that read it.
  public var rule: String
  public var event: TypedID
  /// The fact it follows from.
  @Nullable public var derivedFrom: TypedID?
  public var sentence: String
  public var report: TypedID
  @Nullable public var reportTitle: String?
  @Nullable public var source: String?
  @Nullable public var published: String?
  @Nullable public var url: String?
  /// Where the report has a newer version that counts instead.
  @Nullable public var newerReport: TypedID?
  /// What people have decided of the fact, the earliest first, with what was undone.
  public var decisions: [LoggedChange]
  /// Why the names in it are of whom they are of.
  public var identity: [BlameJudgement]

  enum CodingKeys: String, CodingKey {
    case fact, kind, value, about, details, state, confidence, rule, event, sentence, report, source,
      published, url,
      decisions, identity
    case derivedFrom = "derived_from"
    case reportTitle = "report_title"
    case newerReport = "newer_report"
  }
}

/// One judgement of a mention that the fact rests on.
public struct BlameJudgement: Codable, Sendable, Equatable {
  public var mention: TypedID
  public var name: String
  /// The mention that it is compared with.
  public var other: TypedID
  public var otherName: String
  public var otherReport: TypedID
  /// "same", "different", "unsure".
  public var verdict: String
  /// 0…1; null of a person's.
  @Nullable public var score: Double?
  public var reasons: [String]
  public var by: String
  /// ISO 8601, UTC.
  public var at: String
  /// The change that it is part of, where a person judged.
  @Nullable public var change: Int?
  /// False where it was taken back or undone.
  public var isInForce: Bool

  enum CodingKeys: String, CodingKey {
    case mention, name, other, verdict, score, reasons, by, at, change
    case otherName = "other_name"
    case otherReport = "other_report"
    case isInForce = "in_force"
  }
}
