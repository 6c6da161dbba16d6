import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport
import Testing

struct StoreTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  static let text = """
    ⟦organizer.ngo:Жайық жастары⟧ провёл в Уральске ⟦kind=roundtable:круглый стол⟧ «⟦title:Новая Конституция⟧».

    Участвовали ⟦participant.party.present:AMANAT⟧ и ⟦group.experts:эксперты⟧; обсудили ⟦topic=elections:выборы⟧.

    «⟦quote=Айгүл Сәбитова:Мы за перемены⟧», – сказала ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ \
    ⟦organization=Ақ жол қоры:Ак жол коры⟧.
    """

  @Test func `a report is stored whole, each thing it says a fact`() throws {
    let stored = try test.store(MarkedReading(Self.text, url: "https://a.kz/1", published: "2026-02-13"))
    #expect(stored == StoredReport(outcome: .new, reportID: 1, eventIDs: [1], notes: []))
    #expect(
      try test.rows("SELECT kind, count(*) FROM fact GROUP BY kind ORDER BY kind") == [
        "event_value | 3", "organization_participation | 3", "participant_group | 1",
        "person_participation | 1",
        "statement | 1", "topic | 1",
      ])
    #expect(
      try test.rows("SELECT kind, status, title, start_date, no_later_than FROM event") == [
        "roundtable | held | Новая Конституция | – | 2026-02-13"
      ])
  }

  @Test func `every fact opens to its words and to its sentence`() throws {
    try test.store(MarkedReading(Self.text))
    #expect(
      try test.rows("SELECT id FROM fact WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE fact = fact.id)")
        == [])
    #expect(
      try test.rows(
        """
        SELECT f.kind, substr(r.text, e.start + 1, e."end" - e.start),
          substr(r.text, e.sentence_start + 1, e.sentence_end - e.sentence_start)
        FROM fact f JOIN evidence e ON e.fact = f.id JOIN report r ON r.id = e.report
        WHERE f.kind IN ('topic', 'participant_group')
        ORDER BY e.start
        """) == [
          "participant_group | эксперты | Участвовали AMANAT и эксперты; обсудили выборы.",
          "topic | выборы | Участвовали AMANAT и эксперты; обсудили выборы.",
        ])
  }

  @Test func `the words of a statement are its evidence`() throws {
    try test.store(MarkedReading(Self.text))
    #expect(
      try test.rows(
        """
        SELECT p.name, s.direct, substr(r.text, e.start + 1, e."end" - e.start)
        FROM statement s JOIN fact f ON f.id = s.fact JOIN evidence e ON e.fact = f.id JOIN report r ON r.id = f.report
          JOIN person p ON p.id = s.person
        """) == ["Айгүл Сәбитова | 1 | Мы за перемены"])
  }

  @Test func `the same report with the same text changes nothing, whatever its view counter says`() throws {
    let first = MarkedReading(Self.text, url: "https://a.kz/1", views: 22)
    let stored = try test.store(first)
    let before = try test.contents()
    let again = try test.store(MarkedReading(Self.text, url: "https://a.kz/1", source: "a.kz", views: 3000))
    #expect(again == StoredReport(outcome: .known, reportID: 1, eventIDs: stored.eventIDs, notes: []))
    #expect(try test.contents() == before)
  }

  @Test func `another report's text is a copy: one more report of the event, its facts not doubled`() throws {
    let first = try test.store(MarkedReading(Self.text, url: "https://a.kz/1"))
    let facts = try test.rows("SELECT count(*) FROM fact")
    let copy = try test.store(MarkedReading(Self.text, url: "https://b.kz/9"))
    #expect(copy == StoredReport(outcome: .copy, reportID: 2, eventIDs: first.eventIDs, notes: []))
    #expect(try test.rows("SELECT count(*) FROM fact") == facts)
    #expect(try test.rows("SELECT event, report FROM event_report") == ["1 | 1", "1 | 2"])
    #expect(try test.rows("SELECT copy_of FROM report") == ["–", "1"])
    #expect(
      try test.rows(
        "SELECT count(*) FROM report_search WHERE report_search MATCH '\(LemmaKey.key("выборы", language: .ru))'"
      ) == ["1"])
  }

  @Test func `the same report with another text is a new version of the same event`() throws {
    let first = try test.store(
      MarkedReading("⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1"))
    let second = try test.store(
      MarkedReading("⟦organizer.ngo:Ақ жол қоры⟧ провёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1"))
    #expect(second.outcome == .newVersion && second.reportID == 2 && second.eventIDs == first.eventIDs)
    #expect(second.notes.map(\.code) == [.factsRemoved])
    #expect(try test.rows("SELECT version, superseded_by FROM report") == ["1 | 2", "2 | –"])
    #expect(
      try test.rows(
        "SELECT rowid FROM report_search WHERE report_search MATCH '\(LemmaKey.key("форум", language: .ru))'")
        == ["2"])
  }

  @Test func `an older version that comes again is known`() throws {
    let old = MarkedReading("Прошёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1")
    try test.store(old)
    try test.store(MarkedReading("Вчера прошёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1"))
    let before = try test.contents()
    #expect(try test.store(old).outcome == .known)
    #expect(try test.contents() == before)
  }

  @Test
  func `the beginning that a feed gives makes room for the whole report, and does not take its place again`()
    throws
  {
    func beginning(_ text: String) -> MarkedReading {
      var marked = MarkedReading(text, url: "https://a.kz/1")
      marked.reading.report.form = .teaser
      return marked
    }
    #expect(try test.store(beginning("⟦kind=roundtable:Круглый стол⟧ в Уральске…")).outcome == .new)
    #expect(try test.rows("SELECT form FROM report") == ["teaser"])
    #expect(try test.store(MarkedReading(Self.text, url: "https://a.kz/1")).outcome == .newVersion)
    #expect(try test.store(beginning("⟦kind=roundtable:Круглый стол⟧ провели в Уральске…")).outcome == .known)
    #expect(
      try test.rows("SELECT id, form, superseded_by FROM report ORDER BY id") == [
        "1 | teaser | 2", "2 | news | –",
      ])
  }

  @Test func `a page whose address tells of something else now makes another event`() throws {
    let first = try test.store(
      MarkedReading("⟦start=2026-02-13:Вчера⟧ прошёл ⟦kind=forum:форум⟧ о воде.", url: "https://a.kz/"))
    let second = try test.store(
      MarkedReading(
        "⟦start=2026-03-01:Сегодня⟧ учителя собрались на ⟦kind=forum:форум⟧.", url: "https://a.kz/"))
    #expect(first.eventIDs != second.eventIDs)
  }

  @Test func `an edited report tells of the same event, though its day was put right`() throws {
    let first = try test.store(
      MarkedReading("⟦start=2026-02-13:13⟧ февраля прошёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1"))
    let second = try test.store(
      MarkedReading("⟦start=2026-02-14:14⟧ февраля прошёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1"))
    #expect(first.eventIDs == second.eventIDs)
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-14"])
  }

  @Test func `when a report changes, one that copied it speaks for the old text`() throws {
    let old = "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧."
    try test.store(MarkedReading(old, url: "https://a.kz/1"))
    try test.store(MarkedReading(old, url: "https://b.kz/1"))
    try test.store(
      MarkedReading("Форум провёл ⟦organizer.ngo:Ақ жол қоры⟧. ⟦kind=forum:Форум⟧!", url: "https://a.kz/1"))
    #expect(
      try test.rows(
        """
        SELECT r.url, o.name FROM organization_participation p JOIN fact f ON f.id = p.fact
          JOIN report r ON r.id = f.report JOIN organization o ON o.id = p.organization
          JOIN event_report er ON er.id = f.event_report AND er.report = r.id
        WHERE r.superseded_by IS NULL AND r.copy_of IS NULL ORDER BY r.url
        """) == ["https://a.kz/1 | Ақ жол қоры", "https://b.kz/1 | Жайық жастары"])
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
    #expect(
      try test.rows(
        "SELECT rowid FROM report_search WHERE report_search MATCH '\(LemmaKey.key("жайық", language: .ru))'")
        == ["2"])
  }

  @Test func `a text with no event in it is stored, and said to have none`() throws {
    let stored = try test.store(MarkedReading("Погода сегодня ясная.", isEvent: false))
    #expect(stored.outcome == .new)
    #expect(stored.eventIDs == [])
    #expect(stored.notes.map(\.code) == [.noEvent])
    #expect(
      try test.rows(
        "SELECT rowid FROM report_search WHERE report_search MATCH '\(LemmaKey.key("погода", language: .ru))'"
      ) == ["1"])
  }

  @Test func `a value that the reading gives no place for is left out and named`() throws {
    var marked = MarkedReading("Прошёл ⟦kind=forum:форум⟧.")
    marked.reading.events[0].title = "Придуманное"
    let stored = try test.store(marked)
    #expect(stored.notes.map(\.code) == [.valueWithoutEvidence])
    #expect(!stored.notes.map(\.description).joined().contains("Придуманное"))
    #expect(try test.rows("SELECT title FROM event") == ["–"])
  }

  @Test func `the full-text index holds the keys of the newest version alone`() throws {
    try test.store(MarkedReading(Self.text, url: "https://a.kz/1"))
    try test.store(MarkedReading("Прошёл ⟦kind=forum:форум⟧.", url: "https://a.kz/1"))
    try test.database.write { db in
      try db.execute(sql: "INSERT INTO report_search (report_search) VALUES ('integrity-check')")
      try db.execute(sql: "CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'report_search', 'row')")
      #expect(
        try Set(String.fetchAll(db, sql: "SELECT term FROM temp.terms"))
          == Set(LemmaKey.keys("Прошёл форум.", language: .ru)))
    }
  }
}
