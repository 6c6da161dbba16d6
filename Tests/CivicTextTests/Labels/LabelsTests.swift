import CivicText
import Testing

@Suite struct `Words of the interface` {
  @Test(arguments: [
    (Language.kk, "дөңгелек үстел"), (.ru, "круглый стол"), (.en, "roundtable"),
  ])
  func `a value is named in each language`(language: Language, expected: String) {
    #expect(Labels(language).text("event-kind.roundtable") == expected)
    #expect(Labels(language).text("roundtable", in: "event-kind") == expected)
  }

  @Test func `a value without a label is shown as it is`() {
    #expect(Labels(.kk).text("beekeeping", in: "topic") == "beekeeping")
  }

  @Test(arguments: [
    "дөңгелек үстел", "Дөңгелек Үстел", "донгелек устел", "круглый стол", "КРУГЛЫЙ  СТОЛ", "roundtable",
    "round table", "round-table", "Roundtable",
  ])
  func `a value is understood in every language and spelling`(words: String) {
    #expect(Labels.value(words, in: "event-kind") == "roundtable")
  }

  @Test(arguments: [
    ("отчетная встреча", "event-kind", "report-meeting"), ("working-group", "event-kind", "working-group"),
    ("working_group", "event-kind", "working-group"), ("НПО", "organization-kind", "ngo"),
    ("нпо", "organization-kind", "ngo"), ("ҮЕҰ", "organization-kind", "ngo"),
    ("үкіметтік емес ұйым", "organization-kind", "ngo"), ("women’s rights", "topic", "womens-rights"),
    ("конституционная реформа", "topic", "constitutional-reform"), ("онлайн", "presence", "online"),
  ])
  func `labels, raw values and further words stand for a value`(
    words: String, vocabulary: String, value: String
  ) {
    #expect(Labels.value(words, in: vocabulary) == value)
  }

  @Test func `words that name nothing, or something of another vocabulary, stand for no value`() {
    #expect(Labels.value("круглый", in: "event-kind") == nil)
    #expect(Labels.value("", in: "event-kind") == nil)
    #expect(Labels.value("roundtable", in: "topic") == nil)
    #expect(Labels.value("roundtable", in: "no-such-vocabulary") == nil)
  }

  @Test(arguments: [
    (Language.en, 1, "1 event"), (.en, 0, "0 events"), (.en, 21, "21 events"), (.ru, 1, "1 мероприятие"),
    (.ru, 3, "3 мероприятия"), (.ru, 5, "5 мероприятий"), (.ru, 11, "11 мероприятий"),
    (.ru, 12, "12 мероприятий"), (.ru, 21, "21 мероприятие"), (.ru, 114, "114 мероприятий"),
    (.kk, 1, "1 іс-шара"), (.kk, 7, "7 іс-шара"),
  ])
  func `a number takes its language's plural form`(language: Language, number: Int, expected: String) {
    #expect(Labels(language).count("unit.events", number) == expected)
  }

  @Test func `an argument's braces are not filled in`() {
    #expect(Labels(.en).format("parser.unknown-option", "{0}{1}") == "There is no option {0}{1}.")
  }
}
