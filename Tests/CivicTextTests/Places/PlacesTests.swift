import CivicEvaluation
import CivicText
import TestSupport
import Testing

/// A label is the kind, the region's code or `-`, and the name in the nominative.
@Suite struct PlacesTests {
  @Test(arguments: [
    "⟦region KZ-27 Батыс Қазақстан облысы:Батыс Қазақстан облысының⟧ Азаматтық альянсы",
    "⟦region KZ-27 Батыс Қазақстан облысы:БҚО-ның⟧ үкіметтік емес ұйымдары",
    "⟦region KZ-27 Батыс Қазақстан облысы:БҚО⟧ ҚДБ басшысы",
    "⟦region KZ-27 Батыс Қазақстан облысы:Батыс Қазақстанда⟧ жиын өтті",
    "⟦region KZ-59 Солтүстік Қазақстан облысы:СҚО-да⟧ және ⟦region KZ-63 Шығыс Қазақстан облысы:ШҚО-да⟧ өтті",
    "⟦region KZ-61 Түркістан облысы:Түркістан облыстық⟧ қоғамдық кеңесі",
    "⟦region KZ-10 Абай облысы:Абай облысында⟧ форум өтті",
    "⟦region KZ-33 Жетісу облысы:Жетісу облысы⟧ әкімдігі",
    "⟦region KZ-33 Жетісу облысы:Жетісуда⟧ форум өтті",
    "⟦region KZ-62 Ұлытау облысы:Ұлытау облысына⟧ келді",
    "⟦region KZ-23 Атырау облысы:Атырау⟧, ⟦region KZ-47 Маңғыстау облысы:Маңғыстау⟧ және ⟦region KZ-15 Ақтөбе облысы:Ақтөбе облыстарында⟧ өтті",
    "⟦region KZ-19 Алматы облысы:Алматы облысы⟧, ⟦settlement KZ-75 Алматы:Алматы қаласы⟧",
    "⟦region KZ-27 Батыс Қазақстан облысы:батысқазақстандық⟧ белсенділер",
    "⟦region KZ-63 Шығыс Қазақстан облысы:Шығыс Қазақстандық⟧ үкіметтік емес ұйымдар",
    "⟦settlement KZ-27 Орал:Оралда⟧ дөңгелек үстел өтті",
    "⟦settlement KZ-27 Орал:Орал қаласында⟧ дөңгелек үстел өтті",
    "⟦settlement KZ-27 Орал:Орал қаласының⟧ әкімі",
    "⟦settlement KZ-35 Қарағанды:Қарағандыда⟧, ⟦settlement KZ-43 Қызылорда:Қызылордада⟧, ⟦settlement KZ-31 Тараз:Таразда⟧ өтті",
    "⟦settlement KZ-35 Қарағанды:Қарағанды⟧ тұрғындары",
    "⟦settlement KZ-10 Семей:Семейдегі⟧ университет",
    "⟦settlement KZ-19 Қонаев:Қонаев қаласында⟧ өтті",
    "⟦settlement KZ-62 Сәтбаев:Сәтбаев қаласында⟧ өтті",
    "⟦settlement KZ-43 Арал:Арал қаласының⟧ тұрғындары",
    "⟦settlement KZ-71 Нұр-Сұлтан:Нұр-Сұлтан қаласында⟧ өтті",
    "⟦settlement - Тайпақ:Тайпақ ауылында⟧ жиын өтті",
    "⟦district KZ-27 Ақжайық ауданы:Ақжайық ауданының⟧ әкімі",
    "⟦district KZ-27 Бөрлі ауданы:Бөрлі⟧ мен ⟦district KZ-27 Теректі ауданы:Теректі аудандарында⟧ өтті",
    "⟦district KZ-59 Ғабит Мүсірепов ауданы:Ғабит Мүсірепов атындағы аудан⟧ тұрғындары",
    "Жиын ⟦district - Жаңажол ауданы:Жаңажол ауданында⟧ өтті",
    "⟦settlement KZ-75 Алматы:Алматы қаласы⟧ ⟦district KZ-75 Жетісу ауданы:Жетісу ауданының⟧ әкімі",
    "⟦country - Қазақстан:Қазақстан Республикасы⟧ Конституциясы",
    "⟦country - Қазақстан:ҚР⟧ Конституциясы, ⟦country - Өзбекстан:Өзбекстанда⟧",
  ])
  func `places of Kazakh texts are found`(marked: String) { expectPlaces(marked, language: .kk) }

