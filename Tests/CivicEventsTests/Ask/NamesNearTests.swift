import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// Of a large database only the names are read that have words of the question: the answers are those of all names.
struct NamesNearTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    try test.store(
      MarkedReading(
        """
        ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=roundtable:круглый стол⟧ ⟦title:Право и человек⟧ в ⟦settlement:Уральске⟧ ⟦start=2026-02-13:13 февраля⟧. \
        Пришли ⟦participant.ngo.present:Зелёный мост⟧, ⟦participant.party.present:Ауыл⟧ и ⟦participant.local-government.present:акимат города Уральск⟧. \
        ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Зелёный мост⟧, сказала: «⟦quote=Айгүл Сәбитова:Бюджет открыт⟧».
        """, url: "https://a.kz/1", source: "a.kz"))
  }

  private func ask(_ question: String, readingNames most: Int) throws -> QuestionAnswer {
    try test.database.ask([(question, QuestionOptions(today: "2026-03-31"))], readingNames: most)[0]
  }

  @Test(arguments: [
    "Кто выступал от «Зелёного моста»?", "Зелёный мост атынан кім сөйледі?", "What did Aigul Sabitova say?",
    "zelenyi most kaida boldy", "На каких мероприятиях была партия «Ауыл»?", "Кто провёл «Право и человек»?",
    "Какие НПО были на круглом столе в Уральске?", "Какие акиматы участвовали?",
    "Где была Айгүл Сәбитованың?",
    "Кто такие Неизвестные?",
  ])
  func `it answers the same`(_ question: String) throws {
    #expect(try ask(question, readingNames: 0) == ask(question, readingNames: .max))
  }

  @Test func `a word with a letter wrong is known beside another of the name`() throws {
    #expect(try ask("Кто выступал от «Зелоного моста»?", readingNames: 0).answer.items.count == 1)
  }
}
