import CivicText
import TestSupport
import Testing

/// Numbers before a group, with how exact they are.
@Suite struct GroupCountTests {
  static let cases = [
    RuleCase(.kk, "Форум өтті. Оған ⟦group.volunteers=over 150:150-ден астам ерікті⟧ қатысты."),
    RuleCase(.kk, "Форум өтті. Оған ⟦group.volunteers=30:отыз ерікті⟧ қатысты."),
    // Which class, not how many.
    RuleCase(.kk, "Форум өтті. Оған ⟦group.students:оқушылар⟧ келді, 11-сынып оқушысы сөйледі."),
    RuleCase(.ru, "Форум состоялся. Участвовали ⟦group.volunteers=over 40:более 40 волонтёров⟧."),
    RuleCase(.ru, "Форум состоялся. Участвовали ⟦group.residents=1200:1 200 жителей⟧."),
    RuleCase(.ru, "Форум состоялся. Участвовали ⟦group.volunteers=30:тридцать волонтёров⟧."),
    RuleCase(.ru, "Форум состоялся. Участвовали ⟦group.volunteers=45:45 молодых волонтёров⟧."),
    RuleCase(.en, "The forum was held. It gathered ⟦group.students=about 20:about 20 students⟧."),
    RuleCase(.en, "The forum was held. It gathered ⟦group.volunteers=45:forty-five volunteers⟧."),
  ]

  @Test(arguments: cases)
  func `a count keeps what the text says of it`(_ report: RuleCase) {
    #expect(report.differences("group") == [])
  }
}
