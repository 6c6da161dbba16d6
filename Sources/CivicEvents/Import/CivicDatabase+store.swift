public import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Stores what a report says, whole or not at all. When it returns, the commit has reached the disk.
  ///
  /// - Parameter reading: with its text.
  /// - Throws: ``CivicError`` where the reading has no text, points outside it, or the file cannot be written.
  @discardableResult
  public func store(_ reading: Reading) throws(CivicError) -> StoredReport {
    let prepared = try PreparedReading(reading)
    return try write { db in
      var settlement = Settlement()
      let stored = try ReportWriter(db: db, prepared: prepared, importRun: nil).store(&settlement)
      try settlement.settle(db)
      return try stored.settled(db)
    }
  }
}
