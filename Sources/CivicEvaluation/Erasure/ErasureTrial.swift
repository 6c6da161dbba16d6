internal import CivicEvents
internal import CivicReports
package import Foundation
internal import GRDB

/// People erased from a database of saved pages that name them, looked for in every byte of it, and the pages imported again.
package struct ErasureTrial {
  /// What came of it. Nothing of anybody may be left or come back.
  package struct Figures: Codable, Sendable {
    package var reports = 0
    package var people = 0
    package var erased = 0
    /// Of the erased who were found as persons before.
    package var known = 0
    /// Of their names, how many spellings stood in the file before.
    package var present = 0
    /// Where something of an erased person's names is left: after the erasure, and after importing again.
    package var traces: [String] = []
    /// Erased people who are persons again.
    package var broughtBack = 0
    /// Pages that are other than known when they are imported again.
    package var notKnown = 0
    /// Mentions of everybody else, before and at the end.
    package var others = [0, 0]
    /// What doctor finds at the end.
    package var findings: [String] = []
    /// Originals that were dropped, of those kept.
    package var originals = [0, 0]
    /// Seconds for importing, for erasing one person at the median, for looking, for importing again.
    package var importing = 0.0
    package var erasing = 0.0
    package var looking = 0.0
    package var importingAgain = 0.0
  }

  private let made: MadePeople
  private let gone: [Int]
  private let folder: URL
  /// All that may not be left.
  private let words: [String]
  private let search: PhraseSearch
  private var figures = Figures()

  /// - Parameter folder: where the pages and the database are written.
  package init(people: Int, erased: Int, in folder: URL) {
    made = MadePeople(people: people, reportsEach: 3)
    let step = max(1, people / max(1, erased))
    gone = Array((0..<people).filter { $0 % step == 0 }.prefix(erased))
    self.folder = folder
    words = Set(gone.flatMap(made.traces)).sorted()
    search = PhraseSearch(words)
    figures.people = people
    figures.erased = gone.count
  }

  private var path: String { folder.appending(path: "civic.db").path }

  private func pages(_ person: Int) -> URL { folder.appending(path: "pages/\(person)") }

  package mutating func run() throws -> Figures {
    let clock = ContinuousClock()
    try writePages()
    figures.importing = try clock.measure { try importAll() } / .seconds(1)
    figures.present = try found(in: Data(contentsOf: URL(filePath: path))).count
    try eraseAll(clock)
    figures.looking = try clock.measure { try look("erased") } / .seconds(1)
    figures.importingAgain = try clock.measure { try importAgain() } / .seconds(1)
    try look("imported again")
    figures.findings = try Doctor.examine(path).findings.map(\.code.rawValue)
    return figures
  }

  private func writePages() throws {
    for person in 0..<made.people {
      try FileManager.default.createDirectory(at: pages(person), withIntermediateDirectories: true)
      for number in 0..<made.reportsEach {
        try Data(made.page(person, number).utf8).write(to: pages(person).appending(path: "\(number).html"))
      }
    }
  }

  private mutating func importAll() throws {
    let database = try CivicDatabase.open(path, .create)
    let summary = try database.importFiles(
      [folder.appending(path: "pages").path], options: ImportOptions(keepOriginals: true))
    figures.reports = summary.new
    figures.originals[1] = try originals(database)
    // Their addresses, and their names in the log.
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO fetch (url, final_url, fetched_at, status, report)
          SELECT DISTINCT url, url || '#', '2026-02-13T00:00:00Z', 200, id FROM report WHERE url IS NOT NULL
          """)
    }
    for person in gone.prefix(2) {
      guard let id = try ids(person, database).first else { continue }
      try database.rename(TypedID(.person, id), to: "\(MadePeople.stem(person))ов Екінші")
    }
    figures.others[0] = try others(database)
    try database.close()
  }

  private mutating func eraseAll(_ clock: ContinuousClock) throws {
    let database = try CivicDatabase.open(path, .write)
    var times: [Double] = []
    for person in gone {
      if try !ids(person, database).isEmpty { figures.known += 1 }
      let time = try clock.measure {
        // Who was several persons, and is one of them no longer, is looked for again.
        for _ in 0..<3 { try database.erase(all: ids(person, database)) }
      }
      times.append(time / .seconds(1))
    }
    figures.erasing = times.sorted()[times.count / 2]
    figures.originals[0] = try figures.originals[1] - originals(database)
    try database.close()
  }

  /// The same pages, near copies of them, and readings that another program might have made.
  private mutating func importAgain() throws {
    let database = try CivicDatabase.open(path, .write)
    let summary = try database.importFiles(
      gone.map { pages($0).path }, options: ImportOptions(keepOriginals: true))
    figures.notKnown = summary.new + summary.versions + summary.copies + summary.failed.count
    for person in gone {
      for reading in made.nearCopies(person) { try database.store(reading) }
      if try !ids(person, database).isEmpty { figures.broughtBack += 1 }
    }
    figures.others[1] = try others(database)
    try database.close()
  }

  private func ids(_ person: Int, _ database: CivicDatabase) throws -> [Int] {
    let traces = made.traces(person)
    return try database.read { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT DISTINCT person FROM mention
          WHERE person IS NOT NULL AND (\(traces.map { _ in "instr(name, ?) > 0" }.joined(separator: " OR ")))
          ORDER BY person
          """, arguments: StatementArguments(traces))
    }
  }

  private func originals(_ database: CivicDatabase) throws -> Int {
    try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM original") ?? 0 }
  }

  private func others(_ database: CivicDatabase) throws -> Int {
    let stems = gone.map(MadePeople.stem)
    return try database.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM mention WHERE kind = 'person'")
        .count { name in !stems.contains { name.contains($0) } }
    }
  }

  // MARK: Looking

  /// In the file's bytes, the terms of the search index, every column, every original.
  private mutating func look(_ when: String) throws {
    try look(in: Data(contentsOf: URL(filePath: path)), "\(when): the file")
    let queue = try DatabaseQueue(path: path)
    let (terms, columns, reports) = try queue.write { db in
      let terms = try ["report_search", "statement_search", "title_search", "name_search"].flatMap { index in
        try db.execute(
          sql: "CREATE VIRTUAL TABLE temp.\(index)_term USING fts5vocab('main', '\(index)', 'row')")
        return try String.fetchAll(db, sql: "SELECT term FROM temp.\(index)_term")
      }
      var columns: [(String, Data)] = []
      for table in try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_search%' ESCAPE '\\'"
      ) {
        var text = Data()
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
          for (_, value) in row {
            if let word = value.storage.value as? String { text += Data((word + "\n").utf8) }
          }
        }
        columns.append((table, text))
      }
      return (terms, columns, try Int.fetchAll(db, sql: "SELECT report FROM original"))
    }
    try queue.close()
    look(in: Data(terms.joined(separator: "\n").utf8), "\(when): the index")
    for (table, text) in columns { look(in: text, "\(when): \(table)") }
    let database = try CivicDatabase.open(path, .read)
    for report in reports {
      let original = try database.read { db in try OriginalRows(db: db).original(of: report) }
      if let original { look(in: Data(original.bytes), "\(when): the original of r\(report)") }
    }
    try database.close()
  }

  private mutating func look(in data: Data, _ place: String) {
    for trace in found(in: data) { figures.traces.append("\(place): \(trace)") }
  }

  private func found(in data: Data) -> [String] {
    data.withUnsafeBytes { search.found(in: $0) }.map { words[$0] }
  }
}
