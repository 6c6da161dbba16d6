import Testing

@testable import CivicReports

private func results(_ name: String) -> InputResults {
  InputResults(.success(InputFile(InputFixture("Feeds/\(name)").path)))
}

@Test func `an RSS feed's items are reports at their own addresses`() throws {
  let found = results("wordpress-ru.xml")
  #expect(found.names == ["wordpress-ru.xml#1", "wordpress-ru.xml#2"])
  #expect(
    found.reports.map(\.url) == [
      "https://semey-vesti.example.kz/2026/02/13/sreda/", "https://semey-vesti.example.kz/2026/02/12/budget/",
    ])
  let whole = try #require(found.reports.first)
  #expect(whole.title == "В Семее обсудили «доступную» среду")
  #expect(whole.published == "2026-02-13")
  #expect(whole.source == "Семей вести")
  #expect(whole.author == "Мадина Ахметова")
  #expect(whole.form == .news)
  #expect(whole.text.hasSuffix("замеры на сорока улицах."))
  for other in ["впервые", "Поделиться", "[…]", "Фото 1"] { #expect(!whole.text.contains(other)) }
}

@Test func `an item that is only a beginning is marked as one`() throws {
  let teaser = try #require(results("wordpress-ru.xml").reports.last)
  #expect(teaser.form == .teaser)
  #expect(teaser.header.form == .teaser)
  #expect(teaser.text.hasSuffix("депутаты маслихата…"))
}

@Test func `an Atom feed in Kazakh`() throws {
  let reports = results("atom-kk.xml").reports
  #expect(reports.map(\.url) == ["https://jetisu-habar.example.kz/kk/news/77", nil])
  #expect(reports.map(\.nativeID) == [nil, "tag:jetisu-habar.example.kz,2026:78"])
  #expect(reports.map(\.title) == ["Талдықорғанда жастар форумы өтті", "Қоғамдық кеңес отырысы"])
  // Published, not changed; nine in the evening of Greenwich is the next day.
  #expect(reports.map(\.published) == ["2026-02-13", "2026-02-13"])
  #expect(reports.map(\.source) == ["Жетісу хабар & талдау", "Жетісу хабар & талдау"])
  #expect(reports.map(\.form) == [.news, .teaser])
  #expect(reports.first?.author == "Айдана Серік")
  #expect(reports.last?.text.contains("<қоғам>") == true)
}

@Test func `an RDF feed in another encoding, whose entities are never expanded`() throws {
  let report = try #require(results("rdf-en-1251.xml").reports.first)
  #expect(report.url == "https://steppe.example.org/air?id=5&page=2")
  #expect(report.title?.hasPrefix("Hearing on clean air — Pavlodar") == true)
  #expect(report.source == "Степь / The Steppe")
  #expect(report.text.contains("«R&D»"))
  for other in ["haha", "root:"] { #expect(!report.text.contains(other)) }
}

@Test func `a feed that breaks off gives what is whole, and says so`() {
  let found = results("cut-off.xml")
  #expect(found.reports.map(\.url) == ["https://semey-vesti.example.kz/2026/02/13/sreda/"])
  #expect(found.errors == ["cut-off"])
}

@Test func `entities that grow without end are not expanded`() {
  var entities = "<!ENTITY a0 \"ha\">"
  for level in 1..<30 {
    entities += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);&a\(level - 1);&a\(level - 1);\">"
  }
  let feed =
    "<?xml version=\"1.0\"?><!DOCTYPE rss [\(entities)]><rss version=\"2.0\"><channel><title>Қала</title><item><title>Форум өтті, оған көп адам қатысты &a29;</title></item></channel></rss>"
  let clock = ContinuousClock()
  var found: InputResults?
  let time = clock.measure { found = InputResults(feed) }
  #expect(found?.reports.first?.text.contains("haha") == false)
  #expect(time < .seconds(5))
}

@Test(arguments: [
  ("<rss version=\"2.0\"></rss>", ["nothing-listed"]),
  ("<rss version=\"2.0\"><channel><title>Қала</title></channel></rss>", ["nothing-listed"]),
  ("<rss version=\"2.0\"><channel><item><title>Форум", ["cut-off"]), ("<rss", ["cut-off"]),
  ("<rss version=\"2.0\"><channel>", ["cut-off"]),
  ("<!DOCTYPE rss [ <!ENTITY a \"b\"><rss></rss>", ["no-article"]),
])
func `feeds without items are errors`(feed: String, codes: [String]) {
  #expect(InputResults(feed).errors == codes)
}

@Test func `a headline alone is a beginning`() {
  let feed =
    "<rss version=\"2.0\"><channel><item><title>Қалада қоғамдық кеңес отырысы өтті</title><link>https://qala.kz/1</link></item></channel></rss>"
  let report = InputResults(feed).reports.first
  #expect(report?.text == "Қалада қоғамдық кеңес отырысы өтті")
  #expect(report?.form == .teaser)
}

@Test func `a feed that is written carelessly is read`() throws {
  let feed = """
    <rss version="2.0"><channel><title>Қала & аудан</title>
    <item><title>Кеңес &laquo;бюджет&raquo; жобасын талқылады &nbsp;</title><link>https://qala.kz/n?a=1&b=2</link>
    <dc:creator>Айдана Серік</dc:creator><pubDate>bad</pubDate>
    <description>Қоғамдық кеңес\u{8} отырысында бюджет жобасы талқыланды & қабылданды. <b>Толығырақ</b></description></item>
    </channel></rss>
    """
  let report = try #require(InputResults(feed).reports.first)
  #expect(report.source == "Қала & аудан")
  #expect(report.title == "Кеңес «бюджет» жобасын талқылады")
  #expect(report.url == "https://qala.kz/n?a=1&b=2")
  #expect(report.author == "Айдана Серік")
  #expect(report.published == nil)
  #expect(report.text.hasSuffix("талқыланды & қабылданды."))
}

@Test(arguments: [
  ("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", InputForm.feed), ("<?xml version=\"1.0\"?><rss/>", .feed),
  ("<!-- a --><RSS version='0.91'>", .feed), ("<feedback><p>Text</p></feedback>", .report),
  ("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", .sitemap),
  ("<html><body>rss</body></html>", .report),
  ("<?xml version=\"1.0\"?><list/>", .report),
])
func `feeds and sitemaps are told by their root`(text: String, form: InputForm) {
  #expect(InputForm(InputHead(Array(text.utf8))) == form)
}
