import Testing

@testable import CivicReports

/// The lines above a headline: whose page it is, and what is no headline.
@Suite struct MastheadTests {
  private static func content(_ head: [String]) -> PageContent {
    let body = [
      "Өскеменде жас еріктілер мектебі ашылды",
      "Кеше Өскемен қаласында жас еріктілер мектебінің ашылу рәсімі өтті, оған жиырма шақты бала келді.",
      "Мектеп жыл бойы сенбі сайын жұмыс істейді, сабақтарды тәжірибелі мамандар жүргізеді.",
    ]
    return PageReader.read((head + body).map { PageLine(text: $0, opensParagraph: true) })
  }

  @Test(arguments: [
    (["Дала шамы › Қоғам"], "Дала шамы"),
    (["АРҚА-ИНФО   Главная  Новости  Интервью"], "АРҚА-ИНФО"),
    (["Arqa Shamy | News agency"], "Arqa Shamy"),
    (["Өзек тілі № 71 (2208)", "16.09.2025 14:02"], "Өзек тілі"),
    (["Арқа вестник | 21 мая 2025, 11:05 | Просмотров: 1 402"], "Арқа вестник"),
    (["ДАЛА-АҚПАРАТ информационное агентство", "18.02.2026"], "ДАЛА-АҚПАРАТ"),
    (
      ["Управление общественного развития Аральской области", "15 мая 2025, 18:42"],
      "Управление общественного развития Аральской области"
    ),
  ])
  func `the outlet is the name that its sections and date stand beside`(head: [String], outlet: String) {
    let content = Self.content(head)
    #expect(content.outlet == outlet)
    #expect(content.title == "Өскеменде жас еріктілер мектебі ашылды")
  }

  @Test(arguments: [
    ["Азаматтарға | Бизнеске | Байланыс"], ["Басты бет / Жаңалықтар / Аймақ", "21.11.2025"],
    ["Университет / Оқу / Ғылым / Студентке"], ["Жаңалықтар Саясат Экономика Әлем Пікір"],
    ["Хабарландыру", "Жарияланды: 27.03.2026"], ["3 желтоқсан 2025, 10:00 · Сұхбат · Оқу уақыты 5 мин"],
  ])
  func `a menu is neither a headline nor an outlet`(head: [String]) {
    let content = Self.content(head)
    #expect(content.outlet == nil)
    #expect(content.title == "Өскеменде жас еріктілер мектебі ашылды")
  }

  @Test(arguments: [
    ("АСТАНА. 19 қараша. Дала-Ақпарат – Елордада форум өтті.", "Дала-Ақпарат"),
    ("ORAL. DALA INFORM – A forum was held.", "DALA INFORM"),
    ("Дала-Инфо – Сегодня состоялся форум.", "Дала-Инфо"),
  ])
  func `an agency stands before the dash of its first sentence`(line: String, agency: String) {
    #expect(Dateline.agency(line) == agency)
  }

  @Test(arguments: ["Форум – это встреча.", "АСТАНА – Форум өтті.", "Айгүл Сәбитова – директор қора."])
  func `other first words name no agency`(line: String) {
    #expect(Dateline.agency(line) == nil)
  }
}
