import CivicText
import Testing

/// Bodies named in Kazakh.
@Suite struct KazakhOrganizationsTests {
  static let cases = [
    OrganizationCase(.kk, "Бүгін ⟦ngo=Өркен:«Өркен» қоғамдық қорының⟧ өкілі келді."),
    OrganizationCase(.kk, "Бүгін ⟦ngo=Өркен:ҚҚ «Өркен»⟧ келді."),
    OrganizationCase(
      .kk,
      "⟦ngo=Батыс өңірінің Азаматтық Альянсы:\"Батыс өңірінің Азаматтық Альянсы» Қауымдастығы» заңды тұлғалар бірлестігі⟧ форум өткізді."
    ),
    OrganizationCase(
      .kk,
      "Олар ⟦local-government=облыстық қоғамдық даму басқармасы:облыстық қоғамдық даму басқармасымен⟧ сөйлесті."
    ),
    OrganizationCase(.kk, "Кеше ⟦party=Ауыл:«Ауыл» партиясы⟧ жиналды."),
    OrganizationCase(
      .kk, "Кеше ⟦party=AMANAT партиясының облыстық филиалы:«AMANAT» партиясының облыстық филиалында⟧ болды."),
    OrganizationCase(
      .kk,
      "Олар ⟦ngo=Өркен:«Өркен»⟧, ⟦ngo=Дала:«Дала»⟧ және ⟦ngo=Үміт:«Үміт»⟧ қоғамдық қорларының өкілдері."),
    OrganizationCase(
      .kk, "Кеше ⟦venue=Отырар ғылыми орталық сарайы:«Отырар» ғылыми орталық сарайында⟧ болды."),
    // Words that are names too, and plurals.
    OrganizationCase(.kk, "Біздің ауыл үлкен, үміт мол, мейірім көп."),
    OrganizationCase(.kk, "Қоғамдық қорлар мен бірлестіктер көп."),
    OrganizationCase(
      .kk, "Қуат Байғожаев ⟦local-government=аудандық мәслихат:аудандық мәслихат⟧ депутаттарымен сөйлесті."),
  ]

  @Test(arguments: cases)
  func `the head stands last`(_ text: OrganizationCase) {
    #expect(text.differences == [])
  }
}
