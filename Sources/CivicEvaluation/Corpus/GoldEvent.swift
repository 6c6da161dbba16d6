package import CivicReports

/// A field of an event that holds one value.
package enum ScalarField: String, Sendable, CaseIterable {
  case title, start, end, country, region, district, settlement, venue, format
}

/// One event as a careful reader takes it from a report. Facts refer to bodies, persons and groups by their ids in the
/// file ("o1"); where these stand in the text is in `CorpusReport.marks`.
package struct GoldEvent: Sendable {
  /// 1 is the main event.
  package let number: Int
  package var kind: Accepted
  package var status: Accepted
  /// Told in passing: it may be read and need not be.
  package let isOptional: Bool
  package var partOf: Int?
  package var fields: [ScalarField: Accepted] = [:]
  /// Fields that may be read and need not be.
  package var optionalFields: Set<ScalarField> = []
  package var frames: [GoldFrame] = []
  package var bodies: [GoldBody] = []
  package var people: [GoldPerson] = []
  package var groups: [GoldGroup] = []
  package var statements: [GoldStatement] = []
  package var outcomes: [GoldOutcome] = []
  package var topics: [GoldTopic] = []

  init(number: Int, kind: Accepted, status: Accepted, isOptional: Bool = false) {
    self.isOptional = isOptional
    self.number = number
    self.kind = kind
    self.status = status
  }

  package subscript(field: ScalarField) -> Accepted { fields[field] ?? .absent }
}

/// A named body in its strongest role.
package struct GoldBody: Sendable, Equatable {
  package let id: String
  /// The labeller's choice first.
  package let roles: [OrganizationRole]
  package let names: Accepted
  package let legalForms: Accepted
  package let kinds: Accepted
  package let presence: Accepted
  package let support: Accepted
  package let isOptional: Bool
}

/// A named person in their strongest role.
package struct GoldPerson: Sendable, Equatable {
  package let id: String
  package let roles: [PersonRole]
  package let names: Accepted
  package let positions: Accepted
  /// Ids of bodies.
  package let organizations: Accepted
  package let presence: Accepted
  package let isOptional: Bool
}

/// An unnamed party.
package struct GoldGroup: Sendable, Equatable {
  package let id: String
  package let kinds: Accepted
  package let count: Accepted
  package let countBasis: Accepted
  package let isTotal: Bool
  /// True where it only speaks: no fact of attendance.
  package let isVoice: Bool
  package let isOptional: Bool
}

/// A quotation or a reported clause; its parts are the marks of its id.
package struct GoldStatement: Sendable, Equatable {
  package let id: String
  package let isDirect: Bool
  /// Ids of persons, bodies and groups.
  package let speakers: Accepted
  package let occasions: Accepted
  package let isOptional: Bool
}

/// What came of the event.
package struct GoldOutcome: Sendable, Equatable {
  package let id: String
  package let kinds: Accepted
  /// Ids.
  package let by: Accepted
  package let isOptional: Bool
}

/// A topic; its cues are the marks of its id.
package struct GoldTopic: Sendable, Equatable {
  package let id: String
  package let topic: String
  package let isOptional: Bool
}

/// A project, programme, campaign, week or contract in whose frame the event was held.
package struct GoldFrame: Sendable, Equatable {
  package let id: String
  package let names: Accepted
  package let kinds: Accepted
  package let isOptional: Bool
}
