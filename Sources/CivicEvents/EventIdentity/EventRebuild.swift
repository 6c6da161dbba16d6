internal import CivicReports
internal import CivicText
internal import GRDB

/// Works out anew what events are recognised by, where another version of the rules has worked it out or none: in a
/// database of an older schema. What reports say is taken from their facts as they were read, whatever people have set
/// since.
struct EventRebuild {
  let db: Database

  /// - Returns: the event_reports that have to be compared anew; none where all is of this version.
  func rebuildOutdated() throws -> Set<Int> {
    let current = String(EventTraits.version)
    let stored = try db.value(String.self, "SELECT value FROM setting WHERE name = 'event_traits_version'")
    if stored == current { return [] }
    let rebuilt = try rebuild(outdated())
    try markDone()
    return rebuilt
  }

  func markDone() throws {
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES ('event_traits_version', ?)",
      [String(EventTraits.version)])
  }

  /// Reports whose events have no traits of this version, the newest versions alone and no copies.
  func outdated() throws -> [Int] {
    try db.values(
      Int.self,
      """
      SELECT DISTINCT er.report FROM event_report er LEFT JOIN event_trait t ON t.event_report = er.id
      WHERE ifnull(t.version, 0) <> ? AND er.report NOT IN (SELECT report FROM replaced_report)
        AND er.report NOT IN (SELECT id FROM report WHERE form = 'attendance')
      ORDER BY er.report
      """, [EventTraits.version])
  }

  /// - Parameter reports: the newest versions alone and no copies.
  /// - Returns: the event_reports that have to be compared anew.
  @discardableResult
  func rebuild(_ reports: [Int]) throws -> Set<Int> {
    var rebuilt: Set<Int> = []
    for report in reports {
      let row = try db.rows(
        "SELECT text, language, title, published, sha256, form FROM report WHERE id = ?", [report]
      ).first
      guard let row, let language = try Language(rawValue: row[1]) else { continue }
      let form = try ReportForm(rawValue: row[5]) ?? .news
      let document = try Document(row[0], language: language, isOfLines: form.isOfLines)
      let header = try ReportHeader(
        id: "", url: nil, title: row[2], language: language, published: row[3], source: nil, author: nil,
        views: nil,
        creditedTo: nil, sha256: row[4], bytesSHA256: nil)
      let nearCopies = NearCopyRows(db: db)
      try nearCopies.remove(report)
      if form.isCopied { try nearCopies.add(report, TextShingles(document), language: language) }
      let rows = EventTraitRows(db: db)
      try rows.remove(report)
      if form == .attendance { continue }
      for told in try db.rows("SELECT id, ordinal FROM event_report WHERE report = ?", [report]) {
        let event = try StoredReading(db: db, eventReport: told[0]).event()
        try rows.write(EventTraits(event, ordinal: told[1], of: header, document), of: told[0])
        try rebuilt.insert(told[0])
      }
    }
    return rebuilt
  }
}

/// What a report says of an event, as far as the event is recognised by it, from the stored facts.
private struct StoredReading {
  let db: Database
  let eventReport: Int

  func event() throws -> EventReading {
    var event = EventReading(kind: .other, status: .unknown)
    for row in try db.rows(
      """
      SELECT v.field, ifnull((SELECT a.value FROM as_read a WHERE a.fact = v.fact AND a.field = 'value'), v.value),
        f.confidence
      FROM event_value v JOIN fact f ON f.id = v.fact WHERE f.event_report = ? ORDER BY v.fact
      """, [eventReport])
    {
      let value: String = try row[1]
      switch try row[0] as String {
      case "kind": event.kind = EventKind(rawValue: value) ?? .other
      case "status": event.status = EventStatus(rawValue: value) ?? .unknown
      case "title": event.title = value
      case "start":
        event.start = value
        try event.evidence["start"] = Mention(0..<1, row[2])
      case "end": event.end = value
      case "region": event.place.region = value
      case "district": event.place.district = value
      case "settlement": event.place.settlement = value
      default: break
      }
    }
    try addBodies(to: &event)
    try addPeople(to: &event)
    event.within = try db.values(
      String.self,
      "SELECT w.text FROM event_within w JOIN fact f ON f.id = w.fact WHERE f.event_report = ? ORDER BY w.fact",
      [eventReport]
    ).map { FrameReading(text: $0, kind: nil, mention: Mention(0..<1, 1)) }
    return event
  }

  private func addBodies(to event: inout EventReading) throws {
    for row in try db.rows(
      """
      SELECT m.name, m.organization_kind, p.role
      FROM organization_participation p JOIN fact f ON f.id = p.fact JOIN mention m ON m.id = p.mention
      WHERE f.event_report = ? AND f.derived_from IS NULL ORDER BY p.fact
      """, [eventReport])
    {
      guard let role = try OrganizationRole(rawValue: row[2]) else { continue }
      let kind = try (row[1] as String?).flatMap(OrganizationKind.init) ?? .unknown
      let mention = Mention(0..<1, 1)
      switch role {
      case .participant:
        try event.participants.append(
          ParticipantReading(name: row[0], legalForm: nil, kind: kind, presence: nil, mention: mention))
      case .mentioned:
        try event.mentioned.append(
          OrganizationReading(name: row[0], legalForm: nil, kind: kind, mention: mention))
      case .organizer, .coOrganizer, .host, .partner:
        try event.organizers.append(
          OrganizerReading(
            name: row[0], legalForm: nil, kind: kind, role: role, support: nil, mention: mention))
      }
    }
  }

  private func addPeople(to event: inout EventReading) throws {
    event.people = try db.rows(
      """
      SELECT m.name, p.role FROM person_participation p JOIN fact f ON f.id = p.fact JOIN mention m ON m.id = p.mention
      WHERE f.event_report = ? ORDER BY p.fact
      """, [eventReport]
    ).compactMap { row in
      try PersonRole(rawValue: row[1]).map {
        try PersonReading(
          name: row[0], position: nil, organization: nil, role: $0, presence: nil, mention: Mention(0..<1, 1))
      }
    }
  }
}
