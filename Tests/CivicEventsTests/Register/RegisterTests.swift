import CivicEvents
import CivicReports
import CivicText
import Foundation
import TestSupport
import Testing

@Suite struct `Registers in the database` {
  private static let head =
    "БИН;Қазақша атауы;Название на русском;Name in English;Legal form;Kind;Region;Status\n"
  private static let shore =
    "090140005004;Каспий жағалауы;Берег Каспия;Caspian Shore Watch;;НПО;Мангистауская область;действующая\n"
  private static let book = "180740000031;;Открытая книга;Open Ledger;;НПО;Астана;действующая\n"

  private static let reports = [
    MarkedReading(
      "⟦organizer.ngo:Берег Каспия⟧ провёл ⟦kind=forum:форум⟧ ⟦start=2026-03-05:5 марта⟧ в ⟦settlement:Актау⟧.",
      url: "https://a.example.kz/1"),
    MarkedReading(
      "⟦organizer.ngo:Каспий жағалауы⟧ ⟦start=2026-04-09:9 сәуірде⟧ ⟦settlement:Ақтау⟧ қаласында ⟦kind=seminar:семинар⟧ өткізді.",
      url: "https://b.example.kz/1", language: .kk),
    MarkedReading(
      "⟦organizer.ngo:Caspian Shore Watch⟧ held a ⟦kind=training:training⟧ in ⟦settlement:Aktau⟧ on ⟦start=2026-05-11:11 May⟧.",
      url: "https://c.example.kz/1", language: .en),
  ]

  /// Of a name that bodies of two regions bear.
  private static let handsInAktau = MarkedReading(
    "⟦organizer.ngo:Добрые руки помощи⟧ провели ⟦kind=forum:форум⟧ ⟦start=2026-03-05:5 марта⟧ в ⟦settlement:Актау⟧, ⟦region:Мангистауская область⟧.",
    url: "https://a.example.kz/2")

  private static func sheet(_ rows: String, _ store: TestDatabase, name: String = "register.csv") throws
    -> RegisterSheet
  {
    let path = store.folder.path(UUID().uuidString + ".csv")
    try (head + rows).write(toFile: path, atomically: true, encoding: .utf8)
    return try RegisterSheet(path, name: name)
  }

  @discardableResult
  private static func load(_ rows: String, _ store: TestDatabase, name: String = "register.csv") throws
    -> RegisterSummary
  {
    try store.database.load(sheet(rows, store, name: name))
  }

  /// The names of each body that has several, whatever its id.
  private static func bodies(_ store: TestDatabase) throws -> [String] {
    try store.rows(
      """
      SELECT group_concat(name, ' = ') FROM (
        SELECT organization, name FROM organization_name ORDER BY organization, name COLLATE BINARY)
      GROUP BY organization ORDER BY 1
      """)
  }

