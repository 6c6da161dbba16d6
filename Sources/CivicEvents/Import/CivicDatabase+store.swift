public import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Stores what a report says, whole or not at all. When it returns, the commit has reached the disk.
  ///
  /// - Parameter reading: with its text.
  /// - Throws: ``CivicError`` where the reading has no text, points outside it, or the file cannot be written.
  @discardableResult
  public func store(_ reading: Reading) throws(CivicError) -> StoredReport {
    try store(PreparedReading(reading), importRun: nil)
  }

  package func store(_ prepared: PreparedReading, importRun: Int?) throws(CivicError) -> StoredReport {
    try write { db in try ReportWriter(db: db, prepared: prepared, importRun: importRun).store() }
  }
}
