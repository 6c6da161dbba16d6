internal import CivicText
internal import GRDB

/// Links a branch, a department or a wing with the body that it is a part of: one whose name stands within its own.
struct OrganizationRelations {
  let db: Database

  /// Those of some bodies, as parts and as wholes.
  func write(_ ids: [Int]) throws {
    // Most bodies have none.
    let concerned = try db.values(
      Int.self,
      """
      SELECT own.organization
      FROM json_each(?1) w CROSS JOIN organization_usage own ON own.organization = w.value
        JOIN organization_variant_pair p ON p.variant = own.variant
      WHERE p.decision = 'different'
      UNION SELECT r.organization FROM json_each(?1) w CROSS JOIN organization_relation r ON r.organization = w.value
      UNION SELECT r.whole FROM json_each(?1) w CROSS JOIN organization_relation r ON r.whole = w.value
      ORDER BY 1
      """, [Database.list(ids)])
    for id in concerned { try write(id) }
  }

  private func write(_ id: Int) throws {
    let linked = try db.values(
      Int.self,
      """
      SELECT DISTINCT other.organization
      FROM organization_usage own JOIN organization_variant_pair p ON p.variant = own.variant
        JOIN organization_usage other ON other.variant = p.other
      WHERE own.organization = ?1 AND p.decision = 'different' AND other.organization <> ?1
      """, [id])
    try db.run("DELETE FROM organization_relation WHERE organization = ?1 OR whole = ?1", [id])
    if linked.isEmpty { return }
    for part in Set(linked + [id]).sorted() {
      let wholes = try wholes(of: part)
      // A part that fits several wholes says of none that it is its whole.
      try db.run("DELETE FROM organization_relation WHERE organization = ?", [part])
      guard wholes.count == 1, let (whole, relation) = wholes.first else { continue }
      try db.run(
        "INSERT INTO organization_relation (organization, relation, whole) VALUES (?, ?, ?)",
        [part, relation, whole])
    }
  }

  /// By the body's id, "branch-of" or "part-of".
  private func wholes(of part: Int) throws -> [Int: String] {
    var wholes: [Int: String] = [:]
    for row in try db.rows(
      """
      SELECT mine.name, mine.language, own.place, theirs.name, theirs.language, other.place, other.organization, p.reasons,
        own.family, other.family
      FROM organization_usage own
        JOIN organization_variant mine ON mine.id = own.variant
        JOIN organization_variant_pair p ON p.variant = own.variant
        JOIN organization_variant theirs ON theirs.id = p.other
        JOIN organization_usage other ON other.variant = p.other
      WHERE own.organization = ?1 AND p.decision = 'different' AND own.tied_to IS NULL AND other.tied_to IS NULL
        AND other.organization <> ?1
      """, [part])
    {
      guard let place = OrganizationPlace(row[2]), let other = OrganizationPlace(row[5]) else { continue }
      if let family: String = row[8], let others: String = row[9], family != others { continue }
      guard Self.holds(row[0], row[3]), Self.canHold(other, place) else { continue }
      let isBranch = ProfileCache.organization(row[0], Language(rawValue: row[1]) ?? .ru).isBranch
      wholes[row[6]] = isBranch ? "branch-of" : "part-of"
    }
    return wholes
  }

  /// True where every word of the whole's name stands in the part's, which has more.
  private static func holds(_ part: String, _ whole: String) -> Bool {
    let words = NameKey.words(part)
    let others = NameKey.words(whole)
    return others.count < words.count
      && others.allSatisfy { other in
        let stem = other.count > 4 ? String(other.dropLast()) : other
        return words.contains { $0 == other || other.count > 4 && $0.hasPrefix(stem) }
      }
  }

  /// A body of the country has parts anywhere, one of a region there.
  private static func canHold(_ whole: OrganizationPlace, _ part: OrganizationPlace) -> Bool {
    switch whole {
    case .country, .anywhere, .seen: true
    case .claimed, .unclaimed:
      whole.regionCode == nil || part.regionCode == nil || whole.regionCode == part.regionCode
    default: whole.regionCode != nil && whole.regionCode == part.regionCode
    }
  }
}
