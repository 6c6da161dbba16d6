import CivicText
import TestSupport
import Testing

/// Future, conditional and negated verbs decide who was there.
@Suite struct AttendanceClauseTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦participant.present:«Өркен» қоғамдық қоры⟧ қатысты, ал ⟦participant.absent:«Дала» қоғамдық қоры⟧ келмеді."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Участвовал ⟦participant.present:ОФ «Өркен»⟧, ⟦participant.absent:ОФ «Дала»⟧ не явился."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Были приглашены ОФ «Дала» и ⟦participant.invited:ОФ «Өркен»⟧. ⟦participant.absent:ОФ «Дала»⟧ приехать не смогли."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Были приглашены ОФ «Дала» и ⟦participant.present:ОФ «Өркен»⟧. Представители ⟦participant.absent:ОФ «Дала»⟧ приехать не смогли, остальные приняли участие."
    ),
    RuleCase(
      .ru, "Форум состоялся. Участвовали ⟦participant.present:ОФ «Өркен»⟧ при поддержке областного акимата."),
  ]

  @Test(arguments: cases)
  func `each verb has its own clause`(_ report: RuleCase) {
    #expect(report.differences("participant") == [])
  }
}
