import CivicReports
import CivicText
import TestSupport
import Testing

/// Unnamed parties that were there.
@Suite struct GroupRuleTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦group.ngo:үкіметтік емес ұйымдардың өкілдері⟧, ⟦group.experts:сарапшылар⟧ және ⟦group.deputies:мәслихат депутаттары⟧ қатысты."
    ),
    RuleCase(.kk, "Форум өтті. Оған ⟦group.residents=63:63 тұрғын⟧ қатысты."),
    RuleCase(.kk, "Форум өтті. Рәсімге ⟦group.volunteers=about 200:200-ге жуық ерікті⟧ жиналды."),
    RuleCase(
      .ru, "Состоялись слушания. Собрались ⟦group.residents=about 120:около 120 жителей⟧ района."),
    RuleCase(.ru, "Форум состоялся. Всего зарегистрировались ⟦group.other=94:94 человека⟧."),
    RuleCase(
      .ru,
      "Тренинг состоялся. Обучение прошли ⟦group.ngo=28:28 представителей неправительственных организаций⟧."),
    RuleCase(
      .en,
      "The training was held in Almaty. ⟦group.other=32:Thirty-two participants⟧ came from seven regions."),
    RuleCase(.en, "The forum was held in Oral. It gathered ⟦group.volunteers=over 30:over 30 volunteers⟧."),
  ]

  static let none = [
    // The size of a sector.
    RuleCase(.kk, "Форум өтті. Бүгінде облыста 1 200 үкіметтік емес ұйым жұмыс істейді."),
    RuleCase(.ru, "Форум состоялся. В области работает 1 200 неправительственных организаций."),
    RuleCase(.en, "The forum was held. More than 17,000 NGOs are active in Kazakhstan."),
    // Members of a body.
    RuleCase(.en, "The forum was held. The association was founded in 2008 and unites 340 members."),
    // Results of a vote.
    RuleCase(.kk, "Тыңдау өтті. Дауыс берілді: 41 адам жобаға қарсы шығып, 15 адам қолдады."),
    // The total of many events.
    RuleCase(
      .ru, "Конференция состоялась. За это время проведено 43 заседания с участием 1173 представителей НПО."),
    // Whom a body sends belongs to it.
    RuleCase(.kk, "Форум өтті. Оған «Өркен» қоғамдық қорының өкілдері қатысты."),
    RuleCase(.en, "The forum was held. It brought together officials of the Ministry of Justice."),
    // Names of bodies that hold a group's word.
    RuleCase(.ru, "Форум состоялся. В нём участвовал городской совет ветеранов."),
    // An event to come has no guests yet.
    RuleCase(.kk, "Форум ертең өтеді. Оған 80-ге жуық адам қатысады."),
  ]

  @Test(arguments: cases + none)
  func `groups are read from lists of guests`(_ report: RuleCase) {
    #expect(report.differences("group") == [])
  }

  @Test func `a count of everybody is a total`() throws {
    let event = try #require(
      ReadReport("Форум состоялся. Всего зарегистрировались 94 человека.", language: .ru).event)
    #expect(event.groups.map(\.total) == [true])
  }
}
