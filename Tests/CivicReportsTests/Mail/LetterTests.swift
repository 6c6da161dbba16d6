import CivicText
import Testing

@testable import CivicReports

@Test func `a press release is its words, its subject the headline, its day the one in Kazakhstan`() throws {
  let report = try #require(InputFixture("Mail/release-kk.eml").reports.first)
  #expect(report.language == .kk)
  #expect(report.title == "Талдықорғанда жастар форумы өтті")
  // Sent at 21:40 in Greenwich on the twelfth.
  #expect(report.published == "2026-02-13")
  #expect(report.source == "jas-tolqyn.example.kz")
  #expect(report.nativeID == "20260213.0910.77@jas-tolqyn.example.kz")
  #expect(report.key == "native:jas-tolqyn.example.kz:20260213.0910.77@jas-tolqyn.example.kz")
  #expect(report.author == nil)
  #expect(report.text.contains("«Жас толқын» қоғамдық бірлестігі жастар форумын өткізді"))
  for other in ["әріптестер", "Құрметпен", "Аружан", "701"] { #expect(!report.text.contains(other)) }
}

@Test func `of a letter that sends a report on, the report is read`() throws {
  let report = try #require(InputFixture("Mail/forwarded-ru-koi8.eml").reports.first)
  #expect(report.language == .ru)
  #expect(report.title == "В Семее обсудили доступную среду")
  #expect(report.published == "2026-02-13")
  #expect(report.source == "dostup.example.kz")
  // The lines flow: a blank at their end goes on.
  #expect(
    report.text.contains("который организовал общественный фонд \"Доступная среда\". В нём приняли участие"))
  for other in ["Коллеги", "Кому:", "Добрый день", "С уважением", "mail.ru"] {
    #expect(!report.text.contains(other))
  }
}

@Test func `what is attached are reports of their own, the note that goes with them is left out`() {
  let results = InputResults(.success(InputFile(InputFixture("Mail/attached-ru-1251.eml").path)))
  #expect(results.names == ["attached-ru-1251.eml#релиз.txt", "attached-ru-1251.eml#page.html"])
  #expect(results.reports.map(\.language) == [.ru, .kk])
  #expect(results.reports.map(\.published) == ["2026-02-13", "2026-02-13"])
  #expect(results.reports.map(\.source) == ["fond-semey.example.kz", "fond-semey.example.kz"])
  #expect(results.reports.first?.nativeID == "att.3@fond-semey.example.kz#релиз.txt")
  #expect(results.leftOut == 1)
}

@Test func `an answer does not repeat the question`() throws {
  let report = try #require(InputFixture("Mail/answer-en.eml").reports.first)
  #expect(report.title == "Hearing on clean air held in Pavlodar")
  #expect(report.published == "2026-02-12")
  #expect(report.text.hasSuffix("recommendations to the regional administration."))
  for other in ["Dear", "Best regards", "The News Desk", "few lines"] {
    #expect(!report.text.contains(other))
  }
}

@Test func `a letter that was cut off gives what is whole, and says what is not`() {
  let results = InputResults(.success(InputFile(InputFixture("Mail/cut-off.eml").path)))
  #expect(results.reports.isEmpty)
  #expect(results.results.count == 1)
  #expect(results.names == ["cut-off.eml#release.pdf"])
}

@Test(arguments: [
  (
    "one that answers without quotation marks, by the head of the letter below",
    """
    Спасибо, берём.

    От: Пресс-служба [mailto:press@qala.example.kz]
    Отправлено: 13 февраля 2026 г. 11:20
    Кому: Редакция
    Тема: В Костанае прошли слушания

    В Костанае прошли общественные слушания по бюджету района, в которых участвовали жители и депутаты.
    """, "В Костанае прошли общественные слушания"
  ),
  (
    "Kazakh",
    """
    Қараңыз.

    ---------- Қайта жіберілген хабар ----------
    Кімнен: press@qala.example.kz
    Күні: 13.02.2026
    Тақырыбы: Қостанайда тыңдау өтті

    Қостанайда аудан бюджеті бойынша қоғамдық тыңдау өтті, оған тұрғындар мен депутаттар қатысты.
    """, "Қостанайда аудан бюджеті бойынша"
  ),
])
func `a forwarded letter is known by the head of the one within`(
  name: String, text: String, beginning: String
) {
  let letter = LetterText(text)
  #expect(letter.text.hasPrefix(beginning))
  #expect(letter.forwarded?.published == "2026-02-13")
  #expect(letter.forwarded?.subject?.isEmpty == false)
}

