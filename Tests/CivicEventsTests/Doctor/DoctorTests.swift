import CivicEvents
import CivicReports
import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

/// What doctor finds in a sound database: nothing.
struct DoctorTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try DoctorSample.copy(into: folder)
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  @Test func `a sound database is told sound and stays as it was, by a repair too`() throws {
    let before = try bytes
    let diagnosis = try Doctor.examine(path)
    #expect(diagnosis.findings == [])
    #expect(diagnosis.reports == 10)
    #expect(try Doctor.repair(path) == diagnosis)
    #expect(try bytes == before)
    #expect(try folder.names() == ["civic.db"])
  }

  @Test func `an import of the example reports is sound`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.path("examples.db")
    let database = try CivicDatabase.open(path, .create)
    try database.importFiles([root.appending(path: "Examples/reports").path])
    try database.close()
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test(arguments: 1...migrations.count)
  func `a database of each schema is sound once it is brought up to date`(version: Int) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = folder.path("old.db")
    try FileManager.default.copyItem(
      atPath: root.appending(path: "Fixtures/schema-\(version).db").path, toPath: path)
    try CivicDatabase.open(path, .write).close()
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test func `an older schema is told, and brought up to date by a repair`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = folder.path("old.db")
    try FileManager.default.copyItem(
      atPath: root.appending(path: "Fixtures/schema-1.db").path, toPath: path)
    #expect(try Doctor.examine(path).findings.map(\.code) == [.schemaOlder])
    let repaired = try Doctor.repair(path)
    #expect(repaired.findings == [])
    #expect(repaired.repaired.map(\.code).contains(.schemaOlder))
  }

  @Test func `whatever people decide, the database is sound`() throws {
    let database = try CivicDatabase.open(path, .write)
    var operations = RandomOperations(database, seed: 7)
    for _ in 0..<80 { try operations.act() }
    try database.close()
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test func `a file that SQLite cannot read is told, and not written to`() throws {
    var data = try bytes
    for page in 3..<40 { data.replaceSubrange((page * 4096)..<(page * 4096 + 100), with: Data(count: 100)) }
    try data.write(to: URL(fileURLWithPath: path))
    let diagnosis = try Doctor.repair(path)
    #expect(diagnosis.findings.contains { $0.code == .damaged && !$0.isRepairable })
    #expect(try bytes == data)
  }

  @Test func `a file that was cut off is told`() throws {
    try bytes.prefix(50_000).write(to: URL(fileURLWithPath: path))
    #expect(try Doctor.examine(path).findings.map(\.code) == [.damaged])
  }

  @Test func `a database of another program is refused`() throws {
    let other = folder.path("other.db")
    let queue = try DatabaseQueue(path: other)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "CREATE TABLE report (text)") }
    try queue.close()
    #expect(throws: CivicError(.notCivic, other)) { try Doctor.examine(other) }
    #expect(throws: CivicError(.databaseMissing, folder.path("no.db"))) {
      try Doctor.repair(folder.path("no.db"))
    }
  }

  @Test func `a text that was damaged comes back when the report is imported again`() throws {
    let texts = try DoctorSample.rows(path, "SELECT text FROM report")
    try DoctorSample.damage(path, "UPDATE report SET text = replace(text, 'Караганде', 'Караганда')")
    let diagnosis = try Doctor.repair(path)
    #expect(diagnosis.findings.map(\.code) == [.textHash])
    #expect(diagnosis.repaired == [])
    let database = try CivicDatabase.open(path, .write)
    #expect(try database.store(SameEventTests.russian.reading).outcome == .known)
    try database.close()
    #expect(try DoctorSample.rows(path, "SELECT text FROM report") == texts)
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test func `a trial tells what a repair would do, and writes nothing`() throws {
    try DoctorSample.damage(path, "DELETE FROM text_band")
    let before = try bytes
    let trial = try Doctor.repair(path, dryRun: true)
    #expect(trial.repaired.map(\.code) == [.nearCopies])
    #expect(trial.findings == [])
    #expect(try bytes == before)
  }

  @Test func `while an import goes on, doctor reads what is on the disk`() throws {
    let writer = try CivicDatabase.open(path, .write)
    try writer.write { db in
      try db.execute(sql: "INSERT INTO import_run (started_at) VALUES ('2026-03-02T14:05:09Z')")
    }
    #expect(try Doctor.examine(path).findings.map(\.code) == [.importUnfinished])
    try writer.close()
    let repaired = try Doctor.repair(path)
    #expect(repaired.findings == [])
    #expect(try DoctorSample.rows(path, "SELECT 1 FROM import_run WHERE finished_at IS NULL") == [])
  }

  @Test func `what each table costs adds up to the file`() throws {
    let sizes = try Sizes.measure(path)
    #expect(sizes.file == (try bytes).count)
    #expect(sizes.parts.reduce(0) { $0 + $1.bytes } + sizes.free == sizes.file)
    let reports = try #require(sizes.parts.first { $0.name == "report" })
    #expect(try DoctorSample.rows(path, "SELECT count(*) FROM report") == ["\(reports.rows ?? 0)"])
    #expect(sizes.parts.first { $0.name == "fact_report" }?.table == "fact")
    #expect(sizes.text > 1_500)
  }
}
