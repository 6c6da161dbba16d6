internal import CivicEvents
internal import CivicReports
internal import CivicText

/// A question that is typical, with other values each time it is asked.
struct ScaleQuestion: Sendable {
  let name: String
  /// How many things are asked for.
  let conditions: Int
  let query: @Sendable (inout ScaleValues) -> Query

  init(
    _ name: String, _ subject: Query.Subject, conditions: Int = 1,
    _ ask: @escaping @Sendable (inout Query, inout ScaleValues) -> Void
  ) {
    self.name = name
    self.conditions = conditions
    query = { values in
      var query = Query(subject)
      ask(&query, &values)
      return query
    }
  }

  /// The first rows with one sentence each, and the exact totals.
  static let all: [ScaleQuestion] = one + two

  private static let one: [ScaleQuestion] = [
    .init("organizations: ngo, constitutional-reform", .organizations) { query, _ in
      query.topics.any = ["constitutional-reform"]
      query.organizationKinds.any = [.ngo]
    },
    .init("organizations: topic", .organizations) { $0.topics.any = [$1.topic()] },
    .init("organizations: organization kind", .organizations) {
      $0.organizationKinds.any = [$1.organizationKind()]
    },
    .init("organizations: kind", .organizations) { $0.kinds.any = [$1.kind()] },
    .init("organizations: region", .organizations) { $0.regions.any = [$1.region()] },
    .init("organizations: year", .organizations) { $0.period = $1.year() },
    .init("organizations: month", .organizations) { $0.period = $1.month() },
    .init("organizations: since a year", .organizations) { $0.period.since = $1.year().since },
    .init("organizations: place", .organizations) { $0.places.any = [$1.town()] },
    .init("organizations: with", .organizations) { $0.with.any = [$1.organization()] },
    .init("organizations: basis", .organizations) { $0.bases = [$1.basis()] },
    .init("organizations: language", .organizations) { $0.languages.any = [$1.language()] },
    .init("people: topic", .people) { $0.topics.any = [$1.topic()] },
    .init("people: region", .people) { $0.regions.any = [$1.region()] },
    .init("people: role", .people) { $0.roles.any = [$1.role()] },
    .init("people: organization", .people) { $0.organizations.any = [$1.organization()] },
    .init("events: topic", .events) { $0.topics.any = [$1.topic()] },
    .init("events: kind", .events) { $0.kinds.any = [$1.kind()] },
    .init("events: region", .events) { $0.regions.any = [$1.region()] },
    .init("events: place", .events) { $0.places.any = [$1.town()] },
    .init("events: year", .events) { $0.period = $1.year() },
    .init("events: month", .events) { $0.period = $1.month() },
    .init("events: organization", .events) { $0.organizations.any = [$1.organization()] },
    .init("events: person", .events) { $0.people.any = [$1.person()] },
    .init("statements: topic", .statements) { $0.topics.any = [$1.topic()] },
    .init("statements: person", .statements) { $0.people.any = [$1.person()] },
    .init("statements: organization", .statements) { $0.organizations.any = [$1.organization()] },
    .init("statements: organization kind", .statements) {
      $0.organizationKinds.any = [$1.organizationKind()]
    },
    .init("reports: topic", .reports) { $0.topics.any = [$1.topic()] },
    .init("reports: language", .reports) { $0.languages.any = [$1.language()] },
    .init("reports: year", .reports) { $0.period = $1.year() },
  ]

  private static let two: [ScaleQuestion] = [
    .init("organizations: topic, region", .organizations, conditions: 2) {
      $0.topics.any = [$1.topic()]
      $0.regions.any = [$1.region()]
    },
    .init("organizations: topic, year", .organizations, conditions: 2) {
      $0.topics.any = [$1.topic()]
      $0.period = $1.year()
    },
    .init("organizations: kind, language", .organizations, conditions: 2) {
      $0.kinds.any = [$1.kind()]
      $0.languages.any = [$1.language()]
    },
    .init("organizations: ngo, month", .organizations, conditions: 2) {
      $0.organizationKinds.any = [.ngo]
      $0.period = $1.month()
    },
    .init("organizations: topic, role", .organizations, conditions: 2) {
      $0.topics.any = [$1.topic()]
      $0.roles.any = [.organizer]
    },
    .init("people: topic, region", .people, conditions: 2) {
      $0.topics.any = [$1.topic()]
      $0.regions.any = [$1.region()]
    },
    .init("people: role, topic", .people, conditions: 2) {
      $0.roles.any = [.speaker]
      $0.topics.any = [$1.topic()]
    },
    .init("events: topic, region", .events, conditions: 2) {
      $0.topics.any = [$1.topic()]
      $0.regions.any = [$1.region()]
    },
    .init("events: kind, year", .events, conditions: 2) {
      $0.kinds.any = [$1.kind()]
      $0.period = $1.year()
    },
    .init("events: with, topic", .events, conditions: 2) {
      $0.with.any = [$1.organization()]
      $0.topics.any = [$1.topic()]
    },
    .init("statements: topic, year", .statements, conditions: 2) {
      $0.topics.any = [$1.topic()]
      $0.period = $1.year()
    },
    .init("statements: person, topic", .statements, conditions: 2) {
      $0.people.any = [$1.person()]
      $0.topics.any = [$1.topic()]
    },
    .init("reports: language, topic", .reports, conditions: 2) {
      $0.languages.any = [$1.language()]
      $0.topics.any = [$1.topic()]
    },
  ]
}
