import CivicText
import TestSupport
import Testing

/// What came of the event.
@Suite struct OutcomeRuleTests {
  static let cases = [
    RuleCase(.kk, "Форум өтті. ⟦outcome.resolution:Форум соңында қарар қабылданды⟧."),
    RuleCase(.kk, "Форум өтті. ⟦outcome.recommendation:Соңында ұсыным қабылданды⟧."),
    RuleCase(.ru, "Форум состоялся. ⟦outcome.resolution:По итогам принята резолюция⟧."),
    RuleCase(.ru, "Форум состоялся. ⟦outcome.memorandum:Стороны подписали меморандум⟧."),
    RuleCase(
      .en, "The forum was held. ⟦outcome.recommendation:The participants adopted a set of recommendations⟧."),
    RuleCase(
      .ru, "Форум состоялся. ⟦outcome.decision:Участники договорились повторить замер⟧; им помогут студенты."),
    RuleCase(
      .kk, "Жиын өтті. ⟦outcome.memorandum:Ұйымдар меморандумға қол қойды⟧, оны келесі жылы қайта қарайды."),
    RuleCase(.kk, "Форум өтті. ⟦outcome.stance:Делегаттар жобаны қолдайтынын білдірді⟧."),
    // One person's support, what somebody told of, and what is not so yet.
    RuleCase(.kk, "Форум өтті. Айгүл Сәбитова жобаны қолдайтынын білдірді."),
    RuleCase(.ru, "Форум состоялся. Он сообщил, что решение принято министерством."),
    RuleCase(.ru, "Форум состоялся. Рекомендации будут приняты осенью."),
    // To come, or of an event to come.
    RuleCase(.kk, "Форум ертең өтеді. Форум соңында қарар қабылданды деп күтілуде."),
    RuleCase(.ru, "Форум состоялся. Жители обсудили резолюцию прошлого года."),
  ]

  @Test(arguments: cases)
  func `outcomes are sentences that tell of them`(_ report: RuleCase) {
    #expect(report.differences("outcome") == [])
  }
}
