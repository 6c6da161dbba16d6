import CivicEvaluation
import CivicText
import Testing

@Suite struct KazNERDScorerTests {
  private static let file = "with_sentID_IOB2_test2.txt"

  @Test(arguments: ["\n", "\r\n"])
  func `what the tagger finds is all right`(end: String) throws {
    let lines = [
      "AID12 O", "Айгүл B-PERSON", "Сәрсен I-PERSON", "Астанаға B-GPE", "келді O", ". O", "", "BID12 O",
      "Айгүл B-PERSON", "Сәрсен I-PERSON",
    ]
    let fixture = try PublicSetFixture(.kaznerd, [Self.file: lines.joined(separator: end)])
    let micro = try #require(try fixture.score("micro"))
    #expect(micro.f1 == 1 && micro.counts == .init(expected: 3, found: 3, right: 3))
    // Two forms of one sentence are one unit.
    #expect(micro.interval == .init(low: 1, high: 1))
    #expect(try fixture.score("PERSON")?.counts.expected == 2)
    #expect(micro.language == .kk && micro.split == "test" && micro.set == "kaznerd")
  }

  @Test func `another class or another end is wrong`() throws {
    let text = "AID1 O\nАйгүл B-ART\nСәрсен I-ART\n\nCID2 O\nАстанаға B-GPE\nкелді I-GPE\n"
    let micro = try #require(try PublicSetFixture(.kaznerd, [Self.file: text]).score("micro"))
    #expect(micro.f1 == 0 && micro.precision == 0 && micro.recall == 0)
  }

  @Test func `a sentence that no line names is whole`() throws {
    let micro = try #require(
      try PublicSetFixture(.kaznerd, [Self.file: "Астанаға B-GPE\nкелді O\n"]).score("micro"))
    #expect(micro.counts == .init(expected: 1, found: 1, right: 1))
  }

  @Test func `a line that is no token with its tag is told`() throws {
    let fixture = try PublicSetFixture(.kaznerd, [Self.file: "AID1 O\nАстанаға GPE\n"])
    #expect(throws: PublicSetError.malformed(.kaznerd, path: fixture.path(Self.file), line: 2)) {
      try fixture.scores()
    }
  }
}
