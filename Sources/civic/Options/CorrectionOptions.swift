internal import ArgumentParser
internal import Foundation

/// Whose correction it is, and whether it is only tried.
struct CorrectionOptions: ParsableArguments {
  @Option(help: .option("by", value: "name"))
  var by: String?

  @Flag(help: .option("dry-run"))
  var dryRun = false

  /// `--by`, then `$CIVIC_USER`, then the name of the account.
  var author: String {
    if let by, !by.isEmpty { return by }
    let named = ProcessInfo.processInfo.environment["CIVIC_USER"] ?? ""
    return named.isEmpty ? NSUserName() : named
  }
}
