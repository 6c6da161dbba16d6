internal import CivicReports
internal import CivicText
internal import GRDB

/// Works out anew what was worked out of names by another version of the rules, or with another lexicon.
struct IdentityRebuild {
  /// Raised when the keys of names or their comparison change.
  static let version = 5

  let db: Database

  /// What the stored keys and pairs were made with.
  private static let current: String = {
    let lexicon = ["names/words.tsv", "names/bodies.tsv"].flatMap { LanguageData.rows($0) }
      .map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return "\(version).\(NameKey.version).\(Digest.sha256(lexicon).prefix(16))"
  }()

  /// True where names are stored whose keys and pairs were made in another way than they would be now.
  func isNeeded() throws -> Bool {
    let stored = try db.value(String.self, "SELECT value FROM setting WHERE name = 'identity_version'")
    return stored != Self.current
  }

  /// Every name gets its keys, every spelling is compared, and who is who is worked out. Nobody whom the rules leave as they
  /// were is written anew.
  ///
  /// - Returns: the mentions that were of somebody else before.
  func rebuild() throws -> Set<Int> {
    try db.run("UPDATE mention SET usage = NULL WHERE usage IS NOT NULL")
    for table in ["usage", "variant_pair", "variant_key", "variant"] {
      try db.execute(sql: "DELETE FROM organization_\(table)")
    }
    try writeKeys()
    try JudgementRows(db: db).markJudged()
    let reports = try db.values(
      Int.self, "SELECT DISTINCT report FROM mention ORDER BY report")
    let moved = try IdentityUpdate(db: db).update(namedIn: reports, areNew: false)
    try markDone()
    return moved
  }

  func markDone() throws {
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES ('identity_version', ?)", [Self.current])
  }

  private func writeKeys() throws {
    for row in try db.rows(
      "SELECT id, name, language, event_region FROM mention WHERE kind = 'organization' ORDER BY id")
    {
      let name: String = try row[1]
      let key = try OrganizationKey(name, language: Language(rawValue: row[2]) ?? .ru)
      try db.run(
        "UPDATE mention SET name_key = ?, block_key = ?, name_region = ? WHERE id = ?",
        [NameKey.key(name), key.key, key.region ?? key.townRegion(at: row[3]), row[0] as Int])
    }
  }
}
