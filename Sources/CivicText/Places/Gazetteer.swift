/// The places that are known by name. Names are keyed by their folded spelling, words parted by one space.
struct Gazetteer: Sendable {
  struct Place: Sendable, Equatable {
    let kind: PlaceKind
    /// The region's code (ISO 3166-2); a country's (ISO 3166-1) for a country and a city abroad.
    let code: String
    let kk: String
    let ru: String
    let en: String
    /// False for a village; towns are preferred where nothing else decides.
    var isTown = true
    /// The name is also a word or a person's: it takes a head word or a case to be a place.
    var needsHead = false
    /// The name is a word in Russian: `Семей` is "of families" too.
    var isRussianWord = false

    var regionCode: String? { code.contains("-") ? code : nil }
    var countryCode: String { String(code.prefix(2)) }

    func name(_ language: Language) -> String {
      switch language {
      case .kk: kk
      case .ru: ru
      case .en: en
      }
    }
  }
  /// A place under one of its names.
  struct Named: Sendable {
    let place: Place
    let spelling: String
  }

  let settlements: WordTable<[Named]>
  let countries: WordTable<[Named]>
  /// Kazakh and other names that stand before or behind "ауданы", "район".
  let districts: WordTable<[Named]>
  /// Russian adjectives in the masculine: "бурлинский".
  let districtAdjectives: WordTable<[Named]>
  /// The regions that have a district of a name, Kazakh or Russian.
  let regionsOfDistrict: WordTable<Set<String>>

  /// Folded; words parted by one space.
  var names: [String] { [settlements, countries, districts].flatMap { $0.all.map(\.word) } }

  static let all = Gazetteer()

  private init() {
    var settlements = WordTable<[Named]>()
    for row in LanguageData.rows("places/settlements.tsv") where row.count >= 6 {
      let place = Place(
        kind: .settlement, code: row[1], kk: row[3], ru: row[4], en: row[5], isTown: row[0] == "t",
        needsHead: row[2] == "!", isRussianWord: row[2] == "r")
      let others = row.count > 6 ? row[6].split(separator: ",").map(String.init) : []
      Self.add(place, names: [row[3], row[4], row[5]] + others, to: &settlements)
    }
    for row in LanguageData.rows("places/cities-abroad.tsv") where row.count == 4 {
      let place = Place(kind: .settlement, code: row[0], kk: row[1], ru: row[2], en: row[3])
      Self.add(place, names: [row[1], row[2], row[3]], to: &settlements)
    }
    var countries = WordTable<[Named]>()
    for row in LanguageData.rows("places/countries.tsv") where row.count >= 4 {
      let place = Place(kind: .country, code: row[0], kk: row[1], ru: row[2], en: row[3])
      let others = row.count > 4 ? row[4].split(separator: ",").map(String.init) : []
      Self.add(place, names: [row[1], row[2], row[3]] + others, to: &countries)
    }
    var districts = WordTable<[Named]>()
    var adjectives = WordTable<[Named]>()
    for row in LanguageData.rows("places/districts.tsv") where row.count == 3 {
      let isName = row[2].hasPrefix("район ")
      let place = Place(
        kind: .district, code: row[0], kk: row[1] + " ауданы", ru: isName ? row[2] : row[2] + " район", en: ""
      )
      var names = [row[1]]
      if isName {
        names.append(String(row[2].dropFirst(6)))
        if row[2].hasPrefix("район имени ") { names.append(String(row[2].dropFirst(12))) }
      } else {
        Self.add(place, names: [row[2]], to: &adjectives)
      }
      Self.add(place, names: names, to: &districts)
    }
    self.settlements = settlements
    self.countries = countries
    self.districts = districts
    districtAdjectives = adjectives
    var regions = WordTable<Set<String>>()
    for named in districts.all.flatMap(\.value) {
      for name in [named.place.kk, named.place.ru] {
        regions[FoldedLetters.fold(name), default: []].insert(named.place.code)
      }
    }
    regionsOfDistrict = regions
  }

  private static func add(_ place: Place, names: [String], to table: inout WordTable<[Named]>) {
    for name in names where !name.isEmpty {
      let key = FoldedLetters.fold(name)
      if table[key]?.contains(where: { $0.place == place && $0.spelling == name }) == true { continue }
      table[key, default: []].append(Named(place: place, spelling: name))
    }
  }
}
