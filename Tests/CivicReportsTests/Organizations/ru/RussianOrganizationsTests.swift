import CivicText
import Testing

/// Bodies named in Russian.
@Suite struct RussianOrganizationsTests {
  static let cases = [
    OrganizationCase(.ru, "Форум провели с ⟦ngo=Өркен:общественным фондом «Өркен»⟧ вчера."),
    OrganizationCase(
      .ru,
      "Заявило ⟦local-government=управление внутренней политики Карагандинской области:управление внутренней политики Карагандинской области⟧."
    ),
    OrganizationCase(.ru, "Пришли из ⟦ngo=Альянс:ОЮЛ «Ассоциация «Альянс»⟧ вчера."),
    OrganizationCase(.ru, "Заявили в ⟦party=Ауыл:партии «Ауыл»⟧ вчера."),
    OrganizationCase(
      .ru,
      "При поддержке ⟦local-government=столичный акимат:столичного акимата⟧ и ⟦state-body=Министерство юстиции:Министерства юстиции⟧."
    ),
    OrganizationCase(
      .ru, "Пришли общественные фонды ⟦ngo=Өркен:«Өркен»⟧ и ⟦ngo=Дала:«Дала»⟧."),
    OrganizationCase(
      .ru, "Заявило ⟦unknown=молодёжное крыло Узбекский центр:молодёжное крыло «Узбекский центр»⟧."),
    // No bodies: plurals and words.
    OrganizationCase(.ru, "Институты гражданского общества и общественные организации работают."),
    OrganizationCase(.ru, "В ауле живёт надежда, есть и мейірім."),
  ]

  @Test(arguments: cases)
  func `the head stands first`(_ text: OrganizationCase) {
    #expect(text.differences == [])
  }
}
