import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// A summary tells stored facts in whole sentences, and nothing else.
struct SummaryTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func summary(_ language: Language? = nil, event: Int = 1) throws -> [String] {
    try test.database.summary(of: event, language: language).sentences.map(\.text)
  }

  private func storeRoundtable() throws {
    try test.store(
      MarkedReading(
        """
        ⟦organizer.ngo:Жайық жастары⟧ ⟦start=2026-02-13:13 ақпанда⟧ «⟦title:Ортақ үн⟧» атты \
        ⟦kind=roundtable:дөңгелек үстел⟧ өткізді. Оған ⟦participant.party.present:AMANAT⟧, \
        ⟦participant.ngo.absent:Сәуле⟧ және ⟦group.experts:сарапшылар⟧ шақырылды.

        «⟦quote=Айгүл Сәбитова:Біз дайынбыз⟧», – деді ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧.
        ⟦topic=elections:Сайлау⟧ туралы айтылды.
        """, language: .kk, published: "2026-02-14"))
  }

  @Test func `in the language of the report`() throws {
    try storeRoundtable()
    #expect(
      try summary() == [
        "«Ортақ үн» атты дөңгелек үстел 2026 жылғы 13 ақпанда өтті.",
        "Шараны Жайық жастары ұйымдастырды.",
        "Оған AMANAT, сондай-ақ сарапшылар қатысты.",
        "Сәуле қатысқан жоқ.",
        "Сөз сөйлегендер: Айгүл Сәбитова (директор).",
        "Айгүл Сәбитова: «Біз дайынбыз».",
        "Тақырыптары: сайлау.",
        "Мұндағы 11 дерек машинамен оқылған, адам тексермеген.",
      ])
  }

  @Test func `in Russian and in English`() throws {
    try storeRoundtable()
    #expect(try summary(.ru).first == "Круглый стол «Ортақ үн»: состоялся 13 февраля 2026 года.")
    #expect(try summary(.en).first == "The roundtable “Ортақ үн” was held on 13 February 2026.")
  }

  @Test func `a body is called as reports in the summary's language call it`() throws {
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Қазақстанның азаматтық альянсы⟧ ⟦kind=forum:форум⟧ өткізді.", url: "https://a.kz/1",
        language: .kk, published: "2026-02-14"))
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Гражданский альянс Казахстана⟧ провёл ⟦kind=seminar:семинар⟧.",
        url: "https://b.kz/1", published: "2026-05-14"))
    for event in [1, 2] {
      #expect(try summary(.kk, event: event).joined().contains("Қазақстанның азаматтық альянсы"))
      #expect(try summary(.ru, event: event).joined().contains("Гражданский альянс Казахстана"))
    }
  }

  @Test func `groups are told in the words of the reports in the summary's language`() throws {
    for (language, group, url) in [(Language.kk, "сарапшылар", "a"), (.ru, "эксперты", "b")] {
      try test.store(
        MarkedReading(
          """
          ⟦organizer.ngo:Жайық жастары⟧ ⟦settlement:Орал⟧ ⟦start=2026-02-13:13.02⟧ «⟦title:Ортақ үн⟧» \
          ⟦kind=roundtable:дөңгелек үстел⟧. ⟦group.experts:\(group)⟧.
          """, url: "https://\(url).kz/1", language: language, published: "2026-02-14"))
    }
    #expect(try test.rows("SELECT DISTINCT event FROM event_report") == ["1"])
    let summaries = try [Language.kk, .ru, .en].map { try summary($0).joined() }
    #expect(summaries[0].contains("сарапшылар") && !summaries[0].contains("эксперты"))
    #expect(summaries[1].contains("эксперты") && !summaries[1].contains("сарапшылар"))
    #expect(summaries[2].contains("эксперты") && summaries[2].contains("сарапшылар"))
  }

  @Test func `what a person has rejected is not told`() throws {
    try storeRoundtable()
    let fact = try #require(
      try test.rows("SELECT fact FROM participation WHERE name = 'AMANAT'").first.flatMap { Int($0) })
    try test.database.reject(fact, options: CorrectionOptions(by: "Серікова"))
    #expect(try !summary().joined().contains("AMANAT"))
  }

  @Test func `an announced event is told as announced`() throws {
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Жайық жастары⟧ ⟦start=2026-03-01:1 марта⟧ проведёт ⟦kind=forum:форум⟧ с участием ⟦participant.ngo.invited:Өркен⟧.",
        language: .ru, status: .announced))
    let sentences = try summary()
    #expect(sentences.first == "Форум: запланирован 1 марта 2026 года.")
    #expect(sentences.contains("Участниками названы Өркен."))
    #expect(!sentences.joined().contains("Среди участников"))
  }

  @Test(
    arguments: [
      ("2026-02-13", nil, "13 февраля 2026 года"), ("2026-02", nil, "в феврале 2026 года"),
      ("2026", nil, "в 2026 году"),
      ("2026-06-12", "2026-06-14", "12–14 июня 2026 года"),
      ("2026-06-30", "2026-07-02", "с 30 июня 2026 года по 2 июля 2026 года"),
    ] as [(String, String?, String)])
  func `dates of any precision`(start: String, end: String?, words: String) throws {
    let last = end.map { "⟦end=\($0):конец⟧" } ?? ""
    try test.store(MarkedReading("⟦kind=forum:Форум⟧ ⟦start=\(start):начало⟧ \(last).", language: .ru))
    #expect(try summary().first == "Форум состоялся \(words).")
  }

  @Test func `each sentence names its facts; markdown and html carry the sources`() throws {
    try storeRoundtable()
    let summary = try test.database.summary(of: 1)
    let told = Set(summary.sentences.flatMap(\.facts))
    #expect(told.count == summary.facts)
    #expect(summary.unreviewed == summary.facts)
    #expect(summary.markdown.contains("[^1]: "))
    #expect(summary.html.hasPrefix("<article lang=\"kk\" data-event=\"e1\">"))
    #expect(!summary.html.contains("<script"))
  }

  @Test func `no event, no summary`() throws {
    #expect(throws: CivicError.self) { try test.database.summary(of: 7) }
  }
}
