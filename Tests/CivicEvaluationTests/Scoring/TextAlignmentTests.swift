import Testing

@testable import CivicEvaluation

@Suite struct TextAlignmentTests {
  @Test func `equal texts share every place`() {
    let alignment = TextAlignment(from: "Қор келді", to: "Қор келді")
    #expect(alignment.range(4..<9) == 4..<9)
    #expect(alignment.tally == Tally(right: 9))
  }

  @Test func `furniture that was kept moves what follows`() {
    let alignment = TextAlignment(from: "Қаралды: 7\n\nҚор келді", to: "Қор келді")
    #expect(alignment.range(12..<15) == 0..<3)
    #expect(alignment.range(0..<10) == nil)
    #expect(alignment.tally == Tally(right: 9, invented: 10))
  }

  @Test func `a paragraph that was lost is missed`() {
    let alignment = TextAlignment(from: "Тақырып\n\nСоңы", to: "Тақырып\n\nОртасы бар\n\nСоңы")
    #expect(alignment.range(9..<13) == 21..<25)
    #expect(alignment.tally == Tally(right: 11, missed: 10))
  }

  @Test func `a change within a paragraph keeps the rest in place`() {
    let alignment = TextAlignment(from: "Фонд собрал  всех", to: "Фонд собрал всех")
    #expect(alignment.range(13..<17) == 12..<16)
  }

  @Test func `a range beyond the text stands nowhere`() {
    #expect(TextAlignment(from: "Қор", to: "Қор").range(1..<9) == nil)
  }
}
