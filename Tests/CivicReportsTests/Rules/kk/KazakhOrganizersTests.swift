import CivicText
import TestSupport
import Testing

/// Who organised, in Kazakh: the subject stands far from the verb.
@Suite struct KazakhOrganizersTests {
  static let cases = [
    RuleCase(
      .kk,
      "Іс-шараны 4 желтоқсанда Студенттер сарайында ⟦organizer:«Қызылжар еріктілері» қоғамдық бірлестігі⟧ ⟦co-organizer:«Жастар орталығы» КММ-мен⟧ бірлесіп ұйымдастырды."
    ),
    RuleCase(.kk, "Тыңдауды ⟦organizer:Атырау облысының табиғи ресурстар басқармасы⟧ ұйымдастырды."),
    RuleCase(
      .kk,
      "⟦organizer:«Өркен» қоғамдық қоры⟧ мен ⟦organizer:облыстық ішкі саясат басқармасы⟧ бірлесіп форум өткізді."
    ),
    // A member of a body organises for himself.
    RuleCase(.kk, "«Өркен» қоғамдық қоры мүшелері форум өткізді."),
    // The place is no organiser.
    RuleCase(.kk, "«AMANAT» партиясының облыстық филиалында форум өткізді."),
  ]

  @Test(arguments: cases)
  func `the subject organises`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer") == [])
  }
}
