public import CivicReports

/// How an import is done.
public struct ImportOptions: Sendable, Equatable {
  /// Does all but the writing, so that the summary tells what an import would do.
  public var dryRun: Bool
  /// Stores each report as it came, too, compressed.
  public var keepOriginals: Bool

  /// What the columns of tables hold; nil where their headings tell.
  public var columns: ColumnMap<EventField>?

  /// How addresses are fetched; nil where none is.
  public var fetching: FetchOptions?

  public init(
    dryRun: Bool = false, keepOriginals: Bool = false, columns: ColumnMap<EventField>? = nil,
    fetching: FetchOptions? = nil
  ) {
    self.dryRun = dryRun
    self.keepOriginals = keepOriginals
    self.columns = columns
    self.fetching = fetching
  }
}
