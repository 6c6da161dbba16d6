import CivicText
import TestSupport
import Testing

/// What came of the event.
@Suite struct OutcomeRuleTests {
  static let cases = [
    RuleCase(.kk, "Форум өтті. Форум соңында ⟦outcome.resolution:қарар қабылданды⟧."),
    RuleCase(.kk, "Форум өтті. Соңында ⟦outcome.recommendation:ұсыным қабылданды⟧."),
    RuleCase(.ru, "Форум состоялся. ⟦outcome.resolution:По итогам принята резолюция⟧."),
    RuleCase(.ru, "Форум состоялся. ⟦outcome.memorandum:Стороны подписали меморандум⟧."),
    RuleCase(
      .en, "The forum was held. ⟦outcome.recommendation:The participants adopted a set of recommendations⟧."),
    RuleCase(
      .ru, "Форум состоялся. ⟦outcome.decision:Участники договорились повторить замер⟧; им помогут студенты."),
    RuleCase(
      .kk, "Жиын өтті. ⟦outcome.memorandum:Ұйымдар меморандумға қол қойды⟧, оны келесі жылы қайта қарайды."),
    RuleCase(.kk, "Форум өтті. ⟦outcome.stance:Делегаттар жобаны қолдайтынын білдірді⟧."),
    // Who was elected, what was approved; a decision told by its verb.
    RuleCase(.kk, "Конференция өтті. ⟦outcome.decision:Айгүл Сәбитова төраға болып қайта сайланды⟧."),
    RuleCase(.kk, "Кездесу өтті. Кездесу соңында ⟦outcome.decision:рейд өткізілетін болып шешілді⟧."),
    RuleCase(.ru, "Состоялось заседание. ⟦outcome.decision:Работа совета признана удовлетворительной⟧."),
    RuleCase(.ru, "Состоялось заседание. ⟦outcome.resolution:По вопросам принято постановление⟧."),
    RuleCase(.ru, "Прошли слушания. ⟦outcome.stance:Участники проголосовали против тарифа⟧."),
    // By what something was done, what was received, a letter of thanks.
    RuleCase(.kk, "Форум өтті. Бұл күн ассамблеяның ұсынысымен бекітілді."),
    RuleCase(.ru, "Состоялся день открытых дверей. За день приняли 94 обращения."),
    RuleCase(.ru, "Состоялся форум. Директору направлено благодарственное письмо."),
    RuleCase(.ru, "Состоялась конференция. Поправки приняты, а заявления не кончаются."),
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
