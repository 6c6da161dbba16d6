import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport
import Testing

struct IdentityUpdateTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private static let first = "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧."
  private static let second = "⟦organizer:Жайық жастары⟧ провёл ⟦kind=hearing:слушание⟧."

  @Test func `one body of two reports keeps the first's id`() throws {
    try test.store(MarkedReading(Self.first))
    try test.store(MarkedReading(Self.second))
    #expect(
      try test.rows("SELECT id, name, kind, kind_basis FROM organization") == [
        "1 | Жайық жастары | ngo | own-words"
      ])
    #expect(try test.rows("SELECT DISTINCT organization FROM organization_participation") == ["1"])
    #expect(
      try test.rows("SELECT mention_a, mention_b, verdict, reasons, judged_by FROM judgement") == [
        "1 | 2 | same | name kind | rules"
      ])
    #expect(try test.rows("SELECT * FROM redirect") == [])
  }

  @Test func `a region in full, abbreviated and meant by the place of the event`() throws {
    let names = [
      "Батыс Қазақстан облысының қоғамдық даму басқармасы", "БҚО қоғамдық даму басқармасы",
      "облыстық қоғамдық даму басқармасы",
    ]
    for name in names {
      try test.store(
        MarkedReading(
          "⟦organizer.local-government:\(name)⟧ ⟦settlement:Орал⟧ қаласында ⟦kind=forum:форум⟧ өткізді.",
          language: .kk))
    }
    try test.store(
      MarkedReading(
        "⟦organizer.local-government:\(names[2])⟧ ⟦settlement:Атырау⟧ қаласында ⟦kind=forum:форум⟧ өткізді.",
        language: .kk))
    #expect(try test.rows("SELECT group_concat(id) FROM mention GROUP BY organization") == ["1,2,3", "4"])
    #expect(
      try test.rows(
        "SELECT o.id, p.code FROM organization o LEFT JOIN place p ON p.id = o.region ORDER BY o.id") == [
          "1 | KZ-27", "4 | –",
        ])
  }

  @Test func `a name that was first seen where nobody tells the region meets its translation in a region`()
    throws
  {
    for (name, place, language) in [
      ("областной маслихат", "", Language.ru), ("областной маслихат", "⟦settlement:Атырау⟧: ", .ru),
      ("облыстық мәслихат", "⟦settlement:Атырау⟧: ", .kk), ("облыстық мәслихат", "⟦settlement:Орал⟧: ", .kk),
    ] {
      try test.store(
        MarkedReading(
          "\(place)⟦organizer.local-government:\(name)⟧ – ⟦kind=forum:форум⟧.", language: language))
    }
    #expect(
      try test.rows("SELECT group_concat(id) FROM mention GROUP BY organization ORDER BY min(id)") == [
        "1", "2,3", "4",
      ])
    #expect(try test.rows("SELECT DISTINCT block_key FROM organization_variant") == ["маслихат", "мәслихат"])
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
  }

  @Test func `a town in a name states no region where the event is elsewhere`() throws {
    try test.store(
      MarkedReading("⟦organizer.ngo:Сохраним Аксай⟧, ⟦settlement:Алматы⟧: ⟦kind=forum:форум⟧."))
    #expect(try test.rows("SELECT name_region FROM mention") == ["–"])
  }

  @Test func `the order of reports changes no grouping`() throws {
    let other = try TestDatabase()
    let readings = [
      MarkedReading(Self.first), MarkedReading(Self.second),
      MarkedReading("⟦organizer.party:Жайық жастары⟧ провёл ⟦kind=debate:дебаты⟧."),
    ]
    for reading in readings { try test.store(reading) }
    for reading in readings.reversed() { try other.store(reading) }
    let groups = """
      SELECT group_concat(text, ' + ') FROM (
        SELECT m.organization AS body, r.text FROM mention m JOIN report r ON r.id = m.report ORDER BY r.text)
      GROUP BY body ORDER BY 1
      """
    #expect(try test.rows(groups) == other.rows(groups))
  }

  @Test func `a body that turns out to be two parts again, and what was judged is kept on record`() throws {
    try test.store(MarkedReading("⟦organizer:Адал⟧ провёл ⟦kind=forum:форум⟧."))
    try test.store(MarkedReading("⟦organizer.party:Адал⟧ провёл ⟦kind=hearing:слушание⟧."))
    #expect(try test.rows("SELECT id FROM organization") == ["1"])
    try test.store(MarkedReading("⟦organizer.ngo:Адал⟧ провёл ⟦kind=debate:дебаты⟧."))
    #expect(
      try test.rows("SELECT id, kind FROM organization ORDER BY id") == [
        "1 | unknown", "2 | party", "3 | ngo",
      ])
    #expect(
      try test.rows("SELECT organization FROM organization_participation ORDER BY fact") == ["1", "2", "3"])
    #expect(
      try test.rows("SELECT mention_a, mention_b, verdict, cancels FROM judgement ORDER BY id") == [
        "1 | 2 | same | –", "1 | 2 | unsure | 1", "1 | 3 | unsure | –",
      ])
  }

  @Test func `a person's judgement merges, its undo brings the old ids back`() throws {
    try test.store(MarkedReading("⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧."))
    try test.store(MarkedReading("⟦organizer.ngo:Ровесники Приуралья⟧ провели ⟦kind=hearing:слушание⟧."))
    try judge(
      "INSERT INTO judgement VALUES (NULL, 1, 2, 'same', NULL, 'translation', 'Айгүл', '2026', NULL, NULL)")
    #expect(try test.rows("SELECT id, name FROM organization") == ["1 | Жайық жастары"])
    #expect(
      try test.rows("SELECT name FROM organization_name ORDER BY name") == [
        "Жайық жастары", "Ровесники Приуралья",
      ])
    #expect(try test.rows("SELECT organization FROM organization_participation") == ["1", "1"])
    #expect(try test.rows("SELECT * FROM redirect") == ["organization | 2 | 1"])
    try judge(
      "INSERT INTO judgement VALUES (NULL, 1, 2, 'unsure', NULL, 'mistake', 'Айгүл', '2026', 1, NULL)")
    #expect(
      try test.rows("SELECT id, name FROM organization") == ["1 | Жайық жастары", "2 | Ровесники Приуралья"])
    #expect(try test.rows("SELECT organization FROM organization_participation") == ["1", "2"])
    #expect(try test.rows("SELECT * FROM redirect") == [])
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
  }

  private func judge(_ sql: String) throws {
    try test.database.write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try db.execute(sql: sql)
      try IdentityUpdate(db: db).update(.organization, blocks: ["жайық жастары"])
    }
  }

  @Test func `one person of two reports is told by the body they speak for`() throws {
    for (kind, word) in [("forum", "форум"), ("hearing", "слушание")] {
      try test.store(
        MarkedReading(
          "На ⟦kind=\(kind):\(word)⟧ выступила ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧)."
        ))
    }
    #expect(try test.rows("SELECT name FROM person") == ["Айгүл Сәбитова"])
    #expect(try test.rows("SELECT count(DISTINCT person) FROM person_participation") == ["1"])
  }

  @Test func `namesakes of two bodies are two persons and one doubt`() throws {
    for (kind, word, body) in [("forum", "форум", "Жайық жастары"), ("hearing", "слушание", "Ақ жол қоры")] {
      try test.store(
        MarkedReading(
          "На ⟦kind=\(kind):\(word)⟧ выступила ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:\(body)⟧)."))
    }
    #expect(try test.rows("SELECT count(*) FROM person") == ["2"])
    #expect(
      try test.rows(
        "SELECT verdict, reasons FROM judgement j JOIN mention m ON m.id = j.mention_a WHERE m.kind = 'person'"
      )
        == ["unsure | full-name"])
  }

  @Test func `two persons become one when their bodies do`() throws {
    for (kind, word, body) in [
      ("forum", "форум", "Жайық жастары"), ("hearing", "слушание", "Ровесники Приуралья"),
    ] {
      try test.store(
        MarkedReading(
          "На ⟦kind=\(kind):\(word)⟧ выступила ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:\(body)⟧)."))
    }
    let bodies = try test.rows("SELECT id FROM mention WHERE kind = 'organization'")
    try judge(
      "INSERT INTO judgement VALUES (NULL, \(bodies[0]), \(bodies[1]), 'same', NULL, '', 'Айгүл', '2026', NULL, NULL)"
    )
    #expect(try test.rows("SELECT count(*) FROM person") == ["1"])
    #expect(try test.rows("SELECT kind FROM redirect ORDER BY kind") == ["organization", "person"])
  }

  @Test func `a mention is joined within its report, its surname alone too`() throws {
    try test.store(
      MarkedReading(
        "На ⟦kind=forum:форуме⟧ была ⟦person.participant:Айгүл Сәбитова⟧. ⟦speaker.present:А. Сәбитова⟧ сказала речь."
      ))
    #expect(try test.rows("SELECT name FROM person") == ["Айгүл Сәбитова"])
    #expect(try test.rows("SELECT name FROM person_name ORDER BY name") == ["А. Сәбитова", "Айгүл Сәбитова"])
  }
}
