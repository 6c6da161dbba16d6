import CivicEvents
import CivicReports
import CivicText
import Foundation
import GRDB
import TestSupport
import Testing

/// An erased person is nowhere in the file, and nothing that is imported later brings them back.
@Suite struct ErasureTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Three reports each.
  private static let people = Int(environment["CIVIC_ERASURE_PEOPLE"] ?? "") ?? 10
  private static let erased = Int(environment["CIVIC_ERASURE_ERASED"] ?? "") ?? 4

  @Test(
    "Nothing of an erased person is left: in the file's bytes, the search index, any column; no import brings them back"
  )
  func nothingIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("civic.db")
    let made = MadePeople(people: Self.people, reportsEach: 3)
    let database = try CivicDatabase.open(path, .create)
    for person in 0..<Self.people { try Self.store(made.readings(person), in: database) }
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO fetch (url, final_url, fetched_at, status, report)
          SELECT DISTINCT url, url || '#', '2026-02-13T00:00:00Z', 200, id FROM report WHERE url IS NOT NULL
          """)
    }
    let gone = (0..<Self.people).filter { $0 % max(1, Self.people / Self.erased) == 0 }.prefix(Self.erased)
    // Names in the log.
    for person in gone.prefix(2) {
      let id = try #require(Self.ids(made, person, database).first)
      try database.rename(TypedID(.person, id), to: "\(MadePeople.stem(person))ов Екінші")
    }
    let others = try Self.mentions(database) { name in !gone.contains { name.contains(MadePeople.stem($0)) } }
    for person in gone { #expect(try !Self.ids(made, person, database).isEmpty) }
    for person in gone {
      for _ in 0..<3 { try database.erase(all: Self.ids(made, person, database)) }
    }
    try database.close()
    try Self.expectNoTraces(made, Array(gone), path, "erased")

    // The same reports, near copies of them, and readings that other programs might have made.
    let again = try CivicDatabase.open(path, .write)
    var outcomes: [StoredReport.Outcome] = []
    for person in gone {
      outcomes += try Self.store(made.readings(person), in: again).map(\.outcome)
      try Self.store(made.nearCopies(person), in: again)
    }
    // Known, all of them: nothing of the text is another but the name.
    #expect(outcomes.allSatisfy { $0 == .known })
    for person in gone { #expect(try Self.ids(made, person, again).isEmpty) }
    try again.close()
    try Self.expectNoTraces(made, Array(gone), path, "imported again")

    let kept = try CivicDatabase.open(path, .read)
    let left = try Self.mentions(kept) { name in !gone.contains { name.contains(MadePeople.stem($0)) } }
    #expect(left >= others)
    try kept.close()
  }

  @Test(
    "What else people have decided can be undone afterwards, and undoing what they decided of the erased brings nothing back"
  )
  func undo() throws {
    let database = try CivicDatabase.inMemory()
    let made = MadePeople(people: 2, reportsEach: 3)
    for person in 0..<2 { try Self.store(made.readings(person), in: database) }
    let gone = try #require(Self.ids(made, 0, database).first)
    let stays = try #require(Self.ids(made, 1, database).first)
    let renamedGone = try database.rename(TypedID(.person, gone), to: "Аты Өзгерген")
    let blocked = try database.block(.person, gone)
    let renamed = try database.rename(TypedID(.person, stays), to: "Басқа Есім")
    for id in try Self.ids(made, 0, database) { try database.erase(id) }
    for change in [renamedGone, blocked] { try database.undo(change.id) }
    #expect(try Self.ids(made, 0, database).isEmpty)
    try database.undo(renamed.id)
    let name = try database.read { db in
      try String.fetchOne(db, sql: "SELECT name FROM person WHERE id = ?", arguments: [stays])
    }
    #expect(name?.contains(MadePeople.stem(1)) == true)
    let log = try database.read { db in
      try Row.fetchAll(db, sql: "SELECT before, after, note FROM change WHERE target = 'p\(gone)'")
    }
    #expect(!log.isEmpty)
    #expect(log.allSatisfy { $0["before"] as String? == nil && $0["after"] as String? == nil })
  }

  @Test("A dry run writes nothing, and the receipt holds no name")
  func dryRun() throws {
    let database = try CivicDatabase.inMemory()
    let made = MadePeople(people: 1, reportsEach: 1)
    try Self.store(made.readings(0), in: database)
    let id = try #require(Self.ids(made, 0, database).first)
    let planned = try database.erase(id, options: CorrectionOptions(by: "Серікова", dryRun: true))
    #expect(planned.id == nil)
    #expect(planned.reports == 1)
    #expect(try Self.ids(made, 0, database) == [id])
    let receipt = try database.erase(id, options: CorrectionOptions(by: "Серікова"))
    #expect(receipt.mentions == planned.mentions && receipt.facts == planned.facts)
    #expect(!String(describing: receipt).contains(MadePeople.stem(0)))
    #expect(throws: CivicError.self) { try database.erase(id) }
  }

  @Test("Somebody else of the name, with another body in another region, goes to review and is not hidden")
  func namesake() throws {
    let database = try CivicDatabase.inMemory()
    let made = MadePeople(people: 1, reportsEach: 2)
    try Self.store(made.readings(0), in: database)
    for id in try Self.ids(made, 0, database) { try database.erase(id) }
    let name = "Данияр \(MadePeople.stem(0))ов"
    let text = "Павлодарда семинар өтті. Семинарда «Дала» қауымдастығының төрағасы \(name) сөз сөйледі."
    let stored = try database.store(
      ReportReader.read(Report(language: .kk, published: "2026-05-05", text: text)))
    #expect(stored.notes.contains { $0.code == .erasedName })
    #expect(try Self.ids(made, 0, database).count == 1)
    let doubtful = try database.read { db in
      try Int.fetchOne(
        db,
        sql:
          "SELECT count(*) FROM person_participation p JOIN fact f ON f.id = p.fact WHERE f.confidence < 0.5")
    }
    #expect(doubtful == 1)
  }

  // MARK: -

  @discardableResult
  private static func store(_ readings: [Reading], in database: CivicDatabase) throws -> [StoredReport] {
    try readings.map { try database.store($0) }
  }

  private static func ids(_ made: MadePeople, _ person: Int, _ database: CivicDatabase) throws -> [Int] {
    let traces = made.traces(person)
    return try database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT DISTINCT person, name FROM mention WHERE person IS NOT NULL ORDER BY person"
      )
      .filter { row in traces.contains { (row["name"] as String).contains($0) } }.map { $0["person"] as Int }
    }.uniqued
  }

  private static func mentions(_ database: CivicDatabase, _ isMeant: (String) -> Bool) throws -> Int {
    try database.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM mention WHERE kind = 'person'").count { isMeant($0) }
    }
  }

  private static func expectNoTraces(_ made: MadePeople, _ gone: [Int], _ path: String, _ when: Comment)
    throws
  {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'report_search', 'row')")
      let terms = try String.fetchAll(db, sql: "SELECT term FROM temp.terms")
      #expect(terms.count > 50)
      var columns: [String] = []
      for table in try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'report_search%'")
      {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
          columns += row.compactMap { $0.1.storage.value as? String }
        }
      }
      for person in gone {
        for trace in made.traces(person) {
          #expect(!bytes.contains(Array(trace.utf8)), "\(when): \(trace) in the file")
          #expect(!terms.contains { $0.contains(trace) }, "\(when): \(trace) in the index")
          let rows = columns.filter { $0.contains(trace) }
          #expect(rows.isEmpty, "\(when): \(trace) in \(rows.prefix(2))")
        }
      }
      for row in try Row.fetchAll(db, sql: "SELECT text, sha256, bytes_sha256 FROM report") {
        #expect(Digest.sha256(row["text"] as String) == row["sha256"])
      }
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }
}

extension Data {
  fileprivate func contains(_ bytes: [UInt8]) -> Bool { range(of: Data(bytes)) != nil }
}

extension [Int] {
  fileprivate var uniqued: [Int] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
