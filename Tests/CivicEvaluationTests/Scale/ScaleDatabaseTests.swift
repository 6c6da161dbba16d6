import CivicEvaluation
import CivicEvents
import CivicReports
import GRDB
import TestSupport
import Testing

/// A made database is as importing its reports would leave it, but for what only an import reads.
struct ScaleDatabaseTests {
  let folder: TemporaryFolder
  let figures: ScaleDatabase.Figures
  var path: String { folder.path("civic.db") }

  init() throws {
    folder = try TemporaryFolder()
    figures = try ScaleDatabase.make(folder.path("civic.db"), events: 400)
  }

  private func rows(_ sql: String) throws -> [String] {
    let database = try CivicDatabase.open(path, .read)
    return try database.read { db in try String.fetchAll(db, sql: sql) }
  }

  @Test func `it holds as much as it says`() throws {
    #expect(figures.events == 400)
    #expect(try rows("SELECT count(*) FROM event") == ["400"])
    #expect(try rows("SELECT count(*) FROM organization") == ["40"])
    #expect(try rows("SELECT count(*) FROM person") == ["120"])
    #expect((1500...1700).contains(figures.participations))
    #expect(
      try rows("SELECT min(facts) FROM (SELECT count(*) AS facts FROM fact GROUP BY event_report)").compactMap
      { Int($0) }[0] >= 8)
    #expect(
      try rows("SELECT min(length(text) - length(replace(text, ' ', ''))) FROM report").compactMap {
        Int($0)
      }[0] >= 60)
    let reform = try rows("SELECT count(*) FROM event_topic WHERE topic = 'constitutional-reform'").compactMap
    { Int($0) }
    #expect(reform[0] >= 20)
  }

  @Test func `doctor finds nothing wrong but what only an import reads, and whom it would tell apart`() throws
  {
    let made: Set<CivicEvents.Finding.Code> = [.nearCopies, .eventTraits, .eventPairs, .identityKeys]
    // Two reports name one person: identity joins them only where something else agrees.
    let persons: Set<String> = [
      "mention", "person", "person_name", "person_participation", "person_took_part", "person_count",
      "statement",
      "redirect", "event_told", "heading_total",
    ]
    for finding in try Doctor.examine(path).findings where !made.contains(finding.code) {
      #expect(persons.contains(finding.table), "\(finding)")
    }
  }

  @Test func `one seed makes one database`() throws {
    let again = folder.path("again.db")
    _ = try ScaleDatabase.make(again, events: 400)
    let texts = "SELECT group_concat(sha256) FROM report"
    let database = try CivicDatabase.open(again, .read)
    #expect(try database.read { db in try String.fetchAll(db, sql: texts) } == rows(texts))
  }
}
