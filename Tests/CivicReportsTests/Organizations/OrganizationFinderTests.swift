@testable import CivicReports
import CivicText
import Testing

/// Which places of a text name one body.
@Suite struct OrganizationFinderTests {
  private static func entities(_ text: String, _ language: Language) -> [Int] {
    let document = Document(text, language: language)
    return OrganizationFinder.find(
      in: document, quotes: QuotedNames(document), places: Places.find(in: document),
      persons: PersonNames.find(in: document)
    ).map(\.entity)
  }

  @Test(arguments: [
    ("Пришёл ОФ «Өркен». Общественный фонд «Өркен» новый.", Language.ru),
    ("Пришёл ОФ «Өркен». Позже «Өркен» ушёл.", .ru),
    ("Пришёл ОФ «Өркен». Фонд работает давно.", .ru),
    ("Кеше «Өркен» қоғамдық қоры келді. Қор өкілдері сөйледі.", .kk),
    ("Батыс Қазақстан облысының қоғамдық даму басқармасы бар. БҚО ҚДБ жұмыс істейді.", .kk),
    ("The Adilet Zholy Public Foundation came. Adilet Zholy works here.", .en),
    ("The Adilet Zholy Public Foundation came. The foundation works here.", .en),
    // A shorter name on either side of the longer one; a chamber; an abbreviation; a second name in brackets.
    ("Общественный совет собрался\n\nЗаседал Общественный совет города Семея.", .ru),
    ("Заседала Ассамблея народа Казахстана. Её члены о АНК сказали много.", .ru),
    ("Оған ҚР Парламенті Мәжілісінің депутаты келді. Бұл туралы Мәжіліс депутаты айтты.", .kk),
    ("Хат Конституциялық Сотқа (Конституциялық Соттың) жолданды.", .kk),
    ("Городской отдел образования пригласил всех. В отделе образования отдыхали.", .ru),
    ("The Public Council met\n\nIt was the Public Council of Semey city.", .en),
    ("Пришла партия «Ак жол». Заместитель председателя партии выступил.", .ru),
  ])
  func `later words go back to a body`(_ text: String, language: Language) {
    #expect(Self.entities(text, language) == [0, 0])
  }

  @Test(arguments: [
    (
      "Гражданский альянс Карагандинской области и ОО «Ассоциация предпринимателей Карагандинской области».",
      Language.ru
    ),
    ("Облыстық білім басқармасы мен облыстық қоғамдық даму басқармасы.", .kk),
    ("Пришли ОФ «Өркен» и ОФ «Дала».", .ru),
    // A region's council is none of a district, no parliament is its chamber.
    ("Меркі аудандық ардагерлер кеңесі жиналды. Оған облыстық ардагерлер кеңесі келді.", .kk),
    ("Бұл Парламент Мәжілісінің ісі. Заңды Парламент қабылдады.", .kk),
  ])
  func `two bodies stay two`(_ text: String, language: Language) {
    #expect(Self.entities(text, language) == [0, 1])
  }

  @Test(arguments: [
    // Two foundations: "the foundation" is neither.
    ("Пришли ОФ «Өркен» и ОФ «Дала». Фонд работает давно.", Language.ru, 2),
    ("Пришёл ОФ «Өркен». Некоммерческие организации и фонды ушли.", .ru, 1),
    ("The European Union helps. The EU Seminar began.", .en, 1),
  ])
  func `what is not clear goes back to nobody`(_ text: String, language: Language, count: Int) {
    #expect(Self.entities(text, language).count == count)
  }

  @Test(
    arguments: [
      ("Батыс Қазақстан облысының қоғамдық даму басқармасы", "KZ-27"),
      ("управление общественного развития Костанайской области", "KZ-39"),
      ("Гражданский альянс", nil),
    ] as [(String, String?)])
  func `a region is cut from a name`(_ name: String, code: String?) {
    let key = OrganizationEntities.key(name)
    #expect(key.regionCode == code)
    #expect(key.key.split(separator: " ").count >= 2)
  }
}
