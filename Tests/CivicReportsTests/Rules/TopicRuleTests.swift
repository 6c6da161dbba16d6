import CivicReports
import CivicText
import TestSupport
import Testing

/// What the event was about.
@Suite struct TopicRuleTests {
  static func topics(_ report: RuleCase) -> [String] {
    ReadReport(report.text, language: report.language, hasHeadline: report.hasHeadline).event?.topics
      .map(\.topic) ?? []
  }

  @Test(arguments: [
    RuleCase(.kk, "Жаңа Конституция жобасы талқыланған дөңгелек үстел өтті."),
    RuleCase(.ru, "Состоялся круглый стол о проекте новой Конституции."),
    RuleCase(.en, "A roundtable on the draft of the new Constitution was held in Oral."),
    RuleCase(.kk, "Конституциялық реформа\n\nОралда дөңгелек үстел өтті.", hasHeadline: true),
  ])
  func `the draft of a constitution is the reform`(_ report: RuleCase) {
    #expect(Self.topics(report).contains("constitutional-reform"))
  }

  @Test(arguments: [
    RuleCase(
      .kk, "Конституция күніне арналған жиын өтті. Конституция – негізгі заң. Конституция күні құтты болсын."),
    RuleCase(.ru, "Форум приурочен к 30-летию Конституции. Прошёл форум ко Дню Конституции."),
    RuleCase(.ru, "Конституционный суд провёл форум. Конституционный суд создан в 2023 году."),
    RuleCase(.en, "A forum was held on Constitution Day. The Constitutional Court attended."),
  ])
  func `an anniversary, the Day or the Court is no reform`(_ report: RuleCase) {
    #expect(!Self.topics(report).contains("constitutional-reform"))
  }

  @Test func `one cue in passing makes no topic`() {
    let report = RuleCase(
      .ru, "Состоялся форум в Уральске. Жители говорили о дорогах. В конце вспомнили про экологию рек.")
    #expect(!Self.topics(report).contains("ecology"))
  }

  @Test func `the topic of the title stands before that of side remarks`() {
    let report = RuleCase(
      .ru,
      "Состоялся форум «Экология города». Говорили о бюджете города. Вспомнили бюджет города и прошлого года."
    )
    #expect(Self.topics(report).first == "ecology")
  }

  @Test func `NGOs are the topic only where nothing else is`() {
    #expect(Self.topics(RuleCase(.ru, "Состоялся областной форум НПО.")) == ["civil-society"])
    #expect(!Self.topics(RuleCase(.ru, "НПО провели форум «Экология города».")).contains("civil-society"))
  }
}
