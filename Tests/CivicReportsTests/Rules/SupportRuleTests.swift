import CivicText
import TestSupport
import Testing

/// Support, money, an order or publicity makes a partner, not an organiser.
@Suite struct SupportRuleTests {
  static let cases = [
    RuleCase(
      .kk, "Форум өтті. Баспа шығынын ⟦partner.funder=Мыс өлке:«Мыс өлке» ЖШС⟧ төледі."),
    // Who gives something else pays nothing.
    RuleCase(.kk, "Форум өтті. «Мыс өлке» ЖШС уәде берді."),
    RuleCase(
      .kk,
      "⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧ ⟦partner.supporter=облыстық қоғамдық даму басқармасы:облыстық қоғамдық даму басқармасының⟧ қолдауымен форум өткізді."
    ),
    RuleCase(
      .kk,
      "Семинар ⟦partner.funder=Игілік:«Игілік» қайырымдылық қорының⟧ қаржылай қолдауымен, ⟦partner.customer=облыстық білім басқармасы:облыстық білім басқармасының⟧ тапсырысы бойынша өтті."
    ),
    RuleCase(
      .kk, "Форум өтті. Форумның демеушісі – ⟦partner.funder=Мыс өлке:«Мыс өлке» корпоративтік қоры⟧."),
    RuleCase(
      .ru,
      "Форум прошёл при поддержке ⟦partner.supporter=Фонд развития медиа Новый голос:Фонда развития медиа «Новый голос»⟧."
    ),
    RuleCase(
      .ru, "Форум состоялся. Форум проведён по гранту ⟦partner.funder=Мыс өлке:фонда «Мыс өлке»⟧."),
    RuleCase(
      .ru,
      "Тренинг состоялся по заказу ⟦partner.customer=управление общественного развития Костанайской области:управления общественного развития Костанайской области⟧."
    ),
    RuleCase(
      .ru,
      "Семинар прошёл. Информационную поддержку оказал ⟦partner.information=Тобол-Инфо:портал «Тобол-Инфо»⟧."
    ),
    RuleCase(
      .en,
      "The training took place with financial support from the ⟦partner.funder=Zhanashyr:Zhanashyr Charitable Foundation⟧."
    ),
    RuleCase(
      .en,
      "The meeting was held in Oral. The meeting was supported by the ⟦partner.supporter=Eurasia Foundation:Eurasia Foundation⟧ in Kazakhstan and the ⟦partner.supporter=Ministry of Justice:Ministry of Justice⟧."
    ),
    RuleCase(
      .en,
      "The forum was held in Astana. Travel was paid for by the ⟦partner.funder=Zhanashyr:Zhanashyr Charitable Foundation⟧."
    ),
    // Support for an idea is none for the event.
    RuleCase(.ru, "Форум состоялся. Участники высказались в поддержку ОФ «Өркен»."),
    RuleCase(.kk, "Форум өтті. Қатысушылар «Өркен» қоғамдық қорының ұсынысын қолдады."),
  ]

  @Test(arguments: cases)
  func `who supports is a partner`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer", "host", "partner") == [])
  }
}
