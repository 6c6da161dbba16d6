import CivicReports
import CivicText
import TestSupport
import Testing

/// Whether the report tells of an event, and of which kind.
@Suite struct EventFinderTests {
  static let cases = [
    RuleCase(.kk, "Оралда ⟦kind=roundtable:дөңгелек үстел⟧ өтті."),
    RuleCase(.kk, "Ауылда ⟦kind=hearing:қоғамдық тыңдау⟧ өтті."),
    RuleCase(.kk, "Студенттер сарайында сыйлықты ⟦kind=award-ceremony:табыстау рәсімі⟧ өтті."),
    RuleCase(.kk, "Кеше ⟦kind=meeting:кездесу⟧ өтті."),
    RuleCase(.ru, "Состоялся ⟦kind=roundtable:круглый стол⟧. Мероприятие прошло в Уральске."),
    RuleCase(.ru, "Прошло пленарное заседание ⟦kind=forum:форума⟧."),
    RuleCase(.ru, "Жители опубликовали ⟦kind=appeal:обращение⟧ к министру."),
    RuleCase(.ru, "В преддверии форума состоялась ⟦kind=meeting:встреча⟧ с жителями."),
    RuleCase(.en, "A ⟦kind=roundtable:roundtable⟧ was held in Oral."),
    RuleCase(.en, "⟦kind=training:Training sessions⟧ were held in Almaty."),
  ]

  static let none = [
    RuleCase(.kk, "Бүгін күн жылы болады. Оралда жаңа мектеп салынуда."),
    RuleCase(.ru, "В Уральске построят новую школу. Работы начнутся весной."),
    RuleCase(.en, "Kazakhstan’s grain exports rose in January, the ministry reported."),
    // A plural in passing.
    RuleCase(
      .en,
      "Two activists completed an internship. Later they join activities such as round tables and lobbying."),
    RuleCase(.ru, ""),
    RuleCase(.ru, "«"),
  ]

  @Test(arguments: cases)
  func `the word that stands foremost tells the kind`(_ report: RuleCase) {
    #expect(report.differences("kind") == [])
  }

  @Test(arguments: none)
  func `a text in which nothing takes place tells of no event`(_ report: RuleCase) {
    #expect(ReadReport(report.text, language: report.language).event == nil)
  }
}
