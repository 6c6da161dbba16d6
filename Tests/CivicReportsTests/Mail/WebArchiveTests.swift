import CivicText
import Testing

@testable import CivicReports

@Test(arguments: [
  (
    "chrome-ru.mhtml", Language.ru, "https://semey-vesti.example.kz/news/41",
    "В Семее обсудили доступную среду", "2026-02-13" as String?,
    "По итогам встречи участники приняли рекомендации"
  ),
  (
    "edge-kk.mhtml", .kk, "https://jetisu-habar.example.kz/kk/news/77",
    "Талдықорғанда жастар форумы өтті", nil, "Форум соңында қатысушылар қарар қабылдады."
  ),
  (
    "explorer-ru.mht", .ru, "http://semey-vesti.example.kz/old/12.html",
    "В Семее обсудили доступную среду", nil, "«Мы просим сделать остановки удобными для людей на колясках»"
  ),
  (
    "chrome-en.mhtml", .en, "https://pavlodar-today.example.kz/en/air",
    "Hearing on clean air held in Pavlodar", nil, "“We ask for open data from every plant,”"
  ),
])
func `a page saved as a web archive is read as the page it was`(
  name: String, language: Language, url: String, title: String, published: String?, passage: String
) throws {
  let reports = InputFixture("Mail/\(name)").reports
  let report = try #require(reports.first)
  #expect(reports.count == 1)
  #expect(report.language == language)
  #expect(report.url == url)
  #expect(report.title == title)
  // The archive's own date is the day it was saved.
  #expect(report.published == published)
  #expect(report.source == Address.site(url))
  #expect(report.text.hasPrefix(title + "\n\n"))
  #expect(report.text.contains(passage))
  for other in ["Новости", "Читайте", "Read also", "Counter", "MultipartBoundary", "=D0"] {
    #expect(!report.text.contains(other))
  }
  #expect(report.bytesSHA256?.count == 64)
}

@Test func `an archive that was cut off before its page says so`() {
  let results = InputFixture("Mail/cut-off.mhtml").results
  #expect(results.count == 1)
  let error = #expect(throws: ReportError.self) { try results[0].get() }
  #expect(error?.code == "archive-without-page")
}

@Test func `a letter with pictures is no web archive`() {
  let head = """
    From: press@jas-tolqyn.example.kz
    To: news@example.org
    MIME-Version: 1.0
    Content-Type: multipart/related; boundary="a"

    --a
    """
  #expect(!WebArchive.isOne(InputHead(Array(head.utf8))))
  #expect(InputForm(InputHead(Array(head.utf8))) == .letter)
}

@Test(arguments: [
  "From: the archive of our town\nDate: long ago", "Тақырыбы: Форум өтті\nКүні: 2026-02-13",
  "Source: Kokshe\nDate: 2026-02-13\n\nA forum opened.", "Note: the mayor said: MIME-Version: 1.0",
])
func `a text with labels at its head is no letter`(text: String) {
  #expect(InputForm(InputHead(Array(text.utf8))) == .report)
}
