internal import CivicText

/// Towns that have the name of their region.
extension QuestionAnswerer {
  /// "In Aktobe" is in the town: a query that asks of its events alone, where the conditions find those of the whole region.
  func inTowns(_ asked: Query) throws -> Query {
    var query = asked
    query.also = try asked.also.map(inTowns)
    query.except = try asked.except.map(inTowns)
    let towns = query.places.any.compactMap(Self.town)
    guard !towns.isEmpty, query.subject != .reports else { return query }
    let names = Set(towns.flatMap(\.names))
    let regions = Set(towns.map(\.region))
    let hasOthers = query.places.any.count > towns.count
    var events = eventsOf(query)
    events.limit = nil
    let found: Answer<EventRow> = try events.run(in: db)
    let kept = found.rows.filter { row in
      if let town = row.place.settlement,
        !names.isDisjoint(with: Language.allCases.map { Self.key(town.text($0)) })
      {
        return true
      }
      return hasOthers && !regions.contains(row.place.regionCode ?? "")
    }
    guard kept.count < found.rows.count else { return query }
    // Of none there is none.
    query.events = kept.isEmpty ? [0] : kept.map(\.id.number).sorted()
    return query
  }

  /// The names of a town that is called as its region is; nil for any other place. A city that is a region is all of it.
  private static func town(_ name: String) -> (names: [String], region: String)? {
    guard let region = Places.regionCode(named: name), !Places.cities.contains(region),
      let known = Places.settlementNames(named: name), known.regionCode == region
    else { return nil }
    return ([name, known.kk, known.ru, known.en].compactMap { $0 }.map(key), region)
  }

  private static func key(_ name: String?) -> String { FoldedLetters.fold(name ?? "") }
}
