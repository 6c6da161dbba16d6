internal import CivicText
internal import GRDB

/// Writes who the persons of a new report are: of each kind of row all in one statement.
struct PersonArrivalWriter {
  let db: Database
  /// What the machine has judged of them.
  var judged: [Judgement] = []
  /// What it judged before, and does no longer.
  var cancelled: [(judgement: Judgement, cancels: Int?)] = []

  private var persons: [(id: Int, rows: [PersonMentionRows.Row], isNew: Bool)] = []

  init(db: Database) { self.db = db }

  /// - Parameter rows: the mentions of one person, in order.
  mutating func add(_ rows: [PersonMentionRows.Row], to person: Int, isNew: Bool) {
    persons.append((person, rows, isNew))
  }

  mutating func add(_ arrival: PersonArrival, to person: Int, isNew: Bool) throws {
    add(arrival.rows, to: person, isNew: isNew)
    judged += arrival.judged
    let appearance = arrival.appearance
    let spellings = arrival.rows.map {
      PersonSigns.Spelling(
        name: $0.mention.name.name, language: $0.mention.name.language.rawValue, person: person,
        nameClass: arrival.nameClass)
    }
    let signs =
      PersonSigns.shared(appearance).map { ($0.text, String?.none) }
      + (isNew ? PersonSigns.firsts(appearance).map { ($0.text, appearance.order[0]) } : [])
    signsOfBlock.append(
      (
        arrival.block, Set(spellings),
        Dictionary(
          signs.map {
            (
              PersonSigns.Sign(nameClass: arrival.nameClass, text: $0.0, first: $0.1, person: person),
              appearance.mention
            )
          }, uniquingKeysWith: min)
      ))
  }

  private var signsOfBlock:
    [(block: String, spellings: Set<PersonSigns.Spelling>, signs: [PersonSigns.Sign: Int])] =
      []

  func finish() throws {
    if persons.isEmpty { return }
    try writePersons()
    try moveMentions()
    try writeNames()
    for (block, spellings, signs) in signsOfBlock { try PersonSigns(db: db).add(block, spellings, signs) }
    try JudgementRows(db: db).add(cancelled + judged.map { ($0, nil) })
    try BlockRows(db: db).refresh(.person, persons.map(\.id))
  }

  private func writePersons() throws {
    var rows = JSONRows()
    for person in persons where person.isNew { rows.add(.number(person.id)) }
    if rows.isEmpty { return }
    try db.run(
      "INSERT INTO person (id, name) SELECT value ->> 0, '' FROM json_each(?)", [rows.text])
  }

  private func moveMentions() throws {
    var rows = JSONRows()
    for (id, mentions, _) in persons {
      for row in mentions where row.named != id { rows.add(.number(row.mention.id), .number(id)) }
    }
    if rows.isEmpty { return }
    try EntityRows(db: db, kind: .person).move(rows)
  }

  private func writeNames() throws {
    var rows = JSONRows()
    for (id, mentions, _) in persons {
      var seen: Set<[String]> = []
      for row in mentions.sorted(by: { $0.mention.id < $1.mention.id }) {
        let name = row.mention.name
        guard seen.insert([name.name, name.language.rawValue]).inserted else { continue }
        rows.add(
          .number(id), .text(name.name), .text(row.nameKey), .text(name.language.rawValue), .text(row.script),
          .text(PersonNames.kind(of: name.name)), .init(row.mention.day), .number(row.mention.id))
      }
    }
    try PersonNames(db: db).add(rows)
    try PersonWriter(db: db).name(persons.map(\.id))
  }
}
