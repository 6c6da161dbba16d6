import CivicEvents
import CivicReports
import CivicText
import Foundation
import TestSupport
import Testing

struct AskTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    for reading in Self.readings { try test.store(reading) }
  }

  private static let readings = [
    MarkedReading(
      """
      ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=roundtable:круглый стол⟧ ⟦title:Право и человек⟧ в ⟦settlement:Уральске⟧ ⟦start=2026-02-13:13 февраля⟧. \
      Пришли ⟦participant.ngo.present:Зелёный мост⟧, ⟦participant.party.present:Ауыл⟧. Обсуждали ⟦topic=constitutional-reform:новую Конституцию⟧. \
      ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Зелёный мост⟧, сказала: «⟦quote=Айгүл Сәбитова:Бюджет села должен быть открытым⟧».
      """, url: "https://a.kz/1", source: "a.kz"),
    MarkedReading(
      """
      ⟦organizer.ngo:Таза су⟧ өткізген ⟦kind=hearing:тыңдау⟧, ⟦settlement:Атырау⟧, ⟦start=2025-06-05:5 маусым⟧. ⟦participant.ngo.present:Зелёный мост⟧ қатысты. \
      ⟦topic=ecology:Экология⟧ жайлы ⟦speaker.present:Ержан Сәбитов⟧ айтты.
      """, url: "https://b.kz/1", language: .kk, source: "b.kz"),
    MarkedReading(
      """
      A ⟦kind=forum:forum⟧ of ⟦organizer.ngo:Green Hands⟧ on ⟦topic=youth:youth⟧ was ⟦status=cancelled:called off⟧ in ⟦settlement:Astana⟧ on ⟦start=2026-03-01:1 March⟧.
      """, url: "https://c.kz/1", language: .en, source: "c.kz"),
  ]

  private func ask(_ question: String, after: [String] = [], region: String? = nil) throws -> QuestionAnswer {
    try test.database.ask(
      question, options: QuestionOptions(today: "2026-03-31", homeRegion: region, after: after))
  }

  private func names(_ question: String, after: [String] = []) throws -> [String] {
    try ask(question, after: after).answer.items.map(\.name).sorted()
  }

  @Test(arguments: [
    "Конституциялық реформаны талқылауға қандай ҮЕҰ қатысты?",
    "кандай уйымдар мен ҮЕҰ конституциялык реформаны талкылауга катысты",
    "Какие НПО участвовали в обсуждении конституционной реформы?",
    "какие нко были на мероприятиях по новой конституции",
    "Which NGOs took part in constitutional reform discussions?",
    "Which NGOs took part in constitutional-reform discussions?",
    "Which non-governmental organisations took part in draft-constitution discussions?",
    "List the NGOs that attended events on the draft constitution",
  ])
  func `the question that must always work`(_ question: String) throws {
    let answer = try ask(question)
    #expect(answer.understood.filters["topic"] == ["constitutional-reform"])
    let names = Set(answer.answer.items.map(\.name))
    #expect(names.isSuperset(of: ["Жайық жастары", "Зелёный мост"]))
    #expect(answer.evidence.allSatisfy { !$0.sentence.isEmpty })
  }

  @Test(arguments: [
    "What is the phone number of Green Hands?",
    "Who spoke at the forum of Green Hands and what did they say?",
    "Сәбитов пен Сәбитова не айтты?", "Кто такие Сабитовы и где они выступали?",
  ])
  func `a question is answered the same however often it is asked`(_ question: String) throws {
    let options = QuestionOptions(today: "2026-03-31", explains: true)
    let first = try test.database.ask(question, options: options)
    for _ in 0..<12 { #expect(try test.database.ask(question, options: options) == first) }
  }

  @Test func `a party is in no list of NGOs, and NGOs in none of parties`() throws {
    #expect(try names("Какие НПО были на круглом столе в Уральске?") == ["Жайық жастары", "Зелёный мост"])
    #expect(try names("Какие партии были на круглом столе в Уральске?") == ["Ауыл"])
  }

  @Test(arguments: [
    ("Кто выступал от «Зелёного моста»?", "Айгүл Сәбитова"),
    ("Зелёный мост атынан кім сөйледі?", "Айгүл Сәбитова"),
    ("Who spoke for Zeleny Most at the round table?", "Айгүл Сәбитова"),
    ("Кто организовал слушания в Атырау?", "Таза су"),
    ("Атыраудағы тыңдауды қай ұйым өткізді?", "Таза су"),
  ])
  func `who did what`(_ question: String, _ expected: String) throws {
    #expect(try names(question) == [expected])
  }

  @Test func `days, places and numbers`() throws {
    #expect(
      try ask("Когда прошёл круглый стол «Право и человек»?").answer.items.map(\.date) == ["2026-02-13"])
    #expect(
      try ask("Where was the hearing on ecology held?").answer.items.map(\.place) == ["Atyrau, Atyrau Region"]
    )
    #expect(try ask("Неше ҮЕҰ 2026 жылғы ақпанда іс-шараларға қатысты?").answer.count == 2)
    #expect(try ask("How many events were there in 2025?").answer.count == 1)
  }

  @Test func `what somebody said about something is what has the words`() throws {
    #expect(try ask("Что сказала Айгуль Сабитова о бюджете?").answer.count == 1)
    #expect(try ask("Что сказала Айгуль Сабитова о школах?").answer.reason == .notInData)
  }

  @Test func `most, together, not`() throws {
    #expect(try names("Какая НПО участвовала чаще всех?") == ["Зелёный мост"])
    #expect(try names("Какие НПО участвовали вместе с партией «Ауыл»?") == ["Жайық жастары", "Зелёный мост"])
    #expect(try names("Какие НПО не участвовали в обсуждении конституционной реформы?") == ["Таза су"])
    #expect(try names("Қандай ҮЕҰ конституциялық реформаны талқылауға қатыспады?") == ["Таза су"])
    #expect(try names("Which NGOs took part in events not in Atyrau?") == ["Жайық жастары", "Зелёный мост"])
  }

  @Test func `a question follows another`() throws {
    let first = "Какие НПО участвовали в мероприятиях в Уральске?"
    #expect(try names("А в Атырау?", after: [first]) == ["Зелёный мост", "Таза су"])
    #expect(try names("Ал партиялар ше?", after: [first]) == ["Ауыл"])
    #expect(try ask("А в Атырау?").answer.reason == .notUnderstood)
  }

  @Test func `what is not understood is named, and nothing is answered`() throws {
    let answer = try ask("Какие НПО самые честные?")
    #expect(answer.answer.kind == .none)
    #expect(answer.answer.reason == .notUnderstood)
    #expect(answer.answer.words == ["честные"])
    #expect(answer.answer.items.isEmpty)
  }

  @Test(arguments: [
    "Почему отменили форум?", "Какой телефон у «Зелёного моста»?", "Какие мероприятия прошли в Париже?",
    "Что сказал Пётр Невидимов?", "«Жоқ қор» қай іс-шараларға қатысты?",
  ])
  func `what the data do not hold is said not to be there`(_ question: String) throws {
    #expect(try ask(question).answer.reason == .notInData)
  }

  @Test func `a word that is a name as well is no name by itself`() throws {
    #expect(try ask("Ауыл тұрғындары қандай жиындарға қатысты?").answer.kind == .none)
    #expect(try ask("Ауыл партиясы қай іс-шараларға қатысты?").answer.count == 1)
  }

  @Test func `a name that fits several is answered by those whom it fits`() throws {
    for text in [
      "⟦organizer.advisory-body:облыстық қоғамдық кеңес⟧ ⟦kind=session:отырысы⟧ ⟦region:Қостанай облысы⟧. ⟦start=2026-01-05:5 қаңтар⟧",
      "⟦organizer.advisory-body:облыстық қоғамдық кеңес⟧ ⟦kind=session:отырысы⟧ ⟦region:Атырау облысы⟧. ⟦start=2026-01-06:6 қаңтар⟧",
    ] {
      try test.store(MarkedReading(text, url: "https://d.kz/\(text.count)", language: .kk, source: "d.kz"))
    }
    let asked = "Облыстық қоғамдық кеңес қай іс-шараларға қатысты?"
    #expect(try ask(asked).answer.candidates.count == 2)
    #expect(try ask(asked).answer.items.isEmpty)
    #expect(try ask(asked, region: "Атырау облысы").answer.items.map(\.date) == ["2026-01-06"])
  }

  @Test func `a letter typed wrongly is read, and told`() throws {
    let answer = try ask("Кто организовал слушания в Атрыау?")
    #expect(answer.answer.items.map(\.name) == ["Таза су"])
    #expect(answer.understood.read.map(\.typed) == ["Атрыау"])
  }

  @Test func `an answer's JSON has the names of the contract`() throws {
    let encoded = try JSONEncoder().encode(try ask("Какие НПО были в Уральске?"))
    let object = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
    let understood = try #require(object["understood"] as? [String: Any])
    let answer = try #require(object["answer"] as? [String: Any])
    #expect(understood["kind"] as? String == "organizations")
    #expect(
      (understood["filters"] as? [String: Any])?.keys.sorted() == ["organization-kind", "place", "status"])
    #expect(understood["text"] as? String != "")
    #expect(answer["count"] as? Int == 2)
    #expect((answer["items"] as? [[String: Any]])?.first?["id"] as? String != nil)
    #expect((object["rests_on"] as? [String: Any])?["unreviewed"] as? Int == 2)
    #expect((object["evidence"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func `the question is told in the asker's language, and may be in another`() throws {
    let kk = try ask("Орал қаласында қандай ҮЕҰ болды?")
    #expect(kk.language == .kk)
    #expect(kk.understood.text.contains("ҮЕҰ"))
    let told = try test.database.ask(
      "Орал қаласында қандай ҮЕҰ болды?", options: QuestionOptions(language: .ru, today: "2026-03-31"))
    #expect(told.understood.text.contains("вид организации: НПО"))
  }

  @Test func `the command that is told gives the same`() throws {
    let answer = try ask("Какие НПО участвовали в обсуждении конституционной реформы в Уральске?")
    #expect(
      answer.understood.command
        == "civic organizations --topic constitutional-reform --organization-kind ngo --place Уральск --status held"
    )
  }
}
