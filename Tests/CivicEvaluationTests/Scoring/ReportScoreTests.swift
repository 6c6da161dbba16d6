import CivicEvaluation
import CivicReports
import Testing

/// One report, labelled, and readings that differ from its labels in one point.
@Suite struct ReportScoreTests {
  static let source = """
    style: newsroom
    published: 2026-02-18
    === page
    # Кто платит за воду

    ⟦start:17 февраля⟧ в ⟦settlement:Семее⟧ ⟦o1:ОФ «Ертіс»⟧ провёл ⟦kind:круглый стол⟧. Пришли ⟦o2:общественный совет⟧ и ⟦g1:тридцать жителей⟧.

    Деньги дал ⟦o3:фонд «Қайнар»⟧, ⟦!negated:⟦o4:акимат⟧ не приехал⟧. Гостей встретила ⟦o6:школа № 5⟧.

    – ⟦q1:Вода наша⟧, – сказала ⟦p1:Айгуль Серикова⟧, директор ⟦o5:ОО «Арна»⟧. По словам учителя ⟦p2:Ивана Кима⟧, ⟦q2:воды мало⟧.
    === facts
    event: roundtable, held
    start: 2026-02-17
    settlement: Семей
    organizer o1: Ертіс | form=ОФ | kind=ngo
    participant o2: общественный совет | kind=advisory-body
    partner o3: Қайнар | form=фонд | kind=unknown | support=funder
    participant o4: акимат | kind=local-government | presence=absent
    mentioned o5: Арна | form=ОО | kind=ngo
    host o6: школа № 5 | kind=school
    group g1: kind=residents | count=30
    speaker p1: Айгуль Серикова | position=директор | organization=o5
    speaker p2: Иван Ким | position=учитель
    quote q1: by=p1
    reported q2: by=p2
    """

  private let report: CorpusReport
  private var event: EventReading

  init() throws {
    let parsed = CorpusParser.parse(Self.source, name: "ru-001", file: "ru-001.txt", split: .develop) { _ in
      []
    }
    #expect(parsed.problems.filter { !$0.message.contains("characters") } == [])
    report = try #require(parsed.report)
    event = try #require(report.reading.events.first)
  }

  private func score(_ change: (inout EventReading) -> Void) -> ReportScore {
    var reading = report.reading
    change(&reading.events[0])
    return ReportScore(reading, of: report)
  }

  private func tally(_ score: ReportScore, _ field: EvaluationField) -> Tally? { score.tallies[field] }

  @Test func `the labels themselves: organised, listed and represented, one each`() {
    let score = score { _ in }
    #expect(tally(score, .tookPart) == Tally(right: 3))
    #expect(tally(score, .tookPartNGO) == Tally(right: 2))
    #expect(score.findings == [])
  }

  @Test func `a funder who becomes an organiser is an invention, and took no part`() {
    let score = score { $0.organizers[1].role = .organizer }
    #expect(score.inventions[.organizer] == 1)
    #expect(tally(score, .organizers) == Tally(right: 1, invented: 1))
    #expect(tally(score, .partners) == Tally(missed: 1))
    #expect(tally(score, .tookPart) == Tally(right: 3, invented: 1))
    #expect(score.inventions[.participant] == 1)
  }

  @Test func `an absent body that is made present is counted, and its trap sprung`() {
    let score = score { $0.participants[1].presence = .present }
    #expect(score.inventions[.absentee] == 1)
    #expect(tally(score, .tookPart) == Tally(right: 3, invented: 1))
    #expect(tally(score, .presence)?.invented == 1)
    #expect(score.sprung == ["negated": 1])
  }

  @Test func `a speaker without their body is one body less`() {
    let score = score { $0.speakers[0].organization = nil }
    #expect(tally(score, .tookPart) == Tally(right: 2, missed: 1))
    #expect(tally(score, .personOrganization) == Tally(missed: 1))
  }

  @Test func `a listed body is not represented: the basis counts`() {
    let score = score { event in
      event.participants.append(
        ParticipantReading(
          name: "Арна", legalForm: "ОО", kind: .ngo, presence: .present, mention: event.mentioned[0].mention))
      event.mentioned = []
    }
    #expect(tally(score, .tookPart) == Tally(right: 2, invented: 1, missed: 1))
  }

