import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// Which reports tell of one event, and which of two that are much alike.
struct SameEventTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  static let russian = MarkedReading(
    """
    ⟦start=2026-03-04:4 марта⟧ в ⟦settlement=Караганда:Караганде⟧ прошёл ⟦kind=roundtable:круглый стол⟧ \
    «⟦title:Чистый воздух шахтёрского города⟧». Организатор – ⟦organizer.ngo:Таза ауа⟧.

    Выступили ⟦speaker.present:Ерлан Жүнісбаев⟧, ⟦speaker.present:Гульнара Абишева⟧ и ⟦speaker.present:Пётр Вебер⟧.
    """, url: "https://a.kz/1", published: "2026-03-05", source: "a.kz")

  static let kazakh = MarkedReading(
    """
    ⟦settlement:Қарағанды⟧ қаласында ⟦start=2026-03-04:кеше⟧ ⟦kind=roundtable:дөңгелек үстел⟧ өтті. Оны \
    ⟦organizer.ngo:Таза ауа⟧ қоры ұйымдастырды.

    ⟦speaker.present:Гүлнара Әбішева⟧ пен ⟦speaker.present:Ерлан Жүнісбаев⟧ сөз сөйледі.
    """, url: "https://b.kz/1", language: .kk, published: "2026-03-05", source: "b.kz")

  static let announcement = MarkedReading(
    """
    On ⟦start=2026-03-04:4 March⟧ Karaganda will host a ⟦kind=roundtable:round table⟧ in ⟦settlement=Karaganda:Karaganda⟧. \
    ⟦organizer.ngo:Taza Aua⟧ invites ⟦participant.ngo:Miners' Families⟧.

    ⟦person.participant:Yerlan Zhunisbayev⟧ and ⟦person.participant:Saule Omarova⟧ will speak.
    """, url: "https://c.kz/1", language: .en, published: "2026-02-27", source: "c.kz", status: .announced)

  private func store(_ readings: MarkedReading...) throws -> [Int] {
    let stored = try readings.map { try test.store($0).reportID }
    return try stored.map { report in
      Int(try #require(try test.rows("SELECT event FROM event_report WHERE report = \(report)").first)) ?? 0
    }
  }

  @Test func `two languages and two outlets tell of one event with two sources`() throws {
    #expect(try store(Self.russian, Self.kazakh) == [1, 1])
    #expect(try test.rows("SELECT id, reports, independent_sources FROM events") == ["1 | 2 | 2"])
    #expect(try test.rows("SELECT * FROM redirect") == ["event | 2 | 1"])
    #expect(try test.database.card(TypedID(.event, 2)).id == TypedID(.event, 1))
  }

  @Test
  func `an announcement and its report are one event that was held, without the announced participants`()
    throws
  {
    for readings in [[Self.announcement, Self.russian], [Self.russian, Self.announcement]] {
      let test = try TestDatabase()
      for reading in readings { try test.store(reading) }
      #expect(try test.rows("SELECT status, reports FROM events") == ["held | 2"])
      #expect(try test.rows("SELECT name FROM participation WHERE took_part GROUP BY name") == ["Таза ауа"])
      #expect(
        try test.rows("SELECT count(*) FROM appearances WHERE took_part AND name LIKE '%Omarova'") == ["0"])
    }
  }

  @Test func `the same round table in two regions on one day is two events`() throws {
    let other = MarkedReading(
      """
      ⟦start=2026-03-04:4 марта⟧ в ⟦settlement=Темиртау:Темиртау⟧ прошёл ⟦kind=roundtable:круглый стол⟧ \
      «⟦title:Чистый воздух шахтёрского города⟧». Организатор – ⟦organizer.ngo:Таза ауа⟧.

      Выступили ⟦speaker.present:Асель Нуркенова⟧, ⟦speaker.present:Иван Шульц⟧ и ⟦speaker.present:Мадина Ахатова⟧.
      """, url: "https://d.kz/1", published: "2026-03-05", source: "d.kz")
    #expect(try store(Self.russian, other) == [1, 2])
  }

  @Test func `two meetings of one council in one week are two events`() throws {
    func meeting(_ day: Int) -> MarkedReading {
      MarkedReading(
        """
        ⟦start=2026-03-0\(day):\(day) марта⟧ в ⟦settlement=Караганда:Караганде⟧ состоялось \
        ⟦kind=session:заседание⟧ ⟦organizer.advisory-body:Общественный совет⟧. Председатель ⟦moderator.present:Пётр Вебер⟧, \
        члены ⟦speaker.present:Ерлан Жүнісбаев⟧ и ⟦speaker.present:Гульнара Абишева⟧.
        """, url: "https://a.kz/\(day)", published: "2026-03-0\(day)", source: "a.kz")
    }
    #expect(try store(meeting(3), meeting(6)) == [1, 2])
  }

  @Test func `two events that one report tells of stay two`() throws {
    var reading = Self.russian
    reading.reading.events.append(reading.reading.events[0])
    try test.store(reading)
    try test.store(Self.kazakh)
    #expect(try test.rows("SELECT count(DISTINCT event) FROM event_report WHERE report = 1") == ["2"])
  }

  @Test func `a day and a town alone join nothing, and ask nobody`() throws {
    let other = MarkedReading(
      """
      ⟦start=2026-03-04:Сегодня⟧ в ⟦settlement=Караганда:Караганде⟧ прошёл ⟦kind=roundtable:круглый стол⟧ о бюджете. \
      Выступили ⟦speaker.present:Асель Нуркенова⟧, ⟦speaker.present:Иван Шульц⟧ и ⟦speaker.present:Мадина Ахатова⟧.
      """, url: "https://d.kz/2", published: "2026-03-04", source: "d.kz")
    #expect(try store(Self.russian, other) == [1, 2])
    #expect(try test.rows("SELECT * FROM event_doubt") == [])
  }

  @Test func `a yearly forum is a series of events`() throws {
    func forum(_ year: Int) -> MarkedReading {
      MarkedReading(
        """
        ⟦start=\(year)-05-12:12 мая \(year) года⟧ в ⟦settlement=Актобе:Актобе⟧ прошёл ⟦kind=forum:форум⟧ «⟦title:Илек: голос гражданина⟧».
        Организатор – ⟦organizer.ngo:Батыс үні⟧. Выступил ⟦speaker.present:Пётр Вебер⟧.
        """, url: "https://a.kz/\(year)", published: "\(year)-05-13", source: "a.kz")
    }
    #expect(try store(forum(2026), forum(2025), forum(2024)) == [1, 2, 3])
    #expect(try test.rows("SELECT event, earlier FROM event_series ORDER BY 1") == ["1 | 2", "2 | 3"])
    let card = try test.database.card(TypedID(.event, 2))
    #expect(card.fields.filter { $0.name == "series" }.map(\.value) == ["e1", "e3"])
  }

  @Test func `a sitting within a forum is a part of it`() throws {
    let forum = MarkedReading(
      """
      ⟦start=2026-05-12:12 мая⟧ в ⟦settlement=Актобе:Актобе⟧ прошёл ⟦kind=forum:форум⟧ «⟦title:Илек: голос гражданина⟧».
      Выступил ⟦speaker.present:Пётр Вебер⟧.
      """, url: "https://a.kz/1", published: "2026-05-13", source: "a.kz")
    var sitting = MarkedReading(
      """
      ⟦start=2026-05-12:12 мая⟧ в ⟦settlement=Актобе:Актобе⟧ в рамках форума «Илек: голос гражданина» прошло \
      ⟦kind=session:заседание⟧ ⟦organizer.advisory-body:Совет молодёжи⟧. Вёл ⟦moderator.present:Асан Бектуров⟧.
      """, url: "https://b.kz/2", published: "2026-05-13", source: "b.kz")
    let mention = sitting.reading.events[0].evidence["kind"]
    sitting.reading.events[0].within = [
      FrameReading(text: "Илек: голос гражданина", kind: "campaign", mention: try #require(mention))
    ]
    #expect(try store(sitting, forum) == [1, 2])
    #expect(try test.rows("SELECT id, part_of FROM events") == ["1 | 2", "2 | –"])
  }

  @Test func `what reports say differently is kept and told`() throws {
    var (one, other) = (Self.russian, Self.kazakh)
    one.reading.events[0].groups = [try group("30 человек", 30, one)]
    other.reading.events[0].groups = [try group("45 адам", 45, other)]
    _ = try store(one, other)
    let card = try test.database.card(TypedID(.event, 1))
    #expect(card.reports.map(\.id) == [TypedID(.report, 1), TypedID(.report, 2)])
    let counts = try #require(card.disagreements.first { $0.field == "participants" })
    #expect(counts.values.map(\.value) == ["30", "45"])
    #expect(counts.values.map(\.reports) == [[TypedID(.report, 1)], [TypedID(.report, 2)]])
    // "Караганда" and "Қарағанды" are one town.
    #expect(!card.disagreements.contains { $0.field == "settlement" })
  }

  private func group(_ text: String, _ count: Int, _ reading: MarkedReading) throws -> GroupReading {
    GroupReading(
      text: text, kind: .other, count: count, countBasis: .exact, total: true,
      mention: try #require(reading.reading.events[0].evidence["kind"]))
  }
}
