import CivicEvaluation
import CivicReports
import CivicText
import Foundation
import Testing

/// Readings that try to be paid for something other than truth: each scores badly, on the corpus itself.
@Suite struct CheatingTests {
  /// Every fourth report to develop on, read once.
  private static let corpus = Result {
    try CorpusFilesTests.corpus.get().filter { $0.split == .develop }.enumerated()
      .filter { $0.offset % 4 == 0 }.map(\.element)
  }

  private func score(_ cheat: (CorpusReport) -> Reading) throws -> CorpusScore {
    let corpus = try Self.corpus.get()
    return Evaluation.of(corpus.map(cheat), corpus).score
  }

  /// The labels, with each event changed.
  private func changed(_ report: CorpusReport, _ change: (inout EventReading) -> Void) -> Reading {
    var reading = report.reading
    for index in reading.events.indices { change(&reading.events[index]) }
    return reading
  }

  private func f1(_ score: CorpusScore, _ field: EvaluationField) -> Double {
    score.row(field)?.f1?.value ?? 0
  }

  @Test func `the labels themselves score 1, so that what follows is the cheat's doing`() throws {
    let score = try score(\.reading)
    for field in EvaluationField.allCases where !field.rawValue.hasPrefix("sure") {
      if let row = score.row(field) { #expect(row.tally.invented + row.tally.missed == 0, "\(field)") }
    }
    #expect(f1(score, .tookPart) == 1)
  }

  @Test func `everything null earns nothing in any field of an event`() throws {
    let score = try score { report in
      var reading = report.reading
      reading.events = []
      return reading
    }
    let header: Set<EvaluationField> = [
      .headline, .url, .published, .author, .source, .views, .creditedTo, .text,
    ]
    for field in EvaluationField.allCases where !header.contains(field) {
      #expect(score.row(field)?.tally.right ?? 0 == 0, "\(field)")
      #expect(f1(score, field) == 0, "\(field)")
    }
  }

  @Test func `an event of no kind and no status earns nothing for them`() throws {
    let score = try score { report in
      var reading = report.reading
      reading.events = reading.events.map { _ in EventReading(kind: .other, status: .unknown) }
      return reading
    }
    #expect(score.row(.kind)?.tally.right == 0)
    #expect(score.row(.status)?.tally.right == 0)
  }

  @Test func `everything host took no part`() throws {
    let score = try score { report in
      changed(report) { event in
        let bodies =
          event.organizers.map { ($0.name, $0.mention) } + event.participants.map { ($0.name, $0.mention) }
          + event.mentioned.map { ($0.name, $0.mention) }
        event.organizers = bodies.map {
          OrganizerReading(
            name: $0.0, legalForm: nil, kind: .ngo, role: .host, support: nil, mention: $0.1)
        }
        event.participants = []
        event.mentioned = []
        for index in event.speakers.indices { event.speakers[index].organization = nil }
        for index in event.people.indices { event.people[index].organization = nil }
      }
    }
    #expect(f1(score, .tookPart) == 0)
    #expect(score.row(.hosts)?.precision?.value ?? 0 < 0.1)
    #expect(score.inventions["all"]?["host"] ?? 0 > 100)
    #expect(score.inventions["all"]?["ngo"] ?? 0 > 30)
  }

  @Test func `all topics for every event are mostly wrong`() throws {
    let score = try score { report in
      changed(report) { event in
        let mention = Mention(0..<1, 1)
        event.topics = Labels.values(in: "topic").map {
          TopicReading(topic: $0, confidence: 1, mention: mention)
        }
      }
    }
    #expect(score.row(.topics)?.recall?.value == 1)
    #expect(score.row(.topics)?.precision?.value ?? 1 < 0.2)
    #expect(f1(score, .topics) < 0.3)
  }

  @Test func `all quotations to one speaker are inventions`() throws {
    let score = try score { report in
      changed(report) { event in
        let speaker = event.speakers.first?.name
        for index in event.statements.indices {
          event.statements[index].speaker = speaker
          event.statements[index].speakerKind = .person
        }
      }
    }
    #expect(f1(score, .quotations) < 0.6)
    #expect(score.row(.quotationPassage)?.precision?.value == 1)
    #expect(score.inventions["all"]?["speaker"] ?? 0 > 10)
  }

  @Test func `every capitalised word a body finds few and invents many`() throws {
    let score = try score { report in
      changed(report) { event in
        let document = Document(report.text, language: report.language)
        event.organizers = []
        event.mentioned = []
        event.participants = document.tokens.filter(\.isCapitalized).map { token in
          ParticipantReading(
            name: token.text, legalForm: nil, kind: .ngo, presence: .present, mention: Mention(token.range, 1)
          )
        }
      }
    }
    #expect(score.row(.tookPart)?.precision?.value ?? 1 < 0.1)
    #expect(f1(score, .tookPart) < 0.15)
    #expect(f1(score, .tookPartNGO) < 0.15)
    #expect(score.inventions["all"]?["participant"] ?? 0 > 300)
  }

  @Test func `whoever is named took part: the invited and the absent are counted as inventions`() throws {
    let labelled = try Self.corpus.get().flatMap(\.reading.events)
    let absent = labelled.flatMap(\.participants).filter { $0.presence == .absent || $0.presence == .invited }
    try #require(!absent.isEmpty)
    let score = try score { report in
      changed(report) { event in
        event.status = .held
        for index in event.participants.indices { event.participants[index].presence = .present }
        event.participants += event.mentioned.map {
          ParticipantReading(
            name: $0.name, legalForm: $0.legalForm, kind: $0.kind, presence: .present, mention: $0.mention)
        }
      }
    }
    #expect(score.inventions["all"]?["absentee"] ?? 0 >= absent.count)
    #expect(score.row(.tookPart)?.precision?.value ?? 1 < 0.8)
  }

  @Test func `the day of publication as the day of the event is an invention`() throws {
    let score = try score { report in
      changed(report) { event in
        event.start = report.header.published
        event.end = nil
      }
    }
    #expect(score.inventions["all"]?["date"] ?? 0 > 10)
    #expect(f1(score, .start) < 0.6)
  }

  @Test func `facts counted twice are paid once`() throws {
    let score = try score { report in
      changed(report) { event in
        event.participants += event.participants
        event.statements += event.statements
        event.speakers += event.speakers
      }
    }
    for field in [EvaluationField.participants, .quotations, .speakers] {
      #expect(score.row(field)?.precision?.value ?? 1 < 0.55, "\(field)")
    }
  }

  @Test func `an event in a report that has none is an invention`() throws {
    let corpus = try CorpusFilesTests.corpus.get().filter { $0.split == .develop && $0.events.isEmpty }
    try #require(!corpus.isEmpty)
    let readings = corpus.map { report in
      var reading = report.reading
      reading.events = [EventReading(kind: .roundtable, status: .held)]
      return reading
    }
    let score = Evaluation.of(readings, corpus).score
    #expect(score.inventions["all"]?["event"] == corpus.count)
    #expect(f1(score, .event) == 0)
  }
}
