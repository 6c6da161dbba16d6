internal import CivicReports
internal import GRDB

extension CivicDatabase {
  /// A report as it came, byte by byte.
  ///
  /// - Throws: ``CivicError`` where there is no such report, or it was stored without its original.
  public func original(of report: Int) throws(CivicError) -> [UInt8] {
    let id = TypedID(.report, report).description
    let (exists, original) = try read { db in
      (
        try db.value(Int.self, "SELECT 1 FROM report WHERE id = ?", [report]) != nil,
        try OriginalRows(db: db).original(of: report)
      )
    }
    guard exists else { throw CivicError(.unknownID, id) }
    guard let original else { throw CivicError(.noOriginal, id) }
    return original.bytes
  }
}
