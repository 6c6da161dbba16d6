import CivicText
import TestSupport
import Testing

/// Bodies side by side as those who did something were there, whatever the verb.
@Suite struct SubjectListsTests {
  static let present = [
    RuleCase(
      .kk,
      "Форум өтті. Форум күні ⟦participant.present=Өркен:«Өркен» қоғамдық қоры⟧, ⟦participant.present=Дала:«Дала» қоғамдық бірлестігі⟧ мен ⟦participant.present=Сыр ардагерлері:«Сыр ардагерлері» қоғамдық бірлестігі⟧ ескерткішке гүл қойды."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. За столами разместились ⟦participant.present=Өркен:ОФ «Өркен»⟧, ⟦participant.present=Дала:ОО «Дала»⟧ и ⟦participant.present=Тёплый дом:частный фонд «Тёплый дом»⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Общественные организации: ⟦participant.present=Өркен:ОФ «Өркен»⟧, ⟦participant.present=Дала:ОО «Дала»⟧."
    ),
    RuleCase(
      .ru, "Форум состоялся. Волонтёрам помогали представители ⟦participant.present=Өркен:ОФ «Өркен»⟧."),
    RuleCase(
      .en,
      "The forum was held in Aktau. The ⟦participant.present=Umit Nury:Umit Nury Public Association⟧ and the ⟦participant.present=Caspian Mothers:Caspian Mothers Public Foundation⟧ laid out their books."
    ),
  ]

  static let none = [
    // Members of a coalition.
    RuleCase(.ru, "Форум состоялся. В альянс входят ОФ «Өркен», ОО «Дала» и частный фонд «Тёплый дом»."),
    RuleCase(
      .kk, "Форум өтті. Альянстың құрамына «Өркен» қоғамдық қоры мен «Дала» қоғамдық бірлестігі кіреді."),
    RuleCase(
      .en,
      "The forum was held. Its members are the Umit Nury Public Association and the Tobol Public Foundation."),
    // To whom something goes.
    RuleCase(.ru, "Форум состоялся. Резолюцию получат ОФ «Өркен» и ОО «Дала»."),
    RuleCase(.en, "The forum was held. The text goes to the Ministry of Justice and the Ministry of Health."),
    // Who gave money, who won.
    RuleCase(.kk, "Форум өтті. Гранттарды «Өркен» қоғамдық қоры мен «Дала» қоғамдық бірлестігі иеленді."),
    RuleCase(.ru, "Форум состоялся. Деньги перечислили ТОО «Степь» и ОФ «Өркен»."),
    // Whose heads came is told of the heads.
    RuleCase(
      .ru,
      "Форум состоялся. Участвовала начальник отдела по работе с молодёжью управления образования Лаврова."),
  ]

  @Test(arguments: present + none)
  func `who is told of side by side was there`(_ report: RuleCase) {
    #expect(report.differences("participant") == [])
  }
}
