internal import CivicText
internal import GRDB

/// Whose names have words of a question, by the indexes of the search: of a large database not all names are read for each question.
///
/// It finds words in every case form and script; a word with a letter wrong only beside another of the same name.
struct NamesNear {
  let organizations: [Int]
  let people: [Int]
  /// By their titles and by the headlines of their reports.
  let events: [Int]

  /// Those that have most of the words, and the rarest of them.
  private static let mostNames = 1_500
  private static let mostTitles = 300

  init(_ questions: [String], _ db: Database) throws {
    let words = Set(questions.flatMap { QuestionText($0).words.map(\.text) }).sorted()
    let keys = SearchKeys(
      .any(words.map { .phrase([SearchExpression.Word(text: $0)]) }), .anyScript)
    func best(_ index: String, _ most: Int, columns: [String] = []) throws -> String {
      var match = keys.match()
      if !columns.isEmpty { match = "{\(columns.joined(separator: " "))} : (\(match))" }
      return Database.list(
        try db.values(
          Int.self, "SELECT rowid FROM \(index) WHERE \(index) MATCH ? ORDER BY rank LIMIT ?", [match, most]))
    }
    guard !words.isEmpty else {
      (organizations, people, events) = ([], [], [])
      return
    }
    let named = try best(SearchedIndex.names, Self.mostNames)
    (organizations, people) = (
      try Self.bearers("organization", named, db), try Self.bearers("person", named, db)
    )
    let titles = try db.values(
      Int.self,
      """
      SELECT DISTINCT er.event FROM json_each(?) w CROSS JOIN fact f ON f.id = w.value
      JOIN event_report er ON er.id = f.event_report
      """, [try best(SearchedIndex.titles, Self.mostTitles)])
    let headlines = try db.values(
      Int.self,
      "SELECT DISTINCT er.event FROM json_each(?) w CROSS JOIN event_report er ON er.report = w.value",
      [try best(SearchedIndex.reports, Self.mostTitles, columns: ["title"])])
    events = Set(titles + headlines).sorted()
  }

  /// - Parameters:
  ///   - party: "organization" or "person".
  ///   - rows: of the index of names, as JSON.
  private static func bearers(_ party: String, _ rows: String, _ db: Database) throws -> [Int] {
    try db.values(
      Int.self,
      """
      SELECT o.\(party) FROM json_each(?1) w CROSS JOIN mention m ON m.id = w.value
        JOIN \(party)_name o ON o.name_key = m.name_key WHERE m.kind = '\(party)'
      UNION
      SELECT m.\(party) FROM json_each(?1) w CROSS JOIN naming g ON g.change = -w.value
        JOIN change c ON c.id = g.change AND c.undone_by IS NULL JOIN mention m ON m.id = g.anchor
      WHERE g.kind = '\(party)' AND m.\(party) IS NOT NULL
      """, [rows])
  }
}
