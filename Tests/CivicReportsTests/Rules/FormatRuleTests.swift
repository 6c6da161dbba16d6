import CivicText
import TestSupport
import Testing

/// How people met, only where the text says so.
@Suite struct FormatRuleTests {
  static let cases = [
    RuleCase(.kk, "Дөңгелек үстел ⟦format=online:онлайн⟧ өтті."),
    RuleCase(.ru, "Форум прошёл ⟦format=online:онлайн⟧."),
    RuleCase(.en, "The seminar was held ⟦format=online:online⟧."),
    RuleCase(.en, "The seminar was held both ⟦format=hybrid:offline and online⟧."),
    RuleCase(.kk, "Жиын ⟦format=hybrid:аралас форматта⟧ өтті."),
    RuleCase(.ru, "Конференция прошла в ⟦format=hybrid:смешанном формате⟧."),
    RuleCase(.en, "An ⟦format=online:online⟧ meeting on the forum was held on Monday."),
    RuleCase(.ru, "Форум прошёл в Уральске."),
    RuleCase(.kk, "Форум өтті. Ташкенттегі әріптестер онлайн қосылды."),
    RuleCase(.en, "The forum was held in Oral. Two experts joined it online."),
    // One guest on a screen.
    RuleCase(.ru, "Форум прошёл в Уральске. Директор рассказала по видеосвязи о сёлах."),
  ]

  @Test(arguments: cases)
  func `the format is stated or unknown`(_ report: RuleCase) {
    #expect(report.differences("format") == [])
  }
}
