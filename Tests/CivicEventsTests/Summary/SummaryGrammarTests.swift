import CivicReports
import CivicText
import TestSupport
import Testing

@testable import CivicEvents

/// Every form that a table of the summaries inflects, as a speaker of the language writes it.
struct SummaryGrammarTests {
  private func opening(
    _ text: String, _ language: Language, status: EventStatus = .held, today: String = "2026-01-01"
  ) throws -> String {
    let test = try TestDatabase()
    try test.store(MarkedReading(text, language: language, status: status, confidence: 0.97))
    return try test.database.summary(of: 1, language: language, today: today).sentences.first?.text ?? ""
  }

  // MARK: Days

  @Test(
    arguments: [
      (Language.kk, "2026-02-13", nil, "2026 жылғы 13 ақпанда"), (.kk, "2026-02", nil, "2026 жылғы ақпанда"),
      (.kk, "2026", nil, "2026 жылы"), (.kk, "2026-06-12", "2026-06-14", "2026 жылғы 12–14 маусымда"),
      (.kk, "2026-06-30", "2026-07-02", "2026 жылғы 30 маусым – 2 шілде аралығында"),
      (.kk, "2025-12-30", "2026-01-02", "2025 жылғы 30 желтоқсан – 2026 жылғы 2 қаңтар аралығында"),
      (.kk, "2026-02", "2026-03", "2026 жылғы ақпан – наурыз аралығында"),
      (.kk, "2025", "2026", "2025–2026 жылдары"),
      (.ru, "2026-02-13", nil, "13 февраля 2026 года"), (.ru, "2026-02", nil, "в феврале 2026 года"),
      (.ru, "2026", nil, "в 2026 году"), (.ru, "2026-06-12", "2026-06-14", "12–14 июня 2026 года"),
      (.ru, "2026-06-30", "2026-07-02", "с 30 июня по 2 июля 2026 года"),
      (.ru, "2025-12-30", "2026-01-02", "с 30 декабря 2025 года по 2 января 2026 года"),
      (.ru, "2026-02", "2026-03", "с февраля по март 2026 года"), (.ru, "2025", "2026", "в 2025–2026 годах"),
      (.en, "2026-02-13", nil, "on 13 February 2026"), (.en, "2026-02", nil, "in February 2026"),
      (.en, "2026", nil, "in 2026"), (.en, "2026-06-12", "2026-06-14", "on 12–14 June 2026"),
      (.en, "2026-06-30", "2026-07-02", "from 30 June to 2 July 2026"),
      (.en, "2025-12-30", "2026-01-02", "from 30 December 2025 to 2 January 2026"),
      (.en, "2026-02", "2026-03", "from February to March 2026"), (.en, "2025", "2026", "in 2025–2026"),
    ] as [(Language, String, String?, String)])
  func `when it was`(language: Language, start: String, end: String?, words: String) {
    #expect(ProseWords(language).date(start, end) == words)
  }

  @Test(
    arguments: [
      (Language.kk, "2026-03-01", nil, "2026 жылғы 1 наурызда"),
      (.ru, "2026-03-01", nil, "на 1 марта 2026 года"), (.ru, "2026-03", nil, "на март 2026 года"),
      (.ru, "2026", nil, "на 2026 год"), (.ru, "2026-03-01", "2026-03-03", "на 1–3 марта 2026 года"),
      (.ru, "2026-06-30", "2026-07-02", "на период с 30 июня по 2 июля 2026 года"),
      (.en, "2026-03-01", nil, "for 1 March 2026"), (.en, "2026-03", nil, "for March 2026"),
      (.en, "2026-03-01", "2026-03-03", "for 1–3 March 2026"),
    ] as [(Language, String, String?, String)])
  func `for when it is planned`(language: Language, start: String, end: String?, words: String) {
    #expect(ProseWords(language).plannedDate(start, end) == words)
  }

