import CivicText
import TestSupport
import Testing

/// One role for each body of the text.
@Suite struct OrganizationRolesTests {
  static let cases = [
    // Who organised is not listed a second time.
    RuleCase(
      .ru,
      "⟦organizer:ОФ «Өркен»⟧ провёл форум. В форуме участвовали ОФ «Өркен» и ⟦participant.present:ОФ «Дала»⟧."
    ),
    // Who did not come is absent wherever else the name stands.
    RuleCase(
      .ru,
      "Форум состоялся. Участвовали ⟦participant.present:ОФ «Дала»⟧. Пригласили и ОФ «Өркен». ⟦participant.absent:ОФ «Өркен»⟧ не явился."
    ),
    // A body without a role is mentioned.
    RuleCase(.ru, "Форум состоялся. В городе работает ⟦mentioned:ОФ «Өркен»⟧."),
    // A body in a named person's post is mentioned: the person says neither its form nor its kind.
    RuleCase(.kk, "Форум өтті. ⟦mentioned:«Өркен» қоғамдық қорының⟧ директоры Айгүл Сәрсенова сөз сөйледі."),
  ]

  @Test(arguments: cases)
  func `each body has one role`(_ report: RuleCase) {
    #expect(report.differences("organizer", "participant", "mentioned") == [])
  }
}
