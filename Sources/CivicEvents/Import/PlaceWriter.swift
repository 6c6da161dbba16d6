internal import CivicText
package import GRDB

/// Places and venues, each once.
package struct PlaceWriter {
  let db: Database

  package init(db: Database) { self.db = db }

  /// A name as a report writes it.
  package struct Name {
    let text: String
    let language: String

    package init(_ text: String, language: String) {
      self.text = text
      self.language = language
    }
  }

  /// The narrowest place that is stated, within those that hold it.
  ///
  /// - Returns: its id, and whether its region was worked out from the settlement; nil where nothing is stated.
  package func place(
    country: String?, region: Name?, district: Name?, settlement: Name?
  ) throws -> (id: Int, isRegionDerived: Bool)? {
    var parent = try country.map { try self.country($0) }
    var known = settlement.flatMap { Places.settlementNames(named: $0.text) }
    // A namesake in another country is another place.
    if let country, known?.regionCode?.hasPrefix(country.uppercased()) == false { known = nil }
    var isRegionDerived = false
    var regionID: Int?
    if let region {
      regionID = try self.region(region, country: parent)
    } else if let code = known?.regionCode {
      regionID = try self.region(code: code, country: parent)
      isRegionDerived = true
    }
    parent = regionID ?? parent
    if let district {
      parent = try row(
        .district, key: NameKey.key(district.text), names: [:], own: district, parent, regionID)
    }
    if let settlement {
      // A town that is known to lie in this region is one place, whether a report names its district or not.
      let isKnown = try known?.regionCode.map { try regionID == regionWithCode($0) } ?? false
      let names: [Language: String?] = isKnown ? [.kk: known?.kk, .ru: known?.ru, .en: known?.en] : [:]
      let key = NameKey.key((isKnown ? known?.kk ?? known?.ru : nil) ?? settlement.text)
      parent = try row(
        .settlement, key: key, names: names, own: settlement, isKnown ? regionID : parent, regionID)
    }
    return parent.map { ($0, isRegionDerived) }
  }

  func venue(_ name: String, in place: Int?) throws -> Int {
    let key = NameKey.key(name)
    let known = try db.value(
      Int.self, "SELECT id FROM venue WHERE name_key = ? AND place IS ?", [key, place])
    return try known
      ?? db.insert("INSERT INTO venue (name, name_key, place) VALUES (?, ?, ?)", [name, key, place])
  }

  /// The region of a code, made where it is new.
  func region(code: String, country: Int? = nil) throws -> Int {
    if let known = try regionWithCode(code) { return known }
    let parent = try country ?? self.country(String(code.prefix(2)))
    let id = try db.insert(
      """
      INSERT INTO place (kind, code, name_key, name_kk, name_ru, name_en, parent) VALUES ('region', ?, ?, ?, ?, ?, ?)
      """,
      [
        code, code.lowercased(), Places.regionName(code, .kk), Places.regionName(code, .ru),
        Places.regionName(code, .en), parent,
      ])
    try db.run("UPDATE place SET region = id WHERE id = ?", [id])
    return id
  }

  private enum Kind: String {
    case district, settlement
  }

  private func regionWithCode(_ code: String) throws -> Int? {
    try db.value(Int.self, "SELECT id FROM place WHERE code = ?", [code])
  }

  private func country(_ code: String) throws -> Int {
    let code = code.uppercased()
    if let known = try db.value(Int.self, "SELECT id FROM place WHERE code = ?", [code]) { return known }
    return try db.insert(
      "INSERT INTO place (kind, code, name_key, name_kk, name_ru, name_en) VALUES ('country', ?, ?, ?, ?, ?)",
      [
        code, code.lowercased(), Places.countryName(code, .kk), Places.countryName(code, .ru),
        Places.countryName(code, .en),
      ])
  }

  private func region(_ name: Name, country: Int?) throws -> Int {
    if let code = Places.regionCode(named: name.text) { return try region(code: code, country: country) }
    let key = NameKey.key(name.text)
    let known = try db.value(
      Int.self, "SELECT id FROM place WHERE kind = 'region' AND name_key = ? AND parent IS ?", [key, country])
    if let known { return known }
    let id = try db.insert(
      "INSERT INTO place (kind, name_key, \(column(of: name)), parent) VALUES ('region', ?, ?, ?)",
      [key, name.text, country])
    try db.run("UPDATE place SET region = id WHERE id = ?", [id])
    return id
  }

  private func row(
    _ kind: Kind, key: String, names: [Language: String?], own: Name, _ parent: Int?, _ region: Int?
  ) throws -> Int {
    let known = try db.value(
      Int.self, "SELECT id FROM place WHERE kind = ? AND name_key = ? AND parent IS ?",
      [kind.rawValue, key, parent])
    if let known { return known }
    let id = try db.insert(
      """
      INSERT INTO place (kind, name_key, name_kk, name_ru, name_en, parent, region) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        kind.rawValue, key, names[.kk] ?? nil, names[.ru] ?? nil, names[.en] ?? nil, parent, region,
      ])
    if names.isEmpty { try db.run("UPDATE place SET \(column(of: own)) = ? WHERE id = ?", [own.text, id]) }
    return id
  }

  private func column(of name: Name) -> String {
    switch Language(rawValue: name.language) {
    case .kk: "name_kk"
    case .ru: "name_ru"
    case .en, nil: "name_en"
    }
  }
}
