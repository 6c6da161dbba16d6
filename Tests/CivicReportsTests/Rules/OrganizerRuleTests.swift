import CivicText
import TestSupport
import Testing

/// Who organised, with whom, and whose support it had.
@Suite struct OrganizerRuleTests {
  static let cases = [
    RuleCase(.kk, "⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧ Оралда дөңгелек үстел ұйымдастырды."),
    RuleCase(
      .kk,
      "⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧ ⟦co-organizer=облыстық ішкі саясат басқармасы:облыстық ішкі саясат басқармасымен⟧ бірлесіп, дөңгелек үстел өткізді."
    ),
    RuleCase(.kk, "Форум ⟦organizer=Өркен:«Өркен» қоғамдық қорының⟧ ұйымдастыруымен өтті."),
    RuleCase(.kk, "Форум ⟦organizer=Өркен:«Өркен» ҚБ-ның⟧ бастамасымен өтті."),
    RuleCase(.kk, "Форум өтті. Форумның ұйымдастырушысы – ⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧."),
    RuleCase(.kk, "Форум өтті. Оны ⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧ ұйымдастырды."),
    RuleCase(.kk, "Кеше ⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧ екі күндік тренинг өткізді."),
    RuleCase(
      .kk,
      "Форум өтті. Ұйымдастырушылар: ⟦organizer=Өркен:«Өркен» қоғамдық қоры⟧, ⟦organizer=Дала:«Дала» ҚБ⟧."),
    RuleCase(.kk, "Форум өтті. Ақпараттық серіктесі – ⟦partner.information=Сыр тынысы:«Сыр тынысы» газеті⟧."),
    RuleCase(
      .ru, "Круглый стол состоялся. Его организовало ⟦organizer=Дала:общественное объединение «Дала»⟧."),
    RuleCase(
      .ru,
      "Состоялся форум. Организатором мероприятия выступил ⟦organizer=Өркен:ОФ «Өркен»⟧, соорганизатором стало ⟦co-organizer=Дала:ОО «Дала»⟧."
    ),
    RuleCase(.ru, "Состоялся форум. Расходы оплатил ⟦partner.funder=Өркен:ОФ «Өркен»⟧."),
    RuleCase(.ru, "Состоялось заседание ⟦organizer=общественный совет города:общественного совета города⟧."),
    RuleCase(
      .ru,
      "⟦organizer=Өркен:Общественный фонд «Өркен»⟧ провёл круглый стол в Уральске."),
    RuleCase(
      .ru,
      "Круглый стол организован ⟦organizer=Өркен:общественным фондом «Өркен»⟧ совместно с ⟦co-organizer=областное управление внутренней политики:областным управлением внутренней политики⟧."
    ),
    RuleCase(
      .ru,
      "Состоялся форум. Организаторами выступили ⟦organizer=Өркен:ОФ «Өркен»⟧ и ⟦organizer=Дала:ОО «Дала»⟧."),
    RuleCase(.ru, "В Уральске по инициативе ⟦organizer=Өркен:ОФ «Өркен»⟧ состоялся форум."),
    RuleCase(
      .ru,
      "⟦organizer=Өркен:Общественное объединение «Өркен»⟧ при поддержке ⟦partner.supporter=областной акимат:областного акимата⟧ провело круглый стол."
    ),
    RuleCase(
      .en,
      "The forum was organized by the ⟦organizer=Adilet Zholy:Adilet Zholy Public Foundation⟧ together with the ⟦co-organizer=Civic League:“Civic League” Public Association⟧."
    ),
    RuleCase(.en, "The ⟦organizer=Adilet Zholy:Adilet Zholy Public Foundation⟧ held a roundtable in Oral."),
  ]

  static let none = [
    // A body that ran a survey organised no event.
    RuleCase(
      .kk, "Дөңгелек үстел өтті. «Өркен» қоғамдық қоры көктемде сауалнама жүргізіп, жәрмеңке ұйымдастырды."),
    RuleCase(.ru, "Круглый стол состоялся. Летом ОФ «Өркен» организовал сбор подписей."),
    // Several events, or an earlier one.
    RuleCase(.kk, "Форум өтті. Биыл «Өркен» қоғамдық қоры 46 жиын өткізген."),
    RuleCase(.ru, "Форум состоялся. Предыдущий форум организовал ОФ «Өркен»."),
    // The head of a body did it, and a subject of another initiative.
    RuleCase(.ru, "Форум состоялся. Председатель ОФ «Өркен» провёл форум с шутками."),
    // Who attends organises nothing.
    RuleCase(.kk, "Форум өтті. Оған «Өркен» қоғамдық қоры қатысты."),
    RuleCase(.ru, "Форум состоялся. В нём участвовал ОФ «Өркен»."),
    RuleCase(.ru, "Форум состоялся. Организаторы пригласили ОФ «Өркен»."),
    RuleCase(.en, "The forum was held in Oral. The Adilet Zholy Public Foundation attended."),
  ]

  @Test(arguments: cases + none)
  func `organisers and partners are read where the text tells of them`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer", "host", "partner") == [])
  }
}
