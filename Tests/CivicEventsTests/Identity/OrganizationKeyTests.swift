import CivicEvents
import CivicText
import Testing

struct OrganizationKeyTests {
  @Test(arguments: [
    (
      "Батыс Қазақстан облысының Азаматтық Альянсы", Language.kk, "kz-27 азаматтық альянсы",
      "KZ-27" as String?
    ),
    ("БҚО Азаматтық Альянсы", .kk, "kz-27 азаматтық альянсы", "KZ-27"),
    ("Гражданский альянс Западно-Казахстанской области", .ru, "kz-27 гражданский альянс", "KZ-27"),
    ("Гражданский альянс ЗКО", .ru, "kz-27 гражданский альянс", "KZ-27"),
    ("Жайық жастары", .kk, "жайық жастары", nil),
    ("Қазақстан Азаматтық альянсы", .kk, "қазақстан азаматтық альянсы", nil),
  ])
  func `a region in a name is compared by its code`(
    name: String, language: Language, key: String, region: String?
  ) {
    let compared = OrganizationKey(name, language: language)
    #expect(compared.key == key)
    #expect(compared.region == region)
  }
}
