internal import Foundation
internal import GRDB

extension CivicError {
  /// What an error of SQLite means to the person who runs the command.
  package init(_ error: any Error, path: String) {
    if let error = error as? CivicError {
      self = error
      return
    }
    guard let error = DatabaseError.of(error) else {
      self = CivicError(.databaseFailure, path, String(describing: error))
      return
    }
    // Not `description`: it holds the statement and its values, and a report's text never lands in an error.
    let message = error.message ?? error.resultCode.description
    if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      self = CivicError(.journalLeft, path)
      return
    }
    // Another file was put in its place just now: who opens it again finds that.
    if error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
      self = CivicError(.databaseLocked, path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = CivicError(.databaseLocked, path)
    case .SQLITE_READONLY: self = CivicError(.databaseReadOnly, path)
    case .SQLITE_PERM, .SQLITE_AUTH: self = CivicError(.databaseUnreadable, path)
    case .SQLITE_FULL: self = CivicError(.diskFull, path)
    case .SQLITE_NOTADB: self = CivicError(.notSQLite, path)
    case .SQLITE_CORRUPT: self = CivicError(.databaseDamaged, path, message)
    default: self = CivicError(.databaseFailure, path, message)
    }
  }
}

extension DatabaseError {
  /// A value that no sound file holds is damage like any other. Nothing of it is told: it may be of a report's text.
  ///
  /// - Returns: nil where the error is none of the database's.
  static func of(_ error: any Error) -> DatabaseError? {
    switch error {
    case let error as DatabaseError: error
    case is RowDecodingError, is DecodingError:
      DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a value that its column cannot hold")
    default: nil
    }
  }

  /// True where no report is to blame: too little memory, a disk that fails.
  var isOfMachine: Bool {
    [.SQLITE_NOMEM, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PROTOCOL].contains(resultCode)
  }

  /// True where the file is not what SQLite or we have written.
  var isDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB }
}
