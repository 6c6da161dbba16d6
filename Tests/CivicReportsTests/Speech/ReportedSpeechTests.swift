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
    // The clause ends where the subject's next verb goes on.
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Айгуль Серикова отметила, что ⟦reported=Айгуль Серикова:норма сохранена полностью⟧, и подчеркнула, что ⟦reported=Айгуль Серикова:она защитит сельчан⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. ⟦reported=Айгуль Серикова:Без новых правил работать трудно⟧, считает юрист Айгуль Серикова."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Айгуль Серикова доложила: ⟦reported=Айгуль Серикова:за год построено сорок домов⟧."
    ),
    RuleCase(
      .en,
      "The forum was held. Lawyer Asel Nurlan said ⟦reported=Asel Nurlan:the centre can take in twenty people⟧."
    ),
    RuleCase(
      .en, "The forum was held. ⟦reported=Asel Nurlan:Every proposal would be read⟧, Asel Nurlan promised."),
    RuleCase(
      .en,
      "The forum was held. Lawyer Asel Nurlan warned from the stage that ⟦reported=Asel Nurlan:the slope would come down on the city⟧."
    ),
    // The words begin behind "by his words" even without a comma; a subordinate clause loses its comma.
    RuleCase(
      .ru,
      """
      Форум состоялся. Выступил юрист Айдос Мукатаев. По его словам ⟦reported=Айдос Мукатаев:для этого открыты все двери, надо \
      лишь войти⟧.
      """),
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Айгуль Серикова отметила, что, ⟦reported=Айгуль Серикова:если дорогу закроют, село опустеет⟧."
    ),
    // What stands before a semicolon is the reporter's.
    RuleCase(
      .en,
      "The forum was held. Asel Nurlan shared a survey; in her words, ⟦reported=Asel Nurlan:two thirds never vote⟧."
    ),
    // A thing explained is no words; a statement about it is.
    RuleCase(.en, "The forum was held. Lawyer Asel Nurlan explained the method of the survey."),
    RuleCase(
      .en,
      "The forum was held. Lawyer Asel Nurlan explained ⟦reported=Asel Nurlan:the method was new to the region⟧."
    ),
    // Denied, and asked.
    RuleCase(.en, "The forum was held. Lawyer Asel Nurlan never confirmed that the centre would come."),
    RuleCase(.ru, "Форум состоялся. Айгуль Серикова спросила, что изменится для жителей села."),
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
