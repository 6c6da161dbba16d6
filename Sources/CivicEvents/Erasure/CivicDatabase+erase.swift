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

  /// Writes the file anew without what was deleted, and empties the log of writes.
  private func compact() throws(CivicError) {
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw CivicError(error, path: path)
    }
  }
}
