import CivicText
import TestSupport
import Testing

/// What somebody is reported to have said, as a clause.
@Suite struct ReportedSpeechTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті. Қор директоры Айгүл Сәрсенованың айтуынша, ⟦reported=Айгүл Сәрсенова:ауылда жол мен су керек⟧."
    ),
    RuleCase(
      .kk, "Форум өтті. Тұрғындардың пікірінше, ⟦reported=тұрғындар:база өзенге тым жақын орналасқан⟧."),
    RuleCase(
      .ru,
      "Форум состоялся. По словам юриста Айгуль Сериковой, ⟦reported=Айгуль Серикова:новые нормы защитят жителей села⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Айгуль Серикова отметила, что ⟦reported=Айгуль Серикова:новые нормы защитят жителей⟧."
    ),
    RuleCase(
      .ru, "Форум состоялся. По мнению участников, ⟦reported:изменения нужно разъяснить на двух языках⟧."),
    RuleCase(
      .en,
      "The forum was held. Lawyer Asel Nurlan said that ⟦reported=Asel Nurlan:the draft protects rural women⟧."
    ),
    // Told about.
    RuleCase(.ru, "Форум состоялся. Юрист Айгуль Серикова рассказала о том, как живут сёла."),
    // Figures of an office are nobody's words at the event.
    RuleCase(.ru, "Форум состоялся. По данным статистики, в области живут 600 тысяч человек."),
  ]

  @Test(arguments: cases)
  func `a clause is given to its speaker`(_ report: RuleCase) {
    #expect(report.differences("reported") == [])
  }
}
