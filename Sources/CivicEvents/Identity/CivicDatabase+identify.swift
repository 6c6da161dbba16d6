internal import GRDB

/// What working out who is who over the whole archive has changed.
public struct IdentityReport: Codable, Sendable, Equatable {
  /// A mention that is of somebody else now.
  public struct Move: Codable, Sendable, Equatable {
    public var mention: TypedID
    public var name: String
    public var report: TypedID
    public var from: TypedID
    public var to: TypedID
  }

  public var organizations: Int
  public var people: Int
  public var mentions: Int
  /// Empty where everything was so already.
  public var moved: [Move]
}

extension CivicDatabase {
  /// Works out who is who anew over the whole archive, from mentions and judgements alone: the same result whatever the
  /// order in which they came.
  ///
  /// - Parameters:
  ///   - all: true makes the keys and comparisons of names anew too; they are where another version of the rules, or another
  ///     lexicon, has made them.
  ///   - dryRun: tells what would change, and writes nothing.
  @discardableResult
  public func identify(all: Bool = false, dryRun: Bool = false) throws(CivicError) -> IdentityReport {
    try write(dryRun: dryRun) { db in
      let before = try Self.owners(db)
      let rebuild = IdentityRebuild(db: db)
      var moved: Set<Int> = []
      if try all || rebuild.isNeeded() {
        moved = try rebuild.rebuild()
      } else {
        for kind in [EntityKind.organization, .person] {
          let blocks = try db.values(
            String.self, "SELECT DISTINCT block_key FROM mention WHERE kind = ?", [kind.rawValue])
          moved.formUnion(try IdentityUpdate(db: db).update(kind, blocks: Set(blocks)))
        }
      }
      for eventReport in try DerivedParticipation.eventReports(of: moved, db).sorted() {
        try DerivedParticipation(db: db, eventReport: eventReport).refresh()
      }
      let after = try Self.owners(db)
      let moves = try after.keys.sorted().compactMap { mention -> IdentityReport.Move? in
        guard let from = before[mention], let to = after[mention], from != to,
          let row = try db.rows("SELECT name, report FROM mention WHERE id = ?", [mention]).first
        else { return nil }
        return try IdentityReport.Move(
          mention: TypedID(.mention, mention), name: row[0], report: TypedID(.report, row[1]), from: from,
          to: to)
      }
      return IdentityReport(
        organizations: try db.value(Int.self, "SELECT count(*) FROM organization") ?? 0,
        people: try db.value(Int.self, "SELECT count(*) FROM person") ?? 0, mentions: after.count,
        moved: moves)
    }
  }

  /// True where new names would be compared in another way than the stored ones were: until all are compared anew, a new report
  /// may not find a body that is known.
  func isIdentityOutdated() throws(CivicError) -> Bool {
    try read { db in try IdentityRebuild(db: db).isNeeded() }
  }

  private static func owners(_ db: Database) throws -> [Int: TypedID] {
    try db.rows("SELECT id, organization, person FROM mention").reduce(into: [:]) { owners, row in
      let organization: Int? = try row[1]
      let person: Int? = try row[2]
      try owners[row[0]] =
        organization.map { TypedID(.organization, $0) } ?? person.map { TypedID(.person, $0) }
    }
  }
}
