/// A copy of a database for keeping: one file, whole, without what was erased from the original.
///
///     let receipt = try Backup.make(of: "civic.db", to: "/media/disk/civic-2026-11.db")
///
/// It may be made while other programs read and write the database; it holds one moment of it.
public enum Backup {
  /// What was written.
  public struct Receipt: Codable, Sendable, Equatable {
    public var path: String
    public var bytes: Int
    /// Of the schema.
    public var version: Int
    public var reports: Int
    public var events: Int
    public var facts: Int
  }

  /// - Parameters:
  ///   - replace: whether a file that lies there may go.
  ///   - dryRun: makes and checks the copy, and takes it away again.
  /// - Throws: ``CivicError`` where the database cannot be read, the file lies there already or the copy is not whole. A file
  ///   that lay there is as it was then.
  @discardableResult
  public static func make(
    of path: String, to place: String, replace: Bool = false, dryRun: Bool = false
  ) throws(CivicError) -> Receipt {
    let file = DatabaseFile(path: path)
    switch try file.look() {
    case .civic: break
    case .missing: throw CivicError(.databaseMissing, path)
    case .empty, .blank: throw CivicError(.databaseEmpty, path)
    }
    if FileSteps.areSame(path, place) { throw CivicError(.sameFile, place) }
    if FileSteps.exists(place) {
      if !replace { throw CivicError(.fileExists, place) }
      try refuseOther(place)
    } else if let left = StandingDatabase.left(beside: place) {
      throw CivicError(.fileExists, left)
    }
    let copy = try WholeCopy.make(of: file, for: place)
    let receipt = Receipt(
      path: place, bytes: copy.bytes, version: copy.version, reports: copy.reports, events: copy.events,
      facts: copy.facts)
    if dryRun {
      copy.discard()
    } else {
      do throws(CivicError) {
        try StandingDatabase(place).alone { () throws(CivicError) in try copy.put(at: place) }
      } catch {
        copy.discard()
        throw error
      }
    }
    return receipt
  }

  /// Only a database of ours gives way to another.
  private static func refuseOther(_ place: String) throws(CivicError) {
    do throws(CivicError) {
      _ = try DatabaseFile(path: place).look()
    } catch {
      guard error.code == .schemaNewer else { throw error }
    }
  }
}
