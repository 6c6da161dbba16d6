import CivicEvaluation
import CivicText
import TestSupport
import Testing

/// A name stands in the case of its post.
@Suite struct NameInCaseTests {
  static let cases = [
    RuleCase(.ru, "Форум состоялся. Представитель союза ⟦speaker=Айым Серикказы:Айым Серикказы⟧ выступила."),
    RuleCase(
      .ru,
      "Форум состоялся. Слова, сказанные основателем союза Каиргельды Рахимтаем: «⟦quote=Каиргельды Рахимтай:Слово дороже тиража⟧»."
    ),
    RuleCase(.kk, "Форум өтті. Қор төрағасы ⟦speaker=Қайсар Әбілда:Қайсар Әбілда⟧ лот ашуды ұсынды."),
  ]

  @Test(arguments: cases)
  func `the post tells the nominative`(_ report: RuleCase) {
    let field = MarkedText(report.text).spans.first?.label.prefix { $0 != "=" } ?? ""
    #expect(report.differences(String(field)) == [])
  }
}
