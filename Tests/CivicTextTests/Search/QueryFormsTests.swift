import CivicText
import Testing

/// A word that is searched for has the key of every form that a text may have, whatever the key of that form is.
@Suite struct QueryFormsTests {
  private func finds(_ query: String, _ text: String, _ language: Language) -> Bool {
    LemmaKey.queryKeys(query, in: language).contains(LemmaKey.key(text, language: language))
  }

  @Test(arguments: [
    ("конституцияга", "Конституцияны"), ("кенестин", "кеңесі"), ("мугедектиктен", "мүгедектігі"),
    ("референдум", "референдумда"), ("педагог", "педагогтермен"), ("Қонаев", "Қонаевта"), ("съезд", "съезді"),
    ("орталыгы", "орталықтың"), ("үстелдердің", "үстелге"), ("теңізбен", "теңіздің"),
  ])
  func `Kazakh, with its letters or without`(query: String, text: String) {
    #expect(finds(query, text, .kk))
  }

  @Test(arguments: [
    ("ребёнку", "ребёнок"), ("заявкам", "заявок"), ("книжками", "книжек"), ("письмах", "писем"),
    ("деньгами", "денег"), ("ветеранами", "ветераны"), ("журналов", "журнал"), ("планами", "планы"),
    ("реформаның", "реформу"),
  ])
  func `Russian vowels that come and go, and nouns that look like verbs`(query: String, text: String) {
    #expect(finds(query, text, .ru))
    #expect(finds(text, query, .ru) || query == "реформаның")
  }

  @Test(arguments: [
    ("child", "children"), ("women", "woman's"), ("organises", "organized"), ("labor", "labour"),
    ("centre", "centers"), ("analyse", "analyzing"),
  ])
  func `English irregular plurals and spellings of both countries`(query: String, text: String) {
    #expect(finds(query, text, .en))
  }

  @Test(
    arguments: [
      ("uiym", "ұйымның", .kk), ("azamattyq", "азаматтық", .kk), ("konstitutsiya", "конституцияның", .kk),
      ("Qostanai", "Қостанайда", .kk), ("volonter", "волонтёров", .ru), ("Аманаттың", "AMANAT", .kk),
      ("Нұрлан", "Nurlan", .en), ("Ерлана", "Yerlan", .en),
    ] as [(String, String, Language)])
  func `either script finds the other`(query: String, text: String, language: Language) {
    #expect(
      LemmaKey.otherScriptKeys(query, in: language).contains(LemmaKey.key(text, language: language)))
  }

  @Test func `parts of a word with a hyphen are words by themselves`() {
    let words = LemmaKey.words("Педагог-психологтар БҚО-ның e-gov 14-15 мектеп-лицейінде", language: .kk)
    #expect(words.map(\.key) == ["педагог", "психолог", "бко", "egov", "14", "15", "мектеп", "лицей"])
    #expect(words[1].range == 8..<19)
  }
}
