internal import ArgumentParser
internal import CivicEvents
internal import Foundation

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(help: .option("db", value: "file"))
  var db: String?

  /// `--db`, then `$CIVIC_DB`, then `./civic.db`.
  var path: String {
    if let db { return db }
    let named = ProcessInfo.processInfo.environment["CIVIC_DB"] ?? ""
    return named.isEmpty ? "civic.db" : named
  }
}
