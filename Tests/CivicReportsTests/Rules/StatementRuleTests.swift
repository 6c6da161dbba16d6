import CivicReports
import CivicText
import TestSupport
import Testing

/// What was said and by whom.
@Suite struct StatementRuleTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті.\n\n– ⟦quote=Айгүл Сәрсенова:Ауылда жол керек. Соны айтамыз⟧, – деді қор директоры Айгүл Сәрсенова."
    ),
    RuleCase(
      .ru,
      "Форум состоялся.\n\n«⟦quote=Айгуль Серикова:Мы ждём новых правил⟧», – отметила юрист Айгуль Серикова."),
    RuleCase(
      .en,
      "The forum was held.\n\n\"⟦quote=Asel Nurlan:We count on people, not on programs⟧,\" said lawyer Asel Nurlan."
    ),
    // A quotation without an author says nothing that one could act on.
    RuleCase(.ru, "Форум состоялся.\n\n«Мы ждём новых хороших правил для всех»."),
    // "Told about" is no statement.
    RuleCase(.ru, "Форум состоялся. Юрист Айгуль Серикова рассказала о новых правилах."),
    RuleCase(.kk, "Форум өтті. Заңгер Айгүл Сәрсенова жаңа заң туралы айтып берді."),
  ]

  @Test(arguments: cases)
  func `statements have an author`(_ report: RuleCase) {
    #expect(report.differences("quote", "reported") == [])
  }

  @Test func `a statement's text is its parts`() throws {
    let text = """
      Форум состоялся.

      – Впервые так ясно сказано о диалоге, – отметил юрист Айдос Муканов. – Теперь дело за нами.
      """
    let statement = try #require(ReadReport(text, language: .ru).event?.statements.first)
    #expect(statement.text == "Впервые так ясно сказано о диалоге Теперь дело за нами.")
    #expect(statement.parts.count == 2)
  }
}
