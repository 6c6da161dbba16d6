internal import Foundation
internal import GRDB

/// Puts a backup in the place of a database.
public enum Restore {
  /// What was done.
  public struct Receipt: Codable, Sendable, Equatable {
    public var path: String
    public var backup: String
    /// Of the backup's schema; a restored database has the newest.
    public var version: Int
    public var reports: Int
    public var events: Int
    public var facts: Int
    /// Where the database that stood there is now; null where there was none, or it was not to be kept.
    public var kept: String?

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(backup, forKey: .backup)
      try container.encode(version, forKey: .version)
      try container.encode(reports, forKey: .reports)
      try container.encode(events, forKey: .events)
      try container.encode(facts, forKey: .facts)
      try container.encode(kept, forKey: .kept)
    }
  }

  /// - Parameters:
  ///   - backup: a database of ours, of this or an older version. It is only read.
  ///   - discard: whether the database that stands there goes. One that cannot be read is kept all the same.
  ///   - dryRun: looks whether it could be done.
  /// - Throws: ``CivicError`` where the backup is not whole or somebody uses the database. That is as it was then.
  @discardableResult
  public static func restore(
    _ backup: String, to path: String, discard: Bool = false, dryRun: Bool = false
  ) throws(CivicError) -> Receipt {
    let file = DatabaseFile(path: backup)
    guard case .civic(let version) = try file.look() else {
      throw CivicError(FileSteps.exists(backup) ? .databaseEmpty : .databaseMissing, backup)
    }
    if FileSteps.areSame(backup, path) { throw CivicError(.sameFile, path) }
    let standing = try StandingDatabase(path)
    try check(file)
    let copy = try WholeCopy.make(of: file, for: path)
    do throws(CivicError) {
      // To the newest schema while nobody sees it.
      let database = try CivicDatabase.open(copy.path, .write)
      try database.close()
      try FileSteps.sync(copy.path)
      let isKept = standing.isThere && !(discard && standing.isReadable)
      let kept = isKept ? keptName(path) : nil
      if dryRun {
        // To be alone with it would bring what waits in its -wal into the file.
        copy.discard()
      } else {
        try standing.alone { () throws(CivicError) in
          if let kept { try standing.keep(as: kept) }
          try copy.put(at: path)
        }
      }
      return Receipt(
        path: path, backup: backup, version: version, reports: copy.reports, events: copy.events,
        facts: copy.facts, kept: kept)
    } catch {
      copy.discard()
      throw error
    }
  }

  private static func check(_ file: DatabaseFile) throws(CivicError) {
    do {
      let problem = try PrivateCopy.make(of: file).writeWithoutTransaction { db in
        var findings = Findings()
        guard try IntegrityCheck().look(db, &findings) else { return findings.list.first?.places.first }
        let version = try SchemaCheck.state(db).version
        if let objection = try SchemaGuard(db: db).objection(version: version) { return objection }
        try ReferenceCheck().look(db, &findings)
        return findings.list.first.map { "\($0.table): \($0.places.first ?? "")" }
      }
      if let problem { throw CivicError(.backupUnsound, file.path, problem) }
    } catch {
      guard let damage = DatabaseError.of(error), damage.isDamage else {
        throw CivicError(error, path: file.path)
      }
      throw CivicError(.backupUnsound, file.path, damage.message ?? "")
    }
  }

  /// "civic.db.2026-11-27-015503"
  private static func keptName(_ path: String) -> String {
    let time = Clock.now().prefix(19).replacing("T", with: "-").replacing(":", with: "")
    var name = "\(path).\(time)"
    while FileSteps.exists(name) { name += "-2" }
    return name
  }
}
