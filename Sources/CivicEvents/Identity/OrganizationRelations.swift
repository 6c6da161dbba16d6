internal import CivicText
internal import GRDB

/// Links a branch, a department or a wing with each body that it may be a part of: one whose name stands within its own.
struct OrganizationRelations {
  let db: Database

  /// Those of some bodies, as parts and as wholes.
  func write(_ ids: [Int]) throws {
    let bodies = Database.list(ids)
    for column in ["organization", "whole"] {
      try db.run(
        "DELETE FROM organization_whole WHERE \(column) IN (SELECT value FROM json_each(?))", [bodies])
    }
    var rows = JSONRows()
    for (pair, relation) in try found(bodies).sorted(by: { $0.key < $1.key }) {
      rows.add(.number(pair.part), .number(pair.whole), .text(relation))
    }
    if rows.isEmpty { return }
    try db.run(
      """
      INSERT INTO organization_whole (organization, whole, relation)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)
      """, [rows.text])
  }

  private struct Pair: Hashable, Comparable {
    let part: Int
    let whole: Int

    static func < (one: Pair, other: Pair) -> Bool { (one.part, one.whole) < (other.part, other.whole) }
  }

  /// - Parameter bodies: a list of ids in JSON.
  /// - Returns: "branch-of" or "part-of" of each part and whole, of which one is of the bodies.
  private func found(_ bodies: String) throws -> [Pair: String] {
    var found: [Pair: String] = [:]
    for row in try db.rows(
      """
      \(Self.pairs("""
        organization_usage own ON own.organization = w.value
        CROSS JOIN organization_variant_pair p ON p.variant = own.variant
        CROSS JOIN organization_usage other ON other.variant = p.other
        """))
      UNION
      \(Self.pairs("""
        organization_usage other ON other.organization = w.value
        CROSS JOIN organization_variant_pair p ON p.other = other.variant
        CROSS JOIN organization_usage own ON own.variant = p.variant
        """))
      """, [bodies])
    {
      let pair = try Pair(part: row[0], whole: row[1])
      if found[pair] == "branch-of" { continue }
      guard let place = try OrganizationPlace(row[2]), let other = try OrganizationPlace(row[3]),
        Self.canHold(other, place)
      else { continue }
      let isBranch = try ProfileCache.organization(row[4], Language(rawValue: row[5]) ?? .ru).isBranch
      found[pair] = isBranch ? "branch-of" : "part-of"
    }
    return found
  }

  /// Usages of parts and wholes, from the bodies on.
  private static func pairs(_ joins: String) -> String {
    """
    SELECT own.organization, other.organization, own.place, other.place, mine.name, mine.language
    FROM json_each(?1) w CROSS JOIN \(joins) JOIN organization_variant mine ON mine.id = own.variant
    WHERE p.decision = 'different' AND own.tied_to IS NULL AND other.tied_to IS NULL
      AND own.organization <> other.organization
      AND (own.family IS NULL OR other.family IS NULL OR own.family = other.family)
    """
  }

  /// True where every word of the whole's name stands in the part's, which has more.
  static func holds(_ part: String, _ whole: String) -> Bool {
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