  @Test(
    arguments: [
      (Language.kk, "2026-02-13", nil, "2026 жылғы 13 ақпан"),
      (.kk, "2026-02", "2026-03", "2026 жылғы ақпан – наурыз"),
      (.kk, "2026", nil, "2026 жыл"), (.ru, "2026-02", nil, "февраль 2026 года"),
      (.ru, "2025-07", "2026-03", "июль 2025 года – март 2026 года"),
      (.ru, "2026-02-09", "2026-02-15", "9–15 февраля 2026 года"),
      (.ru, "2026-02-23", "2026-03-01", "23 февраля – 1 марта 2026 года"), (.ru, "2026", nil, "2026 год"),
      (.en, "2026-02-23", "2026-03-01", "23 February – 1 March 2026"),
      (.en, "2025-07", "2026-03", "July 2025 – March 2026"),
    ] as [(Language, String, String?, String)])
  func `a period by itself, as in a heading`(language: Language, start: String, end: String?, words: String) {
    #expect(ProseWords(language).plainDate(start, end) == words)
  }

  @Test(arguments: [
    (
      Language.kk,
      "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда"
    ),
    (.ru, "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"),
    (.en, "January February March April May June July August September October November December"),
  ])
  func `each month in which something is`(language: Language, names: String) {
    for (index, name) in names.split(separator: " ").enumerated() {
      let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      #expect(ProseWords(language).date("2026-\(month)", nil).contains(" \(name)"))
    }
  }

  @Test func `each month of which a day is`() {
    let names = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    for (index, name) in names.split(separator: " ").enumerated() {
      let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      #expect(ProseWords(.ru).date("2026-\(month)-05", nil) == "5 \(name) 2026 года")
    }
  }

  // MARK: Kinds of events

  static let held: [(EventKind, kk: String, ru: String, en: String)] = [
    (.roundtable, "Дөңгелек үстел өтті", "Круглый стол состоялся", "A roundtable was held"),
    (.forum, "Форум өтті", "Форум состоялся", "A forum was held"),
    (.congress, "Съезд өтті", "Съезд состоялся", "A congress was held"),
    (.conference, "Конференция өтті", "Конференция состоялась", "A conference was held"),
    (.seminar, "Семинар өтті", "Семинар состоялся", "A seminar was held"),
    (.training, "Тренинг өтті", "Тренинг состоялся", "A training course was held"),
    (.hearing, "Қоғамдық тыңдау өтті", "Слушания состоялись", "A hearing was held"),
    (.meeting, "Кездесу өтті", "Встреча состоялась", "A meeting was held"),
    (
      .reportMeeting, "Халық алдындағы есеп беру кездесуі өтті", "Отчётная встреча состоялась",
      "A report-back meeting was held"
    ),
    (.session, "Отырыс өтті", "Заседание состоялось", "A session was held"),
    (
      .workingGroup, "Жұмыс тобының отырысы өтті", "Заседание рабочей группы состоялось",
      "A working-group meeting was held"
    ),
    (.dialogue, "Диалог өтті", "Диалог состоялся", "A dialogue was held"),
    (.debate, "Пікірсайыс өтті", "Дебаты состоялись", "A debate was held"),
    (.briefing, "Брифинг өтті", "Брифинг состоялся", "A briefing was held"),
    (.presentation, "Тұсаукесер өтті", "Презентация состоялась", "A presentation was held"),
    (.assembly, "Бейбіт жиналыс өтті", "Мирное собрание состоялось", "A public assembly was held"),
    (
      .awardCeremony, "Марапаттау рәсімі өтті", "Церемония награждения состоялась",
      "An award ceremony was held"
    ),
    (.exhibition, "Көрме өтті", "Выставка состоялась", "An exhibition was held"),
    (.appeal, "Үндеу жарияланды", "Обращение опубликовано", "An appeal was published"),
    (.other, "Іс-шара өтті", "Мероприятие состоялось", "An event was held"),
  ]

  @Test func `each kind of event is held`() throws {
    #expect(Set(Self.held.map(\.0)) == Set(EventKind.allCases))
    for (kind, kk, ru, en) in Self.held {
      let text = "⟦kind=\(kind.rawValue):Ол⟧ болды."
      #expect(try opening(text, .kk) == "\(kk).")
      #expect(try opening(text, .ru) == "\(ru).")
      #expect(try opening(text, .en) == "\(en).")
    }
  }

