internal import CivicReports
internal import GRDB

/// What is asked of events `e`, whatever the query's subject.
enum EventSQL {
  /// The common table `chosen_event`: the events that match, with the day by which they are listed (empty: none) and `in_period`
  /// 1, or 0 where the date does not say.
  ///
  /// - Parameter driver: where the search begins; nil: anywhere.
  static func chosenEvents(
    _ query: Query, statuses: [EventStatus], period: PeriodSQL?, and more: [SQL] = [],
    driver: EventDriverSQL? = nil
  ) -> SQL {
    var membership: SQL = "1"
    if let driver, driver.tellsPeriod {
      membership = "d.in_period"
    } else if let period {
      membership = period.membership(
        start: "e.start_date", end: "e.end_date", noLaterThan: "e.no_later_than")
    }
    guard let driver else {
      // The search may begin elsewhere.
      return """
        chosen_event AS NOT MATERIALIZED (
          SELECT e.id, ifnull(e.start_date, ifnull(e.no_later_than, '')) AS day, \(membership) AS in_period
          FROM event e
          WHERE \(([isTold] + conditions(query, statuses: statuses) + more).all()))
        """
    }
    // What stands under a heading is told of by a report. Events are read where something is asked that only they tell.
    let conditions = conditions(driver.rest, statuses: statuses) + more
    let readsEvents = !conditions.isEmpty || !(driver.tellsPeriod || query.period == Period())
    return """
      chosen_event AS (
        SELECT d.event AS id, d.day, \(membership) AS in_period
        FROM \(driver.rows) d\(readsEvents ? " CROSS JOIN event e ON e.id = d.event" : "" as SQL)
        WHERE \((driver.checks + conditions).all()))
      """
  }

  private static let isTold: SQL = """
    EXISTS (SELECT 1 FROM event_told r WHERE r.event = e.id AND r.is_current)
    """

  /// How what belongs to events `e` is sorted; what has no date or name comes last.
  ///
  /// - Parameter name: what it is sorted by where names are asked for.
  static func order(_ sort: Query.Sort?, name: SQL) -> SQL {
    let day: SQL = "ifnull(e.start_date, e.no_later_than)"
    return switch sort ?? .date {
    case .name: "\(name) IS NULL, \(name)"
    case .earliest: "\(day) IS NULL, \(day)"
    case .date, .events: "\(day) IS NULL, \(day) DESC"
    }
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
    var conditions: [SQL] = []
    conditions += query.topics.conditions { topics in
      let standing = FactSQL.standing(query)
      if !standing.isEmpty {
        return """
          e.id IN (SELECT f.event FROM event_topic t JOIN shown_fact f ON f.fact = t.fact \
          WHERE t.topic IN \(topics) AND \(standing.all()))
          """
      }
      return """
        EXISTS (SELECT 1 FROM heading t JOIN heading_event h ON h.heading = t.id \
        WHERE t.dimension = 'topic' AND t.value IN \(topics) AND h.day = ifnull(e.start_date, ifnull(e.no_later_than, '')) \
        AND h.event = e.id)
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
