internal import CivicEvents
internal import GRDB

/// Holds answers against what is right, by ids: the same body may be named in another language.
struct QuestionJudge {
  let db: Database

  func isRight(_ answer: QuestionAnswer, _ question: QuestionCase) throws -> Bool {
    try question.answers.contains { try isRight(answer.answer, $0) }
  }

  private func isRight(_ content: QuestionAnswer.Content, _ expected: QuestionCase.Expected) throws -> Bool {
    guard content.kind.rawValue == expected.kind else { return false }
    let wanted = expected.items ?? []
    let ids = Set(content.items.map(\.id))
    switch content.kind {
    case .none: return try isRefusedRightly(content, expected)
    case .count: return content.count == expected.count
    case .organizations, .people: return try isSame(ids, wanted.map(named))
    case .events: return try isSame(ids, wanted.map(event))
    case .statements, .outcomes:
      return Set(content.items.compactMap { $0.text.map { String($0.prefix(40)) } }) == Set(wanted)
        && content.count == expected.count ?? wanted.count
    case .topics, .reports: return ids == Set(wanted)
    case .date:
      return Set(content.items.map { $0.date ?? $0.id }) == Set(wanted)
    case .place: return try isSame(places(of: content.items), wanted)
    }
  }

  /// Each of the found is one of those wanted, and the other way round.
  private func isSame(_ found: Set<String>, _ wanted: [Set<String>]) -> Bool {
    found.allSatisfy { id in wanted.contains { $0.contains(id) } }
      && wanted.allSatisfy { !$0.isDisjoint(with: found) }
  }

  private func isSame(_ places: [Set<String>], _ wanted: [String]) -> Bool {
    places.allSatisfy { names in wanted.contains { names.contains($0) } }
      && wanted.allSatisfy { name in places.contains { $0.contains(name) } }
  }

  private func isRefusedRightly(
    _ content: QuestionAnswer.Content, _ expected: QuestionCase.Expected
  ) throws -> Bool {
    guard content.reason?.rawValue == expected.reason else { return false }
    let candidates = Set(content.candidates.map(\.id))
    return try (expected.candidates ?? []).allSatisfy { try !named($0).isDisjoint(with: candidates) }
  }

  /// Those who bear a name.
  private func named(_ name: String) throws -> Set<String> {
    Set(
      try String.fetchAll(
        db,
        sql: """
          SELECT 'o' || organization FROM organization_name WHERE name = :name
          UNION SELECT 'o' || id FROM organization WHERE name = :name
          UNION SELECT 'p' || person FROM person_name WHERE name = :name
          UNION SELECT 'p' || id FROM person WHERE name = :name
          """, arguments: ["name": name]))
  }

  /// Headline of a report, with " #2" for its second event; else the event's title.
  private func event(_ name: String) throws -> Set<String> {
    var headline = name
    var ordinal = 0
    if let mark = name.lastIndex(of: "#"), let number = Int(name[name.index(after: mark)...]), number > 1 {
      headline = String(name[..<mark].dropLast())
      ordinal = number - 1
    }
    return Set(
      try String.fetchAll(
        db,
        sql: """
          SELECT 'e' || er.event FROM event_report er JOIN report r ON r.id = er.report
          WHERE r.title = ? AND er.ordinal = ?
          UNION SELECT 'e' || id FROM event WHERE title = ?
          """, arguments: [headline, ordinal, headline]))
  }

  /// What each item's place is called, in every language.
  private func places(of items: [QuestionAnswer.Item]) throws -> [Set<String>] {
    try items.map { item in
      var names: Set<String> = [item.name, item.id]
      if let id = TypedID(item.id), id.kind == .event {
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT p.name_kk, p.name_ru, p.name_en, v.name FROM event e LEFT JOIN place p ON p.id = e.place
            LEFT JOIN venue v ON v.id = e.venue WHERE e.id = ?
            """, arguments: [id.number])
        names.formUnion((0..<4).compactMap { row?[$0] as String? })
      }
      for known in try Row.fetchAll(
        db,
        sql:
          "SELECT name_kk, name_ru, name_en FROM place WHERE name_kk = :name OR name_ru = :name OR name_en = :name OR code = :name",
        arguments: ["name": item.id])
      {
        names.formUnion((0..<3).compactMap { known[$0] as String? })
      }
      return names
    }
  }
}
