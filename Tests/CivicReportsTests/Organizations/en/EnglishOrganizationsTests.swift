import CivicText
import Testing

/// Bodies named in English.
@Suite struct EnglishOrganizationsTests {
  static let cases = [
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
    OrganizationCase(.en, "Public foundations and associations work here."),
  ]

  @Test(arguments: cases)
  func `capitals stand around a head`(_ text: OrganizationCase) {
    #expect(text.differences == [])
  }
}
