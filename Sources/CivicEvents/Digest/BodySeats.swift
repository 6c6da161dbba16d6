internal import CivicReports
internal import CivicText
internal import GRDB

/// Where bodies of a generic name («районный маслихат», «облыс әкімдігі») sit, for lists in which no event stands beside them.
struct BodySeats {
  private enum Level: String, CaseIterable { case region, town, district }

  /// The region that a body's name or a register states.
  private let regions: [Int: (code: String?, name: PlaceName)]
  /// Of the events of each that the digest counts.
  private let places: [Int: [PlaceRow]]

  /// - Parameter bodies: their numbers.
  init(_ bodies: [Int], events: Answer<EventRow>, in db: Database) throws {
    let rows = try db.rows(
      """
      SELECT o.id, p.code, p.name_kk, p.name_ru, p.name_en
      FROM json_each(?) w JOIN organization o ON o.id = w.value JOIN place p ON p.id = o.region
      """, [Database.list(Set(bodies).sorted())])
    regions = try Dictionary(
      rows.map { try ($0[0] as Int, ($0[1] as String?, PlaceName(kk: $0[2], ru: $0[3], en: $0[4]))) },
      uniquingKeysWith: { first, _ in first })
    let known = Dictionary(
      events.rows.map { ($0.id.number, $0.place) }, uniquingKeysWith: { first, _ in first })
    // A row of a body may list fewer events than it counts.
    let took = try db.rows(
      """
      SELECT DISTINCT p.organization, p.event FROM json_each(?) w JOIN participation p ON p.organization = w.value
      WHERE p.took_part AND p.state <> 'disputed'
      """, [Database.list(Set(bodies).sorted())])
    places = try Dictionary(grouping: took, by: { try $0[0] as Int }).mapValues { rows in
      try rows.compactMap { try known[$0[1]] }
    }
  }

  /// Its region, or the town of all its events; nil where that is not known, and for a name that says it or is no generic one.
  ///
  /// - Parameter form: the name as the text has it.
  func seat(of row: OrganizationRow, called form: ProseName.Form, _ words: ProseWords) -> String? {
    let own = form.language.map(ProseWords.init) ?? words
    guard [.localGovernment, .advisoryBody, .stateBody].contains(row.kind), isGeneric(form.name, own) else {
      return nil
    }
    let level = Level.allCases.first { own.hasWord(form.name, in: "generic.\($0.rawValue)") }
    let region = regions[row.id.number]
    let places = places[row.id.number] ?? []
    let isOfRegion = places.allSatisfy { $0.regionCode != nil && $0.regionCode == region?.code }
    func common(_ name: (PlaceRow) -> PlaceName?) -> PlaceName? {
      guard let first = places.first.flatMap(name), region == nil || isOfRegion else { return nil }
      return places.allSatisfy { name($0) == first } ? first : nil
    }
    let name: PlaceName? =
      switch level {
      case .region?: region?.name ?? common(Self.region)
      // The town of its events may be that of the region.
      case .district?: common(\.district) ?? region?.name ?? common(Self.region)
      case .town?: common(\.settlement) ?? region?.name
      case nil: region?.name ?? common(\.settlement)
      }
    return name?.own(words.language)
  }

  /// A city that is its own region has no bodies of a region.
  private static func region(_ place: PlaceRow) -> PlaceName? {
    Places.cities.contains(place.regionCode ?? "") ? nil : place.region
  }

  /// Whether it is made of words for such bodies and has no proper name in it.
  private func isGeneric(_ name: String, _ words: ProseWords) -> Bool {
    guard words.hasWord(name, in: "generic"), !name.contains(where: { "«»“”„\"".contains($0) || $0.isNumber })
    else { return false }
    let isNamed = name.split(separator: " ").contains { word in
      word.first?.isUppercase == true && words.language != .en
        && !["generic", "generic.region", "generic.town", "generic.district"].contains {
          words.hasWord(String(word), in: $0)
        }
    }
    return !isNamed && Places.find(in: Document(name, language: words.language)).isEmpty
  }
}

extension ProseWords {
  /// Whether one of a row's words or phrases, which bars part, is among the words of a name.
  fileprivate func hasWord(_ name: String, in row: String) -> Bool {
    let name = " \(name.lowercased()) "
    return (text(row) ?? "").split(separator: "|").contains { name.contains(" \($0) ") }
  }
}
