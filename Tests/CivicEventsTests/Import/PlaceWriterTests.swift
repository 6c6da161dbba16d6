import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

struct PlaceWriterTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func places() throws -> [String] {
    try test.rows(
      """
      SELECT p.kind, coalesce(p.code, p.name_kk, p.name_ru, p.name_en), parent.code, region.code
      FROM place p LEFT JOIN place parent ON parent.id = p.parent LEFT JOIN place region ON region.id = p.region
      ORDER BY p.id
      """)
  }

  @Test func `a region is one under each of its names`() throws {
    try test.store(MarkedReading("⟦region:Батыс Қазақстан облысы⟧: ⟦kind=forum:форум⟧.", language: .kk))
    try test.store(MarkedReading("⟦kind=hearing:Слушания⟧ прошли. ⟦region:ЗКО⟧."))
    #expect(try places() == ["country | KZ | – | –", "region | KZ-27 | KZ | KZ-27"])
    #expect(try test.rows("SELECT place, region_derived FROM event") == ["2 | 0", "2 | 0"])
    #expect(
      try test.rows("SELECT name_ru, name_en FROM place WHERE code = 'KZ-27'").first?.contains("–") == false)
  }

  @Test func `a town lies in its region, which is marked as worked out where no report states it`() throws {
    try test.store(MarkedReading("⟦settlement:Уральск⟧: ⟦kind=forum:форум⟧."))
    try test.store(MarkedReading("⟦settlement:Орал⟧, ⟦region:БҚО⟧: ⟦kind=forum:форум⟧ өтті.", language: .kk))
    #expect(
      try places() == [
        "country | KZ | – | –", "region | KZ-27 | KZ | KZ-27", "settlement | Орал | KZ-27 | KZ-27",
      ])
    #expect(try test.rows("SELECT place, region_derived FROM event") == ["3 | 1", "3 | 0"])
  }

  @Test func `villages of one name in two districts are two places`() throws {
    for district in ["Тасқала ауданы", "Бәйтерек ауданы"] {
      try test.store(
        MarkedReading(
          "⟦region:БҚО⟧, ⟦district:\(district)⟧, ⟦settlement:Қарасазкөл⟧: ⟦kind=forum:форум⟧.", language: .kk)
      )
    }
    #expect(try test.rows("SELECT count(DISTINCT place) FROM event") == ["2"])
  }

  @Test func `a hall is one in its place`() throws {
    for kind in ["forum", "hearing"] {
      try test.store(
        MarkedReading("⟦kind=\(kind):Встреча⟧ в ⟦venue:Доме дружбы⟧, ⟦settlement:Уральск⟧. Вид: \(kind)."))
    }
    #expect(try test.rows("SELECT count(*), name FROM venue") == ["1 | Доме дружбы"])
  }

  @Test func `an event whose report states no place has none`() throws {
    try test.store(MarkedReading("Прошёл ⟦kind=forum:форум⟧."))
    #expect(try test.rows("SELECT place, venue FROM event") == ["– | –"])
    #expect(try places() == [])
  }
}
