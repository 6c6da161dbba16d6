internal import GRDB

extension CivicDatabase {
  /// Takes a person out of the file for good: out of tables, texts, the search index, the log and the pages that SQLite
  /// keeps for later. Nothing brings them back: no undo, and no later import of the same reports, near copies of them or
  /// readings of them.
  ///
  /// Each scalar of the name becomes a mark in the texts, so that they keep their length. Backups, exports and the files
  /// that were imported are not touched.
  ///
  /// - Parameters:
  ///   - id: the number of a printed id: 7 of "p7".
  ///   - options: `dryRun` tells what would be erased, and writes nothing.
  /// - Returns: what was erased, without the name.
  /// - Throws: ``CivicError`` where there is no such person, or another program has the file open.
  @discardableResult
  public func erase(
    _ id: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> ErasureReceipt {
    var receipt = try write(dryRun: options.dryRun) { db in
      try PersonErasure(db: db, options: options).erase(id)
    }
    if options.dryRun {
      receipt.id = nil
      return receipt
    }
    try compact()
    return receipt
  }

  /// Erases several persons, and goes through the file's free pages once.
  @discardableResult
  package func erase(
    all ids: [Int], options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> [ErasureReceipt] {
    var receipts: [ErasureReceipt] = []
    for id in ids {
      receipts.append(try write { db in try PersonErasure(db: db, options: options).erase(id) })
    }
    try compact()
    return receipts
  }

  /// Writes the file anew without what was deleted, and empties the log of writes. Where that is broken off, or another program
  /// still reads what was deleted, it is done when the database is opened for writing again.
  private func compact() throws(CivicError) {
    do {
      let isDone = try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        return try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0] == 0
      }
      if isDone { try write { db in try UnfinishedErasure.end(db) } }
    } catch {
      throw CivicError(error, path: path)
    }
  }

  /// Ends an erasure that was broken off after the rows were gone and before the file was written anew.
  func finishErasure() throws(CivicError) {
    if try read(UnfinishedErasure.isThere) { try compact() }
  }
}

/// That pages of the file may still hold what was erased: a setting of the database.
enum UnfinishedErasure {
  private static let name = "erasure_unfinished"

  /// Within the transaction of the erasure.
  static func begin(_ db: Database) throws {
    try db.run("INSERT OR IGNORE INTO setting (name, value) VALUES (?, '1')", [name])
  }

  static func end(_ db: Database) throws { try db.run("DELETE FROM setting WHERE name = ?", [name]) }

  static func isThere(_ db: Database) throws -> Bool {
    try db.value(Int.self, "SELECT 1 FROM setting WHERE name = ?", [name]) != nil
  }
}
