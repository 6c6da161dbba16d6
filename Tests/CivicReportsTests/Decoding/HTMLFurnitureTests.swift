import Testing

@testable import CivicReports

@Suite struct `Words of class names` {
  @Test(arguments: [
    ("post-meta relatedNews", ["post", "meta", "related", "news"]), ("", []), ("  12 - ", []),
    ("HTMLBlock2Views", ["htmlblock", "views"]), ("блок-новостей", ["блок", "новостей"]),
  ])
  func `are parted at signs and capitals`(classes: String, words: [String]) {
    #expect(HTMLFurniture.words(of: classes) == words)
  }

  @Test func `that go on for megabytes do not hide what the element says`() throws {
    let page = """
      <html><body><div class="\(String(repeating: "a ", count: 2_000_000))"><h1>Круглый стол о доступной среде</h1>
      <p>В Астане 12 февраля 2026 года прошёл круглый стол о доступной среде.</p></div></body></html>
      """
    let report = try ReportDecoder.decode(Array(page.utf8), name: "a.html")
    #expect(report.text.contains("прошёл круглый стол"))
  }
}
