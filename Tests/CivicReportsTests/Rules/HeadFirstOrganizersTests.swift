import CivicText
import TestSupport
import Testing

/// Who organised, where the verb or noun stands before its bodies.
@Suite struct HeadFirstOrganizersTests {
  static let cases = [
    RuleCase(.ru, "⟦organizer:Общественным фондом «Өркен»⟧ организован круглый стол."),
    RuleCase(
      .ru,
      "Инициатором диалога выступило ⟦organizer:молодёжное общественное объединение «Көкше»⟧. Прошла встреча."
    ),
    RuleCase(
      .en,
      "NUR-SULTAN – During 2-4 May 2019, ⟦organizer:Eurasia Foundation of Central Asia⟧ (EFCA), in partnership with ⟦co-organizer:Shelek Foundation⟧, conducted training."
    ),
    RuleCase(
      .en,
      "The seminar was organized by the ⟦organizer:Human Rights Commission under the President of Kazakhstan⟧ and the ⟦organizer:OSCE Programme Office⟧."
    ),
    RuleCase(.ru, "⟦organizer:Общественный фонд «Өркен»⟧ собрал журналистов на круглый стол."),
    RuleCase(.ru, "Круглый стол состоялся. Организовало его ⟦organizer:ОО «Дала»⟧."),
    RuleCase(.ru, "Члены ⟦organizer:ассоциации «Дала»⟧ провели круглый стол."),
    RuleCase(
      .ru, "В Доме дружбы ⟦organizer:управлением внутренней политики⟧ организован и проведён семинар."),
    RuleCase(
      .en,
      "The forum was held in Aktau. The organizers of the forum, which was timed to the Day of Knowledge, were the ⟦organizer:Umit Nury Public Association⟧ and the ⟦organizer:Ministry of Justice⟧."
    ),
    // The event gathered them, nobody organised.
    RuleCase(.ru, "Круглый стол собрал журналистов."),
    RuleCase(.en, "The meeting was hosted by the ⟦host:Caspian University⟧."),
    RuleCase(.en, "The organizers said that the forum was held in the Caspian University."),
  ]

  @Test(arguments: cases)
  func `bodies stand behind their verb`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer", "host") == [])
  }
}
