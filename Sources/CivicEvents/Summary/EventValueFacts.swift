internal import CivicText
internal import GRDB

/// The facts that an event's own values rest on.
struct EventValueFacts {
  private struct Given {
    let value: String
    let language: Language?
    let fact: Int
  }

  private let given: [String: [Given]]
  private let standing: SummaryStanding

  init(_ event: Int, _ standing: SummaryStanding, _ db: Database) throws {
    self.standing = standing
    let rows = try db.rows(
      """
      SELECT v.field, v.value, r.language, f.fact
      FROM shown_fact f JOIN event_value v ON v.fact = f.fact JOIN report r ON r.id = f.report
      WHERE f.event = ? ORDER BY f.fact
      """, [event])
    given = try Dictionary(grouping: rows, by: { try $0[0] as String }).mapValues { rows in
      try rows.map {
        try Given(
          value: $0[1], language: (($0[2] as String?)).flatMap(Language.init), fact: $0[3])
      }
    }
  }

  /// The chosen value of a field; nil where all facts that give the field are disputed or less sure than is told.
  func value<Chosen>(_ field: String, _ chosen: Chosen?) -> SummaryFacts.Value<Chosen>? {
    guard let chosen else { return nil }
    let all = given[field] ?? []
    let facts = all.map(\.fact).filter(standing.isTold)
    if facts.isEmpty, !all.isEmpty { return nil }
    return .init(value: chosen, facts: facts)
  }

  /// The chosen wording, then the surest in each other language.
  func texts(_ field: String, _ chosen: String?) -> [SummaryFacts.Worded] {
    guard let chosen, value(field, chosen) != nil else { return [] }
    let told = (given[field] ?? []).filter { standing.isTold($0.fact) }
    var texts: [SummaryFacts.Worded] = []
    for text in told.filter({ $0.value == chosen })
      + told.filter({ $0.value != chosen }).sorted(by: {
        standing.confidence($0.fact) > standing.confidence($1.fact)
      })
    where !texts.contains(where: { $0.0 == text.language }) {
      texts.append(
        (
          text.language,
          .init(value: text.value, facts: told.filter { $0.value == text.value }.map(\.fact))
        ))
    }
    return texts.isEmpty ? [(nil, .init(value: chosen, facts: []))] : texts
  }
}
