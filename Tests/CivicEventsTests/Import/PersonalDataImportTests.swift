import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport
import Testing

/// Numbers and addresses of persons reach no column of the database, whichever way a report comes in.
@Suite struct PersonalDataImportTests {
  private static let text = """
    Форум өтті

    2026 жылғы 12 ақпанда Орал қаласында форум өтті. Форумға Нұрлан Бекетов қатысты. Тел.: 8 701 123 45 67. Пароль: 55771.
    """

  private static func reading() -> Reading {
    let report = Report(
      title: "Форум өтті", language: .kk, author: "Айгүл, aigul@mail.kz", text: text, bytesSHA256: "ab")
    var reading = ReportReader.read(report)
    reading.events[0].title = "Пароль 55771, 87011234567"
    reading.events[0].people.append(
      PersonReading(
        name: "8 701 123 45 67", position: "b@mail.kz", organization: nil, role: .participant, presence: nil,
        mention: Mention(start: 0, end: 5, confidence: 0.9)))
    return reading
  }

  @Test("A reading of another program brings no number in: not by its text, a name, a title or an author")
  func foreign() throws {
    let database = try CivicDatabase.inMemory()
    let stored = try database.store(Self.reading())
    #expect(stored.outcome == .new)
    let columns = try database.read { db in
      var found: [String] = []
      for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'") {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
          found += row.compactMap { $0.1.storage.value as? String }
        }
      }
      return found
    }
    for secret in ["701 123", "87011234567", "55771", "mail.kz", "aigul"] {
      #expect(!columns.contains { $0.contains(secret) }, "\(secret)")
    }
    let hashes = try database.read { db in
      try Row.fetchOne(db, sql: "SELECT sha256, text, bytes_sha256 FROM report")
    }
    let row = try #require(hashes)
    #expect(row["sha256"] as String == Digest.sha256(row["text"] as String))
    #expect(row["bytes_sha256"] as String? == nil)
  }

  @Test("A known reading stays known, and is a copy of the same report that came as a file")
  func known() throws {
    let database = try CivicDatabase.inMemory()
    try database.store(Self.reading())
    #expect(try database.store(Self.reading()).outcome == .known)
    let report = try ReportDecoder.decode(Array(Self.text.utf8), name: "a.txt")
    #expect(report.text.contains("●"))
    #expect(report.bytesSHA256 == nil)
    #expect(try [.known, .copy].contains(database.store(ReportReader.read(report)).outcome))
  }
}
