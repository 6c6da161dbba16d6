/// How an import is done.
public struct ImportOptions: Sendable, Equatable {
  /// Does all but the writing, so that the summary tells what an import would do.
  public var dryRun: Bool

  public init(dryRun: Bool = false) { self.dryRun = dryRun }
}
