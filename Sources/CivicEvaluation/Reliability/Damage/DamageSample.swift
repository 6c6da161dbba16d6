internal import CivicEvents
internal import Foundation
internal import GRDB

/// A small database with something of everything, as its files lie on the disk: what is damaged.
struct DamageSample {
  /// How its files lie there.
  enum State: String, Codable, CaseIterable {
    /// Closed, in pages of 4,096 bytes, as every command leaves it.
    case closed
    /// Pages of 1,024 bytes, so that tables have interior pages, and free pages among them.
    case small
    /// With rows that wait in the `-wal` file.
    case wal
    /// With the journal of a transaction that was broken off.
    case journal
  }

  /// By the ending of their names: "", "-wal", "-journal".
  typealias Files = [String: [UInt8]]

  static let endings = ["", "-wal", "-journal"]

  /// Reports that are short, of one event in two languages among them.
  static let reports = [
    "ru-forum-aktobe-2026-02", "kk-forum-aktobe-2026-02", "en-briefing-oral-2025-12",
  ].map { "Examples/labelled/\($0).txt" }

  /// What is imported into a damaged copy.
  static let another = "Examples/labelled/en-meeting-aktau-2025-11.txt"

  static func path(_ state: State, in folder: URL) -> String {
    folder.appending(path: "\(state.rawValue).db").path
  }

  static func files(at path: String) -> Files {
    endings.reduce(into: [:]) { files, ending in
      files[ending] = (try? Data(contentsOf: URL(fileURLWithPath: path + ending))).map(Array.init)
    }
  }

  static func write(_ files: Files, to path: String) throws {
    for ending in endings + ["-shm"] {
      let url = URL(fileURLWithPath: path + ending)
      if let bytes = files[ending] {
        try Data(bytes).write(to: url)
      } else {
        try? FileManager.default.removeItem(at: url)
      }
    }
  }

  /// Makes all of them.
  static func make(in folder: URL, _ setting: TrialSetting) throws {
    let closed = path(.closed, in: folder)
    try fill(closed, setting)
    try makeSmall(path(.small, in: folder), of: closed)
    try makeWAL(path(.wal, in: folder), of: closed)
    try makeJournal(path(.journal, in: folder), of: closed)
  }

  // MARK: - One by one

  private static func fill(_ path: String, _ setting: TrialSetting) throws {
    let database = try CivicDatabase.open(path, .create)
    try database.importFiles(
      setting.isQuick ? Array(reports.suffix(1)) : reports, options: ImportOptions(keepOriginals: true))
    if setting.isQuick {
      try database.close()
      return
    }
    try decide(database)
    try database.close()
    for words in [
      ["register", "Examples/lists/register.csv"],
      ["attach", "e1", "--attendance", "Examples/lists/attendance.csv"],
    ] { _ = try Child.run(setting.civic, words + ["--db", path]) }
  }

  /// Something of all that people decide.
  private static func decide(_ database: CivicDatabase) throws {
    let options = CorrectionOptions(by: "trial")
    func id(_ sql: String) throws -> Int {
      guard let id = try database.read({ db in try Int.fetchOne(db, sql: sql) }) else {
        throw DatabaseError(message: "nothing to correct: \(sql)")
      }
      return id
    }
    try database.set(
      id("SELECT fact FROM event_value WHERE field = 'kind' ORDER BY fact"), to: "congress", options: options)
    try database.dispute(
      id("SELECT fact FROM statement ORDER BY fact"), reply: "No.", options: options)
    let bodies = try database.read { db in
      try Int.fetchAll(db, sql: "SELECT id FROM organization WHERE kind = 'ngo' ORDER BY id LIMIT 2")
    }
    try database.merge(bodies.map { TypedID(.organization, $0) }, options: options)
    try database.rename(
      TypedID(.event, id("SELECT id FROM event ORDER BY id")), to: "Форум", options: options)
    try database.block(.person, id("SELECT id FROM person ORDER BY id"), options: options)
    try database.erase(id("SELECT id FROM person ORDER BY id DESC"), options: options)
  }

  private static func makeSmall(_ path: String, of other: String) throws {
    try write(files(at: other), to: path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA page_size = 1024")
      try db.execute(sql: "VACUUM")
      try db.execute(
        sql: "CREATE TABLE scratch (a); INSERT INTO scratch VALUES (zeroblob(20000)); DROP TABLE scratch")
    }
    try queue.close()
  }

  private static func makeWAL(_ path: String, of other: String) throws {
    let working = path + ".working"
    try write(files(at: other), to: working)
    let database = try CivicDatabase.open(working, .write)
    try database.confirm(1)
    try database.importFiles([another])
    try write(files(at: working), to: path)
    try database.close()
    try write([:], to: working)
  }

  /// A transaction that does not fit into a small cache has written to the file before it ends.
  private static func makeJournal(_ path: String, of other: String) throws {
    let working = path + ".working"
    try write(files(at: other), to: working)
    let queue = try DatabaseQueue(path: working)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN IMMEDIATE")
      try db.execute(sql: "UPDATE mention SET name = name || 'x'; UPDATE fact SET confidence = 0.5")
      try write(files(at: working), to: path)
      try db.execute(sql: "ROLLBACK")
    }
    try queue.close()
    try write([:], to: working)
  }
}
