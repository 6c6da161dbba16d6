/// Why a statement of one's own could not be answered. No message holds text of a report.
public enum RawSQLError: Error, Equatable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The file cannot be opened for reading.
  case unreadable(path: String, reason: String)
  /// The file is no database of civic.
  case foreign(path: String)
  /// The database was made by a newer civic.
  case newer(path: String, version: Int)
  /// Rows lie in a journal beside the file that a read-only medium does not let SQLite open.
  case journalOutOfReach(path: String)
  /// There is no statement in what was given.
  case empty
  /// More than one statement was given.
  case severalStatements
  /// The statement has a place for a value ("?", ":name") and nothing to put there.
  case unboundValue
  /// The statement would do something else than read.
  case refused(String)
  /// The statement passed its time.
  case tooLong(seconds: Double)
  /// A value or the statement is larger than the limit.
  case tooLarge
  /// SQLite cannot compile or run the statement.
  case failed(String)
}

extension RawSQLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no such file. Give the database with --db FILE."
    case .unreadable(let path, let reason): "\(path): cannot be opened for reading: \(reason)."
    case .foreign(let path): "\(path): not a database of civic."
    case .newer(let path, let version):
      "\(path): made by a newer civic (schema \(version)). Update civic to read it."
    case .journalOutOfReach(let path):
      """
      \(path): its latest rows lie in \(path)-wal, which cannot be opened on a read-only medium. Copy both \
      files to a folder that you may write to.
      """
    case .empty: "No statement was given."
    case .severalStatements: "Give one statement at a time."
    case .unboundValue: "Write the values into the statement: \"?\" and \":name\" have nothing to stand for."
    case .refused(let what): "\(what) is refused: statements may only read."
    case .tooLong(let seconds):
      "Stopped after \(seconds.formattedSeconds) s. Narrow the statement down or allow more time."
    case .tooLarge: "A value or the statement is larger than allowed."
    case .failed(let message): "SQLite: \(message)."
    }
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var formattedSeconds: String {
    self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self)
  }
}
