import CivicEvents
import CivicReports
import CivicText
import Foundation
import TestSupport
import Testing

/// A digest tells what is sure enough to be sent on, and says what it leaves out.
struct DigestTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  /// An event with its own address and organiser.
  @discardableResult
  private func store(
    _ name: String, day: String, kind: String = "forum", topic: String? = nil, more: String = "",
    confidence: Double = 0.97
  ) throws -> StoredReport {
    let topic = topic.map { "⟦topic=\($0):сөз⟧" } ?? ""
    return try test.store(
      MarkedReading(
        "⟦organizer.ngo:\(name)⟧ ⟦start=\(day):күні⟧ «⟦title:\(name) үні⟧» атты ⟦kind=\(kind):жиын⟧ өткізді. \(topic) \(more)",
        url: "https://a.kz/\(name)/\(day)", language: .kk, published: day, confidence: confidence))
  }

  private func february(_ query: Query = Query(.events), _ language: Language = .kk) throws -> EventDigest {
    try test.database.digest(
      query, of: DigestPeriod(since: "2026-02", until: "2026-02", today: "2026-03-02"), language: language)
  }

  private func february(reviewedOnly: Bool) throws -> EventDigest {
    var query = Query(.events)
    query.reviewedOnly = reviewedOnly
    return try february(query)
  }

  private func items(_ digest: EventDigest, under heading: String) -> [String] {
    guard let index = digest.prose.blocks.firstIndex(of: .heading(heading)),
      digest.prose.blocks.indices.contains(index + 1)
    else { return [] }
    switch digest.prose.blocks[index + 1] {
    case .list(let sentences), .sentences(let sentences): return sentences.map(\.text)
    default: return []
    }
  }

  // MARK: Periods

  @Test(
    arguments: [
      ("2026-02", "2026-02", "2026-02-01", "2026-02-28", "2026-01-01", "2026-01-31"),
      ("2026-01", "2026-03", "2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"),
      ("2026", "2026", "2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31"),
      ("2026-02-09", "2026-02-15", "2026-02-09", "2026-02-15", "2026-02-02", "2026-02-08"),
      ("2026-02-09", nil, "2026-02-09", "2026-03-02", "2026-01-18", "2026-02-08"),
      (nil, "2026-02-15", "2026-02-09", "2026-02-15", "2026-02-02", "2026-02-08"),
      (nil, nil, "2026-02-24", "2026-03-02", "2026-02-17", "2026-02-23"),
    ] as [(String?, String?, String, String, String, String)])
  func `a period, and as long a one before it`(
    since: String?, until: String?, first: String, last: String, before: String, beforeLast: String
  ) throws {
    let digest = try test.database.digest(
      of: DigestPeriod(since: since, until: until, today: "2026-03-02"), language: .kk)
    #expect([digest.period.since, digest.period.until] == [first, last])
    #expect([digest.periodBefore.since, digest.periodBefore.until] == [before, beforeLast])
  }

  @Test func `no period that ends before it begins, and none of what is no date`() {
    #expect(throws: CivicError.self) { try DigestPeriod(since: "2026-03", until: "2026-02") }
    #expect(throws: CivicError.self) { try DigestPeriod(since: "ақпан", until: nil) }
  }

  // MARK: Numbers

  @Test func `events are counted, beside the period before`() throws {
    try store("Өркен", day: "2026-01-20", topic: "elections")
    try store("Сәуле", day: "2026-02-03", topic: "ecology")
    try store("Жайық", day: "2026-02-13", kind: "roundtable", topic: "ecology")
    try store("Дала", day: "2026-03-01")
    let digest = try february()
    #expect((digest.events, digest.eventsBefore) == (2, 1))
    #expect(digest.kinds.map { "\($0.value) \($0.count) \($0.before)" } == ["forum 1 1", "roundtable 1 0"])
    #expect(digest.topics.map { "\($0.value) \($0.count) \($0.before)" } == ["ecology 2 0", "elections 0 1"])
    #expect(digest.prose.text.contains("Өткен іс-шаралар саны – 2; алдыңғы кезеңде (2026 жылғы қаңтар) – 1."))
    #expect(digest.prose.text.contains("Жиілеген тақырып: экология – 2 (бұрын 0)."))
    #expect(digest.command?.hasPrefix("civic events ") == true)
  }

  @Test func `what has no date is counted by the day of its report where that is asked for`() throws {
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Өркен⟧ ⟦kind=forum:форум⟧ өткізді.", language: .kk, published: "2026-02-14",
        confidence: 0.97))
    #expect(try (february().events, february().undated) == (0, 1))
    #expect(try february().prose.text.contains("Күні белгісіз 1 іс-шара осы кезеңге кіруі де мүмкін"))
    var query = Query(.events)
    query.period.undated = true
    #expect(try (february(query).events, february(query).undated) == (1, 0))
  }

  @Test func `the numbers are those that the lists give`() throws {
    try store("Өркен", day: "2026-01-20", topic: "elections")
    try store("Сәуле", day: "2026-02-03", topic: "ecology", more: "⟦participant.ngo.present:Өркен⟧ қатысты.")
    try store("Жайық", day: "2026-02-13", topic: "ecology", confidence: 0.8)
    var query = Query(.events)
    query.period = Period(since: "2026-02-01", until: "2026-02-28")
    query.statuses = [.held]
    query.minimumConfidence = 0.95
    let digest = try february()
    #expect(try test.database.events(query).total == digest.events)
    let active = try test.database.organizations(query.asked(for: .organizations)).rows
    #expect(
      active.map { "\($0.id) \($0.count)" }.sorted()
        == digest.organizations.map { "\($0.id) \($0.count)" }.sorted())
  }

  // MARK: What may be sent on

  @Test func `what the machine is unsure of is left out, and in it with a mark when asked for`() throws {
    try store("Өркен", day: "2026-02-03", more: "Оған ⟦?participant.ngo.present:Сәуле⟧ қатысты.")
    #expect(try !february().prose.text.contains("Сәуле –"))
    #expect(try february().prose.text.contains("Машина анық деп таппаған деректер енгізілмеді"))
    var query = Query(.events)
    query.minimumConfidence = 0.6
    #expect(try february(query).organizations.map(\.name).sorted() == ["Сәуле", "Өркен"])
  }

  @Test func `what a named person said enters only when a person has reviewed it`() throws {
    let said = "Біз бұл жобаны бүкіл ауыл болып талқылап, өз ұсынысымызды жібердік"
    try store(
      "Өркен", day: "2026-02-03",
      more: "«⟦quote=Айгүл Сәбитова:\(said)⟧», – деді ⟦speaker.present:Айгүл Сәбитова⟧.")
    let unreviewed = try february()
    #expect(!unreviewed.prose.lines.filter { $0.kind == .item }.contains { $0.text.contains(said) })
    #expect((unreviewed.statements, unreviewed.statementsLeftOut) == (0, 1))
    #expect(unreviewed.prose.text.contains("Адам тексермеген 1 пікір мен дәйексөз енгізілмеді."))
    let fact = try #require(try test.rows("SELECT fact FROM quotes").first.flatMap { Int($0) })
    try test.database.confirm(fact, options: CorrectionOptions(by: "Серікова"))
    #expect(try items(february(), under: "Айтылған сөз") == ["Айгүл Сәбитова: «\(said)»."])
    #expect(try february().statementsLeftOut == 0)
  }

  @Test func `a party that somebody stood for did not take part until a person has reviewed it`() throws {
    try store(
      "Өркен", day: "2026-02-03",
      more:
        "⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:мүшесі⟧ ⟦organization:AMANAT⟧. ⟦mentioned.party:AMANAT⟧ ⟦participant.party.present:Ауыл⟧"
    )
    let names = try february().organizations.map(\.name)
    #expect(names.contains("Ауыл"))
    #expect(!names.contains("AMANAT"))
  }

  @Test func `what is disputed is not told`() throws {
    try store("Өркен", day: "2026-02-03", more: "Оған ⟦participant.ngo.present:Сәуле⟧ қатысты.")
    let fact = try #require(
      try test.rows("SELECT fact FROM participation WHERE name = 'Сәуле'").first.flatMap { Int($0) })
    #expect(try february().organizations.map(\.name).contains("Сәуле"))
    try test.database.dispute(fact, reply: "Болған жоқпыз", options: CorrectionOptions(by: "Серікова"))
    #expect(try !february().organizations.map(\.name).contains("Сәуле"))
  }

  @Test func `what no person has reviewed bears a mark that is explained`() throws {
    try store("Өркен", day: "2026-02-03")
    let digest = try february()
    let item = try #require(items(digest, under: "Іс-шара").first)
    #expect(item == "«Өркен үні» атты форум 2026 жылғы 3 ақпанда өтті. Іс-шараны Өркен ұйымдастырды.°")
    #expect(digest.prose.text.contains("° – машина ғана оқыған, адам тексермеген."))
    for fact in try test.rows("SELECT id FROM fact").compactMap({ Int($0) }) {
      try test.database.confirm(fact, options: CorrectionOptions(by: "Серікова"))
    }
    #expect(try !february().prose.text.contains("°"))
    #expect(try february(reviewedOnly: true).events == 1)
  }

  // MARK: Who is new, what is to come

  @Test func `who took part before is not new`() throws {
    try store("Өркен", day: "2026-01-20")
    try store("Өркен", day: "2026-02-03", more: "Оған ⟦participant.ngo.present:Сәуле⟧ қатысты.")
    let digest = try february()
    #expect(digest.newOrganizations?.map(\.name) == ["Сәуле"])
    #expect(digest.newOrganizationsCount == 1)
  }

  @Test func `where nothing is known of before, nobody is called new`() throws {
    try store("Өркен", day: "2026-02-03")
    let digest = try february()
    #expect(digest.newOrganizations == nil)
    #expect(digest.prose.text.contains("Дерекқорда бұдан бұрынғы іс-шара жоқ"))
  }

  @Test func `what is announced for later is told as announced`() throws {
    try store("Өркен", day: "2026-02-03")
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Сәуле⟧ ⟦start=2026-03-10:10 наурызда⟧ ⟦kind=forum:форум⟧ өткізеді.",
        url: "https://a.kz/2",
        language: .kk, published: "2026-02-20", status: .announced, confidence: 0.97))
    let digest = try february()
    #expect((digest.events, digest.announced) == (1, 1))
    #expect(
      items(digest, under: "Алдағы іс-шара").first
        == "Форум 2026 жылғы 10 наурызда өтеді деп жарияланған. Ұйымдастырушы – Сәуле.°")
    #expect(
      try items(february(Query(.events), .ru), under: "Запланировано на будущее").first?
        .hasPrefix("Форум запланирован на 10 марта 2026 года.") == true)
  }

  @Test func `what was planned for the period and is not known to have been held is told as such`() throws {
    try store("Өркен", day: "2026-02-03")
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Сәуле⟧ ⟦start=2026-02-20:20 ақпанда⟧ ⟦kind=forum:форум⟧ өткізеді.",
        url: "https://a.kz/2",
        language: .kk, published: "2026-02-10", status: .announced, confidence: 0.97))
    let digest = try february()
    #expect((digest.events, digest.announced) == (1, 0))
    #expect(
      items(digest, under: "Осы кезеңге жоспарланған іс-шара (өткен-өтпегені белгісіз)").first
        == "Форум 2026 жылғы 20 ақпанда өтеді деп жарияланған. Ұйымдастырушы – Сәуле.°")
    #expect(
      try items(
        february(Query(.events), .ru),
        under: "Было запланировано на этот период (состоялось ли, неизвестно)"
      ).first?.hasPrefix("Форум был запланирован на 20 февраля 2026 года.") == true)
  }

  @Test func `an appeal is not counted as held`() throws {
    try store("Өркен", day: "2026-02-03")
    #expect(try february(Query(.events), .ru).prose.text.contains("Проведено мероприятий: 1; "))
    try store("Сәуле", day: "2026-02-05", kind: "appeal")
    #expect(
      try february(Query(.events), .ru).prose.text.contains(
        "Проведено мероприятий и опубликовано обращений: 2 (из них обращений: 1); за предыдущий период"))
    #expect(
      try february().prose.text.contains(
        "Өткен іс-шаралар мен жарияланған үндеулер саны – 2 (оның ішінде үндеу – 1); алдыңғы кезеңде"))
  }

  @Test func `one of something has a heading of one`() throws {
    try store("Өркен", day: "2026-01-20")
    try store(
      "Өркен", day: "2026-02-03", topic: "ecology", more: "Оған ⟦participant.ngo.present:Сәуле⟧ қатысты.")
    try store("Өркен", day: "2026-02-13", topic: "ecology")
    let digest = try february(Query(.events), .ru)
    #expect(digest.prose.text.contains("Тема: экология – 2."))
    #expect(digest.prose.text.contains("Вид: форум – 2."))
    #expect(items(digest, under: "Самая активная организация").count == 1)
    #expect(items(digest, under: "Организация, впервые появившаяся в базе") == ["Сәуле*°"])
    #expect(try february().prose.text.contains("Тақырыбы: экология – 2."))
  }

  @Test func `bodies stand in the order of the Kazakh alphabet`() throws {
    try store("Аққу", day: "2026-01-20")
    let names = [
      "Ақжол", "Әділет", "Бастау", "Еңбек", "Қанат", "Маржан", "Өркен", "Сәуле", "Үміт", "Ынтымақ", "Ілгері",
    ]
    let others = names.dropFirst().reversed().map { "⟦participant.ngo.present:\($0)⟧" }.joined(
      separator: ", ")
    try store("Ақжол", day: "2026-02-03", more: others)
    #expect(try february().newOrganizations?.map(\.name) == names)
  }

  @Test func `a body of a generic name stands with its place, where that is known`() throws {
    try store("Аққу", day: "2026-01-20")
    try store(
      "Өркен", day: "2026-02-03",
      more: """
        ⟦settlement:Орал⟧ ⟦region:Батыс Қазақстан облысы⟧ ⟦participant.local-government.present:қалалық мәслихат⟧ \
        ⟦participant.local-government.present:облыстық мәслихат⟧ ⟦participant.local-government.present:аудандық мәслихат⟧ \
        ⟦participant.local-government.present:Орал қаласының әкімдігі⟧
        """)
    let names = try february().newOrganizations?.map(\.name) ?? []
    #expect(names.contains("қалалық мәслихат (Орал)"))
    #expect(names.contains("облыстық мәслихат (Батыс Қазақстан облысы)"))
    #expect(names.contains("аудандық мәслихат (Батыс Қазақстан облысы)"))
    #expect(names.contains("Орал қаласының әкімдігі"))
  }

  @Test func `what was abroad is not of an unknown region`() throws {
    try store("Өркен", day: "2026-02-03", more: "⟦country=KG:Қырғызстанда⟧")
    try store("Сәуле", day: "2026-02-05")
    #expect(try february().prose.text.contains("Өңірлері: шетелде – 1, өңірі көрсетілмеген – 1."))
    try store("Жайық", day: "2026-02-06", more: "⟦settlement:Орал⟧ ⟦region:Батыс Қазақстан облысы⟧")
    var query = Query(.events)
    query.regions.any = ["KZ-27"]
    let digest = try february(query)
    #expect(digest.prose.text.contains("Іріктеу шарты: өңірі – Батыс Қазақстан облысы."))
    #expect(!digest.prose.text.contains("Өңірі: ") && !digest.prose.text.contains("Өңірлері: "))
  }

  @Test func `a digest of a topic tells of that topic alone, and says so`() throws {
    try store("Өркен", day: "2026-02-03", topic: "elections")
    try store("Сәуле", day: "2026-02-05", topic: "ecology")
    var query = Query(.events)
    query.topics.any = ["ecology"]
    let digest = try february(query, .ru)
    #expect(digest.events == 1)
    #expect(!digest.prose.text.contains("Өркен"))
    #expect(digest.prose.text.contains("Отбор: тема – экология."))
  }

  // MARK: As text

  @Test func `every item opens to its sentences, and every note is one of them`() throws {
    try store("Өркен", day: "2026-02-03", more: "Оған ⟦participant.ngo.present:Сәуле⟧ қатысты.")
    try store("Жайық", day: "2026-02-13")
    let digest = try february()
    var used: Set<Int> = []
    for block in digest.prose.blocks {
      guard case .list(let sentences) = block else { continue }
      for sentence in sentences {
        #expect(!sentence.notes.isEmpty, "\(sentence.text)")
        used.formUnion(sentence.notes)
      }
    }
    #expect(used == Set(digest.prose.notes.map(\.number)))
  }

  @Test func `the page stands alone, with its pictures`() throws {
    for (index, name) in ["Өркен", "Сәуле", "Жайық", "Дала"].enumerated() {
      try store(name, day: "2026-02-0\(2 * index + 1)", topic: index < 2 ? "ecology" : "elections")
    }
    let prose = try february().prose
    #expect(prose.page.hasPrefix("<!DOCTYPE html>") && prose.page.contains("<svg "))
    #expect(!prose.page.contains("<script") && !prose.page.contains("<link"))
    #expect(prose.markdown.contains("](data:image/svg+xml;base64,"))
    #expect(prose.text.contains("экология"))
  }

  @Test func `kinds are called in pictures as in the text`() throws {
    for (day, kind) in [("02", "working-group"), ("04", "hearing"), ("06", "other")] {
      try store("Өркен\(day)", day: "2026-02-\(day)", kind: kind)
    }
    let prose = try february(Query(.events), .ru).prose
    let plotted = prose.lines.filter { $0.kind == .plot }.map(\.text).joined()
    for name in ["заседание рабочей группы", "слушания", "другое мероприятие"] {
      #expect(plotted.contains(name) && prose.text.contains("\(name) – 1"))
    }
  }

  @Test func `as JSON it says what each block is, and reads back as it was`() throws {
    try store("Өркен", day: "2026-02-03")
    let digest = try february()
    let data = try JSONEncoder().encode(digest)
    #expect(try JSONDecoder().decode(EventDigest.self, from: data) == digest)
    let json = String(decoding: data, as: UTF8.self)
    #expect(json.contains("\"kind\":\"heading\"") && !json.contains("_0"))
    #expect(json.contains("\"machine_only\":true"))
  }

  @Test func `in a month of nothing it says so`() throws {
    let digest = try february(Query(.events), .en)
    #expect(digest.events == 0)
    #expect(digest.prose.text.contains("Events held: 0"))
  }
}
