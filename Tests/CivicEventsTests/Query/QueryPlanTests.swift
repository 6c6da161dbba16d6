import CivicEvaluation
import CivicEvents
import CivicReports
import CivicText
import Foundation
import GRDB
import TestSupport
import Testing

/// No question reads a large table from end to end.
struct QueryPlanTests {
  let folder: TemporaryFolder
  let database: CivicDatabase

  init() throws {
    folder = try TemporaryFolder()
    _ = try ScaleDatabase.make(folder.path("civic.db"), events: 100)
    database = try CivicDatabase.open(folder.path("civic.db"), .read)
  }

  /// Tables that grow with the archive.
  private static let large: Set<String> = [
    "event", "event_report", "event_told", "event_topic", "event_value", "evidence", "fact", "heading_event",
    "heading_report", "mention", "organization", "organization_count", "organization_participation",
    "organization_took_part", "person", "person_count", "person_participation", "person_took_part", "report",
    "statement", "statement_told",
    "organization_name", "person_name",
  ]

  /// Conditions, each by itself and with each other one.
  private static let conditions: [(name: String, set: @Sendable (inout Query) -> Void)] = [
    ("topic", { $0.topics.any = ["civil-society"] }),
    ("kind", { $0.kinds.any = [.roundtable] }),
    ("format", { $0.formats.any = [.online] }),
    ("region", { $0.regions.any = ["KZ-71"] }),
    ("place", { $0.places.any = ["Павлодар"] }),
    ("language", { $0.languages.any = [.kk] }),
    ("year", { $0.period = Period(since: "2019", until: "2019") }),
    ("month", { $0.period = Period(since: "2019-02", until: "2019-02") }),
    ("since", { $0.period = Period(since: "2024") }),
    ("organization", { $0.organizations.any = [.id(2)] }),
    ("with", { $0.with.any = [.id(2)] }),
    ("person", { $0.people.any = [.id(3)] }),
  ]

  /// SCANs of large tables, by the names that the statement and the views in it give them.
  private func scans(_ query: Query) throws -> [String] {
    try database.read { db in
      let views = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'view'")
      var tables: [String: Set<String>] = [:]
      for sql in views + [try query.statement(in: db).sql] {
        for match in sql.matches(of: #/(?:FROM|JOIN)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z]+))?/#) {
          tables[String(match.2 ?? match.1), default: []].insert(String(match.1))
        }
        // What stands in brackets is looked at by itself.
        for match in sql.matches(of: #/\)\s+(?:AS\s+)?([a-z]+)\b/#) {
          tables[String(match.1), default: []].insert("()")
        }
      }
      return try query.plan(in: db).filter { step in
        guard step.hasPrefix("SCAN ") else { return false }
        let name = String(step.dropFirst(5).prefix { $0 != " " })
        return step.contains("INDEX ") && !step.contains("VIRTUAL")
          || tables[name]?.isSubset(of: Self.large) == true
      }
    }
  }

  @Test func `one condition`() throws {
    for subject in Query.Subject.allCases {
      for condition in Self.conditions {
        var query = Query(subject)
        condition.set(&query)
        query.limit = 50
        let scans = try scans(query)
        #expect(scans == [], "\(subject) \(condition.name): \(scans)")
      }
    }
  }

  @Test func `two conditions`() throws {
    for subject in Query.Subject.allCases {
      for (index, one) in Self.conditions.enumerated() {
        for other in Self.conditions[(index + 1)...] {
          var query = Query(subject)
          one.set(&query)
          other.set(&query)
          query.limit = 50
          query.passages = 1
          let scans = try scans(query)
          #expect(scans == [], "\(subject) \(one.name), \(other.name): \(scans)")
        }
      }
    }
  }
}