  @Test(arguments: [
    "Гражданский альянс ⟦region KZ-27 Западно-Казахстанская область:Западно-Казахстанской области⟧",
    "Гражданский альянс ⟦region KZ-27 Западно-Казахстанская область:ЗКО⟧",
    "в ⟦region KZ-59 Северо-Казахстанская область:СКО⟧ и ⟦region KZ-63 Восточно-Казахстанская область:ВКО⟧",
    "аким ⟦region KZ-47 Мангистауская область:Мангистауской области⟧",
    "в ⟦region KZ-23 Атырауская область:Атырауской⟧ и ⟦region KZ-15 Актюбинская область:Актюбинской областях⟧",
    "в ⟦region KZ-33 область Жетісу:области Жетісу⟧ и ⟦region KZ-10 область Абай:области Абай⟧",
    "⟦region KZ-62 область Улытау:область Улытау⟧",
    "⟦region KZ-61 Туркестанская область:Южно-Казахстанской области⟧",
    "⟦region KZ-27 Западно-Казахстанская область:западно-казахстанские⟧ НПО",
    "в ⟦settlement KZ-27 Уральск:Уральске⟧ состоялся форум",
    "в ⟦settlement KZ-27 Уральск:городе Уральск⟧ состоялся форум",
    "в ⟦settlement KZ-27 Уральск:городе Уральске⟧ состоялся форум",
    "⟦settlement KZ-27 Уральск:г. Уральск⟧, пр. Достык, 201",
    "в ⟦settlement - Деркул:п. Деркул⟧, ⟦settlement KZ-10 Семей:Семей⟧",
    "жители ⟦settlement KZ-15 Актобе:Актобе⟧, ⟦settlement KZ-39 Костанай:Костаная⟧ и ⟦settlement KZ-35 Караганда:Караганды⟧",
    "в ⟦settlement KZ-63 Усть-Каменогорск:Усть-Каменогорске⟧ и ⟦settlement KZ-10 Семей:Семее⟧",
    "из ⟦settlement KZ-55 Экибастуз:Экибастуза⟧ в ⟦settlement KZ-59 Петропавловск:Петропавловск⟧",
    "в ⟦settlement KZ-39 Рудный:Рудном⟧ прошла встреча",
    "в ⟦settlement KZ-19 Конаев:городе Конаев⟧ прошла встреча",
    "в ⟦settlement - Дарьинка:селе Дарьинка⟧ прошла встреча",
    "в ⟦settlement KZ-27 Дарьинское:селе Дарьинском⟧ и ⟦settlement - Мадино:селе Мадине⟧",
    "в ⟦district - Центральный район:Центральном районе⟧ ⟦settlement - Омск:Омска⟧",
    "в ⟦district KZ-27 Бурлинский район:Бурлинском районе⟧",
    "в ⟦district KZ-27 Теректинский район:Теректинском⟧ и ⟦district KZ-27 Бурлинский район:Бурлинском районах⟧",
    "в ⟦district KZ-27 район Байтерек:районе Байтерек⟧ ⟦region KZ-27 Западно-Казахстанская область:ЗКО⟧",
    "маслихат ⟦district KZ-39 Житикаринский район:Житикаринского района⟧",
    "аким ⟦district KZ-35 Абайский район:Абайского района⟧ ⟦region KZ-35 Карагандинская область:Карагандинской области⟧",
    "проект Конституции ⟦country - Казахстан:Республики Казахстан⟧",
    "в ⟦country - Узбекистан:Узбекистане⟧ и ⟦country - Россия:России⟧, законы ⟦country - Казахстан:РК⟧",
    "Форум в ⟦settlement KZ-71 Нур-Султан:Нур-Султане⟧",
  ])
  func `places of Russian texts are found`(marked: String) { expectPlaces(marked, language: .ru) }

