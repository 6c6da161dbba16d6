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
    RuleCase(.en, "The meeting was hosted by the ⟦host:Caspian University⟧."),
    RuleCase(.en, "The organizers said that the forum was held in the Caspian University."),
  ]

  @Test(arguments: cases)
  func `bodies stand behind their verb`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer", "host") == [])
  }
}
