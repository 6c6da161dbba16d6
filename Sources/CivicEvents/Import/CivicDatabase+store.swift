public import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Stores what a report says, whole or not at all. When it returns, the commit has reached the disk.
  ///
  /// - Parameter reading: with its text.
  /// - Throws: ``CivicError`` where the reading has no text, points outside it, or the file cannot be written.
  @discardableResult
  public func store(_ reading: Reading) throws(CivicError) -> StoredReport {
    let stored = try store([PreparedReading(reading)])
    return stored[0]
  }

  /// Stores what several reports say in one commit: all or none.
  ///
  /// - Returns: what became of each, in their order.
  @discardableResult
  package func store(_ batch: [PreparedReading]) throws(CivicError) -> [StoredReport] {
    try write { db in
      var settlement = Settlement()
      let stored = try batch.map { prepared in
        try ReportWriter(db: db, prepared: prepared, importRun: nil).store(&settlement)
      }
      try settlement.settle(db)
      return try stored.map { try $0.settled(db) }
    }
  }
}

// What a benchmark asks for.
extension CivicDatabase {
  /// Seconds that storing one report takes: its own rows, and all that is worked out from them.
  package func storeTimed(_ prepared: PreparedReading) throws(CivicError) -> (
    writing: Double, linking: Double
  ) {
    try write { db in
      let clock = ContinuousClock()
      var settlement = Settlement()
      let start = clock.now
      _ = try ReportWriter(db: db, prepared: prepared, importRun: nil).store(&settlement)
      let written = clock.now
      try settlement.settle(db)
      let linked = clock.now
      return ((written - start) / .seconds(1), (linked - written) / .seconds(1))
    }
  }

  package func counts() throws(CivicError) -> (organizations: Int, people: Int) {
    try read { db in
      (
        try db.value(Int.self, "SELECT count(*) FROM organization") ?? 0,
        try db.value(Int.self, "SELECT count(*) FROM person") ?? 0
      )
    }
  }
}
