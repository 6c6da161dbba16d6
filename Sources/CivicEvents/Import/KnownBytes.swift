internal import CivicReports
internal import GRDB

/// Which documents are stored already, by their bytes, and what was fetched: asked from the threads that read, while
/// another one writes.
final class KnownBytes: Sendable {
  /// A connection of its own; nil for a database in memory, which has but one, and whose documents are all read.
  private let database: CivicDatabase?

  init(of database: CivicDatabase) throws(CivicError) {
    self.database = database.path == ":memory:" ? nil : try CivicDatabase.open(database.path, .read)
  }

  func close() { _ = try? database?.close() }

  /// What was fetched of an address before.
  func fetched(_ address: String) -> FetchRecord? {
    let found = try? database?.read { db in try FetchRows(db: db).record(of: address) }
    return found.flatMap { $0 }
  }

  func contains(_ fingerprint: String) -> Bool {
    guard let database else { return false }
    let found = try? database.read { db in
      try db.value(Int.self, "SELECT 1 FROM report WHERE bytes_sha256 = ? LIMIT 1", [fingerprint])
    }
    return found.flatMap { $0 } == 1
  }
}
