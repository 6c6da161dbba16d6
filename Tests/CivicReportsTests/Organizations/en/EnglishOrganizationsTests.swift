import CivicText
import Testing

/// Bodies named in English.
@Suite struct EnglishOrganizationsTests {
  static let cases = [
    OrganizationCase(
      .en, "Among them were the ⟦ngo=Panfilov Growers' Association:Panfilov Growers' Association⟧ and others."
    ),
    OrganizationCase(
      .en,
      "They met the ⟦ngo=Steppe Debate Club:Steppe Debate Club⟧ and the ⟦ngo=Two Hills:Two Hills Public Foundation⟧."
    ),
    OrganizationCase(
      .en, "It came from the ⟦ngo=Lawyers at the Gate:Lawyers at the Gate Private Foundation⟧."),
    OrganizationCase(
      .en,
      "It was held with the ⟦state-body=Ministry of Culture, Information and Youth Policy:Ministry of Culture, Information and Youth Policy⟧."
    ),
    OrganizationCase(
      .en,
      "She leads the ⟦ngo=Qanat Association of Women with Disabilities:Qanat Association of Women with Disabilities⟧."
    ),
    OrganizationCase(
      .en,
      "They asked the ⟦party=Amanat:Amanat⟧, ⟦party=Auyl:Auyl⟧ and ⟦party=Respublica:Respublica⟧ parties."),
    OrganizationCase(.en, "They spoke of civil society and of the UN Convention."),
    OrganizationCase(.en, "It was run by the ⟦ngo=Adilet Zholy:Adilet Zholy Public Foundation⟧ today."),
    OrganizationCase(.en, "It was run by the ⟦ngo=Adilet Zholy:Public Foundation “Adilet Zholy”⟧ today."),
    OrganizationCase(
      .en,
      "Come ⟦international=USAID:USAID⟧ and ⟦international=Friedrich Ebert Foundation:Friedrich Ebert Foundation⟧ today."
    ),
    OrganizationCase(
      .en,
      "It was seen by the ⟦local-government=regional department of public development:regional department of public development⟧."
    ),
    OrganizationCase(.en, "Come members of the ⟦party=Respublica:Respublica party⟧ too."),
    // Initials, what stands behind a place, a person behind a head, a possessor.
    OrganizationCase(.en, "Guests of ⟦university=M. Dulati University:M. Dulati University⟧ came."),
    OrganizationCase(
      .en, "The ⟦advisory-body=Public Council of Semey city:Public Council of Semey city⟧ met."),
    OrganizationCase(
      .en,
      "The ⟦advisory-body=Public Council of the city of Semey:Public Council of the city of Semey⟧ wrote to the ⟦international=Delegation of the European Union to Kazakhstan:Delegation of the European Union to Kazakhstan⟧."
    ),
    OrganizationCase(
      .en, "It was led by the ⟦ngo=Riverbank Foundation:Riverbank Foundation⟧ Robert O’Neill."),
    OrganizationCase(
      .en, "They joined ⟦international=UNICEF:UNICEF⟧ and ⟦international=UN Volunteers:UN Volunteers⟧."),
    // No bodies: a project's quoted name, civil society.
    OrganizationCase(.en, "They work under the project “School of Young Leaders” now."),
    OrganizationCase(.en, "They discussed the Civil Society Growth program."),
    OrganizationCase(.en, "Public foundations and associations work here."),
  ]

  @Test(arguments: cases)
  func `capitals stand around a head`(_ text: OrganizationCase) {
    #expect(text.differences == [])
  }
}
