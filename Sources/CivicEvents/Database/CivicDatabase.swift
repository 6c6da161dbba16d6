internal import Foundation
package import GRDB
internal import Migrations

/// A database of reports and of what they say, in one file.
///
///     let database = try CivicDatabase.open("civic.db", .create)
///     defer { try? database.close() }
///
/// Safe to use from several threads: calls wait for each other.
public final class CivicDatabase: Sendable {
  /// What a database is opened for.
  public enum Access: Sendable {
    /// Nothing is created, migrated or written.
    case read
    /// The file must exist. An older schema is brought up to date.
    case write
    /// Like `write`; a missing file is made.
    case create
  }

  /// As it was given.
  public let path: String
  public let access: Access
  /// What the person who opened it should know.
  public let notes: [CivicNote]

  package let queue: DatabaseQueue

  private init(path: String, access: Access, notes: [CivicNote], queue: DatabaseQueue) {
    self.path = path
    self.access = access
    self.notes = notes
    self.queue = queue
  }

  /// Opens a database file.
  ///
  /// - Throws: ``CivicError`` that says what stands in the way. A file that is no database of ours, or one with a
  ///   newer schema, is left untouched.
  public static func open(_ path: String, _ access: Access) throws(CivicError) -> CivicDatabase {
    try open(path, access, busyTimeout: 5)
  }

  /// - Parameter busyTimeout: seconds to wait for another program that is writing.
  package static func open(
    _ path: String, _ access: Access, busyTimeout: Double
  ) throws(CivicError) -> CivicDatabase {
    let file = DatabaseFile(path: path)
    let content = try file.look()
    switch (access, content) {
    case (.create, .missing):
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard FileManager.default.fileExists(atPath: folder) else {
        throw CivicError(.folderMissing, path, folder)
      }
    case (.create, .empty), (.create, .blank), (_, .civic): break
    case (_, .missing): throw CivicError(.databaseMissing, path)
    case (_, .empty), (_, .blank): throw CivicError(.databaseEmpty, path)
    }
    do {
      if access == .read { return try openForReading(file, content, busyTimeout: busyTimeout) }
      if case .civic(let version) = content {
        try SchemaGuard.refuse(file, version: version, busyTimeout: busyTimeout)
      }
      return try openForWriting(path, access, busyTimeout: busyTimeout)
    } catch {
      let failure = CivicError(error, path: path)
      // "unable to open database file" where the file or its folder cannot be written.
      guard failure.code == .databaseFailure, access != .read, !canWrite(path) else { throw failure }
      throw CivicError(.databaseReadOnly, path)
    }
  }

  /// Makes a database in memory, which is gone with the value that stands for it.
  public static func inMemory() throws(CivicError) -> CivicDatabase {
    do {
      let configuration = ConnectionSettings.configuration(readonly: false, busyTimeout: 5)
      let queue = try DatabaseQueue(configuration: configuration)
      try SchemaMigrator.migrate(queue, workOut: workOut)
      return CivicDatabase(path: ":memory:", access: .create, notes: [], queue: queue)
    } catch {
      throw CivicError(error, path: ":memory:")
    }
  }

  /// Ends writing: moves every row into the file, so that a copy of it alone is whole.
  ///
  /// - Returns: a note where another program's connection kept rows in the `-wal` file.
  @discardableResult
  public func close() throws(CivicError) -> [CivicNote] {
    do {
      var whole = true
      if access != .read { whole = try queue.writeWithoutTransaction(ConnectionSettings.finishWriting) }
      try queue.close()
      return whole ? [] : [CivicNote(.walRemains, path)]
    } catch {
      throw CivicError(error, path: path)
    }
  }

  /// Runs a read.
  package func read<Value>(_ body: (Database) throws -> Value) throws(CivicError) -> Value {
    do {
      // Not `queue.read`, which sets PRAGMA query_only: SQLite then compiles every statement of the connection anew.
      return try queue.unsafeRead { db in try Self.transaction(.deferred, .commit, db, body) }
    } catch {
      throw CivicError(error, path: path)
    }
  }

  /// Runs a transaction, which leaves nothing where the body throws.
  ///
  /// - Parameter dryRun: true leaves nothing either way.
  package func write<Value>(
    dryRun: Bool = false, _ body: (Database) throws -> Value
  ) throws(CivicError) -> Value {
    if access == .read { throw CivicError(.openedForReading, path) }
    do {
      return try queue.writeWithoutTransaction { db in
        try Self.transaction(.immediate, dryRun ? .rollback : .commit, db) { db in
          try ConnectionSettings.deferForeignKeys(db)
          let value = try body(db)
          try CountUpdate(db: db).run()
          return value
        }
      }
    } catch {
      throw CivicError(error, path: path)
    }
  }

  private static func transaction<Value>(
    _ kind: Database.TransactionKind, _ completion: Database.TransactionCompletion, _ db: Database,
    _ body: (Database) throws -> Value
  ) throws -> Value {
    var value: Value?
    try db.inTransaction(kind) {
      value = try body(db)
      return completion
    }
    guard let value else { throw DatabaseError(message: "no transaction") }
    return value
  }
}

extension CivicDatabase {
  private static func openForWriting(
    _ path: String, _ access: Access, busyTimeout: Double
  ) throws -> CivicDatabase {
    let configuration = ConnectionSettings.configuration(readonly: false, busyTimeout: busyTimeout)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction(ConnectionSettings.prepareForWriting)
    do {
      try SchemaMigrator.migrate(queue, workOut: workOut)
    } catch {
      // As it was: in no mode that asks for a file beside it.
      _ = try? queue.writeWithoutTransaction(ConnectionSettings.finishWriting)
      throw error
    }
    let database = CivicDatabase(path: path, access: access, notes: [], queue: queue)
    try database.finishErasure()
    guard try database.isIdentityOutdated() else { return database }
    let notes = [CivicNote(.identityOutdated, path)]
    return CivicDatabase(path: path, access: access, notes: notes, queue: queue)
  }

  /// What SQL cannot work out of an older schema's rows.
  private static func workOut(_ db: Database) throws {
    try DamagedTexts.none(db)
    try DerivedRebuild(db: db).run()
    try SearchRebuild(db: db).run()
    try CountUpdate(db: db).run()
  }

  private static func openForReading(
    _ file: DatabaseFile, _ content: DatabaseFile.Content, busyTimeout: Double
  ) throws -> CivicDatabase {
    let known = migrations.last?.version ?? 0
    if case .civic(let version) = content, version < known {
      throw CivicError(.schemaOlder, file.path, String(version), String(known))
    }
    let configuration = ConnectionSettings.configuration(readonly: true, busyTimeout: busyTimeout)
    var notes: [CivicNote] = []
    if file.isImmutable { notes = [CivicNote(.openedImmutable, file.path)] }
    let queue = try DatabaseQueue(path: file.readingAddress, configuration: configuration)
    // The first read says whether the file can be read at all.
    try queue.unsafeRead { db in try SchemaGuard(db: db).refuse(file.path, version: known) }
    return CivicDatabase(path: file.path, access: .read, notes: notes, queue: queue)
  }

  private static func canWrite(_ path: String) -> Bool {
    let exists = FileManager.default.fileExists(atPath: path)
    return DatabaseFile(path: path).canWriteBeside
      && (!exists || FileManager.default.isWritableFile(atPath: path))
  }
}
