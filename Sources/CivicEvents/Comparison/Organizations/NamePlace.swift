package import CivicText

/// Where a body's name says that it is.
package struct NamePlace: Sendable, Equatable {
  /// ISO 3166-2.
  package var regions: Set<String> = []
  /// Keys of ``PlaceNames``.
  package var districts: Set<String> = []
  package var settlements: Set<String> = []
  /// Towns that an adjective of a region may mean as well: "Карагандинский".
  package var perhapsSettlements: Set<String> = []
  /// ISO 3166-1.
  package var countries: Set<String> = []
  /// ISO 3166-2, of the regions that the districts and settlements lie in.
  package var lyingIn: Set<String> = []
  /// "республиканский", «облыстық», "городской" … without a name, or beside one.
  package var level: NameLexicon.Level?

  var isStated: Bool { !regions.isEmpty || !districts.isEmpty || !settlements.isEmpty }

  /// The smallest unit that is named, by a name or by its level.
  var reach: NameLexicon.Level? {
    if !districts.isEmpty { return .district }
    if !settlements.isEmpty { return .city }
    if !regions.isEmpty { return level.map { max($0, .regional) } ?? .regional }
    if let level { return level }
    return countries.isEmpty ? nil : .national
  }
}
