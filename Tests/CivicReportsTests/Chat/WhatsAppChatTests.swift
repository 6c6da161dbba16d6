import Testing

@testable import CivicReports

private func results(_ name: String) -> InputResults {
  InputResults(.success(InputFile(InputFixture("WhatsApp/\(name)").path)))
}

@Test(arguments: [
  ("android-kk.txt", ["2026-02-13", "2026-03-02"], "ҮЕҰ кеңесі", 1),
  ("iphone-ru.txt", ["2026-02-13", "2026-02-13"], "НПО Семей", 1),
  ("android-us-en.txt", ["2026-02-12", "2026-02-13"], "Green Steppe partners", 0),
])
func `long messages of a chat are reports, senders are not named`(
  name: String, days: [String], group: String, leftOut: Int
) {
  let found = results(name)
  #expect(found.reports.map(\.published) == days)
  #expect(found.reports.map(\.source) == [group, group])
  #expect(found.leftOut == leftOut)
  #expect(found.errors.isEmpty)
  for report in found.reports {
    #expect(report.author == nil && report.nativeID == nil)
    for other in [
      "Бота", "Айгүл", "Айнур:", "Dana:", "701", "Медиа", "omitted", "өзгертілді", "отсутствует",
      "прикреплено", "attached",
    ] {
      #expect(!report.text.contains(other), "\(report.text)")
    }
  }
  #expect(found.reports.first?.text.contains("\n") == true)
}

@Test func `a chat that breaks off gives no report of half a line`() {
  let found = results("broken.txt")
  #expect(found.results.isEmpty)
  #expect(found.leftOut == 1)
}

@Test func `a message longer than a text may be is refused, the others are read`() {
  let report = "Бүгін Оралда «Жайық жастары» қоры жастар форумын өткізді, оған елуден астам адам қатысты."
  let long = String(repeating: "а\n", count: 500_001)
  let found = InputResults(
    "12.02.2026, 09:59 - Б: Сәлем\n12.02.2026, 10:00 - А: \(long)\n13.02.2026, 10:01 - Б: \(report)\n14.02.2026, 10:01 - Б: Иә\n"
  )
  #expect(found.errors == ["text-too-long"])
  #expect(found.reports.map(\.text) == [report])
  #expect(found.leftOut == 2)
}

@Test(arguments: [
  ("В Актобе прошёл форум.\n13.02.2026, 14:05 - начало"), ("13.02.2026, 14:05 Форум өтті\nМәтін."),
  "13.02.2026\nФорум өтті: қатысушылар көп", "[1] See the note: it is long\n[2] Another note: also",
  "2026 жылы форум өтті",
])
func `a text with a day at its head is no chat`(text: String) {
  #expect(InputForm(InputHead(Array(text.utf8))) == .report)
}

@Test(arguments: [
  ([[13, 2, 2026], [2, 3, 2026]], [2, 3, 2026], "2026-03-02" as String?),
  ([[2, 13, 26], [2, 3, 26]], [2, 3, 26], "2026-02-03"),
  ([[2026, 2, 13]], [2026, 2, 3], "2026-02-03"),
  // All below thirteen: the day changes more often than the month.
  ([[1, 2, 2026], [2, 2, 2026], [5, 2, 2026]], [5, 2, 2026], "2026-02-05"),
  ([[2, 1, 26], [2, 2, 26], [2, 5, 26]], [2, 5, 26], "2026-02-05"),
  ([[3, 4, 2026]], [3, 4, 2026], nil), ([[4, 4, 2026]], [4, 4, 2026], "2026-04-04"),
])
func `day and month are told by the whole chat`(days: [[Int]], day: [Int], iso: String?) {
  #expect(ChatDayOrder(days).iso(day) == iso)
}
