import CivicText
import TestSupport
import Testing

/// Who received the guests.
@Suite struct HostRuleTests {
  static let cases = [
    RuleCase(
      .kk, "⟦host:«Тау самалы» қоғамдық қоры⟧ пікірсайысты өз алаңында қабылдады. Пікірсайыс кеше өтті."),
    RuleCase(.ru, "Съезд состоялся в Актау. Принимающая сторона – ⟦host:ОФ «Өркен»⟧."),
    RuleCase(.ru, "⟦host:Общественный фонд «Өркен»⟧ принимал участников съезда. Съезд состоялся в мае."),
    // Who adopts a decision receives nobody.
    RuleCase(.kk, "Форум өтті. «Өркен» қоғамдық қоры қарар қабылдады."),
    // A venue is no host.
    RuleCase(.ru, "Национальная библиотека принимала съезд. Съезд состоялся в мае."),
    RuleCase(.ru, "Форум состоялся на базе ОФ «Өркен»."),
  ]

  @Test(arguments: cases)
  func `a host acts`(_ report: RuleCase) {
    #expect(report.differences("host") == [])
  }
}
