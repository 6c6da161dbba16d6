internal import CivicText
internal import GRDB

/// Where events were.
enum PlaceSQL {
  /// The event's place is one of these regions or lies in it.
  static func inRegion(_ names: [String]) -> SQL {
    let codes = names.map { Places.regionCode(named: $0) ?? $0.uppercased() }
    return """
      e.place IN (SELECT id FROM place WHERE region IN (SELECT id FROM place WHERE kind = 'region' \
      AND (code IN \(codes) OR name_key IN \(names.map(NameKey.key)))))
      """
  }

  /// The event's place or venue has one of these names, in any language, or lies in one that has.
  static func inPlace(_ names: [String]) -> SQL {
    let keys = names.flatMap(spellings).map(NameKey.key)
    let codes = names.map { Places.regionCode(named: $0) ?? $0.uppercased() }
    return """
      (e.place IN (WITH RECURSIVE within (id) AS (SELECT id FROM place WHERE name_key IN \(keys) \
      OR code IN \(codes) \
      UNION SELECT p.id FROM place p JOIN within w ON p.parent = w.id) SELECT id FROM within) \
      OR e.venue IN (SELECT id FROM venue WHERE name_key IN \(keys)))
      """
  }

  /// What all that is in these places stands under, where that is one thing: a region, a district, a settlement.
  static func heading(_ names: [String], _ db: Database) throws -> Heading? {
    guard names.count == 1 else { return nil }
    let keys = names.flatMap(spellings).map(NameKey.key)
    let code = Places.regionCode(named: names[0]) ?? names[0].uppercased()
    let keyList = Database.list(keys)
    let isVenue = try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM json_each(?) k JOIN venue v ON v.name_key = k.value)",
      [keyList])
    if isVenue == true { return nil }
    // A city that is a region lies in itself.
    let rows = try db.rows(
      """
      WITH named (id) AS (
        SELECT id FROM place WHERE name_key IN (SELECT value FROM json_each(?1)) OR code = ?2)
      SELECT p.id, p.kind, p.code FROM named n JOIN place p ON p.id = n.id
      WHERE NOT EXISTS (
        WITH RECURSIVE above (id) AS (
          SELECT p.parent UNION SELECT a.parent FROM above JOIN place a ON a.id = above.id WHERE a.parent IS NOT NULL)
        SELECT 1 FROM above JOIN named o ON o.id = above.id)
      LIMIT 2
      """, [keyList, code])
    guard rows.count == 1, let row = rows.first else { return nil }
    switch try row[1] as String {
    case "region": return try (row[2] as String?).map { Heading(dimension: "region", value: $0) }
    case "district", "settlement": return try Heading(dimension: "place", value: String(row[0] as Int))
    default: return nil
    }
  }

  private static func spellings(_ name: String) -> [String] {
    let known = Places.settlementNames(named: name)
    return [name] + [known?.kk, known?.ru, known?.en].compactMap { $0 }.filter { $0 != name }
  }
}

extension PlaceSQL {
  /// The place of event `e` in JSON: a `PlaceRow`.
  static let row: SQL = """
    (SELECT json_object('country', country.code, 'region_code', region.code, 'region', \(name("region")),
          'region_derived', json(iif(e.region_derived, 'true', 'false')), 'district', \(name("district")),
          'settlement', \(name("settlement")), 'venue', venue.name)
        FROM (SELECT 1)
        LEFT JOIN place own ON own.id = e.place
        LEFT JOIN place region ON region.id = own.region
        LEFT JOIN place settlement ON settlement.id = own.id AND settlement.kind = 'settlement'
        LEFT JOIN place district ON district.kind = 'district'
          AND district.id = iif(own.kind = 'district', own.id, settlement.parent)
        LEFT JOIN place country ON country.kind = 'country'
          AND country.id = iif(own.kind = 'country', own.id, region.parent)
        LEFT JOIN venue ON venue.id = e.venue)
    """

  private static func name(_ place: SQL) -> SQL {
    """
    json(iif(\(place).id IS NULL, NULL, json_object('kk', \(place).name_kk, 'ru', \(place).name_ru, \
    'en', \(place).name_en)))
    """
  }
}
