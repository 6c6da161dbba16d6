import CivicEvaluation
import CivicEvents
import CivicReports
import CivicText
import Foundation
import GRDB
import TestSupport
import Testing

/// An erased person is nowhere in the file, and nothing that is imported later brings them back.
@Suite struct ErasureTests {
  /// `make erasure` tries it with 50 of 1,667 people.
  @Test(
    "Nothing of an erased person is left: in the file's bytes, the search index, any column, any original; no import brings them back"
  )
  func nothingIsLeft() throws {
    let folder = try TemporaryFolder()
    var trial = ErasureTrial(people: 10, erased: 4, in: folder.url)
    let figures = try trial.run()
    #expect(figures.reports == 30 && figures.known == 4 && figures.present >= 4 * 3)
    #expect(figures.traces == [])
    // Known, all of them: nothing of the text is another but the name.
    #expect(figures.broughtBack == 0 && figures.notKnown == 0)
    #expect(figures.others[1] >= figures.others[0])
    #expect(figures.originals == [12, 30])
    #expect(figures.findings == [])
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
}

extension [Int] {
  fileprivate var uniqued: [Int] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
