import CivicText
import Testing

struct SurnameReferencesTests {
  @Test(arguments: [
    (
      "Гүлжанар Шөкеева сөз алды. Шөкееваның айтуынша, жұмыс жүріп жатыр.", Language.kk,
      ["Гүлжанар Шөкеева: Шөкееваның"]
    ),
    ("Гүлжанар Шөкеева сөз алды. Кейін Гүлжанарға сұрақ қойылды.", .kk, ["Гүлжанар Шөкеева: Гүлжанарға"]),
    ("Айгуль Серикова выступила. Затем Сериковой задали вопрос.", .ru, ["Айгуль Серикова: Сериковой"]),
    ("Руслан Ахметов выступил. По словам Ахметова, закон нужен.", .ru, ["Руслан Ахметов: Ахметова"]),
    ("Шынгыс Мукан выступил. Мукан подчеркнул важность.", .ru, ["Шынгыс Мукан: Мукан"]),
    ("Yerlan Koshanov spoke. Koshanov's words were noted.", .en, ["Yerlan Koshanov: Koshanov's"]),
    ("Айбек Ахметов пен Болат Ахметов келді. Ахметов сөйледі.", .kk, []),
    ("Айбек Ахметов келді. Ахметов көшесінде өтті.", .kk, []),
    ("Шөкеева сөз алды. Гүлжанар Шөкеева айтты.", .kk, []),
    ("Айбек Ахметов келді. А. Ахметов сөйледі. Ахметовке сұрақ қойылды.", .kk, ["Айбек Ахметов: Ахметовке"]),
    ("Мақсат Әлімов келді. Мақсат айқын болды.", .kk, []),
  ])
  func `a bare name belongs to the person named before`(text: String, language: Language, expected: [String])
  {
    let document = Document(text, language: language)
    var readings = NameReadings()
    let names = PersonNames.find(in: document, readings: &readings)
    let references = PersonNames.surnameReferences(in: document, of: names, readings: &readings)
    #expect(references.map { "\(names[$0.person].name): \(document.text(tokens: $0.tokens))" } == expected)
  }
}
