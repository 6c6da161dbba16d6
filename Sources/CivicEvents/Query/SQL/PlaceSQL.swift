internal import GRDB

/// Where events were.
enum PlaceSQL {
  /// The event's place is one of these regions or lies in it.
  static func inRegion(_ names: [String]) -> SQL {
    """
    e.place IN (SELECT id FROM place WHERE region IN (SELECT id FROM place WHERE kind = 'region' \
    AND (code IN \(names.map { $0.uppercased() }) OR name_key IN \(names.map(NameKey.key)))))
    """
  }

  /// The event's place or venue has one of these names or lies in one that has.
  static func inPlace(_ names: [String]) -> SQL {
    let keys = names.map(NameKey.key)
    return """
      (e.place IN (WITH RECURSIVE within (id) AS (SELECT id FROM place WHERE name_key IN \(keys) \
      OR code IN \(names.map { $0.uppercased() }) \
      UNION SELECT p.id FROM place p JOIN within w ON p.parent = w.id) SELECT id FROM within) \
      OR e.venue IN (SELECT id FROM venue WHERE name_key IN \(keys)))
      """
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
    iif(\(place).id IS NULL, NULL, json_object('kk', \(place).name_kk, 'ru', \(place).name_ru, \
    'en', \(place).name_en))
    """
  }
}
