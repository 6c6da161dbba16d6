import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// Words that can be meant in two ways, bodies told by their names, events told by words.
struct AskAgreementTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    for reading in Self.readings { try test.store(reading) }
  }

  private static let readings = [
    MarkedReading(
      """
      ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ в ⟦settlement:Актобе⟧ ⟦start=2026-02-13:13 февраля⟧. \
      Пришли ⟦participant.local-government:городской акимат⟧, ⟦participant.local-government:управление внутренней политики⟧, \
      ⟦participant.state-body:Министерство юстиции⟧, всего ⟦group.other=150:150 человек⟧. Речь шла о бобрах и плотинах.
      """, url: "https://a.kz/1", source: "a.kz"),
    MarkedReading(
      """
      ⟦organizer.ngo:Таза су⟧ провёл ⟦kind=forum:форум⟧ в ⟦settlement:Кандыагаше⟧ ⟦start=2026-03-05:5 марта⟧. Участвовал \
      ⟦participant.ngo.present:Зелёный мост⟧, ⟦group.other=40:40 человек⟧.
      """, url: "https://b.kz/1", source: "b.kz"),
  ]

  private func ask(_ question: String, after: [String] = []) throws -> QuestionAnswer.Content {
    try test.database.ask(question, options: QuestionOptions(today: "2026-03-31", after: after)).answer
  }

  @Test(arguments: [
    "Which forums took place until March 2026?", "Какие форумы прошли до марта 2026 года?",
    "2026 жылғы наурызға дейін қандай форумдар өтті?",
  ])
  func `a month that may be meant or not is answered where it makes no difference`(_ question: String) throws
  {
    let answer = try ask(question)
    #expect(answer.kind == .none)
    #expect(answer.reason == .ambiguous)
  }

  @Test(arguments: [
    ("Какие форумы прошли до конца марта 2026 года?", 2),
    ("Which forums were held until the end of February 2026?", 1),
    ("2026 жылғы наурыздың соңына дейін қандай форумдар өтті?", 2),
    ("Какие форумы прошли в Кандыагаше до апреля 2026 года?", 1),
  ])
  func `the end of a month takes it in, and both readings may be one`(_ question: String, _ count: Int) throws
  {
    #expect(try ask(question).items.count == count)
  }

  @Test(arguments: [
    "Which NGOs held forums?", "Who held the forum in Aktobe?", "Which forums did Таза су hold?",
  ])
  func `who held an event organised it`(_ question: String) throws {
    let names = Set(try ask(question).items.map(\.name))
    #expect(!names.isEmpty)
    #expect(names.isDisjoint(with: ["Зелёный мост", "городской акимат", "Министерство юстиции"]))
  }

  @Test(arguments: [
    "Какие мероприятия прошли в Актобе?", "Ақтөбеде қандай іс-шаралар өтті?",
    "Which events took place in Aktobe?",
  ])
  func `a town that is called as its region is the town`(_ question: String) throws {
    #expect(try ask(question).items.map(\.date) == ["2026-02-13"])
  }

  @Test(arguments: [
    "How many people came to the forums?", "Сколько человек было на форумах?", "Форумдарға қанша адам келді?",
  ])
  func `numbers that differ are no number`(_ question: String) throws {
    let answer = try ask(question)
    #expect(answer.kind == .none)
    #expect(answer.candidates.count == 2)
  }

  @Test(arguments: [
    ("Which akimats took part in forums?", "городской акимат"),
    ("Какие акиматы участвовали в форумах?", "городской акимат"),
    ("Форумдарға қандай әкімдіктер қатысты?", "городской акимат"),
    ("Which ministries took part in forums?", "Министерство юстиции"),
    ("Форумға қай министрліктер қатысты?", "Министерство юстиции"),
    ("Акиматы и маслихаты на форумах", "городской акимат"),
  ])
  func `a word narrower than its kind is told by the names`(_ question: String, _ name: String) throws {
    #expect(try ask(question).items.map(\.name) == [name])
  }

  @Test func `bodies told by names are a condition as well`() throws {
    #expect(try ask("Мероприятия, организованные НПО вместе с акиматами").items.map(\.date) == ["2026-02-13"])
    #expect(try ask("Forums where ministries took part").items.map(\.date) == ["2026-02-13"])
    let followed = try ask("А НПО?", after: ["Какие акиматы участвовали в форумах?"])
    #expect(Set(followed.items.map(\.name)) == ["Жайық жастары", "Таза су", "Зелёный мост"])
  }

  @Test(arguments: [
    "Кто первым выступил на форуме?", "Who was the second speaker at the forum?",
    "Форумда кім бірінші сөйледі?",
    "Какие международные НПО участвовали в форумах?", "Кто представлял молодёжь на форуме?",
    "Which NGOs were founded in 2026?", "Какие НПО Актобе участвовали в форумах?",
    "Which Aktobe NGOs took part in forums?", "Which events took place at the university?",
    "Which events took place outside Kazakhstan?", "What share of the forums did NGOs organise?",
    "Кто выступал от имени ветеранов?", "Сколько НПО в Актобе?", "Кто говорил об экологии?",
    "Who spoke about youth?", "Who talked about youth?", "Экология туралы кім айтты?",
    "Какие колледжи и вузы участвовали в форумах?", "Which city akimats took part in forums?",
  ])
  func `what limits an answer and is not understood is not passed over`(_ question: String) throws {
    let answer = try ask(question)
    #expect(answer.kind == .none)
    #expect(answer.items.isEmpty)
  }

  @Test(arguments: ["Когда обсуждали вопросы о бобрах?", "Which NGOs were at the meeting on бобрах?"])
  func `words that one event alone has tell it`(_ question: String) throws {
    let answer = try ask(question)
    #expect(answer.items.contains { $0.date == "2026-02-13" || $0.name == "Жайық жастары" })
  }

  @Test(arguments: ["aktobede kandai forum otti", "актобеде кандай форум отти"])
  func `Kazakh without its letters is read`(_ question: String) throws {
    #expect(try ask(question).items.map(\.date) == ["2026-02-13"])
  }

  @Test func `planned for a month without a year is to come`() throws {
    try test.store(
      MarkedReading(
        "⟦kind=hearing:Слушания⟧ ⟦status=announced:пройдут⟧ в ⟦settlement:Астане⟧ ⟦start=2026-04-10:10 апреля⟧.",
        url: "https://c.kz/1", source: "c.kz"))
    for question in ["Какие мероприятия запланированы на апрель?", "Which events are planned for April?"] {
      #expect(try ask(question).items.map(\.date) == ["2026-04-10"])
    }
  }
}