  @Test func `make one body of its names in three languages, before and after the reports that bear them`()
    throws
  {
    let before = try TestDatabase()
    try Self.load(Self.shore + Self.book, before)
    for report in Self.reports { try before.store(report) }
    let after = try TestDatabase()
    for report in Self.reports.reversed() { try after.store(report) }
    let summary = try Self.load(Self.shore + Self.book, after)
    let one = "Caspian Shore Watch = Берег Каспия = Каспий жағалауы"
    #expect(try Self.bodies(before) == [one, "Open Ledger = Открытая книга"])
    #expect(try Self.bodies(after) == Self.bodies(before))
    #expect(summary.rows == 2 && summary.bodies == 2 && summary.known == 1 && summary.withNumber == 2)
    for store in [before, after] {
      #expect(
        try store.rows(
          "SELECT kind, kind_basis, region_code FROM organizations WHERE name = 'Берег Каспия' OR name = 'Каспий жағалауы' OR name = 'Caspian Shore Watch'"
        )
          == ["ngo | register | KZ-47"])
      #expect(
        try store.rows("SELECT scheme, identifier FROM organization_identifier ORDER BY 2") == [
          "kz-bin | 090140005004", "kz-bin | 180740000031",
        ])
      #expect(try store.rows("SELECT count(*) FROM event") == ["3"])
      #expect(try Doctor.examine(store.database.path).findings.isEmpty)
    }
    #expect(try before.database.identify(all: true).moved.isEmpty)
    #expect(try after.database.identify(all: true).moved.isEmpty)
  }

  @Test func `are known the second time`() throws {
    let store = try TestDatabase()
    try Self.load(Self.shore, store)
    let contents = try store.rows("SELECT * FROM mention")
    #expect(try Self.load(Self.shore, store).outcome == .known)
    #expect(try store.rows("SELECT * FROM mention") == contents)
  }

  @Test func `of a newer version take the older one's place, and tell what is otherwise`() throws {
    let store = try TestDatabase()
    try Self.load(Self.shore + Self.book, store)
    let newer = Self.shore.replacingOccurrences(of: "действующая", with: "ликвидирована")
    let other = "210440000770;Сенім орталығы;Центр доверия;;;НПО;Астана;действующая\n"
    let summary = try Self.load(newer + other, store)
    #expect(summary.outcome == .newVersion)
    #expect(
      summary.differences.map { "\($0.what.rawValue) \($0.name) \($0.before ?? "-") \($0.after ?? "-")" } == [
        "status Берег Каспия active liquidated", "added Центр доверия - kz-bin 210440000770",
        "removed Открытая книга kz-bin 180740000031 -",
      ])
    #expect(
      try store.rows("SELECT name, status FROM registered ORDER BY start") == [
        "Берег Каспия | liquidated", "Сенім орталығы | active",
      ])
    // What is no longer listed is one body all the same.
    #expect(try Self.bodies(store).contains("Open Ledger = Открытая книга"))
  }

  @Test func `a number that a newer version corrects no longer joins what it joined`() throws {
    let store = try TestDatabase()
    try Self.load(
      "090140005004;;Берег Каспия;;;НПО;Мангистауская область;\n090140005004;;Открытая книга;;;НПО;Астана;\n",
      store)
    #expect(try Self.bodies(store) == ["Берег Каспия = Открытая книга"])
    try Self.load(
      "090140005004;;Берег Каспия;;;НПО;Мангистауская область;\n180740000031;;Открытая книга;;;НПО;Астана;\n",
      store)
    #expect(try Self.bodies(store) == ["Берег Каспия", "Открытая книга"])
    #expect(try store.database.identify(all: true).moved.isEmpty)
  }

  @Test func `bodies of one name and two numbers are two, and a report joins the one of its region`() throws {
    let store = try TestDatabase()
    try Self.load(
      "090140005004;;Добрые руки помощи;;;НПО;Мангистауская область;\n180740000031;;Добрые руки помощи;;;НПО;Астана;\n",
      store)
    try store.store(Self.handsInAktau)
    #expect(
      try store.rows(
        """
        SELECT i.identifier FROM participation p JOIN organization_identifier i ON i.organization = p.organization
        """) == ["090140005004"])
    #expect(try store.rows("SELECT count(*) FROM organization") == ["2"])
  }

  @Test func `the names of a row without a number are one body's all the same`() throws {
    let store = try TestDatabase()
    try Self.load(";Өрлеу серпіні;Импульс развития;;;НПО;Астана;\n", store)
    #expect(try Self.bodies(store) == ["Импульс развития = Өрлеу серпіні"])
    #expect(try store.rows("SELECT count(*) FROM organization_identifier") == ["0"])
  }

  @Test func `a row opens to its cells on the card of its body`() throws {
    let store = try TestDatabase()
    try Self.load(Self.shore.replacingOccurrences(of: "действующая", with: "ликвидирована"), store)
    let id = try #require(try store.rows("SELECT id FROM organization").first.flatMap { Int($0) })
    let card = try store.database.card(TypedID(.organization, id))
    #expect(card.registered.map(\.status) == ["liquidated"])
    #expect(
      card.registered.first?.row.hasPrefix("A2 БИН: 090140005004 | B2 Қазақша атауы: Каспий жағалауы") == true
    )
    #expect(card.registered.first?.register == "register.csv")
  }

  @Test func `rows of one register are two bodies, however alike they are called`() throws {
    let store = try TestDatabase()
    let summary = try Self.load(
      """
      ;;Туған өлке;;қоғамдық қоры;НПО;Астана;
      ;;Туған өлке;;қоғамдық бірлестігі;НПО;Астана;
      ;;Туған өлке;;қоғамдық қоры;НПО;Мангистауская область;
      090140005004;;Туған өлке орталығы;;қоғамдық қоры;НПО;Астана;
      ;;Туған өлке мектебі;;қоғамдық қоры;НПО;Астана;

      """, store)
    #expect(summary.rows == 5 && summary.bodies == 5)
    // Who is who does not depend on what was there first.
    #expect(try store.database.identify(all: true).moved.isEmpty)
  }

  @Test
  func
    `bodies of one name in the registers of two regions are two, and a report joins the one of its region`()
    throws
  {
    let store = try TestDatabase()
    try Self.load(";;Добрые руки помощи;;;НПО;Мангистауская область;\n", store)
    try Self.load(";;Добрые руки помощи;;;НПО;Астана;\n", store, name: "astana.csv")
    try store.store(Self.handsInAktau)
    #expect(
      try store.rows(
        "SELECT DISTINCT r.region_code FROM participation p JOIN registered r USING (organization)")
        == ["KZ-47"])
    #expect(try store.rows("SELECT count(*) FROM organization") == ["2"])
  }

  @Test func `one body in two registers, with other names and without its number in one of them, is one`()
    throws
  {
    let store = try TestDatabase()
    try Self.load("090140005004;;Добрые руки помощи;;;НПО;Астана;\n", store)
    try Self.load(
      ";Қайырымды қолдар көмегі;Добрые руки помощи;;;НПО;Астана;\n", store, name: "others.csv")
    #expect(try store.rows("SELECT count(*) FROM organization") == ["1"])
  }

  @Test func `a register that was loaded by mistake is taken back, and brought back`() throws {
    let store = try TestDatabase()
    for report in Self.reports { try store.store(report) }
    let before = try Self.bodies(store)
    let described = try store.rows("SELECT name, kind, region_code FROM organizations ORDER BY id")
    let loaded = try Self.load(Self.shore, store)
    let change = try #require(loaded.change.id)
    let joined = try Self.bodies(store)
    #expect(joined != before && joined.count == 1)
    try store.database.undo(change)
    #expect(try Self.bodies(store) == before)
    #expect(try store.rows("SELECT name, kind, region_code FROM organizations ORDER BY id") == described)
    #expect(try store.rows("SELECT count(*) FROM registered") == ["0"])
    #expect(try store.rows("SELECT count(*) FROM organization_identifier") == ["0"])
    #expect(try store.database.identify(all: true).moved.isEmpty)
    let undo = try #require(try store.database.log().first?.number)
    try store.database.undo(undo)
    #expect(try Self.bodies(store) == joined)
    #expect(try store.rows("SELECT count(*) FROM registered") == ["1"])
  }

  @Test func `when a newer version is taken back the older one counts again`() throws {
    let store = try TestDatabase()
    try Self.load(Self.shore, store)
    let newer = try Self.load(
      Self.shore.replacingOccurrences(of: "действующая", with: "ликвидирована") + Self.book, store)
    #expect(try store.rows("SELECT status FROM registered ORDER BY start") == ["liquidated", "active"])
    let change = try #require(newer.change.id)
    try store.database.undo(change)
    #expect(try store.rows("SELECT status FROM registered ORDER BY start") == ["active"])
    // What was taken back can be loaded again.
    #expect(try Self.load(Self.book, store).outcome == .newVersion)
    #expect(try store.rows("SELECT name FROM registered") == ["Открытая книга"])
  }

  @Test func `many rows are each a body of its own`() throws {
    let store = try TestDatabase()
    let rows = (0..<100).map { row in
      ";;\(Self.word(row)) \(Self.word(997 - 7 * row));;;НПО;\(row % 2 == 0 ? "Астана" : "Мангистауская область");\n"
    }
    let summary = try Self.load(rows.joined(), store)
    #expect(summary.rows == 100 && summary.bodies == 100)
  }

  /// An invented word for a number.
  private static func word(_ number: Int) -> String {
    let syllables = ["ба", "ри", "ло", "мек", "тар", "дун", "сай", "кел", "нур", "жол"]
    return [number / 100 % 10, number / 10 % 10, number % 10].map { syllables[$0] }.joined().capitalized
  }
}
