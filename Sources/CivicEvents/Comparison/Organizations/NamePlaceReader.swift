internal import CivicText

/// The places in a body's name.
struct NamePlaceReader {
  /// Indices of the tokens that name them.
  private(set) var tokens: Set<Int> = []
  /// Those of them that name a country.
  private(set) var countryTokens: Set<Int> = []
  /// Tokens of a country that stand for a part of it: «Оңтүстік Қазақстан».
  private(set) var sideTokens: Set<Int> = []
  private var named = NamePlace()
  /// The adjectives among them: a region's may be a town's or a district's.
  private var townAdjective: String?
  private var adjectives: [(text: String, region: String)] = []

  /// - Parameter quoted: the tokens of proper names: «Жас дәурен — Сарқан» is one, «Риддер қаласының № 2 мектебі» tells
  ///   where.
  init(_ document: Document, apartFrom quoted: Set<Int>) {
    // What stands in quotation marks is no place to the reader of texts.
    let hasMarks = document.tokens.contains { $0.kind == .mark && Self.marks.contains($0.text) }
    let bare = hasMarks ? Self.withoutMarks(document) : document
    for mention in Places.find(in: bare) {
      let own = document.tokens.indices.filter {
        mention.range.contains(document.tokens[$0].range.lowerBound)
      }
      if own.contains(where: quoted.contains), own.count < 2 || mention.confidence < 0.9 { continue }
      let before = own.first.flatMap { $0 > 0 ? document.tokens[$0 - 1].folded : nil }
      // «Оңтүстік Қазақстан университеті» is no body of the whole country.
      if mention.kind == .country, let before, Self.sides.contains(before) {
        sideTokens.formUnion(own)
        continue
      }
      tokens.formUnion(own)
      if mention.kind == .country { countryTokens.formUnion(own) }
      add(mention, in: bare)
    }
    for (index, token) in document.tokens.enumerated() where token.isCapitalized && !tokens.contains(index) {
      if quoted.contains(index) { continue }
      let ofAdjective = PlaceNames.town(ofAdjective: token.text)
      guard
        let town = ofAdjective
          ?? PlaceNames.town(named: token.text, isAlone: Self.isAlone(index, document))
      else { continue }
      named.settlements.insert(town.key)
      townAdjective = townAdjective ?? ofAdjective?.key
      if let region = town.region { named.lyingIn.insert(region) }
      tokens.insert(index)
    }
  }

  /// Set off by brackets or a comma: "(Рудный)".
  private static func isAlone(_ index: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard index > 0, tokens[index - 1].isMark("(") || tokens[index - 1].isMark(",") else { return false }
    return index + 1 == tokens.count || tokens[index + 1].kind == .mark
  }

  private static let marks: Set<String> = ["«", "»", "“", "”", "„", "\"", "‟"]

  private static let sides: Set<String> = ["оңтүстік", "солтүстік", "шығыс", "батыс", "орталық"]

  private static func withoutMarks(_ document: Document) -> Document {
    let bare = document.scalars.map { marks.contains(String($0)) ? " " : $0 }
    return Document(String(String.UnicodeScalarView(bare)), language: document.language)
  }

  private mutating func add(_ mention: PlaceMention, in document: Document) {
    switch mention.kind {
    case .country: if let code = mention.countryCode { named.countries.insert(code) }
    case .region:
      guard let code = mention.regionCode else { return }
      if Places.cities.contains(code) {
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
      if let code = mention.regionCode, !Places.cities.contains(code) { named.lyingIn.insert(code) }
    }
  }

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
      } else if let district = townAdjective, place.settlements.count > 1 {
        // "Алатауский районный суд города Алматы"
        place.districts.insert(district)
        place.settlements.remove(district)
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
