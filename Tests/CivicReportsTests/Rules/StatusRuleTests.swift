import CivicText
import TestSupport
import Testing

/// Whether the event was held, by the tense of its lead.
@Suite struct StatusRuleTests {
  static let cases = [
    RuleCase(.kk, "Оралда дөңгелек үстел ⟦status=held:өтті⟧."),
    RuleCase(.kk, "Шымкентте диалог алаңы ⟦status=announced:өтеді⟧."),
    RuleCase(.kk, "Форум ⟦status=postponed:кейінге шегерілді⟧."),
    RuleCase(.ru, "В Уральске ⟦status=held:состоялся⟧ круглый стол."),
    RuleCase(.ru, "В Уральске ⟦status=announced:состоится⟧ круглый стол."),
    RuleCase(.ru, "Форум в Уральске ⟦status=cancelled:отменён⟧."),
    RuleCase(.ru, "Слушания ⟦status=postponed:перенесены⟧."),
    RuleCase(.en, "A roundtable ⟦status=held:was held⟧ in Oral."),
    RuleCase(.en, "A roundtable ⟦status=announced:will be held⟧ in Oral."),
    RuleCase(.en, "The public hearing in Oral was ⟦status=postponed:postponed⟧."),
    // "проведение" is no verb.
    RuleCase(.ru, "12 мая ⟦status=announced:состоится⟧ заседание комитета по проведению года степи."),
    // A held event that names the next one.
    RuleCase(.ru, "Форум ⟦status=held:состоялся⟧ в Уральске. Следующий пройдёт в мае."),
  ]

  @Test(arguments: cases)
  func `the tense of the lead tells the status`(_ report: RuleCase) {
    #expect(report.differences("status") == [])
  }
}
