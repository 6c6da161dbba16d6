internal import CivicText

// Until the places of CivicText are there.
enum PlaceNames {
  /// ISO 3166-2 of a region by any of its names.
  static func regionCode(_ name: String) -> String? { nil }

  /// ISO 3166-2 of the one region that a longer name tells of.
  static func regionCode(within name: String, _ language: Language) -> String? { nil }

  static func regionName(_ code: String, _ language: Language) -> String? { nil }

  static func settlement(_ name: String) -> (kk: String?, ru: String?, en: String?, regionCode: String?)? {
    nil
  }
}
