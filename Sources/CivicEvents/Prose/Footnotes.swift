internal import GRDB

/// Numbers the sentences that facts stand in, each once, in the order in which they are told.
struct Footnotes {
  /// Where a fact stands.
  struct Place: Hashable {
    let report: Int
    let sentence: String
  }

  private var numbers: [Place: Int] = [:]
  private var places: [Place] = []

  /// The numbers of these sentences, ascending.
  mutating func numbers(of told: some Sequence<Place>) -> [Int] {
    Set(told.map { number(of: $0) }).sorted()
  }

  private mutating func number(of place: Place) -> Int {
    if let known = numbers[place] { return known }
    places.append(place)
    numbers[place] = places.count
    return places.count
  }

  /// The notes with what is known of their reports.
  func notes(in db: Database) throws -> [Footnote] {
    let reports = Database.list(Array(Set(places.map(\.report))).sorted())
    let rows = try db.rows(
      """
      SELECT r.id, h.title, s.name, r.published, r.url
      FROM json_each(?) w JOIN report r ON r.id = w.value JOIN shown_title h ON h.report = r.id
      LEFT JOIN source s ON s.id = r.source
      """, [reports])
    let known = try Dictionary(rows.map { try ($0[0] as Int, $0) }, uniquingKeysWith: { first, _ in first })
    return try places.enumerated().map { index, place in
      let row = known[place.report]
      return try Footnote(
        number: index + 1, report: TypedID(.report, place.report), title: row?[1], source: row?[2],
        published: row?[3], url: row?[4], sentence: place.sentence)
    }
  }
}
