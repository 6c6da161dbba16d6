import Testing

@testable import civic

@Suite struct `Value of a correction` {
  private let kinds = FactValue(
    allowed:
      "roundtable, forum, congress, conference, seminar, training, hearing, meeting, report-meeting, other")
  private let person = FactValue(
    allowed: "role=speaker, moderator, participant; presence=present, online, absent; position=…")

  @Test(arguments: [
    ("форум", "forum"), ("Дөңгелек үстел", "roundtable"), ("report meeting", "report-meeting"),
  ])
  func `is understood in any language`(words: String, value: String) {
    #expect(kinds.value(of: words) == value)
  }

  @Test(arguments: [
    ("модератор", "role=moderator"), ("role=сөз сөйлеуші", "role=speaker"),
    ("отсутствует", "presence=absent"),
    ("presence=онлайн", "presence=online"),
  ])
  func `says which field it is of where there are several`(words: String, value: String) {
    #expect(person.value(of: words) == value)
  }

  @Test(arguments: ["бал", "role=форум", "position=директор", ""])
  func `is none where the words name none`(words: String) {
    #expect(person.value(of: words) == nil)
  }

  @Test(arguments: ["2026-02-13, 2026-02, 2026", "0, 1, 2 …", "…"])
  func `dates, numbers and free text have no words of their own`(allowed: String) {
    #expect(FactValue(allowed: allowed).value(of: "форум") == nil)
    #expect(FactValue(allowed: allowed).described == allowed)
  }
}
