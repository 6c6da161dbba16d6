internal import CivicText

/// The places in a body's name.
struct NamePlaceReader {
  /// Indices of the tokens that name them.
  private(set) var tokens: Set<Int> = []
  private var named = NamePlace()
  /// The adjectives among them: a region's may be a town's or a district's.
  private var adjectives: [(text: String, region: String)] = []

  init(_ document: Document) {
    // What stands in quotation marks is no place to the reader of texts.
    let quoted = QuotationMarks.pairs(in: document).map { document.range($0.outer) }
    let bare = quoted.isEmpty ? document : Self.withoutMarks(document)
    for mention in Places.find(in: bare) {
      let isQuoted = quoted.contains { $0.contains(mention.range.lowerBound) }
      // «Жас дәурен — Сарқан» is a proper name, «Риддер қаласының № 2 мектебі» tells where.
      if isQuoted, mention.tokens.count < 2 || mention.confidence < 0.9 { continue }
      add(mention, in: bare)
      for (index, token) in document.tokens.enumerated() where mention.range.contains(token.range.lowerBound)
      {
        tokens.insert(index)
      }
    }
    for (index, token) in document.tokens.enumerated() where token.isCapitalized && !tokens.contains(index) {
      guard !quoted.contains(where: { $0.contains(token.range.lowerBound) }),
        let town = PlaceNames.town(ofAdjective: token.text)
      else { continue }
      named.settlements.insert(town.key)
      if let region = town.region { named.lyingIn.insert(region) }
      tokens.insert(index)
    }
  }

  private static func withoutMarks(_ document: Document) -> Document {
    let marks: Set<Unicode.Scalar> = ["«", "»", "“", "”", "„", "\"", "‟"]
    let bare = document.scalars.map { marks.contains($0) ? " " : $0 }
    return Document(String(String.UnicodeScalarView(bare)), language: document.language)
  }

  private mutating func add(_ mention: PlaceMention, in document: Document) {
    switch mention.kind {
    case .country: if let code = mention.countryCode { named.countries.insert(code) }
    case .region:
      guard let code = mention.regionCode else { return }
      if Self.cities.contains(code) {
        named.settlements.insert(PlaceNames.settlement(Places.regionName(code, .kk) ?? code))
      } else {
        named.regions.insert(code)
        if mention.confidence < 0.6 { adjectives.append((document.text(tokens: mention.tokens), code)) }
      }
    case .district:
      named.districts.insert(PlaceNames.district(mention.name))
      if let code = mention.regionCode { named.lyingIn.insert(code) }
    case .settlement:
      named.settlements.insert(PlaceNames.settlement(mention.name))
      if let code = mention.regionCode, !Self.cities.contains(code) { named.lyingIn.insert(code) }
    }
  }

  /// Astana, Almaty and Shymkent are towns and regions at once.
  private static let cities: Set<String> = ["KZ-71", "KZ-75", "KZ-79"]

  /// - Parameter level: the narrowest that the name's words tell: "Костанайский городской" is the town's, "Aktobe Regional"
  ///   the region's, "Жамбылский районный" the district's.
  func place(_ level: NameLexicon.Level?) -> NamePlace {
    var place = named
    place.level = level
    switch level {
    case .city?:
      guard place.settlements.isEmpty else { break }
      for adjective in adjectives {
        guard let town = PlaceNames.town(ofRegion: adjective.region) else { continue }
        place.settlements.insert(town)
        place.regions.remove(adjective.region)
        place.lyingIn.insert(adjective.region)
      }
    case .regional?:
      guard place.regions.isEmpty else { break }
      for town in place.settlements {
        guard let region = PlaceNames.region(ofTown: town) else { continue }
        place.regions.insert(region)
        place.settlements.remove(town)
      }
    case .district?:
      guard place.districts.isEmpty else { break }
      if let adjective = adjectives.first {
        place.districts.insert(PlaceNames.district(adjective.text))
        place.regions.remove(adjective.region)
      } else if place.settlements.count == 1 {
        place.districts = place.settlements
        place.settlements = []
      }
    case nil:
      for adjective in adjectives {
        if let town = PlaceNames.town(ofRegion: adjective.region) { place.perhapsSettlements.insert(town) }
      }
    case .national?, .international?: break
    }
    return place
  }
}
