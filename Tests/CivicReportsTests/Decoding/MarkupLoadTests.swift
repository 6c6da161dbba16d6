import Testing

@testable import CivicReports

@Suite struct `What a parser would have to keep` {
  private func isTooMuch(_ markup: String, isHTML: Bool = true, limit: Int? = 100) -> Bool {
    do {
      try MarkupLoad.check(Array(markup.utf8), isHTML: isHTML, limit: limit)
      return false
    } catch {
      return true
    }
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static let few: [String] = [
    times("<p>а</p>", 100), times("</p> < 3 <!DOCTYPE a> <?b?>", 200),
    "<script>" + times("if (a<b) {}", 200) + "</script>", "<!-- " + times("<p>", 200) + " -->",
    "<a title=\"" + times("<p>", 200) + "\">", "<a title='\"" + times("<p>", 200) + "'>",
    "<p " + times("a=1 ", 200) + ">", "<p title=\"" + times("a ", 20_000) + "\">",
  ]
  private static let many: [String] = [
    times("<p>а</p>", 101), "<script></script>" + times("</p><p>", 200), "<!-- " + times("<p>", 200),
    "<p " + times("a=1 ", 20_000) + ">", "<p " + times("a=\"1\"", 20_000) + ">",
  ]

  @Test(arguments: few.map { ($0, false) } + many.map { ($0, true) })
  func `is counted before it is parsed`(markup: String, isTooMuch: Bool) {
    #expect(self.isTooMuch(markup) == isTooMuch, "\(markup.prefix(60))")
  }

  @Test func `in XML scripts hide nothing, sections do`() {
    #expect(isTooMuch("<script>" + Self.times("<p>", 101), isHTML: false))
    #expect(!isTooMuch("<a><![CDATA[" + Self.times("<p>", 200) + "]]></a>", isHTML: false))
  }

  @Test func `elements that are read one after the other may be as many as they like`() {
    #expect(!isTooMuch(Self.times("<p>", 1000), isHTML: false, limit: nil))
  }

  @Test func `a page of too many elements is refused and says so`() {
    let page = "<html><body>" + Self.times("<p>a</p>", MarkupLoad.mostElements.html)
    let error = #expect(throws: ReportError.self) {
      try ReportDecoder.decode(Array(page.utf8), name: "a.html")
    }
    #expect(error?.code == "too-many-elements")
  }
}
