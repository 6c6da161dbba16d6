import CivicEvaluation
import CivicReports
import Testing

/// Damaged corpus files and odd readings: told as problems or scored, never a crash.
@Suite struct RandomCorpusTests {
  @Test(arguments: 0..<200)
  func `a damaged file is told, not trapped on`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var scalars = Array(CorpusParserTests.source.unicodeScalars)
    let odd: [Unicode.Scalar] = [
      "⟦", "⟧", ":", "\n", "|", "=", "/", "?", "~", "#", "\u{0}", "\u{301}", "9", "o",
    ]
    for _ in 0..<random.next(below: 12) + 1 {
      let place = random.next(below: scalars.count)
      switch random.next(below: 3) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(odd[random.next(below: odd.count)], at: place)
      default: scalars.removeSubrange(place..<min(scalars.count, place + random.next(below: 40)))
      }
    }
    let source = String(String.UnicodeScalarView(scalars))
    let parsed = CorpusParser.parse(source, name: "kk-001", file: "kk-001.txt", split: .develop) { _ in [] }
    guard let report = parsed.report else { return }
    let length = report.text.unicodeScalars.count
    #expect(report.marks.allSatisfy { $0.range.upperBound <= length && !$0.range.isEmpty })
    let score = ReportScore(report.reading, of: report)
    #expect(score.tallies.values.allSatisfy { $0.right >= 0 })
  }

  @Test(arguments: 0..<100)
  func `a reading with ranges anywhere is scored`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let parsed = CorpusParser.parse(
      CorpusParserTests.source, name: "kk-001", file: "kk-001.txt", split: .develop
    ) { _ in [] }
    let report = try #require(parsed.report)
    var reading = report.reading
    func range() -> Mention { Mention(random.next(below: 400)..<400 + random.next(below: 300), 0.95) }
    for event in reading.events.indices {
      for body in reading.events[event].organizers.indices {
        reading.events[event].organizers[body].mention = range()
      }
      for statement in reading.events[event].statements.indices {
        reading.events[event].statements[statement].parts = [range(), range()]
      }
    }
    if seed % 2 == 0 { reading.text = String((reading.text ?? "").reversed()) }
    let score = CorpusScore([ReportScore(reading, of: report)], of: [report])
    #expect(score.row(.organizers)?.tally.right ?? 0 <= 1)
  }
}
