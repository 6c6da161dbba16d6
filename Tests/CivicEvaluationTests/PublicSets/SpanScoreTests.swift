import CivicEvaluation
import Testing

@Suite struct SpanScoreTests {
  @Test(arguments: [
    ("", []), ("O O", []), ("B-A I-A O", ["A 0..<2"]), ("B-A B-A", ["A 0..<1", "A 1..<2"]),
    ("B-A I-B", ["A 0..<1", "B 1..<2"]), ("I-A I-A O I-A", ["A 0..<2", "A 3..<4"]),
    ("O B-A", ["A 1..<2"]), ("B-A X I-A", ["A 0..<1", "A 2..<3"]), ("B- I- B", []),
    ("B-NON_HUMAN I-NON_HUMAN", ["NON_HUMAN 0..<2"]),
  ])
  func `names as conlleval reads them`(tags: String, expected: [String]) {
    let spans = SpanScore.spans(tags.split(separator: " ").map(String.init))
    #expect(spans.map { "\($0.label) \($0.range)" }.sorted() == expected)
  }

  private static func tally(_ pairs: [(String, String)]) -> SpanTally {
    var tally = SpanTally()
    for (expected, found) in pairs {
      tally.add(
        expected: SpanScore.spans(expected.split(separator: " ").map(String.init)),
        found: SpanScore.spans(found.split(separator: " ").map(String.init)))
    }
    return tally
  }

  @Test func `all right is 1, all wrong is 0`() {
    let right = Self.tally([("B-A I-A O", "B-A I-A O"), ("B-B", "B-B")])
    #expect(right.counts().precision == 1 && right.counts().recall == 1 && right.counts().f1 == 1)
    #expect(right.interval() == 1...1)
    let wrong = Self.tally([("B-A I-A O", "B-A O O"), ("B-B", "B-A")])
    #expect(wrong.counts().precision == 0 && wrong.counts().recall == 0 && wrong.counts().f1 == 0)
    #expect(wrong.interval() == 0...0)
  }

  @Test func `figures of each class and of all together`() {
    let tally = Self.tally([("B-A O B-B", "B-A O B-A"), ("B-A I-A", "B-A B-A")])
    #expect(tally.labels == ["A", "B"])
    #expect(tally.counts("A") == Tally(expected: 2, found: 4, right: 1))
    #expect(tally.counts("B") == Tally(expected: 1, found: 0, right: 0))
    #expect(tally.counts() == Tally(expected: 3, found: 4, right: 1))
    #expect(tally.counts("B").precision == nil && tally.counts("B").f1 == 0)
  }

  @Test func `nothing expected and nothing found is no figure`() {
    let counts = Self.tally([("O O", "O O")]).counts()
    #expect(counts.f1 == nil && counts.precision == nil && counts.recall == nil)
    #expect(Self.tally([]).interval() == nil)
  }

  @Test func `parts of one unit are drawn together`() {
    let name: Set = [LabelledSpan(label: "A", range: 0..<1)]
    var tally = SpanTally()
    tally.add(expected: name, found: name, unit: "1")
    tally.add(expected: name, found: [], unit: "1")
    #expect(tally.counts() == Tally(expected: 2, found: 1, right: 1))
    // One unit: every sample is the same.
    let f1 = 2.0 / 3
    #expect(tally.interval() == f1...f1)
  }
}
