import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// What could be answered otherwise than it was meant.
struct AskMeantTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    for reading in Self.readings { try test.store(reading) }
  }

  private static let readings = [
    MarkedReading(
      """
      ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ в ⟦settlement:Уральске⟧ ⟦start=2026-02-13:13 февраля⟧. \
      Пришли ⟦participant.ngo.present:Зелёный мост⟧ и ⟦participant.party.present:AMANAT⟧, всего ⟦group.other=150:150 человек⟧. \
      ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:эколог⟧, сказала: «⟦quote=Айгүл Сәбитова:Река помнит всё и прощает долго⟧».
      """, url: "https://a.kz/1", source: "a.kz"),
    MarkedReading(
      """
      ⟦organizer.ngo:Таза су⟧ провёл ⟦kind=hearing:слушания⟧ в ⟦settlement:Атырау⟧ ⟦start=2025-06-05:5 июня⟧. Участвовал \
      ⟦participant.ngo.present:Зелёный мост⟧, ⟦group.other=40:40 человек⟧.
      """, url: "https://b.kz/1", source: "b.kz"),
    MarkedReading(
      """
      ⟦kind=forum:Форум⟧ ⟦organizer.ngo:Дала үні⟧ ⟦status=announced:пройдёт⟧ в ⟦settlement:Астане⟧ ⟦start=2026-04-10:10 апреля⟧.
      """, url: "https://c.kz/1", source: "c.kz"),
  ]

  private func ask(_ question: String, after: [String] = []) throws -> QuestionAnswer {
    try test.database.ask(question, options: QuestionOptions(today: "2026-03-31", after: after))
  }

  @Test(arguments: [
    "Which NGOs took part in all forums?", "Какие НПО были на каждом форуме?",
    "Барлық форумдарға қатысқан ҮЕҰ қайсы?",
    "Which NGOs from Almaty took part in forums?", "Какие НПО из Алматы участвовали в форумах?",
    "Which NGOs took part for the first time in 2026?", "Какие НПО впервые участвовали в 2026 году?",
    "Which Kazakh NGOs took part in forums?", "Тек Оралдағы іс-шараларға қатысқан ҮЕҰ қайсы?",
    "Қандай ҮЕҰ форумға қатысқысы келді?", "Какие НПО хотели участвовать в форуме?",
    "What did the youth wing of AMANAT organise?", "Какие мероприятия провёл филиал AMANAT?",
    "Which NGOs were at the concert in Uralsk?", "Форум билеті қанша тұрады?",
    "Who was the last speaker at the forum in Uralsk?", "Какие НПО поддержали конституционную реформу?",
    "Which NGOs attended the gala forum in Uralsk?",
  ])
  func `what no list tells is not answered by a list that is near it`(_ question: String) throws {
    let answer = try ask(question).answer
    #expect(answer.kind == .none)
    #expect(answer.items.isEmpty)
  }

  @Test(arguments: [
    "Which NGOs took part in hearings but not in forums?",
    "Какие НПО участвовали в слушаниях, но не в форумах?",
    "Қандай ҮЕҰ тыңдауға қатысты, бірақ форумға қатыспады?",
  ])
  func `in one but not in the other is the difference of both`(_ question: String) throws {
    #expect(try ask(question).answer.items.map(\.name) == ["Таза су"])
  }

  @Test(arguments: [
    "Which forums will be held in April 2026?", "Какие форумы пройдут в апреле 2026 года?",
    "2026 жылғы сәуірде қандай форумдар өтеді?",
  ])
  func `what is to come was announced`(_ question: String) throws {
    #expect(try ask(question).answer.items.map(\.date) == ["2026-04-10"])
  }

  @Test(
    arguments: [
      ("Events with more than 100 people", "2026-02-13"),
      ("Мероприятия, где было менее 100 человек", "2025-06-05"),
      ("Қатысушысы 100-ден аз болған тыңдаулар", "2025-06-05"), ("Which event had the most NGOs?", nil),
      ("Ең көп адам жинаған іс-шара қайсы?", "2026-02-13"),
      ("Which event gathered the fewest people?", "2025-06-05"),
    ] as [(String, String?)])
  func `events are chosen by how many came`(_ question: String, _ expected: String?) throws {
    let dates = try ask(question).answer.items.compactMap(\.date)
    // Both had two.
    #expect(dates.sorted() == (expected.map { [$0] } ?? ["2025-06-05", "2026-02-13"]))
  }

  @Test(arguments: [
    "Which NGOs took part in more than one event?", "Какие НПО участвовали более чем в одном мероприятии?",
    "Кемінде екі іс-шараға қатысқан ҮЕҰ қайсы?",
  ])
  func `a number of events bounds a list`(_ question: String) throws {
    #expect(try ask(question).answer.items.map(\.name) == ["Зелёный мост"])
  }

  @Test(arguments: [
    "Who said “Река помнит всё и прощает долго”?", "Чьи слова «Река помнит всё и прощает долго»?",
    "«Река помнит всё и прощает долго» деп кім айтты?",
  ])
  func `whose words they are is answered by the speaker`(_ question: String) throws {
    let answer = try ask(question).answer
    #expect(answer.kind == .people)
    #expect(answer.items.map(\.name) == ["Айгүл Сәбитова"])
  }

  @Test func `a post that only reports have is understood`() throws {
    #expect(try ask("Какие экологи выступали на форумах?").answer.items.map(\.name) == ["Айгүл Сәбитова"])
    #expect(try ask("Which ecologist spoke in Uralsk?").answer.items.map(\.name) == ["Айгүл Сәбитова"])
  }
}
