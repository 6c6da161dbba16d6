import CivicEvaluation
import CivicReports
import Testing

/// A corpus file → its page, clean text and labels.
@Suite struct CorpusParserTests {
  static let source = """
    style: ngo-page
    published: 2026-02-18
    views: 41
    === page
    ~18.02.2026 | Қаралды: 41

    # Өзен кімге керек?

    ⟦settlement:Орал⟧ қаласында ⟦o1:«Жайық жанашыры» қоғамдық қоры⟧ ⟦start:17 ақпанда⟧ ⟦kind:дөңгелек үстел⟧ өткізді. ⟦~:Фото: қор⟧
    Оған ⟦o2:облыстық табиғат басқармасы⟧ шақырылған еді, ⟦!negated:бірақ келмеді⟧.
    – ⟦q1:Өзенді бірге сақтаймыз⟧, – деді ⟦o1:қор⟧ төрағасы ⟦p1:Айгүл Серік⟧. – ⟦q1:Басқа жол жоқ⟧.
    === facts
    event: roundtable, held
    start: 2026-02-17
    settlement: Орал // Уральск
    organizer o1: Жайық жанашыры | form=қоғамдық қоры | kind=ngo
    participant o2: облыстық табиғат басқармасы | kind=local-government | presence=absent
    speaker p1: Айгүл Серік | position=төрағасы | organization=o1
    quote q1: by=p1
    ? topic t1: ecology
    """

  @Test func `the page keeps its furniture, the clean text does not`() throws {
    let report = try #require(parse(Self.source).report)
    #expect(report.page.hasPrefix("18.02.2026 | Қаралды: 41\n"))
    #expect(report.page.contains("өткізді. Фото: қор\n"))
    #expect(report.text.hasPrefix("Өзен кімге керек?\n\nОрал қаласында"))
    #expect(report.text.contains("өткізді.\n\nОған"))
    #expect(report.title == "Өзен кімге керек?")
    #expect(report.header.views == 41)
    #expect(report.hasFurniture)
    #expect(report.traps.map(\.name) == ["negated"])
  }

  @Test func `every mark covers its words`() throws {
    let report = try #require(parse(Self.source).report)
    let scalars = Array(report.text.unicodeScalars)
    func words(_ label: String) -> [String] {
      report.ranges(label).map { String(String.UnicodeScalarView(scalars[$0])) }
    }
    #expect(words("o1") == ["«Жайық жанашыры» қоғамдық қоры", "қор"])
    #expect(words("q1") == ["Өзенді бірге сақтаймыз", "Басқа жол жоқ"])
    #expect(words("start") == ["17 ақпанда"])
  }

  @Test func `labels become the contract, and a line of it can be read back`() throws {
    let report = try #require(parse(Self.source).report)
    let reading = report.reading
    let event = try #require(reading.events.first)
    #expect(event.organizers.map(\.name) == ["Жайық жанашыры"])
    #expect(event.participants.map(\.presence) == [.absent])
    #expect(event.place.settlement == "Орал")
    #expect(event.speakers.map(\.organization) == ["Жайық жанашыры"])
    #expect(event.statements.map(\.text) == ["Өзенді бірге сақтаймыз Басқа жол жоқ"])
    #expect(event.topics == [])
    let line = Array(ReadingLines.line(reading).utf8)
    var lines = ReadingLines(line, file: "corpus.jsonl").makeIterator()
    let first = lines.next()
    let back = try #require(first).get()
    #expect(back == reading)
  }

  @Test func `an optional field is left out of the contract, with its evidence`() throws {
    for line in ["settlement: Орал // Уральск", "start: 2026-02-17"] {
      let report = try #require(parse(Self.source.replacing(line, with: "? " + line)).report)
      let event = try #require(report.reading.events.first)
      let field = String(line.prefix { $0 != ":" })
      #expect(event.evidence[field] == nil)
      #expect(field == "start" ? event.start == nil : event.place.settlement == nil)
    }
  }

  @Test(arguments: [
    ("organizer o1: Жайық жанашыры", "organiser o1: Жайық жанашыры", "no such role of a body: “organiser”"),
    ("organization=o1", "organization=o7", "organization=o7 of p1 is no body"),
    ("speaker p1: Айгүл Серік", "speaker p1: Гүлнар Серік", "“Гүлнар Серік” is not what p1 marks"),
    ("start: 2026-02-17", "start: 2026-02-19", "start is 2026-02-19, but marks “17 ақпанда”"),
    ("settlement: Орал // Уральск", "settlement: Атырау", "“Атырау” is not what settlement marks"),
    ("quote q1: by=p1", "", "q1 is marked and has no line"),
    ("⟦p1:Айгүл Серік⟧", "Айгүл Серік", "p1 is nowhere marked"),
    ("⟦!negated:бірақ", "⟦!denied:бірақ", "no such trap: “denied”"),
    ("⟦start:17 ақпанда⟧", "⟦start:17 ақпанда", "not closed in its paragraph"),
    ("kind=ngo", "kind=NGO", "no such kind of body: “NGO”"),
    ("position=төрағасы", "position=директоры", "the post “директоры” of p1 is not in the text"),
    ("style: ngo-page", "style: blog", "no such style: “blog”"),
    ("event: roundtable, held", "event: roundtable", "an event has a kind and a status"),
  ])
  func `what is wrong is told`(right: String, wrong: String, message: String) {
    let problems = parse(Self.source.replacing(right, with: wrong)).problems
    #expect(problems.contains { $0.message.contains(message) }, "\(problems)")
  }

  @Test func `a right file has no problem but its shortness`() {
    #expect(parse(Self.source).problems.filter { !$0.message.contains("characters") } == [])
  }

  @Test func `a problem names its line`() {
    let problems = parse(Self.source.replacing("kind=ngo", with: "kind=NGO")).problems
    #expect(problems.contains { $0.line == 16 })
  }

  private func parse(_ source: String) -> (report: CorpusReport?, problems: [CorpusProblem]) {
    CorpusParser.parse(source, name: "kk-001", file: "kk-001.txt", split: .develop) { _ in [] }
  }
}
