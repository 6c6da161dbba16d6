public import CivicReports

/// A field of an event that holds one value.
public enum ScalarField: String, Sendable, CaseIterable {
  case title, start, end, country, region, district, settlement, venue, format
}

/// One event as a careful reader takes it from a report. Facts refer to bodies, persons and groups by their ids in the
/// file ("o1"); where these stand in the text is in `CorpusReport.marks`.
public struct GoldEvent: Sendable {
  /// 1 is the main event.
  public let number: Int
  public var kind: Accepted
  public var status: Accepted
  /// Told in passing: it may be read and need not be.
  public let isOptional: Bool
  public var partOf: Int?
  public var fields: [ScalarField: Accepted] = [:]
  /// Fields that may be read and need not be.
  public var optionalFields: Set<ScalarField> = []
  public var frames: [GoldFrame] = []
  public var bodies: [GoldBody] = []
  public var people: [GoldPerson] = []
  public var groups: [GoldGroup] = []
  public var statements: [GoldStatement] = []
  public var outcomes: [GoldOutcome] = []
  public var topics: [GoldTopic] = []

  init(number: Int, kind: Accepted, status: Accepted, isOptional: Bool = false) {
    self.isOptional = isOptional
    self.number = number
    self.kind = kind
    self.status = status
  }

  public subscript(field: ScalarField) -> Accepted { fields[field] ?? .absent }
}

/// A named body in its strongest role.
public struct GoldBody: Sendable, Equatable {
  public let id: String
  /// The labeller's choice first.
  public let roles: [OrganizationRole]
  public let names: Accepted
  public let legalForms: Accepted
  public let kinds: Accepted
  public let presence: Accepted
  public let support: Accepted
  public let isOptional: Bool
}

/// A named person in their strongest role.
public struct GoldPerson: Sendable, Equatable {
  public let id: String
  public let roles: [PersonRole]
  public let names: Accepted
  public let positions: Accepted
  /// Ids of bodies.
  public let organizations: Accepted
  public let presence: Accepted
  public let isOptional: Bool
}

/// An unnamed party.
public struct GoldGroup: Sendable, Equatable {
  public let id: String
  public let kinds: Accepted
  public let count: Accepted
  public let countBasis: Accepted
  public let isTotal: Bool
  /// True where it only speaks: no fact of attendance.
  public let isVoice: Bool
  public let isOptional: Bool
}

/// A quotation or a reported clause; its parts are the marks of its id.
public struct GoldStatement: Sendable, Equatable {
  public let id: String
  public let isDirect: Bool
  /// Ids of persons, bodies and groups.
  public let speakers: Accepted
  public let occasions: Accepted
  public let isOptional: Bool
}

/// What came of the event.
public struct GoldOutcome: Sendable, Equatable {
  public let id: String
  public let kinds: Accepted
  /// Ids.
  public let by: Accepted
  public let isOptional: Bool
}

/// A topic; its cues are the marks of its id.
public struct GoldTopic: Sendable, Equatable {
  public let id: String
  public let topic: String
  public let isOptional: Bool
}

/// A project, programme, campaign, week or contract in whose frame the event was held.
public struct GoldFrame: Sendable, Equatable {
  public let id: String
  public let names: Accepted
  public let kinds: Accepted
  public let isOptional: Bool
}
