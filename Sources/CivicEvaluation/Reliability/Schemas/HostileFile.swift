internal import CivicEvents
internal import Foundation
internal import GRDB

/// A file that is given as `--db`: wrong, or made to do harm.
struct HostileFile: Sendable {
  enum Outcome: Sendable {
    /// No command writes to it.
    case isLeft
    /// What was added harms nobody, or only how it is stored is unusual: every command does its work.
    case works
  }

  let name: String
  let outcome: Outcome
  /// Makes it. The second path is of a sound database.
  let make: @Sendable (String, String) throws -> Void
  /// Done while commands run; what it gives is kept until they are done.
  var hold: (@Sendable (String) throws -> AnyObject)?

  /// A copy of a sound database that is then written to, as no command of ours would.
  static func edited(
    _ name: String, works: Bool = false, _ sql: String
  ) -> HostileFile {
    HostileFile(name: name, outcome: works ? .works : .isLeft) { path, sound in
      try FileManager.default.copyItem(atPath: sound, toPath: path)
      try execute(sql, path)
    }
  }

  /// As another program makes it.
  static func other(_ name: String, works: Bool = false, _ sql: String) -> HostileFile {
    HostileFile(name: name, outcome: works ? .works : .isLeft) { path, _ in try execute(sql, path) }
  }

  static func execute(_ sql: String, _ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA legacy_alter_table = ON; PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
    }
    try queue.close()
  }
}
