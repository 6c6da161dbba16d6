import CivicText
import Testing

@testable import CivicReports

@Test(arguments: credits)
func `finds whom a report credits`(language: Language, sentence: String, name: String?) {
  #expect(Crediting.credited(in: [sentence], language: language) == name)
}

private let credits: [(Language, String, String?)] = [
  (Language.ru, "В Семее открыли центр, передает Zakon.kz.", "Zakon.kz"),
  (.ru, "В Семее открыли центр, передаёт корреспондент портала «Мой город».", "«Мой город»"),
  (
    .ru, "В Семее открыли центр, передает Semey.kz со ссылкой на пресс-службу акима области.",
    "пресс-служба акима области"
  ),
  (
    .ru, "Об этом сообщает корреспондент портала \"Мой ГОРОД\" со ссылкой на управление культуры.",
    "управление культуры"
  ),
  (.ru, "Центр открыт, сообщили в пресс-службе акимата.", "пресс-служба акимата"),
  (.ru, "Центр открыт, сообщает МИА «Казинформ».", "«Казинформ»"),
  (.ru, "Как пишет Vlast.kz, центр открыт.", "Vlast.kz"),
  (.ru, "– Центр открыт, – сообщает директор Ольга Ким.", nil),
  (.ru, "Жители сообщают, что центр открыт.", nil),
  (.ru, "Он передает опыт молодым волонтёрам.", nil),
  (.kk, "Семейде орталық ашылды, деп хабарлайды BAQ.kz.", "BAQ.kz"),
  (.kk, "Семейде орталық ашылды, деп хабарлайды «Егемен Қазақстан» газеті.", "«Егемен Қазақстан» газеті"),
  (.kk, "Семейде орталық ашылды, – деп хабарлады ҚазАқпарат тілшісі.", "ҚазАқпарат"),
  (.kk, "«Хабар 24» телеарнасына сілтеме жасап, порталымыз жазды.", "«Хабар 24» телеарнасы"),
  (
    .kk, "Орталық ашылды, деп хабарлайды El.kz порталы әкімдіктің ресми сайтына сілтеме жасап.",
    "әкімдіктің ресми сайты"
  ),
  (.kk, "Жиында орталық ашылады, деп хабарлады облыс әкімі Бақыт Ізмұханов.", nil),
  (.en, "The centre opened, Kazinform reports.", "Kazinform"),
  (.en, "The centre opened, Kazinform correspondent reports.", "Kazinform"),
  (.en, "The centre opened, reports the Ministry of Information.", "Ministry of Information"),
  (.en, "The centre opened, the agency said, citing Tengrinews.kz.", "Tengrinews.kz"),
  (.en, "Every fund reports on its grants once a year.", nil),
]

@Test func `a credit far inside the text is somebody's speech`() {
  let paragraphs = ["А", "Б", "В", "Г", "Как пишет Vlast.kz, центр открыт.", "Д"]
  #expect(Crediting.credited(in: paragraphs, language: .ru) == nil)
}
