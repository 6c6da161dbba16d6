import CivicEvents
import CivicText
import Testing

struct OrganizationKeyTests {
  @Test(arguments: [
    (
      "Батыс Қазақстан облысының Азаматтық Альянсы", Language.kk, "азаматтық альянсы",
      "KZ-27" as String?
    ),
    ("БҚО Азаматтық Альянсы", .kk, "азаматтық альянсы", "KZ-27"),
    ("Гражданский альянс Западно-Казахстанской области", .ru, "гражданский альянс", "KZ-27"),
    ("Гражданский альянс ЗКО", .ru, "гражданский альянс", "KZ-27"),
    ("облыстық қоғамдық даму басқармасы", .kk, "қоғамдық даму басқармасы", nil),
    ("Қазақстан облыстары", .kk, "қазақстан облыстары", nil),
    ("Mangystau Region's Department of Natural Resources", .en, "department of natural resources", "KZ-47"),
    ("Chamber of Entrepreneurs of the West Kazakhstan Region", .en, "chamber of entrepreneurs", "KZ-27"),
    ("Жайық жастары", .kk, "жайық жастары", nil),
    ("Қазақстан Азаматтық альянсы", .kk, "қазақстан азаматтық альянсы", nil),
  ])
  func `a region in a name is told apart from it`(
    name: String, language: Language, key: String, region: String?
  ) {
    let compared = OrganizationKey(name, language: language)
    #expect(compared.key == key)
    #expect(compared.region == region)
  }
}
