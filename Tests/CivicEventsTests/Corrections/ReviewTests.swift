import CivicEvents
import CivicReports
import TestSupport
import Testing

struct ReviewTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws {
    test = try TestDatabase()
    for (body, kind, more) in [
      ("Жайық жастары", "forum", ""), ("Ақ жол қоры", "hearing", ""), ("Мейірім үйі", "debate", ""),
    ] {
      try test.store(
        MarkedReading(
          "⟦kind=\(kind):Встреча⟧ \(kind): ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:\(body)⟧)\(more).")
      )
    }
  }

  @Test func `each person is asked for once, against one other, with what helps to decide`() throws {
    let list = try test.database.review()
    #expect(list.count == 2)
    let item = try #require(list.items.first)
    #expect(item.id.kind == .judgement)
    #expect(item.sides.map(\.name) == ["Айгүл Сәбитова", "Айгүл Сәбитова"])
    #expect(item.sides.map(\.posts) == [["Жайық жастары"], ["Ақ жол қоры"]])
    #expect(item.sides.map { $0.events.map(\.kind) } == [[.forum], [.hearing]])
    #expect(item.sides.allSatisfy { $0.sentence.contains("Сәбитова") && $0.passage == "Айгүл Сәбитова" })
    #expect(try test.database.review(ReviewOptions(limit: 1)).items.count == 1)
  }

  @Test func `accepting makes one of two, and asks of the third once`() throws {
    let item = try #require(try test.database.review().items.first)
    try test.database.accept(item.id, options: options)
    #expect(try test.rows("SELECT count(*) FROM person") == ["2"])
    #expect(try test.database.review().count == 1)
    #expect(throws: CivicError(.notInReview, item.id.description)) {
      try test.database.accept(item.id, options: options)
    }
    try test.database.undo(options: options)
    #expect(try test.database.review().items.map(\.id).contains(item.id))
  }

  @Test func `declining keeps two apart, whatever comes`() throws {
    let item = try #require(try test.database.review().items.first)
    try test.database.decline(item.id, options: options)
    #expect(try test.database.review().count == 1)
    #expect(try test.database.identify().moved == [])
    #expect(try test.rows("SELECT count(*) FROM person") == ["3"])
  }

  @Test func `facts of low confidence come in, the least sure first, and leave when they are decided`() throws
  {
    let list = try test.database.review(ReviewOptions(below: 0.95))
    let facts = list.items.filter { $0.id.kind == .fact }
    #expect(!facts.isEmpty)
    #expect(list.items.map(\.weight) == list.items.map(\.weight).sorted(by: >))
    #expect(facts.allSatisfy { $0.score < 0.95 && $0.fact?.sentence.isEmpty == false && $0.section != nil })
    try test.database.accept(facts[0].id, options: options)
    try test.database.decline(facts[1].id, options: options)
    let left = try test.database.review(ReviewOptions(below: 0.95)).items.map(\.id)
    #expect(!left.contains(facts[0].id) && !left.contains(facts[1].id))
    #expect(
      try test.rows(
        "SELECT state FROM fact WHERE id IN (\(facts[0].id.number), \(facts[1].id.number)) ORDER BY state")
        == ["reviewed", "withdrawn"])
  }

  @Test func `who is hidden is not asked for`() throws {
    let item = try #require(try test.database.review().items.first)
    try test.database.block(.person, item.sides[0].id.number, options: options)
    #expect(try test.database.review().count == 0)
  }

  @Test func `a confirmed fact that a newer version leaves out goes on counting`() throws {
    let text = "⟦kind=forum:Форум⟧ прошёл. ⟦participant.ngo:Дала үні⟧ участвовал."
    try test.store(MarkedReading(text, url: "https://a.kz/1"))
    let rows = try test.rows("SELECT fact FROM participation WHERE name = 'Дала үні'")
    let fact = try #require(rows.first.flatMap { Int($0) })
    try test.database.confirm(fact, options: options)
    try test.store(MarkedReading("⟦kind=forum:Форум⟧ прошёл успешно.", url: "https://a.kz/1"))
    #expect(
      try test.rows("SELECT fact, state FROM participation WHERE name = 'Дала үні'") == ["\(fact) | reviewed"]
    )
    try test.database.undo(options: options)
    #expect(try test.rows("SELECT fact FROM participation WHERE name = 'Дала үні'") == [])
    // Nobody has decided of it now: it is asked for, and confirmed it counts.
    let item = try #require(try test.database.review().items.first { $0.reasons == ["removed"] })
    #expect(item.id == TypedID(.fact, fact))
    #expect(item.fact?.sentence == "Дала үні участвовал.")
    try test.database.accept(item.id, options: options)
    #expect(try test.rows("SELECT fact FROM participation WHERE name = 'Дала үні'") == ["\(fact)"])
    #expect(try !test.database.review().items.contains { $0.id == item.id })
  }
}
