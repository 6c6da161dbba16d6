import CivicEvents
import CivicText
import TestSupport
import Testing

/// The card of each kind of thing: every fact with its id and its sentence.
struct CardTests {
  let test: TestDatabase

  static let text = """
    ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦start=2026-02-13:13 февраля⟧ ⟦kind=roundtable:круглый стол⟧.

    Участвовали ⟦participant.party.present:AMANAT⟧ и ⟦group.experts:эксперты⟧; обсудили ⟦topic=elections:выборы⟧.

    «⟦quote=Айгүл Сәбитова:Мы за перемены⟧», – сказала ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ \
    ⟦organization=Ақ жол қоры:Ак жол коры⟧.
    """

  init() throws {
    test = try TestDatabase()
    try test.store(MarkedReading(Self.text, url: "https://a.kz/1", published: "2026-02-14"))
  }

  private func facts(_ id: String, _ section: CardSection.Name) throws -> [CardFact] {
    let card = try test.database.card(#require(TypedID(id)))
    return card.sections.first { $0.name == section }?.facts ?? []
  }

  @Test func `an event's card holds its facts by sort, each with its sentence`() throws {
    let card = try test.database.card(#require(TypedID("e1")))
    #expect(
      card.sections.map(\.name) == [
        .values, .organizers, .participants, .groups, .speakers, .statements, .topics,
      ])
    #expect(card.fields.contains { $0.name == "start_date" && $0.value == "2026-02-13" })
    let organizer = try #require(try facts("e1", .organizers).first)
    #expect(organizer.value == "Жайық жастары")
    #expect(organizer.role == "organizer")
    #expect(organizer.sentence == "Жайық жастары провёл 13 февраля круглый стол.")
    let speaker = try #require(try facts("e1", .speakers).first)
    #expect(speaker.position == "директор")
    #expect(speaker.organization?.name == "Ақ жол қоры")
    #expect(try facts("e1", .statements).map(\.value) == ["Мы за перемены"])
  }

  @Test func `a fact's card is that fact alone`() throws {
    let organizer = try #require(try facts("e1", .organizers).first)
    let card = try test.database.card(organizer.id)
    #expect(card.count == 1)
    #expect(card.title == "Жайық жастары")
  }

  @Test func `an organisation's card tells who spoke for it`() throws {
    let body = try #require(try facts("e1", .speakers).first?.organization)
    #expect(try facts(body.id.description, .speakers).map(\.value) == ["Айгүл Сәбитова"])
  }

  @Test func `a rejected fact is on no card`() throws {
    let party = try #require(try facts("e1", .participants).first { $0.value == "AMANAT" })
    try test.database.reject(party.id.number, options: CorrectionOptions(by: "Серікова"))
    #expect(try !facts("e1", .participants).contains { $0.value == "AMANAT" })
    #expect(throws: CivicError.self) { try test.database.card(party.id) }
  }

  @Test func `a blocked person is on no card and has none`() throws {
    let person = try #require(try facts("e1", .speakers).first?.about)
    try test.database.block(.person, person.number, options: CorrectionOptions(by: "Серікова"))
    #expect(try facts("e1", .speakers).isEmpty)
    #expect(try facts("e1", .statements).isEmpty)
    #expect(throws: CivicError.self) { try test.database.card(person) }
  }

  @Test(arguments: ["e9", "o99", "p99", "r9", "f999"])
  func `an id that is not there is said`(id: String) throws {
    let id = try #require(TypedID(id))
    let error = #expect(throws: CivicError.self) { try test.database.card(id) }
    #expect(error?.description.contains(id.description) == true)
  }
}
