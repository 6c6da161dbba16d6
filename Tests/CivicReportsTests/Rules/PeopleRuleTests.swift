import CivicReports
import CivicText
import TestSupport
import Testing

/// Who spoke, who moderated, who was there and who is only named.
@Suite struct PeopleRuleTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті. «Өркен» қоғамдық қорының директоры ⟦speaker=Айгүл Сәрсенова:Айгүл Сәрсенова⟧ жоба туралы айтты."
    ),
    // Who organised the gathering is told between its guest and the verb.
    RuleCase(
      .kk,
      "Форум өтті. Агенттік төрағасы ⟦person.participant:Дархан Әбжанов⟧ ⟦organizer:«Дала» қоғамдық қорының⟧ ұйымдастыруымен өткізілген мерекелік жиынға қатысты."
    ),
    RuleCase(.kk, "Форум өтті. Жиынды заңгер ⟦moderator=Қанат Оразәлі:Қанат Оразәлі⟧ жүргізді."),
    RuleCase(
      .ru, "Форум состоялся. Модератором выступила юрист ⟦moderator=Ирина Колесниченко:Ирина Колесниченко⟧."),
    RuleCase(
      .ru,
      "Форум состоялся. Директор ОФ «Өркен» ⟦speaker=Айгуль Серикова:Айгуль Серикова⟧ предложила новые нормы."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Участвовали депутат маслихата ⟦person.participant:Ольга Вернигора⟧ и юрист ⟦person.participant:Айдос Муканов⟧."
    ),
    RuleCase(
      .en,
      "The forum was held. ⟦speaker=Gulnara Dusupova:Gulnara Dusupova⟧, director of the Decenta Foundation, emphasized the role of NGOs."
    ),
    // A seminar is taught, not moderated, by who conducts it.
    RuleCase(
      .kk,
      "Семинар өтті. Семинарды тренер ⟦speaker=Айгүл Сәрсенова:Айгүл Сәрсенова⟧ жүргізіп, заңды түсіндірді."),
  ]

  static let none = [
    // Somebody else's words quoted: their author is only named.
    RuleCase(
      .ru,
      "Форум состоялся. Ведущая ⟦moderator:Ирина Колесниченко⟧ была модератором. Ранее председатель союза ⟦person.mentioned:Геннадий Ткачук⟧ говорил: «Нам важны не громкие слова»."
    ),
    // The author's signature.
    RuleCase(.ru, "Форум состоялся в Уральске.\n\nОльга Зубенко"),
    RuleCase(.kk, "Оралда форум өтті.\n\nАйгерім Қосжанова"),
  ]

  @Test(arguments: cases + none)
  func `people have the role that the text gives them`(_ report: RuleCase) {
    #expect(report.differences("speaker", "moderator", "person") == [])
  }

  @Test func `each of a list keeps the post that stands before the name`() throws {
    let text = """
      Форум состоялся. Мероприятие посетили аким области Абай Берик Уали, депутат Сената Бибигуль Жексенбай, \
      заместитель председателя Комитета по делам молодёжи Елдар Сапаров.
      """
    let event = try #require(ReadReport(text, language: .ru).event)
    #expect(
      event.people.map { [$0.name, $0.position, $0.organization] } == [
        ["Берик Уали", "аким области Абай", nil],
        ["Бибигуль Жексенбай", "депутат", "Сенат"],
        ["Елдар Сапаров", "заместитель председателя", "Комитет по делам молодёжи"],
      ])
  }

  @Test func `nobody speaks at an event to come`() throws {
    let text = "Форум ертең өтеді. Жиынға «Өркен» қорының директоры Айгүл Сәрсенова қатысады."
    let event = try #require(ReadReport(text, language: .kk).event)
    #expect(event.speakers.isEmpty)
    #expect(event.people.allSatisfy { $0.presence == .invited })
  }
}
