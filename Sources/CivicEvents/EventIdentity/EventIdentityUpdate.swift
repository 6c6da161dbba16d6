internal import CivicReports
package import GRDB

/// Works out anew which events of reports are one event, among those that a change touches, and writes what has
/// changed.
package struct EventIdentityUpdate {
  let db: Database

  package init(db: Database) { self.db = db }

  /// What has become of the events.
  package struct Change: Sendable, Equatable {
    /// Every event of which something may have to be told anew, as it is called now.
    package var events: Set<Int> = []
    /// The event_reports that were of another event before.
    package var moved: Set<Int> = []
  }

  /// A person's judgement of two events as two reports read them. It outlives every import, and is in force while its
  /// change is; a later one takes its place. Nothing is worked out until ``update(_:)``.
  ///
  /// - Parameters:
  ///   - one: an event_report.
  ///   - change: the person's action, a row of `change`.
  package func judge(
    _ one: Int, _ other: Int, _ verdict: Judgement.Verdict, by person: String, change: Int
  ) throws {
    if one == other { return }
    try EventJudgementRows(db: db).insert(
      Judgement(one, other, verdict, reasons: ["person"]), by: person, at: Clock.now(), change: change,
      cancels: nil)
  }

  /// Events of everything that is tied to the given event_reports.
  ///
  /// - Parameter new: those that were not compared yet.
  package func update(_ touched: Set<Int>, new: Set<Int> = []) throws -> Change {
    for eventReport in new.sorted() { try compare(eventReport) }
    let component = try Component(db: db, of: touched.union(new))
    let grouped = EventGroups.group(
      component.members, pairs: component.pairs, judgements: component.judgements,
      nearCopies: component.nearCopies)
    let standing = Dictionary(
      component.standing.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let change = try EventGroupWriter(db: db).write(grouped.components, standing: standing)
    var owner: [Int: Int] = [:]
    for group in grouped.components { for member in group { owner[member] = group[0] } }
    try EventJudgementRows(db: db).record(
      grouped.judged, owner: owner, changed: change.moved.union(new).union(touched))
    return change
  }

  /// With all that can be the same event.
  func compare(_ eventReport: Int) throws {
    let rows = EventTraitRows(db: db)
    guard let traits = try rows.traits(of: eventReport) else { return }
    let report = try report(of: eventReport)
    let links = EventLinks(db: db)
    try links.add(eventReport, traits)
    for candidate in try rows.candidates(for: traits, of: eventReport) {
      let other = try self.report(of: candidate)
      guard other != report, let others = try rows.traits(of: candidate) else { continue }
      let comparison = EventComparison(
        traits, others, isNearCopy: try NearCopyRows(db: db).areNear(report, other))
      if comparison.verdict != .same {
        if EventLinks.kind(traits, others) == .partOf { try links.insert(eventReport, candidate, .partOf) }
        if EventLinks.kind(others, traits) == .partOf { try links.insert(candidate, eventReport, .partOf) }
      }
      if comparison.verdict == .different { continue }
      let pair = MentionPair(eventReport, candidate)
      try db.run(
        """
        INSERT OR REPLACE INTO event_pair (event_report_a, event_report_b, verdict, score, reasons)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          pair.first, pair.second, comparison.verdict.rawValue, comparison.score,
          comparison.reasons.joined(separator: " "),
        ])
    }
  }

  private func report(of eventReport: Int) throws -> Int {
    try db.value(Int.self, "SELECT report FROM event_report WHERE id = ?", [eventReport]) ?? 0
  }
}
