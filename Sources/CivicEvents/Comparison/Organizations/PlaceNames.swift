internal import CivicText

/// One key for a place's names in the three languages: the skeleton of its Kazakh name.
enum PlaceNames {
  /// The key of a settlement, by any of its names in any case.
  static func settlement(_ name: String) -> String {
    NameSkeleton(Places.settlementNames(named: name)?.kk ?? name).text
  }

  /// The key of a district: «Бурабай ауданы», "Бурабайский район", "Burabay District".
  static func district(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init).filter {
      !heads.contains(SmallLetters.folded($0))
    }
    let bare = words.joined(separator: " ")
    if let name = Places.districtName(named: bare) { return NameSkeleton(name).text }
    // "Самарский" of a district that the gazetteer has not: Самар.
    let names = Places.townNames(ofAdjective: bare)
    return NameSkeleton(names.count > 1 ? names[1] : bare).text
  }

  /// The key of the town that bears a region's name: «Қарағанды облысы» and Қарағанды.
  static func town(ofRegion code: String) -> String? { towns[code] }

  /// The region that bears a town's name.
  static func region(ofTown key: String) -> String? { regions[key] }

  /// A town by a Russian adjective ("Уральский", "Балхашская") or a Kazakh one («семейлік»).
  static func town(ofAdjective word: String) -> (key: String, region: String?)? {
    for name in Places.townNames(ofAdjective: word) {
      guard let found = Places.settlementNames(named: name), let kk = found.kk else { continue }
      return (NameSkeleton(kk).text, found.regionCode)
    }
    return nil
  }

  /// A town by its name in any case.
  ///
  /// - Parameter isAlone: where nothing but a place is named, a word that is also a town is one.
  static func town(named word: String, isAlone: Bool) -> (key: String, region: String?)? {
    Places.town(named: word, isAlone: isAlone).map { (NameSkeleton($0.kk).text, $0.regionCode) }
  }

  private static let towns: [String: String] = {
    var towns: [String: String] = [:]
    for code in Places.regionCodes {
      guard let name = Places.regionName(code, .kk), name.hasSuffix(" облысы") else { continue }
      let short = String(name.dropLast(" облысы".count))
      if Places.settlementNames(named: short) != nil { towns[code] = settlement(short) }
    }
    return towns
  }()

  private static let regions: [String: String] = Dictionary(
    towns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

  private static let heads: Set<String> = [
    "ауданы", "ауданының", "аудан", "район", "района", "district", "rayon", "имени", "атындағы",
  ]
}