  @Test(arguments: [
    "held in ⟦region KZ-27 West Kazakhstan Region:West Kazakhstan Region⟧",
    "held in ⟦region KZ-63 East Kazakhstan Region:East Kazakhstan⟧",
    "NGOs of the ⟦region KZ-10 Abai Region:Abai region⟧",
    "held in ⟦settlement KZ-27 Oral:Oral⟧ on Thursday",
    "held in ⟦settlement KZ-27 Uralsk:Uralsk⟧ and ⟦settlement KZ-71 Astana:Astana⟧",
    "the ⟦settlement KZ-15 Aktobe:city of Aktobe⟧",
    "held in ⟦district - Burlin District:Burlin district⟧",
    "the ⟦country - Kazakhstan:Republic of Kazakhstan⟧, ⟦country - Croatia:Croatia's⟧ NGOs",
  ])
  func `places of English texts are found`(marked: String) { expectPlaces(marked, language: .en) }

  @Test(
    arguments: [
      // Persons.
      ("Абай Құнанбайұлы туралы айтты", .kk), ("Д. Қонаев атындағы қор", .kk), ("Дінмұхамед Қонаев", .kk),
      ("Қаныш Сәтбаев еңбектері", .kk), ("Орал Мұхамеджанов сөз сөйледі", .kk),
      ("Абай Мырзахметов атындағы университет", .kk),
      ("Университет имени Абая", .ru), ("Орал Мухамеджанов открыл форум", .ru), ("К. Сатпаев", .ru),
      ("С. Дарькин", .ru), ("Т. Шевченко", .ru), ("поэт Шевченко", .ru),
      // Streets, mountains, rivers, lakes, names of other things.
      ("Абай көшесінде", .kk), ("улица Абая, 15", .ru), ("проспект Абая", .ru),
      ("Орал тауының етегінде", .kk),
      ("Есіл өзені", .kk), ("Арал теңізі", .kk), ("река Нура", .ru), ("озеро Балхаш", .ru),
      ("«Астана» телеарнасы", .kk), ("газета «Жетісу»", .ru), ("журнал «Абай»", .kk),
      ("«Алматы» қонақүйі", .kk),
      // Words.
      ("Жақсы бастама", .kk), ("Темір тордың ар жағында", .kk), ("Алға қойған мақсат", .kk),
      ("Достық үйі", .kk),
      ("Сурет галереясы", .kk), ("Oral history project", .en), ("Рудный концентрат", .ru),
      ("Глубокое изучение", .ru),
      ("в районе", .ru), ("во всех районах области", .ru), ("Городские районы", .ru),
      ("Қала аудандарында", .kk),
      ("Облыс әкімдігі", .kk), ("облыстық мәслихат", .kk), ("города Европы", .ru), ("2026 г. Форум", .ru),
      ("рк", .ru), ("Семей, получивших помощь, стало больше", .ru), ("ст. 5 п. 2", .ru),
      ("Ұйымның көк туы", .kk),
    ] as [(String, Language)])
  func `what is no place is left alone`(text: String, language: Language) {
    #expect(Places.find(in: Document(text, language: language)) == [])
  }

  @Test func `a district's region is settled by the one the text names`() {
    let alone = Places.find(in: Document("маслихат Абайского района", language: .ru))
    #expect(alone.map(\.regionCode) == [nil])
    let text = "маслихат Абайского района области Абай"
    let both = Places.find(in: Document(text, language: .ru))
    #expect(both.map(\.regionCode) == ["KZ-10", "KZ-10"])
  }

  @Test func `places carry their country`() {
    let places = Places.find(in: Document("Форум в Уральске и в Ташкенте, Узбекистан", language: .ru))
    #expect(places.map(\.countryCode) == ["KZ", "UZ", "UZ"])
  }

  private func expectPlaces(
    _ marked: String, language: Language, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    let found = Places.find(in: Document(text.text, language: language)).map { place in
      "\(place.kind.rawValue) \(place.regionCode ?? "-") \(place.name):\(text.passage(place.range))"
    }
    #expect(found == text.spans.map { "\($0.label):\($0.text)" }, sourceLocation: sourceLocation)
  }
}
