import CivicText
import TestSupport
import Testing

@testable import CivicEvents

/// Reports most of whose text is another's.
struct NearCopyTests {
  private static let paragraph = """
    ⟦start=2026-03-04:4 марта⟧ в ⟦settlement=Караганда:Караганде⟧ прошёл ⟦kind=roundtable:круглый стол⟧ о чистом воздухе. \
    Организатор – ⟦organizer.ngo:Таза ауа⟧. Жители окраин рассказали, что зимой снег чернеет за день, а датчики \
    показывают одно и то же. ⟦speaker.present:Пётр Вебер⟧ предложил поставить приборы у школ и больниц. Эколог \
    ⟦speaker.present:Гульнара Абишева⟧ напомнила о проверках прошлого года и попросила открыть их итоги.
    """

  private func report(_ address: String, _ first: String, day: String, source: String) -> MarkedReading {
    MarkedReading(
      first + "\n\n" + Self.paragraph, url: address, published: day, source: source)
  }

  @Test func `a rewritten headline makes no second source, whichever came first`() throws {
    let first = report("https://a.kz/1", "Караганда ищет чистый воздух", day: "2026-03-05", source: "a.kz")
    let second = report(
      "https://b.kz/1", "Приборы у школ: что решил круглый стол", day: "2026-03-06", source: "b.kz")
    for readings in [[first, second], [second, first]] {
      let test = try TestDatabase()
      for reading in readings { try test.store(reading) }
      #expect(try test.rows("SELECT reports, independent_sources FROM events") == ["2 | 1"])
      #expect(
        try test.rows("SELECT r.url FROM near_copies n JOIN report r ON r.id = n.report") == [
          "https://b.kz/1"
        ])
      // Its facts stay its own.
      #expect(try test.rows("SELECT count(DISTINCT report) FROM shown_fact") == ["2"])
      let card = try test.database.card(TypedID(.event, 1))
      #expect(card.reports.map { $0.nearCopyOf == nil } == [true, false])
    }
  }

  @Test func `the same words about another town and day are no copy of the event`() throws {
    let test = try TestDatabase()
    try test.store(
      report("https://a.kz/1", "Караганда ищет чистый воздух", day: "2026-03-05", source: "a.kz"))
    var other = report("https://a.kz/2", "Темиртау ищет чистый воздух", day: "2026-03-12", source: "a.kz")
    other.reading.events[0].place.settlement = "Темиртау"
    other.reading.events[0].start = "2026-03-11"
    try test.store(other)
    #expect(try test.rows("SELECT independent_sources FROM events") == ["1", "1"])
    #expect(try test.rows("SELECT * FROM near_copies") == [])
  }

  @Test func `a shortened text stands in the longer one, not the other way round`() {
    let words = (0..<120).map { "w\($0)" }
    let (whole, part) = (TextShingles(words), TextShingles(Array(words.prefix(60))))
    #expect(part.shares(whole).0 == 1)
    #expect(part.shares(whole).1 < 0.5)
    #expect(whole.shares(part) == (part.shares(whole).1, 1))
    #expect(!Set(whole.bandHashes).isDisjoint(with: part.bandHashes))
  }

  @Test func `texts that share nothing share no band`() {
    let one = TextShingles((0..<200).map { "a\($0)" })
    let other = TextShingles((0..<200).map { "b\($0)" })
    #expect(Set(one.bandHashes).isDisjoint(with: other.bandHashes))
    #expect(TextShingles(["a", "b"]).bandHashes == [])
  }
}
