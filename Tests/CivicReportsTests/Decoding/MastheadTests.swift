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

  @Test func `a number beside the date is how often the page was read`() {
    #expect(Self.content(["17 мамыр, 2025", "2204"]).views == 2204)
    #expect(Self.content(["0", "986"]).views == 986)
    #expect(Self.content(["02.12.2025, 18:40 129"]).views == 129)
    #expect(Self.content(["Қоғам · 08.06.2025 12:44 · 4127"]).views == 4127)
    #expect(Self.content(["2025"]).views == nil)
  }

  @Test(arguments: [["Өскемен жаңалықтары"], ["Новости Өскемен"], ["Все новости области"]])
  func `a list of news is no headline`(head: [String]) {
    #expect(Self.content(head).title == "Өскеменде жас еріктілер мектебі ашылды")
  }

  @Test func `a press service beside the date is no headline`() {
    let content = Self.content(["22 апреля 2025 года, пресс-служба партии «Дала»"])
    #expect(content.published == "2025-04-22")
    #expect(content.source == "пресс-служба партии «Дала»")
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
    ("КОКШЕТАУ. ДАЛАПРЕСС - Вчера состоялся форум.", "ДАЛАПРЕСС"),
    ("ALMATY (DNA) — A forum was held.", "DNA"),
    ("Алматы, DALA-NEWS.KZ. Кеше форум өтті.", "DALA-NEWS.KZ"),
  ])
  func `an agency stands before the dash of its first sentence`(line: String, agency: String) {
    #expect(Dateline.agency(line) == agency)
  }

  @Test(arguments: ["Форум – это встреча.", "АСТАНА – Форум өтті.", "Айгүл Сәбитова – директор қора."])
  func `other first words name no agency`(line: String) {
    #expect(Dateline.agency(line) == nil)
  }
}
