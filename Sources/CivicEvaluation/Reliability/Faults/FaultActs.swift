internal import CivicEvents
internal import Foundation
internal import GRDB

/// `civic-bench act import DATABASE FILE…`: imports two files at a time and tells the key of each report once it is acknowledged.
enum ImportAct: ReliabilityAct {
  static let name = "import"
  /// A variable of the environment: what `PRAGMA synchronous` is set to instead, to see that the trials notice it.
  static let synchronous = "CIVIC_TRIAL_SYNCHRONOUS"
  /// A variable of the environment: how many bytes SQLite may have.
  static let heapLimit = "CIVIC_TRIAL_HEAP"

  static func run(_ words: [String]) throws {
    try run(words) { Telling.tell($0) }
  }

  /// - Parameter acknowledge: given the key of each report that is stored.
  static func run(_ words: [String], acknowledge: (String) -> Void) throws {
    guard let path = words.first else { return }
    let database = try CivicDatabase.open(path, .create)
    let environment = ProcessInfo.processInfo.environment
    for (variable, pragma) in [(synchronous, "synchronous"), (heapLimit, "hard_heap_limit")] {
      guard let value = environment[variable] else { continue }
      do {
        try database.queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA \(pragma) = \(value)")
        }
      } catch {
        throw CivicError(error, path: path)
      }
    }
    try run(database, Array(words.dropFirst()), acknowledge)
    try database.close()
  }

  static func run(_ database: CivicDatabase, _ files: [String], _ acknowledge: (String) -> Void) throws {
    var last = try lastReport(database)
    for start in stride(from: 0, to: files.count, by: 2) {
      try database.importFiles(Array(files[start..<min(start + 2, files.count)])) { _ in
        // Told by the import; which report it is, is looked up.
        let rows = try? database.read { db in
          try Row.fetchAll(
            db, sql: "SELECT id, key_hash FROM report WHERE id > ? ORDER BY id", arguments: [last])
        }
        for row in rows ?? [] {
          last = row[0]
          acknowledge(row[1])
        }
      }
    }
  }

  private static func lastReport(_ database: CivicDatabase) throws -> Int {
    try database.read { db in try Int.fetchOne(db, sql: "SELECT max(id) FROM report") } ?? 0
  }
}

/// `civic-bench act upgrade DATABASE`: opens a database for writing, which brings it to the newest schema.
enum UpgradeAct: ReliabilityAct {
  static let name = "upgrade"

  static func run(_ words: [String]) throws {
    guard let path = words.first else { return }
    try CivicDatabase.open(path, .write).close()
  }
}

enum Telling {
  /// A line for whoever started this program, by a call that no trial breaks.
  static func tell(_ line: String) {
    var bytes = Array((line + "\n").utf8)
    bytes.withUnsafeMutableBytes { buffer in
      var part = iovec(iov_base: buffer.baseAddress, iov_len: buffer.count)
      _ = writev(1, &part, 1)
    }
  }
}
