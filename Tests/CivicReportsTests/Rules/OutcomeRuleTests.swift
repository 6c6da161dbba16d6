import CivicText
import TestSupport
import Testing

/// What came of the event.
@Suite struct OutcomeRuleTests {
  static let cases = [
    RuleCase(.kk, "Форум өтті. ⟦outcome.resolution:Форум соңында қарар қабылданды.⟧"),
    RuleCase(.kk, "Форум өтті. ⟦outcome.recommendation:Соңында ұсыным қабылданды.⟧"),
    RuleCase(.ru, "Форум состоялся. ⟦outcome.resolution:По итогам принята резолюция.⟧"),
    RuleCase(.ru, "Форум состоялся. ⟦outcome.memorandum:Стороны подписали меморандум.⟧"),
    RuleCase(
      .en, "The forum was held. ⟦outcome.recommendation:The participants adopted a set of recommendations.⟧"),
    // To come, or of an event to come.
    RuleCase(.kk, "Форум ертең өтеді. Форум соңында қарар қабылданды деп күтілуде."),
    RuleCase(.ru, "Форум состоялся. Жители обсудили резолюцию прошлого года."),
  ]

  @Test(arguments: cases)
  func `outcomes are sentences that tell of them`(_ report: RuleCase) {
    #expect(report.differences("outcome") == [])
  }
}
