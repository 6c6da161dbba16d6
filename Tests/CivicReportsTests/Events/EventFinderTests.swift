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
    // Told by other verbs than "was held".
    RuleCase(.kk, "Семейде ⟦kind=forum:форум⟧ басталды."),
    RuleCase(.kk, "Кеше бейбіт ⟦kind=assembly:шеру⟧ өтті, шеру соңында үндеу оқылды."),
    RuleCase(.ru, "В Актау начался ⟦kind=forum:форум⟧ волонтёров."),
    RuleCase(.ru, "В субботу на ⟦kind=seminar:семинаре⟧ вспоминали первые годы общества."),
    RuleCase(.en, "The ⟦kind=presentation:presentation⟧ of the handbook on 19 November began late."),
    // Minutes and notices.
    RuleCase(.kk, "Қоғамдық кеңес ⟦kind=session:отырысының⟧ № 2 хаттамасы\nҚатысқандар: Г. Асан."),
    RuleCase(.ru, "Протокол № 3 ⟦kind=working-group:заседания рабочей группы⟧\nПрисутствовали: А. Ким."),
    RuleCase(.en, "Minutes of the ⟦kind=working-group:meeting of the working group⟧\nPresent: A. Kim."),
    RuleCase(.ru, "Объявление ⟦kind=hearing:общественных слушаний⟧\nМесто и время: Тараз, 5 мая."),
    // Letters.
    RuleCase(.kk, "Ұйымдар министрге ⟦kind=appeal:ашық хат⟧ жолдады."),
    RuleCase(.ru, "Мы, жители домов, ⟦kind=appeal:обращаемся⟧ к министру: слушания надо провести."),
    // A meeting told by its verb alone.
    RuleCase(.kk, "Аудан әкімі Қанат Сейтов кеңес мүшелерімен ⟦kind=meeting:кездесті⟧."),
    RuleCase(.ru, "Депутат Анна Ким ⟦kind=meeting:встретилась с⟧ жителями посёлка."),
    RuleCase(.en, "Anna Kim ⟦kind=meeting:met with⟧ residents of the village."),
    // Spoken of twice as one that goes on.
    RuleCase(
      .ru, "На ⟦kind=hearing:слушания⟧ пускали по списку. Участники слушаний проголосовали против тарифа."),
    RuleCase(.kk, "Облыстық ардагерлер кеңесінің кеңейтілген ⟦kind=session:алқа мәжілісі⟧ болды."),
    RuleCase(.kk, "Орталықта үш күндік ⟦kind=seminar:семинар⟧ өткізіліп жатыр."),
    // What the sitting is called further down does not outweigh it, nor do forty trainings of a year.
    RuleCase(
      .kk,
      "Кеңестің ⟦kind=session:отырысы⟧ өтті. Жиынға депутаттар қатысты. Жиында есеп тыңдалды. Жиын қорытындыланды."
    ),
    RuleCase(
      .ru,
      "В Таразе прошла итоговая ⟦kind=meeting:встреча⟧. Гости пили чай. Пели песни. За год юристы провели сорок тренингов."
    ),
    // A hall is no congress.
    RuleCase(.ru, "В конгресс-холле прошёл ⟦kind=roundtable:круглый стол⟧. Конгресс-холл вместил всех."),
    RuleCase(.en, "A ⟦kind=meeting:meeting⟧ was held at the Congress Hall."),
  ]

  static let none = [
    RuleCase(.kk, "Бүгін күн жылы болады. Оралда жаңа мектеп салынуда."),
    RuleCase(.ru, "В Уральске построят новую школу. Работы начнутся весной."),
    RuleCase(.en, "Kazakhstan’s grain exports rose in January, the ministry reported."),
    // A plural in passing.
    RuleCase(
      .en,
      "Two activists completed an internship. Later they join activities such as round tables and lobbying."),
    // What is done every year is no single event.
    RuleCase(.kk, "Біз жыл сайын семинар, дөңгелек үстел өткізіп тұрамыз."),
    RuleCase(.kk, "Біздің директор жыл сайын түлектермен кездесті деп айтуға болады."),
    // Citizens' letters to an office are no open letter.
    RuleCase(.ru, "В отдел поступило сорок обращений граждан. Все обращения закрыты."),
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
