public import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Loads a register of bodies: they are known from then on, by all of their names and by their numbers, whether reports
  /// that name them came before it or come after. ``CivicDatabase/undo(_:options:)`` takes it back.
  ///
  /// - Parameter options: `dryRun` tells what would come of it, and writes nothing.
  /// - Throws: ``CivicError`` where the file cannot be written.
  @discardableResult
  public func load(
    _ register: RegisterSheet, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> RegisterSummary {
    let prepared = try PreparedReading(register.reading)
    var summary = try write(dryRun: options.dryRun) { db in
      let before = try RegisterRows(db: db).current(prepared.key.hash)
      let (change, stored) = try AddedReports(db: db).store(
        prepared, .register, named: register.name, options: options
      ) { TypedID(.report, $0.reportID).description }
      return try RegisterRows(db: db).summary(change, stored.outcome, prepared.key.hash, since: before)
    }
    if options.dryRun { summary.change.id = nil }
    return summary
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

  /// The action; without a number where it was only tried, or was known.
  public internal(set) var change: Change
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
