import CivicText
import TestSupport
import Testing

/// Reported clauses of Kazakh, between their speaker and the verb.
@Suite struct KazakhReportedSpeechTests {
  static let cases = [
    RuleCase(
      .kk, "Форум өтті. Айгүл Сәрсенова ⟦reported=Айгүл Сәрсенова:ауылда үш мектеп салынғанын⟧ айтты."),
    RuleCase(
      .kk,
      "Форум өтті. Қор директоры Айгүл Сәрсенова ⟦reported=Айгүл Сәрсенова:ауылда үш мектеп салынатынын⟧ жеткізіп, қонақтарға алғыс айтты."
    ),
    RuleCase(
      .kk,
      "Форум өтті. ⟦reported=Айгүл Сәрсенова:Жолдың биыл жөнделетінін⟧ айтқан Айгүл Сәрсенова қонақтарды шақырды."
    ),
    RuleCase(
      .kk, "Форум өтті. Айгүл Сәрсенова ⟦reported=Айгүл Сәрсенова:жаңа норма ауылға керек⟧ деп есептейді."),
    // What the speaker did first is none of the words.
    RuleCase(
      .kk,
      "Форум өтті. Айгүл Сәрсенова жобаны таныстырып, ⟦reported=Айгүл Сәрсенова:оның биыл аяқталатынын⟧ мәлімдеді."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Айгүл Сәрсенова сөз сөйледі. Ол ⟦reported=Айгүл Сәрсенова:ауылда үш мектеп салынғанын⟧ атап өтті."
    ),
    // Behind the clause that another's deed is contrasted with.
    RuleCase(
      .kk,
      """
      Форум өтті. Заңгер Олжас Бекенов жолдың жайын көтерсе, қор директоры Айгүл Сәрсенова \
      ⟦reported=Айгүл Сәрсенова:ауылда үш мектеп салынғанын⟧ жеткізді.
      """),
    RuleCase(
      .kk,
      "Форум өтті. Заңгер Олжас Бекенов айтып өткендей, ⟦reported=Олжас Бекенов:жол биыл жөнделеді⟧."),
    // A purpose, a name and "told about" report nothing.
    RuleCase(.kk, "Форум өтті. Айгүл Сәрсенова жаңа мектептер туралы айтты."),
    RuleCase(.kk, "Форум өтті. Айгүл Сәрсенова ауылды көркейтуді ұсынды."),
    RuleCase(.kk, "Форум өтті. Мектеп былтыр «Дала» деп аталды."),
  ]

  @Test(arguments: cases)
  func `a clause before its verb is its subject's`(_ report: RuleCase) {
    #expect(report.differences("reported") == [])
  }
}