  @Test(arguments: [
    (EventKind.forum, "проходил", "запланирован"), (.conference, "проходила", "запланирована"),
    (.session, "проходило", "запланировано"), (.hearing, "проходили", "запланированы"),
  ])
  func `several days, and what is planned, in each gender`(kind: EventKind, lasted: String, planned: String)
    throws
  {
    let text = "⟦kind=\(kind.rawValue):Оно⟧ ⟦start=2026-03-01:с⟧ ⟦end=2026-03-02:по⟧"
    #expect(try opening(text, .ru).contains(" \(lasted) 1–2 марта 2026 года."))
    #expect(try opening(text, .ru, status: .announced).contains(" \(planned) на 1–2 марта 2026 года."))
  }

  @Test(arguments: [
    (EventKind.forum, "был запланирован"), (.conference, "была запланирована"),
    (.session, "было запланировано"), (.hearing, "были запланированы"),
  ])
  func `what was planned for a day that is past, in each gender`(kind: EventKind, planned: String) throws {
    let text = "⟦kind=\(kind.rawValue):Оно⟧ ⟦start=2026-03-01:с⟧"
    #expect(
      try opening(text, .ru, status: .announced, today: "2026-03-02")
        .hasSuffix(" \(planned) на 1 марта 2026 года."))
    #expect(try !opening(text, .ru, status: .announced, today: "2026-03-01").contains(planned))
    #expect(
      try opening(text, .kk, status: .announced, today: "2026-03-02")
        .hasSuffix(" 2026 жылғы 1 наурызда өтеді деп жарияланған."))
  }

  @Test(arguments: [
    (EventKind.forum, "отменён", "перенесён"), (.conference, "отменена", "перенесена"),
    (.session, "отменено", "перенесено"), (.hearing, "отменены", "перенесены"),
  ])
  func `what did not come about, in each gender`(kind: EventKind, cancelled: String, postponed: String) throws
  {
    let text = "⟦kind=\(kind.rawValue):Оно⟧"
    #expect(try opening(text, .ru, status: .cancelled).hasSuffix(" \(cancelled)."))
    #expect(try opening(text, .ru, status: .postponed).hasSuffix(" \(postponed) на другое время."))
  }

  @Test(arguments: [
    (EventKind.hearing, "«Су бағасы» бойынша қоғамдық тыңдау"),
    (.debate, "«Су бағасы» тақырыбындағы пікірсайыс"), (.session, "«Су бағасы» тақырыбындағы отырыс"),
    (.roundtable, "«Су бағасы» тақырыбындағы дөңгелек үстел"), (.presentation, "«Су бағасы» тұсаукесері"),
    (.forum, "«Су бағасы» атты форум"),
  ])
  func `what joins a title and its kind, in Kazakh`(kind: EventKind, subject: String) throws {
    #expect(try opening("⟦kind=\(kind.rawValue):Ол⟧ «⟦title:Су бағасы⟧».", .kk) == "\(subject) өтті.")
  }

  @Test func `hearings and debates are on their subject`() throws {
    #expect(
      try opening("⟦kind=hearing:Они⟧ «⟦title:Цена воды⟧».", .ru)
        == "Слушания по теме «Цена воды» состоялись.")
    #expect(
      try opening("⟦kind=debate:It⟧ “⟦title:Price of Water⟧”.", .en)
        == "The debate on “Price of Water” was held.")
  }

  @Test(
    arguments: [
      (EventKind.roundtable, "дөңгелек үстелі"), (.forum, "форумы"), (.congress, "съезі"),
      (.congress, "құрылтайы"), (.congress, "құрылтай"), (.conference, "конференциясы"),
      (.seminar, "семинары"), (.training, "тренингі"), (.training, "тренингтері"), (.hearing, "тыңдау"),
      (.hearing, "тыңдауы"), (.hearing, "тыңдаулары"), (.meeting, "кездесуі"), (.session, "отырысы"),
      (.dialogue, "диалогы"), (.dialogue, "диалогі"), (.debate, "пікірсайысы"), (.briefing, "брифингі"),
      (.presentation, "тұсаукесері"), (.awardCeremony, "марапаттау"), (.awardCeremony, "марапаттауы"),
      (.exhibition, "көрмесі"), (.appeal, "үндеуі"), (.forum, "форум"),
    ])
  func `a title that says what it is needs no kind beside it`(kind: EventKind, name: String) {
    #expect(ProseWords(.kk).names("Ауыл жастарының II \(name)", kind))
    #expect(!ProseWords(.kk).names("Ауыл жастары", kind))
  }

  @Test func `so does one in Russian or English, but none that a reader of the language cannot read`() throws
  {
    let text = "⟦kind=forum:Он⟧ «⟦title:Гражданский форум Казахстана⟧»."
    #expect(try opening(text, .ru) == "«Гражданский форум Казахстана» состоялся.")
    #expect(try opening("⟦kind=forum:It⟧ “⟦title:Youth Forum⟧”.", .en) == "“Youth Forum” was held.")
    let test = try TestDatabase()
    try test.store(MarkedReading(text, language: .ru, confidence: 0.97))
    #expect(
      try test.database.summary(of: 1, language: .kk).sentences.first?.text
        == "«Гражданский форум Казахстана»* атты форум өтті.")
    #expect(
      try opening("⟦kind=congress:Ол⟧ «⟦title:Ауыл еріктілерінің II съезі⟧».", .kk)
        == "«Ауыл еріктілерінің II съезі» өтті.")
  }

  // MARK: Places

  @Test(arguments: [
    ("⟦settlement:Орал⟧", "Батыс Қазақстан облысы Орал қаласында"),
    ("⟦settlement:Жаркент⟧", "Жетісу облысы Жаркент қаласында"),
    ("⟦settlement:Қостанай⟧", "Қостанай қаласында"),
    ("⟦settlement:Астана⟧", "Астана қаласында"),
    ("⟦region:Батыс Қазақстан облысы⟧", "Батыс Қазақстан облысында"),
    (
      "⟦region:Батыс Қазақстан облысы⟧ ⟦district:Бәйтерек ауданы⟧",
      "Батыс Қазақстан облысы Бәйтерек ауданында"
    ),
  ])
  func `a word beside the place takes the ending`(place: String, words: String) throws {
    #expect(
      try opening("⟦kind=forum:Форум⟧ ⟦start=2026-02-13:13.02⟧ \(place)", .kk)
        == "Форум 2026 жылғы 13 ақпанда \(words) өтті.")
  }

  @Test func `where no such word is known, the place stands by itself`() throws {
    let test = try TestDatabase()
    try test.store(
      MarkedReading(
        """
        ⟦kind=forum:Форум⟧ ⟦settlement:Көкбұлақ⟧ ⟦district:Махамбет ауданы⟧ ⟦region:Атырау облысы⟧ \
        ⟦venue:Мәдениет үйі⟧
        """, language: .kk, confidence: 0.97))
    #expect(
      try test.database.summary(of: 1).sentences.map(\.text) == [
        "Форум өтті.", "Күні көрсетілмеген.",
        "Өткен жері – Атырау облысы, Махамбет ауданы, Көкбұлақ, Мәдениет үйі.",
      ])
  }

  // MARK: Numbers

  @Test(
    arguments: [
      (1, "1-ден"), (2, "2-ден"), (3, "3-тен"), (4, "4-тен"), (5, "5-тен"), (6, "6-дан"), (7, "7-ден"),
      (8, "8-ден"),
      (9, "9-дан"), (10, "10-нан"), (20, "20-дан"), (30, "30-дан"), (40, "40-тан"), (50, "50-ден"),
      (60, "60-тан"),
      (70, "70-тен"), (80, "80-нен"), (90, "90-нан"), (100, "100-ден"), (150, "150-ден"), (1_000, "1000-нан"),
      (1_200, "1200-ден"), (2_000_000, "2000000-нан"), (135, "135-тен"),
    ])
  func `more than a number, in Kazakh`(count: Int, words: String) {
    #expect(ProseWords(.kk).number(count, "over") == "\(words) астам адам")
  }

  @Test func `numbers as reports count them`() {
    #expect(ProseWords(.kk).number(150, "about") == "шамамен 150 адам")
    #expect(ProseWords(.kk).number(150, "under") == "150 адамға жетпейтін")
    #expect(ProseWords(.kk).number(150, nil) == "150 адам")
    #expect(ProseWords(.ru).number(150, "over") == "более 150")
    #expect(ProseWords(.ru).number(150, "about") == "около 150")
    #expect(ProseWords(.en).number(150, "under") == "fewer than 150")
    #expect(ProseWords(.en).number(150, "exact") == "150")
    #expect(ProseWords(.ru).phrase("group.number", ["number": "более 40"]) == "более 40 чел.")
  }

  @Test(
    arguments: [
      (1, "1 факт, не проверенный"), (2, "2 факта, не проверенные"), (5, "5 фактов, не проверенных"),
      (11, "11 фактов, не проверенных"), (21, "21 факт, не проверенный"), (112, "112 фактов, не проверенных"),
    ])
  func `plural forms of facts, in Russian`(count: Int, words: String) {
    #expect(ProseWords(.ru).counted("left-out.unreviewed", count).hasPrefix("Ещё \(words) "))
  }

  @Test(
    arguments: [
      (Language.ru, "digest.more", 1, "И ещё 1 мероприятие."),
      (.ru, "digest.more", 3, "И ещё 3 мероприятия."),
      (.ru, "digest.more", 5, "И ещё 5 мероприятий."),
      (.ru, "digest.more.organizations", 21, "И ещё 21 организация."),
      (.ru, "digest.more.organizations", 23, "И ещё 23 организации."),
      (.ru, "digest.more.organizations", 11, "И ещё 11 организаций."),
      (.en, "digest.more", 1, "And 1 more event."), (.en, "digest.more", 2, "And 2 more events."),
      (.en, "digest.more.organizations", 1, "And 1 more organisation."),
      (.en, "digest.more.organizations", 2, "And 2 more organisations."),
      (.kk, "digest.more", 3, "Тағы 3 іс-шара бар."),
      (.kk, "digest.more.organizations", 3, "Тағы 3 ұйым бар."),
    ])
  func `how many more there are`(language: Language, key: String, count: Int, words: String) {
    #expect(ProseWords(language).counted(key, count) == words)
  }

  // MARK: Tables

  @Test func `the three languages say the same things`() {
    let forms: Set<String> = [
      "month-in", "month-of", "month-name", "gender", "held", "lasted", "planned", "ablative", "in", "within",
      "carrier", "oblique", "oblique-numeral", "hanging", "number-phrases", "aside", "cancelled", "postponed",
      "was-planned",
      "own-kind", "bare", "a", "kind", "subject",
    ]
    // A Kazakh verb stands behind the names: where they are many, they stand in a sentence of their own.
    func isOfVerb(_ key: String) -> Bool {
      key.contains(".list") || ["organizers.session", "organizers.working-group"].contains(key)
    }
    func sentences(_ language: Language) -> Set<String> {
      ProseWords.keys(language).filter { key in
        !forms.contains(String(key.prefix { $0 != "." })) && !key.hasSuffix(".one") && !isOfVerb(key)
      }
    }
    #expect(sentences(.kk) == sentences(.ru))
    #expect(sentences(.ru) == sentences(.en))
  }

  @Test func `names take no ending: every template has its names by themselves`() {
    // What stands behind a name is a space, a mark of punctuation or a bracket; never a letter or a hyphen.
    let names: Set<String> = [
      "names", "name", "title", "groups", "first", "last", "place", "wider", "quote", "form",
    ]
    for language in Language.allCases {
      for key in ProseWords.keys(language) {
        let template = ProseWords(language).text(key) ?? ""
        for part in template.split(separator: "{").dropFirst() {
          let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
          guard names.contains(String(halves[0])), let next = halves.last?.first else { continue }
          #expect(!next.isLetter && next != "-", "\(language) \(key): \(template)")
        }
      }
    }
  }
}
