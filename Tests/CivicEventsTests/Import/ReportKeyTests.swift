import CivicEvents
import CivicReports
import TestSupport
import Testing

/// Readings come from other programs too, which know a report by an id of its own.
struct ReportKeyTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func reading(_ text: String, id: String?, url: String? = nil) -> Reading {
    var reading = MarkedReading(text, url: url).reading
    if let id { reading.report.id = id }
    return reading
  }

  @Test func `a report is known by its address, else by its text, else by the id its reading carries`() throws
  {
    try test.database.store(reading("Прошёл ⟦kind=forum:форум⟧.", id: nil, url: "https://a.kz/1"))
    try test.database.store(reading("Прошло ⟦kind=hearing:слушание⟧.", id: nil))
    try test.database.store(reading("Прошла ⟦kind=session:сессия⟧.", id: "channel-17"))
    let keys = try test.rows("SELECT key FROM report ORDER BY id")
    #expect(keys[0] == "url:https://a.kz/1")
    #expect(keys[1].hasPrefix("sha256:"))
    #expect(keys[2] == "id:channel-17")
  }

  @Test func `another text under the same id is a new version`() throws {
    try test.database.store(reading("Прошла ⟦kind=session:сессия⟧.", id: "channel-17"))
    let again = try test.database.store(reading("Вчера прошла ⟦kind=session:сессия⟧.", id: "channel-17"))
    #expect(again.outcome == .newVersion)
  }

  @Test func `a reading without an id is known by its address`() throws {
    try test.database.store(reading("Прошёл ⟦kind=forum:форум⟧.", id: nil, url: "https://a.kz/1"))
    let again = try test.database.store(reading("Прошёл ⟦kind=forum:форум⟧.", id: "", url: "https://a.kz/1"))
    #expect(again.outcome == .known)
  }
}
