internal import Foundation
internal import GRDBSQLite
internal import Migrations

/// A look at a database file before anything is opened for writing: opening a foreign file with GRDB would already
/// change it, and SQLite's own read-only connection would leave files beside it.
struct DatabaseFile {
  enum Content: Equatable {
    case missing
    case empty
    /// A database that nothing was ever created in.
    case blank
    case civic(version: Int)
  }

  let path: String

  /// - Throws: what stands in the way: a folder, no SQLite file, another program's database, a newer schema.
  func look() throws(CivicError) -> Content {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
    if isFolder.boolValue { throw CivicError(.databaseIsFolder, path) }
    // To open a pipe is to wait for whoever writes into it.
    guard isFile else { throw CivicError(.databaseNotFile, path) }
    guard let header = firstBytes(100) else { throw CivicError(.databaseUnreadable, path) }
    if header.isEmpty { return .empty }
    guard header.count == 100, header.starts(with: Array("SQLite format 3".utf8) + [0]) else {
      throw CivicError(.notSQLite, path)
    }
    if hasJournal, pragmas(of: header).applicationID == applicationID { rollBack() }
    // The header of a database in WAL mode may be older than its WAL.
    let pragmas = hasWAL ? try pragmasByConnection() : pragmas(of: header)
    if pragmas.applicationID == 0, pragmas.userVersion == 0, header.isBlankDatabase { return .blank }
    guard pragmas.applicationID == applicationID else { throw CivicError(.notCivic, path) }
    let known = migrations.last?.version ?? 0
    if pragmas.userVersion > known {
      throw CivicError(.schemaNewer, path, String(pragmas.userVersion), String(known))
    }
    return .civic(version: pragmas.userVersion)
  }

  private var isFile: Bool {
    var known = stat()
    return stat(path, &known) == 0 && known.st_mode & S_IFMT == S_IFREG
  }

  /// True where rows may wait in a `-wal` file.
  var hasWAL: Bool { FileSteps.size(of: path + "-wal") > 0 }

  /// True where a program writes to the file itself, or was ended while it did.
  private var hasJournal: Bool { FileSteps.size(of: path + "-journal") > 0 }

  /// Puts back what stood in the file before a program was ended while it wrote to it: whoever opens it first has to, and a
  /// connection that only reads cannot. Where a program is still writing, SQLite sees that and leaves it.
  private func rollBack() {
    // Where it fails, the connection that is opened next tells why.
    connected(SQLITE_OPEN_READWRITE) { _ = $0.flatMap { integer("SELECT count(*) FROM sqlite_schema", $0) } }
  }

  /// True where the header says that readers need a `-shm` file, which a read-only medium cannot hold.
  var isInWALMode: Bool { firstBytes(100).map { $0.count == 100 && $0[19] == 2 } ?? false }

  private typealias Pragmas = (applicationID: Int32, userVersion: Int)

  /// By SQLite's own file: whoever closes another descriptor of it drops every lock that his process holds on it (POSIX; SQLite,
  /// "How To Corrupt An SQLite Database File", 2.2), and what a connection writes then is written beside another's.
  private func firstBytes(_ count: Int) -> [UInt8]? {
    connected(SQLITE_OPEN_READONLY) { connection in
      var pointer: UnsafeMutablePointer<sqlite3_file>?
      guard let connection,
        sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer) == SQLITE_OK,
        let file = pointer, let read = file.pointee.pMethods?.pointee.xRead
      else { return nil }
      var bytes = [UInt8](repeating: 0, count: count)
      let result = read(file, &bytes, CInt(count), 0)
      // A shorter file: SQLITE_IOERR_SHORT_READ, the rest is zeros.
      guard result == SQLITE_OK || result == SQLITE_IOERR | (2 << 8) else { return nil }
      return Array(bytes.prefix(FileSteps.size(of: path)))
    }
  }

  /// The offsets are those of the SQLite file format, section 1.3.
  private func pragmas(of header: [UInt8]) -> Pragmas {
    (Int32(bitPattern: header.bigEndian(at: 68)), Int(header.bigEndian(at: 60)))
  }

  private func pragmasByConnection() throws(CivicError) -> Pragmas {
    try connected(SQLITE_OPEN_READONLY) { (connection) throws(CivicError) in
      guard let connection else { throw CivicError(.databaseUnreadable, path) }
      guard let id = integer("PRAGMA application_id", connection),
        let version = integer("PRAGMA user_version", connection)
      else {
        switch sqlite3_errcode(connection) & 0xFF {
        case SQLITE_CANTOPEN, SQLITE_READONLY: throw CivicError(.walOnReadOnlyMedium, path)
        case SQLITE_BUSY: throw CivicError(.databaseLocked, path)
        case SQLITE_NOTADB: throw CivicError(.notSQLite, path)
        default: throw CivicError(.databaseDamaged, path, String(cString: sqlite3_errmsg(connection)))
        }
      }
      return (Int32(truncatingIfNeeded: id), id == 0 && version == 0 ? 0 : version)
    }
  }

  /// - Parameters:
  ///   - mode: how the file is opened.
  ///   - body: gets nil where it cannot be.
  private func connected<Value, Failure: Error>(
    _ mode: CInt, _ body: (OpaquePointer?) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    let opened = sqlite3_open_v2(path, &connection, mode | SQLITE_OPEN_NOMUTEX, nil)
    // Without memory there is no connection at all.
    guard opened == SQLITE_OK, let connection else { return try body(nil) }
    sqlite3_busy_timeout(connection, 5000)
    return try body(connection)
  }

  private func integer(_ sql: String, _ connection: OpaquePointer) -> Int? {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW
    else { return nil }
    return Int(sqlite3_column_int64(statement, 0))
  }
}

extension [UInt8] {
  fileprivate func bigEndian(at offset: Int) -> UInt32 {
    self[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The schema cookie (offset 40) counts schema changes: 0 is a database that has never had a table.
  fileprivate var isBlankDatabase: Bool { bigEndian(at: 40) == 0 }
}
