import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// A summary tells stored facts in whole sentences, and nothing else.
struct SummaryTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  /// Stores what marked text says, each fact as sure as what is told without a mark.
  private func store(
    _ text: String, url: String? = nil, language: Language = .kk, published: String? = nil,
    status: EventStatus = .held, confidence: Double = 0.97
  ) throws {
    try test.store(
      MarkedReading(
        text, url: url, language: language, published: published, status: status, confidence: confidence))
  }

  private func summary(_ language: Language? = nil, event: Int = 1, today: String = "2026-02-20") throws
    -> [String]
  {
    try test.database.summary(of: event, language: language, today: today).sentences.map(\.text)
  }

  private func storeRoundtable() throws {
    try store(
      """
      ⟦organizer.ngo:Жайық жастары⟧ ⟦start=2026-02-13:13 ақпанда⟧ «⟦title:Ортақ үн⟧» атты \
      ⟦kind=roundtable:дөңгелек үстел⟧ өткізді. Оған ⟦participant.party.present:AMANAT⟧, \
      ⟦participant.ngo.absent:Сәуле⟧ және ⟦group.experts:сарапшылар⟧ шақырылды.

      «⟦quote=Айгүл Сәбитова:Біз дайынбыз⟧», – деді ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧.
      ⟦topic=elections:Сайлау⟧ туралы айтылды.
      """, language: .kk, published: "2026-02-14")
  }

  @Test func `in the language of the report`() throws {
    try storeRoundtable()
    #expect(
      try summary() == [
        "«Ортақ үн» тақырыбындағы дөңгелек үстел 2026 жылғы 13 ақпанда өтті.",
        "Іс-шараны Жайық жастары ұйымдастырды.",
        "Іс-шараға AMANAT, сондай-ақ сарапшылар қатысты.",
        "Қатыспаған тарап – Сәуле.",
        "Сөз сөйлеген – Айгүл Сәбитова (директор).",
        "Айгүл Сәбитова: «Біз дайынбыз».",
        "Тақырыбы – сайлау.",
      ])
    #expect(
      try test.database.summary(of: 1).remarks == [
        "Мұндағы барлық 11 деректі машина ғана оқыған, адам тексермеген."
      ])
  }

  @Test func `in Russian and in English`() throws {
    try storeRoundtable()
    #expect(try summary(.ru).first == "Круглый стол «Ортақ үн»* состоялся 13 февраля 2026 года.")
    #expect(try summary(.en).first == "The roundtable “Ортақ үн”* was held on 13 February 2026.")
    #expect(
      try test.database.summary(of: 1, language: .en).remarks.last?.hasPrefix("* as in a report") == true)
  }

  @Test func `a body is called as reports in the summary's language call it`() throws {
    try store(
      "⟦organizer.ngo:Қазақстанның азаматтық альянсы⟧ ⟦kind=forum:форум⟧ өткізді.", url: "https://a.kz/1",
      language: .kk, published: "2026-02-14")
    try store(
      "⟦organizer.ngo:Гражданский альянс Казахстана⟧ провёл ⟦kind=seminar:семинар⟧.",
      url: "https://b.kz/1", language: .ru, published: "2026-05-14")
    for event in [1, 2] {
      #expect(try summary(.kk, event: event).joined().contains("Қазақстанның азаматтық альянсы"))
      #expect(try summary(.ru, event: event).joined().contains("Гражданский альянс Казахстана"))
    }
  }

  @Test
  func `unnamed parties are told in the words of reports in the summary's language, else by their kind`()
    throws
  {
    for (language, group, url) in [(Language.kk, "сарапшылар", "a"), (.ru, "эксперты", "b")] {
      try store(
        """
        ⟦organizer.ngo:Жайық жастары⟧ ⟦settlement:Орал⟧ ⟦start=2026-02-13:13.02⟧ «⟦title:Ортақ үн⟧» \
        ⟦kind=roundtable:дөңгелек үстел⟧. ⟦group.experts:\(group)⟧.
        """, url: "https://\(url).kz/1", language: language, published: "2026-02-14")
    }
    #expect(try test.rows("SELECT DISTINCT event FROM event_report") == ["1"])
    let summaries = try [Language.kk, .ru, .en].map { try summary($0).joined() }
    #expect(summaries[0].contains("сарапшылар") && !summaries[0].contains("эксперты"))
    #expect(summaries[1].contains("эксперты") && !summaries[1].contains("сарапшылар"))
    #expect(summaries[2].contains("experts") && !summaries[2].contains("эксперты"))
  }

  @Test func `what a person has rejected is not told`() throws {
    try storeRoundtable()
    let fact = try #require(
      try test.rows("SELECT fact FROM participation WHERE name = 'AMANAT'").first.flatMap { Int($0) })
    try test.database.reject(fact, options: CorrectionOptions(by: "Серікова"))
    #expect(try !summary().joined().contains("AMANAT"))
  }

  @Test func `an announced event is told as announced`() throws {
    try store(
      "⟦organizer.ngo:Жайық жастары⟧ ⟦start=2026-03-01:1 марта⟧ проведёт ⟦kind=forum:форум⟧ с участием ⟦participant.ngo.invited:Өркен⟧.",
      language: .ru, status: .announced)
    let sentences = try summary()
    #expect(sentences.first == "Форум запланирован на 1 марта 2026 года.")
    #expect(sentences.contains("Среди заявленных участников – Өркен."))
    #expect(!sentences.joined().contains("Среди участников"))
    #expect(try summary(today: "2026-03-02").first == "Форум был запланирован на 1 марта 2026 года.")
  }

  @Test(arguments: [EventStatus.cancelled, .postponed])
  func `of what did not come about it is told what was planned`(status: EventStatus) throws {
    try store(
      """
      ⟦organizer.ngo:Өркен⟧ ⟦settlement:Көкбұлақ⟧ ауылында ⟦kind=forum:форум⟧ өткізбейді. \
      ⟦participant.ngo.invited:Сәуле⟧ шақырылған еді.
      """, status: status)
    #expect(
      try summary().dropFirst() == [
        "Белгіленген жері – Көкбұлақ.", "Ұйымдастырушы – Өркен.", "Қатысатыны хабарланған – Сәуле.",
      ])
    #expect(try summary(.ru).contains { $0.hasPrefix("Планировавшееся место – ") })
    #expect(try summary(.en).contains { $0.hasPrefix("Planned venue: ") })
  }

  @Test func `each sentence names its facts and the sentences that they stand in`() throws {
    try storeRoundtable()
    let summary = try test.database.summary(of: 1)
    #expect(Set(summary.sentences.flatMap(\.facts)).count == summary.facts)
    #expect(summary.unreviewed == summary.facts)
    #expect(summary.sentences.allSatisfy { !$0.notes.isEmpty })
    #expect(summary.notes.map(\.number) == Array(1...summary.notes.count))
    let quoted = try #require(summary.sentences.first { $0.text.contains("Біз дайынбыз") })
    let note = try #require(summary.notes.first { quoted.notes.contains($0.number) })
    #expect(note.sentence.hasPrefix("«Біз дайынбыз», – деді Айгүл Сәбитова"))
    #expect(note.report == TypedID(.report, 1) && note.published == "2026-02-14")
  }

  @Test func `markdown and html carry the notes, and what a report says is no markup there`() throws {
    try store(
      "⟦organizer.ngo:Өркен <b>&</b> *Ко*⟧ ⟦kind=forum:форум⟧ өткізді.", url: "https://a.kz/1?a=1&b=2",
      language: .kk,
      published: "2026-02-14")
    let prose = try test.database.summary(of: 1).prose
    #expect(prose.markdown.contains("Өркен \\<b\\>&\\</b\\> \\*Ко\\*"))
    #expect(prose.markdown.contains("[^1]: "))
    #expect(prose.markdown.contains("](https://a.kz/1?a=1&b=2)"))
    #expect(prose.html.hasPrefix("<article lang=\"kk\" data-subject=\"e1\">"))
    #expect(prose.html.contains("<p data-facts=\"f1") && prose.html.contains("<a href=\"#e1-note-1\">1</a>"))
    #expect(prose.html.contains("<li id=\"e1-note-1\">"))
    #expect(prose.html.contains("&lt;b&gt;&amp;&lt;/b&gt;") && !prose.html.contains("<b>"))
    #expect(prose.text.contains("[1]") && prose.text.contains("https") == false)
  }

  @Test func `what the machine is unsure of bears a mark, or is left out and counted`() throws {
    try store(
      "⟦organizer.ngo:Өркен⟧ ⟦kind=forum:форум⟧ өткізді. Оған ⟦?participant.ngo.present:Сәуле⟧ қатысты.")
    #expect(try summary().contains("Іс-шараға Сәуле (?) қатысты."))
    #expect(try test.database.summary(of: 1).remarks.contains("(?) – анық емес дерек."))
    let sure = try test.database.summary(of: 1, telling: .sure)
    #expect(!sure.prose.text.contains("Сәуле") && sure.leftOut == 1)
    #expect(sure.remarks.contains("Машина анық деп таппаған тағы 1 дерек енгізілмеді."))
    let reviewed = try test.database.summary(
      of: 1, telling: FactChoice(minimumConfidence: 0, reviewedOnly: true))
    #expect(reviewed.facts == 0 && !reviewed.prose.text.contains("Өркен"))
  }

  @Test func `who sent a greeting did not speak there, and who took part is no speaker`() throws {
    try store(
      """
      ⟦organizer.ngo:Өркен⟧ ⟦kind=forum:форум⟧ өткізді. ⟦speaker.message:Дәурен Ахметов⟧ хат жолдады. \
      ⟦speaker.present:Айгүл Сәбитова⟧ сөйледі. ⟦person.participant:Ерлан Тілеуов⟧ қатысты.
      """, language: .kk)
    let sentences = try summary()
    #expect(sentences.contains("Сөз сөйлеген – Айгүл Сәбитова."))
    #expect(sentences.contains("Құттықтау жолдаған – Дәурен Ахметов."))
  }

  @Test func `a quotation in two sentences keeps the stop between them`() throws {
    try store(
      """
      ⟦kind=forum:Форум⟧ өтті. «⟦quote=Айгүл Сәбитова:Біз дайынбыз⟧, – деді ⟦speaker.present:Айгүл Сәбитова⟧. – \
      ⟦quote+:Жоба жақсы⟧».
      """, language: .kk)
    #expect(try summary().contains("Айгүл Сәбитова: «Біз дайынбыз. Жоба жақсы»."))
  }

  @Test func `no event, no summary`() throws {
    #expect(throws: CivicError.self) { try test.database.summary(of: 7) }
  }

  @Test func `a body that two reports name stands once, and is unsure only where both are`() throws {
    for (mark, url) in [("?", "a"), ("", "b")] {
      try store(
        """
        ⟦organizer.ngo:Жайық жастары⟧ ⟦settlement:Орал⟧ ⟦start=2026-02-13:13.02⟧ «⟦title:Ортақ үн⟧» ⟦kind=forum:форум⟧. \
        ⟦\(mark)participant.ngo.present:Сәуле⟧ қатысты. ⟦\(mark)topic=elections:Сайлау⟧. Толығырақ \(url).kz сайтында.
        """, url: "https://\(url).kz/1", published: "2026-02-14")
    }
    #expect(try test.rows("SELECT DISTINCT event FROM event_report") == ["1"])
    #expect(try summary().contains("Іс-шараға Сәуле қатысты."))
    #expect(try summary().contains("Тақырыбы – сайлау."))
  }

  @Test func `an appeal has authors and signatories, and is no outcome of itself`() throws {
    try store(
      "⟦organizer.ngo:Өркен⟧ ⟦kind=appeal:үндеу⟧ жариялады. Оған ⟦participant.ngo:Сәуле⟧ қол қойды. ⟦speaker.present:Айгүл Сәбитова⟧ айтты.",
      language: .ru)
    #expect(
      try summary(.ru) == [
        "Обращение опубликовано.", "Дата не указана.", "Автор обращения – Өркен.",
        "Среди подписавших – Сәуле.",
        "От имени подписавших – Айгүл Сәбитова.",
      ])
  }

  @Test(arguments: [
    (Language.ru, "студентов трёх вузов", "студенты и учащиеся"), (.kk, "студенттермен", "білім алушылар"),
    (.kk, "студенттері", "білім алушылар"), (.ru, "12 студентам", "студенты и учащиеся"),
  ])
  func `a party that a report has in another case is told by its kind`(
    language: Language, text: String, label: String
  ) throws {
    try store("⟦kind=forum:Форум⟧ өтті. ⟦group.students:\(text)⟧.", language: language)
    #expect(try summary().joined().contains(label))
    #expect(try !summary().joined().contains(text))
  }

  @Test func `names with a comma or an "and" of their own are parted by semicolons`() throws {
    try store(
      "⟦kind=forum:Форум⟧ өтті. ⟦organizer.ngo:Мәдениет және ақпарат министрлігі⟧, ⟦co-organizer.ngo:Өркен⟧.")
    #expect(
      try summary().contains("Ұйымдастырушылар: Мәдениет және ақпарат министрлігі; Өркен."))
    try store(
      """
      ⟦kind=seminar:Семинар⟧ прошёл. ⟦participant.ngo.present:Союз матерей и детей⟧, ⟦participant.ngo.present:Сәуле⟧, \
      ⟦group.experts:эксперты⟧, ⟦group.media:корреспонденты и редакторы⟧.
      """, language: .ru)
    #expect(
      try summary(event: 2).contains(
        "Среди участников – Союз матерей и детей; Сәуле; а также эксперты; корреспонденты и редакторы."))
    try store(
      """
      ⟦kind=briefing:Брифинг⟧ прошёл. ⟦participant.ngo.present:Союз матерей и детей⟧, ⟦participant.ngo.present:Сәуле⟧, \
      ⟦group.experts:эксперты⟧.
      """, language: .ru)
    #expect(
      try summary(event: 3).contains("Среди участников – Союз матерей и детей, Сәуле, а также эксперты."))
  }

  @Test func `no Kazakh verb stands behind eight names`() throws {
    let names = ["Ақжол", "Бастау", "Дала", "Жайық", "Көктем", "Маржан", "Сәуле", "Шұғыла"]
    try store(
      "⟦kind=forum:Форум⟧ өтті. " + names.map { "⟦participant.ngo.present:\($0)⟧" }.joined(separator: ", "))
    let listed = names.dropLast().joined(separator: ", ")
    #expect(try summary().contains("Қатысушылар: \(listed) және Шұғыла."))
    #expect(try summary(.ru).contains { $0.hasPrefix("Среди участников – Ақжол*, ") })
  }

  @Test func `a Kazakh post follows the body it belongs to`() throws {
    try store(
      """
      ⟦kind=forum:Форум⟧ өтті. ⟦organizer.ngo:Өркен қоры⟧. ⟦speaker.present:Айгүл Сәбитова⟧, ⟦organization:Өркен қоры⟧ \
      ⟦position:төрағасы⟧.
      """)
    #expect(try summary().contains("Сөз сөйлеген – Айгүл Сәбитова (Өркен қоры төрағасы)."))
    #expect(try summary(.ru).contains { $0.hasSuffix("Айгүл Сәбитова (төрағасы*, Өркен қоры*).") })
  }

  @Test func `a number of people alone is how many were there`() throws {
    try store("⟦kind=forum:Форум⟧ прошёл. ⟦group.residents.19:девятнадцать человек⟧.", language: .ru)
    #expect(try summary().contains("Число участников – 19."))
    #expect(try !summary().joined().contains("человек"))
  }

  @Test func `numbers that differ are told as differing`() throws {
    try store(
      "⟦kind=forum:Форум⟧ прошёл. ⟦group.other.total.24:24 человека⟧. ⟦group.other.total.30:30 человек⟧.",
      language: .ru)
    #expect(try summary().contains("Число участников по разным данным – 24; 30."))
    #expect(try summary(.kk).contains("Қатысқандар саны әртүрлі көрсетілген: 24 адам; 30 адам."))
    #expect(try summary(.en).contains("Reports differ on the number of participants: 24; 30."))
  }

  @Test(arguments: [
    (
      EventKind.session, "Төрағалық еткен – Айгүл Сәбитова.", "Председательствующий – Айгүл Сәбитова.",
      "In the chair: Айгүл Сәбитова*."
    ),
    (
      .workingGroup, "Төрағалық еткен – Айгүл Сәбитова.", "Председательствующий – Айгүл Сәбитова.",
      "In the chair: Айгүл Сәбитова*."
    ),
    (
      .hearing, "Төрағалық еткен – Айгүл Сәбитова.", "Председательствующий – Айгүл Сәбитова.",
      "In the chair: Айгүл Сәбитова*."
    ),
    (
      .training, "Жүргізуші – Айгүл Сәбитова.", "Ведущий – Айгүл Сәбитова.",
      "It was led by Айгүл Сәбитова*."
    ),
    (
      .awardCeremony, "Жүргізуші – Айгүл Сәбитова.", "Ведущий – Айгүл Сәбитова.",
      "It was led by Айгүл Сәбитова*."
    ),
    (
      .forum, "Іс-шараны жүргізген – Айгүл Сәбитова.", "Модератор – Айгүл Сәбитова.",
      "The moderator was Айгүл Сәбитова*."
    ),
  ])
  func `who moderates is called by what it was`(kind: EventKind, kk: String, ru: String, en: String) throws {
    try store("⟦kind=\(kind.rawValue):Ол⟧ өтті. ⟦moderator.present:Айгүл Сәбитова⟧.")
    for (language, text) in [(Language.kk, kk), (.ru, ru), (.en, en)] {
      #expect(try summary(language).contains(text))
    }
  }

  @Test(arguments: [EventKind.session, .workingGroup])
  func `a body holds its own sitting, in Kazakh`(kind: EventKind) throws {
    try store("⟦organizer.advisory-body:Қоғамдық кеңес⟧ ⟦kind=\(kind.rawValue):отырыс⟧ өткізді.")
    #expect(try summary().contains("Отырысты Қоғамдық кеңес өткізді."))
  }

  @Test func `outcomes of a kind stand together, and what says no more than its kind is no quotation`() throws
  {
    try store(
      """
      ⟦kind=forum:Форум⟧ прошёл. ⟦outcome.decision:избран совет «Өркен»⟧. ⟦outcome.resolution:принята резолюция⟧. \
      ⟦outcome.decision:утверждён план⟧. ⟦outcome.appeal:принято письмо в акимат⟧.
      """, language: .ru)
    let told = try summary()
    #expect(told.contains("Решения: «избран совет „Өркен“»; «утверждён план»."))
    #expect(told.contains("Принята резолюция."))
    #expect(told.contains("Обращение: «принято письмо в акимат»."))
    #expect(try summary(.kk).contains("Қарар қабылданды."))
    #expect(try summary(.kk).contains { $0.hasPrefix("Шешімдер: «") })
  }

  @Test func `of several outcomes those bear a mark that the machine is unsure of`() throws {
    try store(
      "⟦kind=forum:Форум⟧ прошёл. ⟦outcome.decision:избран совет⟧. ⟦?outcome.decision:утверждён план⟧. ⟦?outcome.appeal:написано письмо⟧. ⟦?outcome.resolution:принята резолюция⟧.",
      language: .ru)
    #expect(try summary().contains("Решения: «избран совет»; «утверждён план» (?)."))
    #expect(try summary().contains("Обращение (?): «написано письмо»."))
    #expect(try summary().contains("Принята резолюция (?)."))
  }

  @Test func `where the date is not stated, the day of the report is`() throws {
    try store("⟦kind=forum:Форум⟧ прошёл.", language: .ru, published: "2026-02-14")
    #expect(
      try summary().contains("Дата не указана; сообщение о мероприятии опубликовано 14 февраля 2026 года."))
    #expect(
      try summary(.kk).contains("Күні көрсетілмеген; іс-шара туралы хабар 2026 жылғы 14 ақпанда шықты."))
    #expect(try summary(.en).contains("The date is not stated; the event was reported on 14 February 2026."))
  }

  @Test func `quotation marks within a title are of the other sort`() throws {
    try store("«⟦title:«Үміт» деген сөз⟧» ⟦kind=forum:форум⟧ өтті.")
    #expect(try summary().first == "«„Үміт“ деген сөз» атты форум өтті.")
  }

  @Test func `quotation marks within a quotation are of the other sort, and it stays as it was otherwise`()
    throws
  {
    try store(
      "⟦kind=forum:Форум⟧ прошёл. «⟦quote=Айгүл Сәбитова:Фонд «Өркен» готов, “да”⟧», – сказала ⟦speaker.present:Айгүл Сәбитова⟧.",
      language: .ru)
    #expect(try summary().contains("Айгүл Сәбитова: «Фонд „Өркен“ готов, “да”»."))
  }
}
