internal import CivicEvents
internal import CivicText
internal import GRDB

/// The towns of made events: each one row of `place`, made where it is first needed.
struct ScaleTowns {
  struct Town {
    let id: Int
    let isRegionDerived: Bool
    let region: String?
    let locality: String
    private let names: [Language: String]

    init(id: Int, isRegionDerived: Bool, region: String?, locality: String, names: [Language: String]) {
      (self.id, self.isRegionDerived, self.region, self.locality) = (id, isRegionDerived, region, locality)
      self.names = names
    }

    func name(_ language: Language) -> String { names[language] ?? names[.kk] ?? "" }
  }

  private var towns: [String: Town] = [:]

  mutating func town(_ name: String, _ db: Database) throws -> Town? {
    if let town = towns[name] { return town }
    let known = Places.settlementNames(named: name)
    let place = try PlaceWriter(db: db).place(
      country: nil, region: nil, district: nil, settlement: .init(name, language: "kk"))
    guard let place else { return nil }
    let town = Town(
      id: place.id, isRegionDerived: place.isRegionDerived, region: known?.regionCode,
      locality: NameKey.key(known?.kk ?? name),
      names: [.kk: known?.kk ?? name, .ru: known?.ru ?? name, .en: known?.en ?? name])
    towns[name] = town
    return town
  }
}