  @Test func `a quotation with another speaker is an invention and a miss`() {
    let score = score { $0.statements[0].speaker = "Иван Ким" }
    #expect(score.inventions[.speaker] == 1)
    #expect(tally(score, .quotations) == Tally(invented: 1, missed: 1))
    #expect(tally(score, .quotationPassage) == Tally(right: 1))
  }

  @Test func `a name in the wrong case is the body, and not the name`() {
    let score = score { $0.participants[0].name = "общественного совета" }
    #expect(tally(score, .participants)?.right == 2)
    #expect(tally(score, .organizationName)?.invented == 1)
  }

  @Test func `a right fact whose range stands elsewhere lacks evidence`() {
    let score = score { $0.participants[0].mention = Mention(0..<3, 0.9) }
    #expect(tally(score, .participants)?.right == 2)
    #expect(tally(score, .evidence)?.invented == 1)
  }

  @Test func `sure facts are those of confidence 0.9`() {
    let score = score { event in
      for index in event.participants.indices { event.participants[index].mention.confidence = 0.5 }
    }
    let all = self.score { _ in }
    #expect((tally(all, .sure)?.right ?? 0) - (tally(score, .sure)?.right ?? 0) == 2)
    #expect((tally(score, .sure)?.missed ?? 0) - (tally(all, .sure)?.missed ?? 0) == 2)
  }

  @Test func `the costliest facts have rows of their own where they are sure`() {
    let score = score { event in
      for index in event.organizers.indices { event.organizers[index].mention.confidence = 0.9 }
      event.statements[0].mention.confidence = 0.9
    }
    let doubtful = self.score { event in
      for index in event.organizers.indices { event.organizers[index].mention.confidence = 0.8 }
      event.statements[0].mention.confidence = 0.8
    }
    #expect(tally(score, .sureOrganizers) == Tally(right: 1))
    #expect(tally(doubtful, .sureOrganizers) == Tally(missed: 1))
    #expect(tally(score, .sureQuotations) == Tally(right: 1))
    #expect(tally(doubtful, .sureQuotations) == Tally(missed: 1))
    #expect((tally(score, .sureTookPart)?.right ?? 0) - (tally(doubtful, .sureTookPart)?.right ?? 0) == 1)
  }

  @Test func `a sure quotation given to another person is counted by itself`() {
    func inventions(_ confidence: Double) -> Int? {
      score { event in
        event.statements[0].speaker = "Иван Ким"
        event.statements[0].mention.confidence = confidence
      }.inventions[.sureSpeaker]
    }
    #expect(inventions(0.9) == 1)
    #expect(inventions(0.8) ?? 0 == 0)
  }

  @Test func `an absent value on both sides counts for nothing`() {
    #expect(tally(score { _ in }, .venue) == nil)
    #expect(tally(score { $0.place.venue = "школа" }, .venue) == Tally(invented: 1))
  }

  @Test func `a wrong day is invented and missed`() {
    let score = score { $0.start = "2026-02-18" }
    #expect(tally(score, .start) == Tally(invented: 1, missed: 1))
    #expect(score.inventions[.date] == 1)
  }

  @Test func `a group of another kind, and one of the right kind with another count`() {
    #expect(tally(score { $0.groups[0].kind = .experts }, .groups) == Tally(invented: 1, missed: 1))
    let score = score { $0.groups[0].count = 300 }
    #expect(tally(score, .groups) == Tally(right: 1))
    #expect(tally(score, .groupCount) == Tally(invented: 1, missed: 1))
  }

  @Test func `an event that is not read misses all its facts`() {
    var reading = report.reading
    reading.events = []
    let score = ReportScore(reading, of: report)
    #expect(tally(score, .event) == Tally(missed: 1))
    #expect(tally(score, .tookPart) == Tally(missed: 3))
    #expect(tally(score, .speakers) == Tally(missed: 2))
  }

  @Test func `a page whose furniture was kept is scored in the labelled text`() {
    var reading = report.reading
    let furniture = "Қаралды: 12\n\n"
    reading.text = furniture + report.text
    let shift = furniture.unicodeScalars.count
    for index in reading.events[0].participants.indices {
      reading.events[0].participants[index].mention.start += shift
      reading.events[0].participants[index].mention.end += shift
    }
    let score = ReportScore(reading, of: report)
    #expect(tally(score, .participants) == Tally(right: 2))
    #expect(tally(score, .text)?.invented == 11)
  }
}
