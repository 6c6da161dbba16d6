import CivicText
import Testing

@testable import CivicReports

/// A report's text with all that is found in it.
@Suite struct ReportTextTests {
  private static let text = ReportText(
    Report(
      title: "Форум прошёл", language: .ru,
      text:
        "Форум прошёл\n\nВ Уральске состоялся форум. Все ушли.\n\n«Мы ждём новых правил», – сказал юрист Айдос Муканов."
    ))

  @Test func `the headline and quoted words are no narration`() {
    let text = Self.text
    #expect(text.document.text(tokens: text.headline) == "Форум прошёл")
    #expect(
      text.narration.map { text.document.text(tokens: $0) } == ["В Уральске состоялся форум.", "Все ушли."])
    #expect(text.narration.allSatisfy(text.isNarration))
    #expect(!text.isNarration(text.headline))
  }

  @Test func `quoted words are known by token`() {
    let text = Self.text
    let spoken = text.speech.flatMap(\.parts)
    #expect(spoken.count == 1)
    #expect(spoken.allSatisfy { text.isQuoted($0) })
    #expect(!text.isQuoted(text.headline))
  }

  @Test(arguments: [(0..<3, [1, 2]), (2..<9, [2, 5]), (6..<9, []), (0..<0, [])])
  func `elements are found by where they begin`(_ range: Range<Int>, found: [Int]) {
    #expect(Array([1, 2, 5].beginning(in: range, \.self)) == found)
  }
}
