import CivicReports
import CivicText
import Testing

@Test(arguments: pages)
func `reads Russian and English web pages`(layout: PageLayout) throws { try layout.check() }

private let title = "В Костанае открылась школа волонтёров"
private let first =
  "В Костанае фонд «Добрый двор» открыл школу волонтёров. На первое занятие пришли более пятидесяти школьников."
private let second = "Директор фонда Ольга Нестеренко рассказала, что занятия будут проходить дважды в месяц."
private let third = "– Мы хотим показать детям радость помощи, – сказала она."
private let body = "\(first)\n\n\(second)\n\n\(third)"

private let pages = [
  PageLayout(
    name: "the site's name before the headline, an editorial as author, an eye before the counter",
    page: """
      <html lang="ru"><head><meta property="og:site_name" content="Костанай Инфо"><meta property="og:title" content="\(title) - Костанай Инфо">
      <meta name="author" content="Редакция"><meta property="og:url" content="http://kostanay.info/a/1?fbclid=xyz"></head><body>
      <div class="article"><h1>\(title)</h1><div class="bar"><span class="time">12 февраля 2026, 18:05</span><span class="stat"><i class="fa fa-eye"></i> 2 345</span></div>
      <div class="body"><p>\(first)</p><p>\(second)</p><p>\(third)</p><p>Фото: пресс-служба фонда</p><p>Источник: Комитет по делам молодёжи</p></div></div></body></html>
      """,
    language: .ru, title: title, published: "2026-02-12", views: 2345, source: "Костанай Инфо",
    credited: "Комитет по делам молодёжи", url: "http://kostanay.info/a/1", body: body),
  PageLayout(
    name: "no first heading: the headline is only in the head",
    page: """
      <html><head><title>\(title) — Костанай Инфо</title><meta property="og:site_name" content="Костанай Инфо"></head>
      <body><div class="logo">Костанай Инфо</div><div class="n"><p>\(first)</p><p>\(second)</p></div></body></html>
      """,
    language: .ru, title: title, source: "Костанай Инфо", body: "\(first)\n\n\(second)"),
  PageLayout(
    name: "the head's title is the site's, the heading the report's; an outlet that credits itself",
    page: """
      <html><head><title>Костанай Инфо</title><meta property="og:title" content="Костанай Инфо"><meta property="og:site_name" content="Костанай Инфо"></head>
      <body><div><h1>\(title)</h1><p>\(first)</p><p>\(second) Об этом сообщает «Костанай Инфо».</p></div></body></html>
      """,
    language: .ru, title: title, source: "Костанай Инфо",
    body: "\(first)\n\n\(second) Об этом сообщает «Костанай Инфо»."),
  PageLayout(
    name: "an accelerated page with its link to the main one",
    page: """
      <!doctype html><html amp lang="ru"><head><link rel="canonical" href="https://kostanay.info/a/7"><title>\(title)</title>
      <style amp-boilerplate>body{visibility:hidden}</style></head><body><header><a href="/">На главную</a></header>
      <article><h1>\(title)</h1><time datetime="2026-02-12">12 февраля</time><p>\(first)</p><amp-img src="1.jpg"></amp-img><p>\(second)</p>
      <amp-social-share type="telegram"></amp-social-share></article></body></html>
      """,
    language: .ru, title: title, published: "2026-02-12", source: "kostanay.info",
    url: "https://kostanay.info/a/7",
    body: "\(first)\n\n\(second)"),
  PageLayout(
    name: "a copy that names the agency it is from",
    page: """
      <html><body><h1>\(title)</h1><p>\(first.dropLast()), передает «Город» со ссылкой на пресс-службу акимата области.</p><p>\(second)</p></body></html>
      """,
    language: .ru, title: title, credited: "пресс-служба акимата области",
    body: "\(first.dropLast()), передает «Город» со ссылкой на пресс-службу акимата области.\n\n\(second)"),
  PageLayout(
    name: "an English page with a byline",
    page: """
      <html lang="en"><head><meta property="og:title" content="School for Volunteers Opens in Kostanay"><meta property="og:site_name" content="Steppe News">
      <meta property="article:published_time" content="2026-02-12T20:30:00+05:00"></head><body><div class="post"><h1>School for Volunteers Opens in Kostanay</h1>
      <p class="byline">By Timur Akhmetov</p><p>KOSTANAY – The public foundation Kind Yard has opened a school for volunteers.</p>
      <p class="wp-caption-text">The first lesson. Photo credit: Kind Yard</p><p>“We want children to feel the joy of helping,” said Olga Nesterenko, its director.</p>
      <p>Related: <a href="/2">How schools are changing in the north of the country</a></p></div></body></html>
      """,
    language: .en, title: "School for Volunteers Opens in Kostanay", published: "2026-02-12",
    author: "Timur Akhmetov",
    source: "Steppe News",
    body: """
      KOSTANAY – The public foundation Kind Yard has opened a school for volunteers.

      “We want children to feel the joy of helping,” said Olga Nesterenko, its director.
      """),
]

@Test func `the same article with another counter and other news around it gives the same text`() throws {
  func page(_ views: Int, _ news: String) -> [UInt8] {
    Array(
      """
      <html><head><link rel="canonical" href="https://kostanay.info/a/1"></head><body><h1>\(title)</h1><div>Просмотров: \(views)</div>
      <div class="t"><p>\(first)</p><p>\(second)</p></div><div class="popular"><a href="/2">\(news)</a></div></body></html>
      """.utf8)
  }
  let one = try ReportDecoder.decode(page(10, "Мост открыли"), name: "1.html")
  let two = try ReportDecoder.decode(page(99_120, "Школу построят к осени в новом районе"), name: "2.html")
  #expect(one.text == two.text)
  #expect(one.key == two.key)
  #expect(one.bytesSHA256 != two.bytesSHA256)
  #expect(two.views == 99_120)
}

@Test(arguments: [
  (
    "a page of links",
    "<html><body><ul>" + String(repeating: "<li><a href=1>Новость дня</a></li>", count: 30)
      + "</ul></body></html>", "no-article"
  ),
  (
    "a page that is a script",
    "<!doctype html><html><body><div id=root></div><script>render()</script></body></html>", "no-article"
  ),
  (
    "a page nested without end", "<html><body>" + String(repeating: "<div>", count: 5000) + "<p>\(first)</p>",
    "nested-too-deep"
  ),
  (
    "a page in another language",
    "<html lang=de><body><p>Der Verein hat in der Stadt eine Schule für Freiwillige eröffnet, und viele Kinder sind gekommen, um zu helfen.</p></body></html>",
    "unknown-language"
  ),
  (
    "a text in another language",
    "Das ist ein Bericht über die Versammlung der Bürger, die gestern in der Stadt stattgefunden hat.",
    "unknown-language"
  ),
  ("digits and marks", "12.02.2026 – 345\n*** 22 ***", "no-letters"),
  ("a feed", "<?xml version=\"1.0\"?><rss><channel/></rss>", "xml"),
  ("an export", "[{\"id\": 1, \"text\": \"Форум\"}]", "json"),
])
func `says why a page gives no report`(name: String, page: String, code: String) {
  let error = #expect(throws: ReportError.self) { try ReportDecoder.decode(Array(page.utf8), name: "a.html") }
  #expect(error?.code == code)
}
