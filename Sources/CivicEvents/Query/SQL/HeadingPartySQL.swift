internal import GRDB

/// Organisations or people that took part in all that stands under one heading: as it is counted.
struct HeadingPartySQL {
  /// "organization" or "person".
  let party: SQL
  /// "organizations" or "people".
  let subject: Query.Subject
  let heading: Heading
  /// The one kind that is asked for.
  let kind: String?
  let undatedLeftOut: SQL

  init(_ query: Query, _ heading: Heading) throws(CivicError) {
    subject = query.subject
    party = query.subject == .people ? "person" : "organization"
    self.heading = heading
    kind = query.organizationKinds.any.first?.rawValue
    undatedLeftOut = try HeadingUndatedSQL.count(
      query, "doubtful \(query.subject.rawValue)", kind.map { " " + $0 } ?? "")
  }

  private var ofKind: SQL { kind.map { " AND x.kind = \($0)" } ?? "" }

  func page(_ order: SQL, limit: Int?) -> SQL {
    """
    page AS (
      SELECT x.\(party), x.count, row_number() OVER (ORDER BY \(order), x.\(party)) AS line
      FROM (
        SELECT x.\(party), x.count FROM (
          SELECT x.\(party), x.events AS count FROM \(party)_count x WHERE x.heading = \(heading.id)\(ofKind)) x
        JOIN \(party) n ON n.id = x.\(party)
        ORDER BY \(order), x.\(party) LIMIT \(limit ?? -1)) x
      JOIN \(party) n ON n.id = x.\(party))
    """
  }

  /// The events that rows list: all, or the latest.
  func shown(_ most: Int?) -> SQL {
    let events: SQL = """
      SELECT y.event FROM \(party)_took_part y WHERE y.\(party) = g.\(party) AND y.is_held = 1 AND \(isUnderHeading) \
      GROUP BY y.day, y.event ORDER BY y.day DESC, y.event
      """
    guard let most else {
      return """
        shown AS (
          SELECT g.line, g.\(party), g.count, y.event
          FROM page g CROSS JOIN \(party)_took_part y ON y.\(party) = g.\(party) AND y.is_held = 1
          WHERE \(isUnderHeading)
          GROUP BY g.line, y.event)
        """
    }
    return """
      shown AS (
        SELECT g.line, g.\(party), g.count, w.value AS event
        FROM page g CROSS JOIN json_each((SELECT json_group_array(event) FROM (\(events) LIMIT \(most)))) w)
      """
  }

  /// Of what is counted, `y`.
  private var isUnderHeading: SQL { isUnder(heading) }

  private func isUnder(_ heading: Heading) -> SQL {
    switch heading.dimension {
    case "all": "1"
    case "language": "y.language = \(heading.value)"
    case "basis": "y.basis = \(heading.value)"
    case "role" where heading.value == Role.organizer.rawValue && subject == .organizations:
      "y.role IN ('organizer', 'co-organizer')"
    case "role": "y.role = \(heading.value)"
    case "topic role":
      if let (topic, role) = heading.topicRole {
        "\(isUnder(Heading(dimension: "role", value: role))) AND \(isUnder(Heading(dimension: "topic", value: topic)))"
      } else {
        "0"
      }
    // Whoever took part in much was there long after, too: nothing begins behind a period's last day.
    case "year": "y.day <= \(heading.value + "-12-31") AND \(isOfEvent(heading))"
    case "month": "y.day <= \(heading.value + "-31") AND \(isOfEvent(heading))"
    default: isOfEvent(heading)
    }
  }

  private func isOfEvent(_ heading: Heading) -> SQL {
    """
    EXISTS (SELECT 1 FROM heading_event h WHERE h.heading = \(heading.id) AND h.day = y.day AND h.event = y.event)
    """
  }

  var totals: SQL {
    let unknown: SQL =
      kind == nil
      ? "0" : "(SELECT count(*) FROM \(party)_count x WHERE x.heading = \(heading.id) AND x.kind = 'unknown')"
    return """
      totals AS (
        SELECT
          (SELECT count(*) FROM \(party)_count x WHERE x.heading = \(heading.id)\(ofKind)) AS total,
          \(unknown) AS unknown_kind,
          \(undatedLeftOut) AS undated_left_out,
          ifnull(sum(facts), 0) AS facts, ifnull(sum(unreviewed), 0) AS unreviewed, ifnull(sum(reports), 0) AS reports
        FROM heading_total
        WHERE heading = \(heading.id) AND subject = \(subject.rawValue) AND kind = \(kind ?? ""))
      """
  }
}
