import CivicEvents
import Testing

@Suite struct `Bars of block characters` {
  @Test func `a sparkline is as high as its numbers, and shows that there was nothing`() {
    #expect(TextBars.sparkline([0, 1, 2, 4, 8]) == "·▁▂▄█")
    #expect(TextBars.sparkline([]) == "")
    #expect(TextBars.sparkline([0, 0]) == "··")
  }

  @Test func `lines that are compared have one scale`() {
    #expect(TextBars.sparkline([1, 2], largest: 100) == "▁▁")
    #expect(TextBars.sparkline([200], largest: 100) == "█")
  }

  @Test(arguments: [(8, "████"), (4, "██"), (5, "██▌"), (1, "▌"), (0, "")])
  func `a bar is exact to an eighth of a column`(count: Int, bar: String) {
    #expect(TextBars.bar(count, of: 8, width: 4) == bar)
  }

  @Test func `a bar never leaves its width, and what is more than nothing shows`() {
    #expect(TextBars.bar(1, of: 1_000_000, width: 4) == "▏")
    #expect(TextBars.bar(9, of: 3, width: 4) == "████")
    #expect(TextBars.bar(3, of: 3, width: 0) == "")
  }
}
