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

extension DatabaseOptions {
  /// Opens the database for reading and says what is to be known of it.
  func read<Value>(_ body: (CivicDatabase) throws -> Value) throws -> Value {
    let database = try CivicDatabase.open(path, .read)
    database.notes.forEach(Messages.note)
    defer { _ = try? database.close() }
    return try body(database)
  }

  /// Opens the database for writing, and closes it so that the file is whole.
  func write<Value>(_ access: CivicDatabase.Access, _ body: (CivicDatabase) throws -> Value) throws -> Value {
    let database = try CivicDatabase.open(path, access)
    database.notes.forEach(Messages.note)
    let result = Result { try body(database) }
    try database.close().forEach(Messages.note)
    return try result.get()
  }
}
