import CivicText
import Testing

@Suite struct RegionNamesTests {
  @Test(
    arguments: [
      ("Батыс Қазақстан облысы", "KZ-27"), ("батыс казакстан облысы", "KZ-27"), ("БҚО", "KZ-27"),
      ("зко", "KZ-27"),
      ("Западно-Казахстанская область", "KZ-27"), ("западно-казахстанский", "KZ-27"),
      ("Батыс Қазақстан облысының", "KZ-27"), ("в Западно-Казахстанской области", "KZ-27"),
      ("West Kazakhstan Region", "KZ-27"), ("West Kazakhstan", "KZ-27"), ("батысқазақстандық", "KZ-27"),
      ("KZ-27", "KZ-27"), ("kz-10", "KZ-10"), ("область Абай", "KZ-10"), ("Жетісу", "KZ-33"),
      ("Jetisu Region", "KZ-33"),
      ("Улытауская область", "KZ-62"), ("СКО", "KZ-59"), ("ВКО", "KZ-63"), ("ШҚО", "KZ-63"), ("ОҚО", "KZ-61"),
      ("ЮКО", "KZ-61"), ("Павлодар", "KZ-55"), ("Алматы", "KZ-75"), ("Алматы облысы", "KZ-19"),
      ("Алматинская область", "KZ-19"), ("Астана", "KZ-71"), ("Нур-Султан", "KZ-71"), ("г. Шымкент", "KZ-79"),
      ("Кустанайская область", "KZ-39"), ("Орал", nil), ("Тараз", nil), ("Самарская область", nil), ("", nil),
      ("облыс", nil), ("Қазақстан", nil),
    ] as [(String, String?)])
  func `a region is known by any form of its name`(name: String, code: String?) {
    #expect(Places.regionCode(named: name) == code)
  }

  @Test func `every region has its name in every language, and is known by it`() throws {
    let codes = [10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79].map {
      "KZ-\($0)"
    }
    for code in codes {
      for language in Language.allCases {
        let name = try #require(Places.regionName(code, language))
        #expect(Places.regionCode(named: name) == code)
        let places = Places.find(in: Document("X " + name, language: language))
        #expect(places.map(\.regionCode) == [code])
      }
    }
    #expect(Places.regionName("KZ-99", .kk) == nil)
  }

  @Test(
    arguments: [
      ("Орал", "Орал", "Уральск", "Oral", "KZ-27"), ("Уральске", "Орал", "Уральск", "Oral", "KZ-27"),
      ("Uralsk", "Орал", "Уральск", "Oral", "KZ-27"),
      ("Өскеменде", "Өскемен", "Усть-Каменогорск", "Oskemen", "KZ-63"),
      ("Нур-Султан", "Астана", "Астана", "Astana", "KZ-71"),
      ("алма-ата", "Алматы", "Алматы", "Almaty", "KZ-75"),
      ("Капчагай", "Қонаев", "Конаев", "Konaev", "KZ-19"),
    ] as [(String, String, String, String, String)])
  func `a town is known by its names in every language`(
    name: String, kk: String, ru: String, en: String, code: String
  ) throws {
    let names = try #require(Places.settlementNames(named: name))
    #expect(names.kk == kk && names.ru == ru && names.en == en && names.regionCode == code)
  }

  @Test func `a town that is not known has no names`() {
    #expect(Places.settlementNames(named: "Мадрид") == nil)
  }
}
