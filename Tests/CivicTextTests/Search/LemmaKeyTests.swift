import CivicText
import Testing

@Suite struct LemmaKeyTests {
  @Test(arguments: ["1", "а", "\u{301}"])
  func `a word longer than FTS5 keeps a key has a shorter one`(letter: String) {
    let words = LemmaKey.words("а" + String(repeating: letter, count: 60_000), language: .ru)
    #expect(words.count == 1)
    #expect(words.allSatisfy { !$0.key.isEmpty && $0.key.utf8.count < 32_768 })
  }

  @Test(arguments: [
    [
      "реформа", "реформаны", "реформаның", "реформаға", "реформада", "реформадан", "реформамен",
      "реформалар",
      "Реформаларды", "РЕФОРМА",
    ],
    ["ұйым", "ұйымы", "ұйымдар", "ұйымдары", "ұйымдарының", "ұйымдарымен", "ұйымға", "Ұйымның"],
    ["кеңес", "кеңесі", "кеңестің", "кеңестер", "кеңестерде"],
    ["халық", "халқы", "халқының", "халықтың", "халыққа"],
    ["орталық", "орталығы", "орталығының", "орталықта"],
    ["қоғамдық", "Қоғамдық", "ҚОҒАМДЫҚ"],
    ["конституция", "Конституцияның", "конституциясы", "конституциясының", "конституцияға"],
    ["конституциялық", "Конституциялық"],
    ["депутат", "депутаты", "депутаттар", "депутаттардың", "депутаттары"],
    ["сарапшы", "сарапшылар", "сарапшылардың", "сарапшысы"],
    ["облыс", "облысы", "облысының", "облысында", "облыстарда"],
    ["аудан", "ауданы", "ауданының", "ауданында"],
    ["бқо", "БҚО", "БҚО-ның", "БҚО-да"],
    ["ҮЕҰ", "ҮЕҰ-ның", "ҮЕҰ-ға"],
    ["бастама", "бастамасы", "бастамалар", "бастамаларын"],
    ["жоба", "жобасы", "жобасының", "жобаны", "жобалар"],
  ])
  func `every form of a Kazakh word has one key`(forms: [String]) {
    #expect(Set(forms.map { LemmaKey.key($0, language: .kk) }).count == 1)
  }

  @Test(arguments: [
    ["реформа", "реформы", "реформе", "реформу", "реформой", "реформами", "Реформах"],
    ["конституционная", "конституционной", "конституционную", "конституционные", "Конституционных"],
    ["конституция", "Конституции", "конституцию", "конституцией"],
    ["организация", "организации", "организаций", "организациями"],
    ["общественный", "общественного", "общественных", "Общественная"],
    ["НПО", "нпо"],
    ["партнёр", "партнера", "партнёрами", "партнеров"],
    ["Западно-Казахстанская", "западно-казахстанской", "Западно-Казахстанскую"],
    ["депутат", "депутаты", "депутатов", "депутатами"],
    ["круглый", "круглого", "круглом"],
    ["съезд", "съезда", "съездом"],
  ])
  func `every form of a Russian word has one key`(forms: [String]) {
    #expect(Set(forms.map { LemmaKey.key($0, language: .ru) }).count == 1)
  }

  @Test(arguments: [
    ["reform", "reforms", "reformed", "Reforming"], ["amendment", "amendments"], ["discussed", "discussing"],
    ["NGO", "NGOs", "ngos"], ["Kazakhstan", "Kazakhstan's", "Kazakhstan’s"], ["party", "parties"],
  ])
  func `every form of an English word has one key`(forms: [String]) {
    #expect(Set(forms.map { LemmaKey.key($0, language: .en) }).count == 1)
  }

  @Test(
    arguments: [
      ("реформаның", .kk, "реформа"), ("қоғамдық", .kk, "когамдык"), ("Әлеуметтік", .kk, "алеуметтик"),
      ("реформами", .ru, "реформ"), ("ещё", .ru, "ещ"), ("Жетісу", .ru, "жетис"), ("НПО", .ru, "нпо"),
      ("AMANAT", .kk, "amanat"), ("partners", .ru, "partners"), ("partners", .en, "partner"),
      ("БҚО-ның", .kk, "бко"), ("e-gov", .kk, "egov"), ("Халық", .kk, "халык"), ("Ұлытау", .kk, "улытау"),
      // й stored as и with a breve, ё as е with two dots.
      ("аи\u{306}мақ", .kk, "аймак"), ("партне\u{308}р", .ru, "партнер"), ("cafe\u{301}", .ru, "café"),
    ] as [(String, Language, String)])
  func `a key is what it is`(word: String, language: Language, key: String) {
    #expect(Array(LemmaKey.key(word, language: language).unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test func `a text has one key for each word, in order`() {
    let text = "БҚО-ның «Қоғамдық кеңесі» 2026 жылғы 13 ақпанда AMANAT партиясымен жиын өткізді – 45 адам."
    let words = Document(text, language: .kk).tokens.filter { $0.hasKey }
    let keys = LemmaKey.keys(text, language: .kk)
    #expect(keys.count == words.count)
    #expect(keys == words.map { LemmaKey.key($0.text, language: .kk) })
    #expect(keys.prefix(3) == ["бко", "когамдык", "кенес"])
  }

  @Test(arguments: Language.allCases)
  func `a key is one word for any tokenizer`(language: Language) {
    let text = "Солтүстік-Қазақстан O’zbek rock'n'roll d'Aktobe и-и П-образный naïve قازاق 圆桌 e\u{301}\u{302}"
    for key in LemmaKey.keys(text, language: language) {
      #expect(!key.isEmpty)
      #expect(
        key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
  }

  @Test(arguments: ["реформа", "реформой", "реформаның", "реформаны"])
  func `a word of a query is sought under the keys of every language`(word: String) {
    let keys = LemmaKey.queryKeys(word)
    #expect(keys.contains(LemmaKey.key(word, language: .kk)))
    #expect(keys.contains(LemmaKey.key(word, language: .ru)))
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a query in one form finds a text in another`() {
    let text = Set(LemmaKey.keys("Конституциялық реформаны талқылады", language: .kk))
    #expect(!text.isDisjoint(with: LemmaKey.queryKeys("реформаның")))
    let russian = Set(LemmaKey.keys("Обсудили конституционную реформу", language: .ru))
    #expect(!russian.isDisjoint(with: LemmaKey.queryKeys("реформой")))
  }

  @Test func `keys are the same from many threads at once`() async {
    let text = String(repeating: "Представители общественных организаций обсудили реформы. ", count: 20)
    let expected = LemmaKey.keys(text, language: .ru)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { LemmaKey.keys(text, language: .ru) == expected } }
      for await same in group { #expect(same) }
    }
  }
}
