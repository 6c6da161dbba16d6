import CivicEvents
import Foundation
import GRDB
import TestSupport
import Testing

/// Rows that no sound file holds, as a damaged page gives them, end in an error that names the file, not in the end of the program.
struct DamagedRowTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try DoctorSample.copy(into: folder)
  }

  /// Writes what the schema forbids, and leaves the schema as it was.
  private func damage(_ table: String, _ sql: String) throws {
    let database = try CivicDatabase.open(path, .read)
    let made = try database.read { db in
      try db.value(String.self, "SELECT sql FROM sqlite_schema WHERE name = ?", [table])
    }
    try database.close()
    func define(_ sql: String) throws {
      try DoctorSample.damage(
        path, "UPDATE sqlite_schema SET sql = '\(sql.replacing("'", with: "''"))' WHERE name = '\(table)'")
    }
    let definition = try #require(made)
    let types = ["TEXT", "INTEGER", "REAL"]
    try define(
      types.reduce(definition) { $0.replacing(" \($1) NOT NULL", with: " \($1)") }.replacing(
        "STRICT", with: ""))
    try DoctorSample.damage(path, sql)
    try define(definition)
  }

  @Test(arguments: [
    ("event", "UPDATE event SET kind = NULL"), ("fact", "UPDATE fact SET state = NULL, confidence = NULL"),
    ("report", "UPDATE report SET language = NULL"), ("person", "UPDATE person SET name = NULL"),
    ("organization", "UPDATE organization SET name = NULL"), ("mention", "UPDATE mention SET name = NULL"),
    ("event_value", "UPDATE event_value SET field = NULL"),
    ("judgement", "UPDATE judgement SET verdict = NULL"),
    ("evidence", "UPDATE evidence SET start = 900, sentence_start = -5"),
    ("change", "UPDATE change SET made_at = NULL"),
    ("event_trait", "UPDATE event_trait SET first_day = 1, last_day = 9000000000000000000"),
  ])
  func `rows without their values end no program, and errors name the file and no value`(
    table: String, sql: String
  ) throws {
    try damage(table, sql)
    let database = try CivicDatabase.open(path, .read)
    func ask(_ body: () throws -> Void) {
      do {
        try body()
      } catch {
        let told = "\(error)"
        #expect(error is CivicError)
        // What is not there, or is hidden, is told by its id.
        let ofIDs: [CivicError.Code?] = [.unknownID, .hiddenID, .factHidden]
        #expect(told.contains(path) || ofIDs.contains((error as? CivicError)?.code))
        #expect(!told.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
      }
    }
    ask { _ = try database.organizations() }
    ask { _ = try database.events() }
    ask { _ = try database.people() }
    ask { _ = try database.statements() }
    ask { _ = try database.reports() }
    for kind: TypedID.Kind in [.event, .organization, .person, .report, .fact] {
      for number in 1...12 { ask { _ = try database.card(TypedID(kind, number)) } }
    }
    ask { _ = try database.search("форум") }
    ask { _ = try database.summary(of: 1) }
    ask { _ = try database.review() }
    ask { _ = try database.log() }
    try database.close()
    #expect(try !Doctor.examine(path).findings.isEmpty)
  }
}
