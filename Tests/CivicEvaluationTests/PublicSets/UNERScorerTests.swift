import CivicEvaluation
import CivicText
import Testing

@Suite struct UNERScorerTests {
  private static func file(_ sentences: [[(String, String)]]) -> String {
    sentences.map { sentence in
      "# text = …\n"
        + sentence.enumerated().map { "\($0.offset + 1)\t\($0.element.0)\t\($0.element.1)\t-\tx\n" }.joined()
    }.joined(separator: "\n")
  }

  @Test func `three files, each by itself`() throws {
    let right = Self.file([
      [("Айгуль", "B-PER"), ("Серикова", "I-PER"), ("в", "O"), ("Актобе", "B-LOC"), (".", "O")]
    ])
    let wrong = Self.file([[("In", "O"), ("Almaty", "B-ORG"), ("10 000", "O"), (".", "O")]])
    let fixture = try PublicSetFixture(
      .uner, ["ru_pud-ud-test.iob2": right, "en_pud-ud-test.iob2": wrong, "en_ewt-ud-test.iob2": wrong])
    let micro = try fixture.scores().filter { $0.class == "micro" }
    #expect(micro.map(\.split) == ["ru_pud test", "en_pud test", "en_ewt test"])
    #expect(micro.map(\.f1) == [1, 0, 0])
    #expect(micro.map(\.language) == [.ru, .en, .en])
  }

  @Test func `classes other than the three are no part of it`() throws {
    let text = Self.file([[("On", "O"), ("12", "B-OTH"), ("February", "I-OTH"), ("2026", "I-OTH")]])
    let russian = Self.file([
      [("Это", "O"), ("было", "O"), ("12", "B-OTH"), ("февраля", "I-OTH"), (".", "O")]
    ])
    let fixture = try PublicSetFixture(
      .uner, ["ru_pud-ud-test.iob2": russian, "en_pud-ud-test.iob2": text, "en_ewt-ud-test.iob2": text])
    #expect(try fixture.scores().allSatisfy { $0.class == "micro" && $0.f1 == nil && $0.interval == nil })
  }
}
