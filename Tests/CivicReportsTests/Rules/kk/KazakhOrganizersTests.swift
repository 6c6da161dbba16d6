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
    // The region's name, or the word of a level, before the second of a list.
    RuleCase(
      .kk,
      "Форумды ⟦organizer:«Өркен» қоғамдық қоры⟧ мен Қостанай облысының ⟦organizer:«Тобыл» азаматтық альянсы⟧ ұйымдастырды."
    ),
    // Those whom a body has act for it; who holds a post in it does not.
    RuleCase(.kk, "⟦organizer:«Сыр» кітапханасының⟧ қызметкерлері дөңгелек үстел ұйымдастырды."),
    RuleCase(.kk, "«Өркен» қоғамдық қорының төрағасы Айгүл Сәрсенова дөңгелек үстел өткізді."),
    RuleCase(
      .kk, "Ақсу ауданы полиция басқармасы ерлерді қорғау тобының инспекторы Айгүл Сәрсенова семинар өткізді."
    ),
    // «тарапынан»: of organising, not of praise.
    RuleCase(
      .kk, "⟦organizer:Облыстық ішкі саясат басқармасы⟧ тарапынан дөңгелек үстел ұйымдастырылды."),
    RuleCase(
      .kk, "Дөңгелек үстел өтті. Шараға облыстық ішкі саясат басқармасы тарапынан жоғары баға берілді."),
    // Who else did is not told.
    RuleCase(.kk, "Таразда ⟦co-organizer:«Өркен» қоғамдық қорымен⟧ бірлесіп дөңгелек үстел өтті."),
    RuleCase(.kk, "Дөңгелек үстел өтті. Оған депутаттар «Өркен» қоғамдық қорымен бірге қатысты."),
    RuleCase(.kk, "Жиын өтті. Жиынға тұрғындарды ⟦organizer:«Өркен» қоғамдық қоры⟧ шақырды."),
    // Whose gathering it is, where nobody is said to have organised it.
    RuleCase(.kk, "Бүгін ⟦organizer:аудандық ардагерлер ұйымының⟧ XII конференциясы өтті."),
    RuleCase(.kk, "Кеше ⟦organizer:«Дала» қоғамдық бірлестігінің⟧ «Бірлік» тақырыбындағы семинары өтті."),
    RuleCase(
      .kk,
      "Кеше ⟦organizer:облыстық ішкі саясат басқармасының⟧ ұйымдастыруымен «Дала» қоғамдық бірлестігінің семинары өтті."
    ),
    RuleCase(
      .kk, "Бүгін ⟦organizer:облыстық ақсақалдар кеңесінің⟧ Тасты ауданындағы тұрғындармен кездесуі өтті."),
    RuleCase(.kk, "Бүгін облыстық қоғамдық кеңестің медиаторларының форумы өтті."),
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