@Test func `what somebody wrote above a letter of old is the report where it is long enough`() {
  let own = String(repeating: "В Костанае прошли общественные слушания по бюджету района. ", count: 8)
  let letter = LetterText(
    "\(own)\n\n-----Original Message-----\nFrom: a@b.kz\nSubject: Вопрос\n\nКогда слушания?")
  #expect(letter.text == own.trimming(\.isWhitespace))
  #expect(letter.forwarded == nil)
}

@Test(arguments: [
  ("Fwd: Re[2]: [press] Пресс-релиз: В Актобе открылся форум", "В Актобе открылся форум" as String?),
  ("Fw: Қостанайда қоғамдық тыңдау өтті", "Қостанайда қоғамдық тыңдау өтті"),
  ("В Актобе: открылся форум", "В Актобе: открылся форум"), ("Re: привет", nil), ("", nil),
])
func `a subject is a headline without its marks`(subject: String, headline: String?) {
  #expect(LetterSubject.headline(subject) == headline)
}

@Test(arguments: [
  ("=?utf-8?B?0KTQvtGA?= =?utf-8?B?0YPQvA==?=", "Форум"),
  ("=?UTF-8?Q?=D0=A4=D0=BE?=\r\n =?UTF-8?Q?=D1=80=D1=83=D0=BC_=E2=84=962?=", "Форум №2"),
  // A letter's two bytes in two words.
  ("=?utf-8?Q?=D0=A4=D0?= =?utf-8?Q?=BE=D1=80=D1=83=D0=BC?=", "Форум"),
  ("=?koi8-r?B?5s/S1c0=?=: =?windows-1251?Q?=F4=EE=F0=F3=EC?=", "Форум: форум"),
  ("Plain =?x", "Plain =?x"), ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="), ("Форум", "Форум"),
])
func `encoded words of headers are read`(header: String, text: String) {
  let headers = MailHeaders(Array("Subject: \(header)\r\n\r\n".utf8)[...])
  #expect(headers.text("subject") == text)
}

@Test func `parameters in pieces and in another charset are put together`() {
  let header =
    "Content-Disposition: attachment;\r\n filename*0*=utf-8''%D0%A4%D0%BE;\r\n filename*1*=%D1%80%D1%83%D0%BC;\r\n filename*2=\" a;b.pdf\"\r\n\r\n"
  let read = MailHeaders(Array(header.utf8)[...]).parameters("content-disposition")
  #expect(read.value == "attachment")
  #expect(read.parameters["filename"] == "Форум a;b.pdf")
}

@Test func `letters within letters are read to a depth, and named beyond it`() {
  var letter = "From: a@qala.example.kz\nMIME-Version: 1.0\nContent-Type: text/plain\n\nshort"
  for level in 0..<8 {
    letter = """
      From: a@qala.example.kz
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b\(level)"

      --b\(level)
      Content-Type: message/rfc822

      \(letter)
      --b\(level)--
      """
  }
  let results = InputResults(letter)
  #expect(results.errors == ["containers-too-deep"])
}

@Test func `parts without end take time that grows with their length`() {
  func letter(_ parts: Int) -> [UInt8] {
    var text = "From: a@b.kz\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    for number in 0..<parts {
      text +=
        "--b\nContent-Type: multipart/mixed; boundary=b\(number % 7)\n\n--b\(number % 7)\n\n>>> =?utf-8?Q?"
    }
    return Array(text.utf8)
  }
  let clock = ContinuousClock()
  let small = clock.measure { _ = InputResults(letter(500)) }
  let large = clock.measure { _ = InputResults(letter(2000)) }
  #expect(large < small * 10 + .seconds(1))
}

@Test func `parts without end are one piece from the two thousandth on, on all levels together`() {
  func nested(_ levels: Int, _ boundary: String) -> String {
    if levels == 0 { return "Content-Type: text/plain\n\nа\n" }
    return "Content-Type: multipart/mixed; boundary=\(boundary)\n\n"
      + (0..<20).map { "--\(boundary)\n" + nested(levels - 1, "\(boundary)\($0)") }.joined()
  }
  func count(_ part: MIMEPart) -> Int { 1 + part.parts.reduce(0) { $0 + count($1) } }
  #expect(count(MIMEPart(Array(nested(3, "b").utf8)[...])) <= 2001)
}
