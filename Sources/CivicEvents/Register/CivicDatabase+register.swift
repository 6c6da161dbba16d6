public import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Loads a register of bodies: they are known from then on, by all of their names and by their numbers, whether reports
  /// that name them came before it or come after.
  ///
  /// - Parameter dryRun: tells what would come of it, and writes nothing.
  /// - Throws: ``CivicError`` where the file cannot be written.
  @discardableResult
  public func load(_ register: RegisterSheet, from path: String, dryRun: Bool = false) throws(CivicError)
    -> RegisterSummary
  {
    let prepared = try PreparedReading(register.reading)
    return try write(dryRun: dryRun) { db in
      var run = try ImportRun(db: db, paths: [path])
      let before = try RegisterRows(db: db).current(prepared.key.hash)
      let document = Extraction(path, prepared)
      let outcome = try run.add(document, db, path: self.path)
      try run.settle(db)
      try run.end(db, isStopped: false)
      guard let outcome else {
        guard case .notStored(let error)? = run.summary.failed.first?.cause else {
          throw CivicError(.databaseFailure, self.path, path)
        }
        throw error
      }
      return try RegisterRows(db: db).summary(outcome, prepared.key.hash, since: before)
    }
  }
}

/// What came of loading a register.
public struct RegisterSummary: Sendable, Equatable {
  /// What a newer version says otherwise of a body.
  public struct Difference: Codable, Sendable, Equatable {
    public enum What: String, Codable, Sendable {
      case added, removed, name, kind, region, status, identifier
    }
    public var what: What
    /// The row's first name.
    public var name: String
    @Nullable public var before: String?
    @Nullable public var after: String?
  }

  public var outcome: StoredReport.Outcome
  public var report: TypedID
  public var rows = 0
  public var withNumber = 0
  /// How many bodies the rows are, and how many of those other reports name.
  public var bodies = 0
  public var known = 0
  /// Empty unless it is a newer version.
  @Listed public var differences: [Difference] = []
}
