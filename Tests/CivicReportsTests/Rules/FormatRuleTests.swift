import CivicText
import TestSupport
import Testing

/// How people met, only where the text says so.
@Suite struct FormatRuleTests {
  static let cases = [
    RuleCase(.kk, "Дөңгелек үстел ⟦format=online:онлайн⟧ өтті."),
    RuleCase(.ru, "Форум прошёл ⟦format=online:онлайн⟧."),
    RuleCase(.en, "The seminar was held ⟦format=online:online⟧."),
    RuleCase(.en, "The seminar was held both offline and ⟦format=hybrid:online⟧."),
    RuleCase(.ru, "Форум прошёл в Уральске."),
    // One guest on a screen.
    RuleCase(.ru, "Форум прошёл в Уральске. Директор рассказала по видеосвязи о сёлах."),
  ]

  @Test(arguments: cases)
  func `the format is stated or unknown`(_ report: RuleCase) {
    #expect(report.differences("format") == [])
  }
}
