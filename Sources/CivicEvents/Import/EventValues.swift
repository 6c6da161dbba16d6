internal import CivicText
internal import GRDB

/// Chooses an event's values from its facts: a person's decision, then what nobody disputes, then a report of the event
/// before its announcement, then most independent sources, then confidence, then the earliest report. The title is the name
/// that a person has given the event, if any.
struct EventValues {
  let db: Database
  let event: Int

  private struct Candidate {
    let field: String
    let value: String
    /// The last person's action that decided it; 0 where a machine read it.
    let decision: Int
    /// 0 where somebody disputes it, else 1.
    let credit: Int
    let confidence: Double
    let report: Int
    /// Whom the report has it from; nil for a copy or near copy.
    let source: String?
    /// What was announced yields to what a report of the event says.
    let isAnnounced: Bool
    let language: String

    /// The same for one value in any spelling, and for a known place in any language.
    var key: String {
      let known =
        switch field {
        case "settlement": Places.settlementNames(named: value)?.kk
        case "region": Places.regionCode(named: value)
        default: String?.none
        }
      return NameKey.key(known ?? value)
    }
  }

  func choose() throws {
    let candidates = try candidates()
    guard !candidates.isEmpty else { return }
    func best(_ field: String, _ condition: (Candidate) -> Bool = { _ in true }) -> Candidate? {
      Self.best(candidates.filter { $0.field == field && condition($0) })
    }
    func name(_ field: String) -> PlaceWriter.Name? {
      best(field).map { PlaceWriter.Name($0.value, language: $0.language) }
    }
    let start = best("start")?.value
    // The last day belongs to the first: reports that give another first day give another last one.
    let startReports = Set(candidates.filter { $0.field == "start" && $0.value == start }.map(\.report))
    let end = best("end") { startReports.isEmpty || startReports.contains($0.report) || $0.decision > 0 }
    let writer = PlaceWriter(db: db)
    let place = try writer.place(
      country: best("country")?.value, region: name("region"), district: name("district"),
      settlement: name("settlement"))
    let venue = try best("venue").map { try writer.venue($0.value, in: place?.id) }
    try db.run(
      """
      UPDATE event SET kind = ?, status = ?, title = ?, start_date = ?, end_date = ?, no_later_than = ?,
        place = ?, region_derived = ?, venue = ?, format = ?, part_of = ? WHERE id = ?
      """,
      [
        best("kind")?.value ?? "other", status(candidates) ?? "unknown",
        try title(best("title")), start, end?.value,
        start == nil ? try earliestDay() : nil, place?.id,
        place?.isRegionDerived ?? false, venue, best("format")?.value,
        try best("part_of").flatMap { try whole(toldBy: $0.report) } ?? linkedWhole(), event,
      ])
  }

  /// The name that a person has given the event; a title that a person has set since comes before it.
  private func title(_ best: Candidate?) throws -> String? {
    guard let given = try NamingRows(db: db).name(ofEvent: event), given.change > best?.decision ?? 0 else {
      return best?.value
    }
    return given.name
  }

  /// Of the newest versions; and what a person has set in an older one, where the newer does not tell of it.
  private func candidates() throws -> [Candidate] {
    try db.rows(
      """
      SELECT v.field, v.value,
        CASE f.state WHEN 'reviewed' THEN ifnull((SELECT max(change) FROM standing_correction WHERE fact = f.id), 1) ELSE 0 END,
        f.state <> 'disputed', f.confidence, f.report,
        (SELECT i.source FROM independent_source i WHERE i.event_report = er.id), r.language,
        ifnull((SELECT s.status FROM status_as_read s WHERE s.event_report = er.id) = 'announced', 0)
      FROM event_value v JOIN fact f ON f.id = v.fact JOIN event_report er ON er.id = f.event_report
        JOIN report r ON r.id = f.report
      WHERE er.event = ? AND f.state <> 'withdrawn' AND (r.superseded_by IS NULL OR f.state = 'reviewed' AND r.superseded_by <> r.id
        AND NOT EXISTS (SELECT 1 FROM fact newer JOIN event_report ner ON ner.id = newer.event_report
          JOIN report nr ON nr.id = newer.report
          WHERE ner.event = er.event AND nr.key_hash = r.key_hash AND newer.fact_key = f.fact_key AND nr.superseded_by IS NULL))
      ORDER BY f.id
      """, [event]
    ).map {
      try Candidate(
        field: $0[0], value: $0[1], decision: $0[2], credit: $0[3], confidence: $0[4], report: $0[5],
        source: $0[6], isAnnounced: $0[8], language: $0[7])
    }
  }

  /// The event that a report tells of first: the one its further events are parts of.
  private func whole(toldBy report: Int) throws -> Int? {
    let main = try db.value(
      Int.self, "SELECT event FROM event_report WHERE report = ? ORDER BY ordinal LIMIT 1", [report])
    return main == event ? nil : main
  }

  /// The event that a report of this one says it was held in, as another report tells of it.
  private func linkedWhole() throws -> Int? {
    try db.value(
      Int.self,
      """
      SELECT min(whole.event) FROM event_report er JOIN event_link l ON l.event_report = er.id
        JOIN event_report whole ON whole.id = l.other
      WHERE er.event = ?1 AND l.kind = 'part-of' AND whole.event <> ?1
      """, [event])
  }

  private func earliestDay() throws -> String? {
    try db.value(
      String.self,
      """
      SELECT min(er.no_later_than) FROM event_report er JOIN report r ON r.id = er.report
      WHERE er.event = ? AND r.superseded_by IS NULL
      """, [event])
  }

  /// That an event was announced is no news once another report says that it was held, or was not.
  private func status(_ candidates: [Candidate]) -> String? {
    let told = candidates.filter { $0.field == "status" && $0.value != "unknown" }
    let later = told.filter { $0.value != "announced" || $0.decision > 0 }
    return Self.best(later.isEmpty ? told : later)?.value
  }

  private static func best(_ candidates: [Candidate]) -> Candidate? {
    struct Rank {
      let best: Candidate
      let sources: Int
      let isAnnounced: Bool
      let firstReport: Int
    }
    // Spellings of one title are one value, shown as the best report of it has it.
    let ranks = Dictionary(grouping: candidates, by: \.key).values.compactMap {
      group -> Rank? in
      let best = group.max {
        ($0.decision, $0.credit, $0.confidence, -$0.report)
          < ($1.decision, $1.credit, $1.confidence, -$1.report)
      }
      guard let best else { return nil }
      let firstReport = group.map(\.report).min() ?? best.report
      return Rank(
        best: best, sources: Set(group.compactMap(\.source)).count,
        isAnnounced: group.allSatisfy(\.isAnnounced),
        firstReport: firstReport)
    }
    return ranks.max {
      if ($0.best.decision, $0.best.credit) == ($1.best.decision, $1.best.credit),
        $0.isAnnounced != $1.isAnnounced
      {
        return $0.isAnnounced
      }
      return (
        $0.best.decision, $0.best.credit, $0.sources, $0.best.confidence, -$0.firstReport, $1.best.value
      )
        < ($1.best.decision, $1.best.credit, $1.sources, $1.best.confidence, -$1.firstReport, $0.best.value)
    }?.best
  }
}
