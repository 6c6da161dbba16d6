import CivicText
import TestSupport
import Testing

/// Bodies named side by side.
@Suite struct CoordinationTests {
  static let cases = [
    RuleCase(
      .kk,
      "⟦organizer:«Өркен» қоғамдық қоры⟧, ⟦organizer:«Дала» қоғамдық қоры⟧ және ⟦organizer:облыстық ішкі саясат басқармасы⟧ форум ұйымдастырды."
    ),
    RuleCase(
      .ru,
      "Форум организован ⟦organizer:общественным фондом «Өркен»⟧, ⟦organizer:общественным объединением «Дала»⟧ и ⟦organizer:управлением внутренней политики⟧."
    ),
    RuleCase(
      .en,
      "The forum was organized by the ⟦organizer:Adilet Zholy Public Foundation⟧ and the ⟦organizer:Umit Nury Public Association⟧."
    ),
    // The list ends where other words begin.
    RuleCase(
      .ru, "Форум организован ⟦organizer:общественным фондом «Өркен»⟧ рядом с музеем, где работает ОФ «Дала»."
    ),
  ]

  @Test(arguments: cases)
  func `a list has one role`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer") == [])
  }
}
