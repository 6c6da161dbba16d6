internal import CivicReports
internal import GRDB

/// The rows of a register as they are stored.
struct RegisterRows {
  let db: Database

  /// A row of one version.
  struct Entry {
    let names: [String]
    let identifier: String?
    let kind: String
    let region: String?
    let status: String?

    /// What makes it the same row in a newer version.
    var key: String { identifier ?? NameKey.key(names.first ?? "") + " " + (region ?? "") }
  }

  func current(_ key: String) throws -> [Entry] {
    let report = try db.value(
      Int.self, "SELECT id FROM report WHERE key_hash = ? AND superseded_by IS NULL", [key])
    return try report.map { try entries(of: $0) } ?? []
  }

  private func entries(of report: Int) throws -> [Entry] {
    var names: [Int: [String]] = [:]
    for row in try db.rows(
      """
      SELECT e.id, m.name FROM register_entry e
        JOIN mention m ON m.report = e.report AND m.kind = 'organization' AND m.start BETWEEN e.start AND e."end" - 1
      WHERE e.report = ? ORDER BY m.id
      """, [report])
    {
      try names[row[0], default: []].append(row[1])
    }
    return try db.rows(
      "SELECT id, identifier, kind, region, status FROM register_entry WHERE report = ? ORDER BY id", [report]
    ).map { row in
      try Entry(names: names[row[0]] ?? [], identifier: row[1], kind: row[2], region: row[3], status: row[4])
    }
  }

  func summary(
    _ change: Change, _ outcome: StoredReport.Outcome, _ key: String, since before: [Entry]
  ) throws -> RegisterSummary {
    let report = try db.value(
      Int.self,
      "SELECT id FROM report WHERE key_hash = ? ORDER BY superseded_by IS NOT NULL, version DESC LIMIT 1",
      [key])
    let now = try entries(of: report ?? 0)
    var summary = RegisterSummary(change: change, outcome: outcome, report: TypedID(.report, report ?? 0))
    summary.rows = now.count
    summary.withNumber = now.count { $0.identifier != nil }
    let counts = try db.rows(
      """
      SELECT count(*), ifnull(sum(EXISTS (SELECT 1 FROM mention m JOIN report r ON r.id = m.report
        WHERE m.organization = w.organization AND r.key_hash <> ?2)), 0)
      FROM (SELECT DISTINCT organization FROM register_entry WHERE report = ?1) w
      """, [report, key]
    ).first
    summary.bodies = try counts?[0] ?? 0
    summary.known = try counts?[1] ?? 0
    if outcome == .newVersion { summary.differences = Self.differences(before, now) }
    return summary
  }

  private static func differences(_ before: [Entry], _ now: [Entry]) -> [RegisterSummary.Difference] {
    let old = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set(now.map(\.key))
    var found: [RegisterSummary.Difference] = []
    for entry in now {
      let name = entry.names.first ?? ""
      guard let was = old[entry.key] else {
        found.append(.init(what: .added, name: name, before: nil, after: entry.identifier))
        continue
      }
      let names = [was, entry].map { $0.names.joined(separator: " / ") }
      for (what, before, after) in [
        (RegisterSummary.Difference.What.name, names[0], names[1]), (.kind, was.kind, entry.kind),
        (.region, was.region, entry.region), (.status, was.status, entry.status),
        (.identifier, was.identifier, entry.identifier),
      ] as [(RegisterSummary.Difference.What, String?, String?)] where before != after {
        found.append(.init(what: what, name: name, before: before, after: after))
      }
    }
    for entry in before where !new.contains(entry.key) {
      found.append(.init(what: .removed, name: entry.names.first ?? "", before: entry.identifier, after: nil))
    }
    return found
  }
}
