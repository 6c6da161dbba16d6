/// How an import is done.
public struct ImportOptions: Sendable, Equatable {
  /// Does all but the writing, so that the summary tells what an import would do.
  public var dryRun: Bool
  /// Stores each report as it came, too, compressed.
  public var keepOriginals: Bool

  public init(dryRun: Bool = false, keepOriginals: Bool = false) {
    self.dryRun = dryRun
    self.keepOriginals = keepOriginals
  }
}
