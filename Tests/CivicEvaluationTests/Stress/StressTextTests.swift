import CivicEvaluation
import CivicText
import Testing

/// Texts made to be slow, as small as a debug build reads in a moment: `make stress` has them at their length.
@Suite struct StressTextTests {
  @Test(arguments: StressText.all.indices)
  func `four times the text takes no sixteen times the time`(_ number: Int) {
    let language = Language.allCases[number % Language.allCases.count]
    let score = StressRun.score(StressText.all[number], language, bytes: 1 << 11)
    // A step of 4 ms may be noise; a quadratic step is 4 times the one before it.
    #expect(
      score.seconds.count == 3 && score.seconds[2] < 8 * max(score.seconds[0], 0.04),
      "\(score.text), \(language): \(score.seconds)")
  }

  @Test(arguments: StressText.all.indices)
  func `a stress text has its length and is the same every time`(_ number: Int) {
    let text = StressText.all[number]
    for language in Language.allCases {
      let bytes = text.text(language, bytes: 10_000)
      #expect(bytes.utf8.count > 9_000 && bytes.utf8.count < 12_000)
      #expect(bytes == text.text(language, bytes: 10_000))
    }
  }

  @Test func `every stress text has its own name`() {
    #expect(Set(StressText.all.map(\.name)).count == StressText.all.count)
  }
}
