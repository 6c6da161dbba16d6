internal import CivicReports
internal import GRDB

/// What is asked of events `e`, whatever the query's subject.
enum EventSQL {
  /// The common table `chosen_event`: the events that match, with `in_period` 1, or 0 where the date does not say.
  static func chosenEvents(
    _ query: Query, statuses: [EventStatus], period: PeriodSQL?, and more: [SQL] = []
  ) -> SQL {
    var membership: SQL = "1"
    if let period {
      membership = period.membership(
        start: "e.start_date", end: "e.end_date", noLaterThan: "e.no_later_than")
    }
    return """
      chosen_event AS (
        SELECT e.id, \(membership) AS in_period
        FROM event e
        WHERE \((conditions(query, statuses: statuses) + more).all()))
      """
  }

  /// The fields of an event in JSON: an `EventBrief`.
  static let brief: SQL = """
    'id', 'e' || e.id, 'title', e.title, 'kind', e.kind, 'status', e.status, 'start', e.start_date, \
    'end', e.end_date, 'no_later_than', e.no_later_than
    """

  /// True where the query asks anything of events.
  static func asks(_ query: Query) -> Bool {
    !(query.topics.isEmpty && query.kinds.isEmpty && query.formats.isEmpty && query.regions.isEmpty
      && query.places.isEmpty && query.venues.isEmpty && query.withPeople.isEmpty && query.events.isEmpty
      && query.withKinds.isEmpty
      && query.organizedBy.isEmpty && query.organizedByKinds.isEmpty && query.with.isEmpty
      && query.people.isEmpty && query.organizations.isEmpty
      && query.organizationKinds.isEmpty && query.roles.isEmpty && query.bases.isEmpty
      && query.presences.isEmpty && query.statuses.isEmpty)
  }

  private static func conditions(_ query: Query, statuses: [EventStatus]) -> [SQL] {
    let reviewed: SQL = query.reviewedOnly ? " AND f.state = 'reviewed'" : ""
    var conditions: [SQL] = [
      """
      EXISTS (SELECT 1 FROM event_report er WHERE er.event = e.id \
      AND er.report NOT IN (SELECT report FROM replaced_report))
      """
    ]
    conditions += query.topics.conditions {
      """
      e.id IN (SELECT f.event FROM event_topic t JOIN shown_fact f ON f.fact = t.fact \
      WHERE t.topic IN \($0)\(reviewed))
      """
    }
    conditions += query.kinds.conditions(on: "e.kind")
    conditions += Choice(any: statuses).conditions(on: "e.status")
    conditions += query.formats.conditions(on: "e.format")
    conditions += query.regions.conditions(PlaceSQL.inRegion)
    conditions += query.places.conditions(PlaceSQL.inPlace)
    conditions += query.venues.conditions {
      "e.venue IN (SELECT id FROM venue WHERE name_key IN \($0.map(NameKey.key)))"
    }
    conditions += query.withPeople.conditions { "e.id IN (\(PartySQL.eventsOf(people: $0)))" }
    conditions += query.with.conditions { "e.id IN (\(PartySQL.eventsOf(organizations: $0)))" }
    conditions += query.withKinds.conditions { "e.id IN (\(PartySQL.eventsOf(kinds: $0)))" }
    conditions += query.organizedBy.conditions {
      "e.id IN (\(PartySQL.eventsOf(organizations: $0, roles: [.organizer])))"
    }
    conditions += query.organizedByKinds.conditions {
      "e.id IN (\(PartySQL.eventsOf(kinds: $0, roles: [.organizer])))"
    }
    if !query.events.isEmpty { conditions.append("e.id IN (\(WhoSQL.events(query.events)))") }
    return conditions
  }
}
