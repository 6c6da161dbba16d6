import CivicText
import Testing

/// Lemmas as keys show them: Kazakh letters as Russian ones.
@Suite struct KazakhLemmatizerTests {
  private func keys(_ words: [String]) -> Set<String> {
    Set(words.map { LemmaKey.key($0, language: .kk) })
  }

  @Test(arguments: [
    // Case, possessive, plural, in every order that there is.
    ["жиналыс", "жиналыстың", "жиналысқа", "жиналысы", "жиналысында", "жиналыстарының", "жиналыстарымыздан"],
    ["мектеп", "мектебі", "мектептің", "мектебіміз", "мектептеріңізде", "мектебіндегі"],
    ["бұлақ", "бұлағы", "бұлақтан", "бұлағым", "бұлағына", "бұлақтармен"],
    ["халық", "халқы", "халқымыз", "халықты", "халқының", "халықтардың"],
    ["мойын", "мойны", "мойнына", "мойынның"],
    ["оқытушы", "оқытушысы", "оқытушылар", "оқытушыларға", "оқытушымен", "оқытушымыз"],
    ["өкіл", "өкілі", "өкілдеріне", "өкілдерімен", "өкілдеріміздің"],
    ["бақылаушы", "бақылаушылары", "бақылаушыларының"],
    ["департамент", "департаменті", "департаментінің", "департаменттер"],
    ["комиссия", "комиссиясы", "комиссиясымен", "комиссиялардың"],
    ["сауалнама", "сауалнамасы", "сауалнаманы", "сауалнамаға", "сауалнамадағы"],
    ["тау", "тауы", "таудың", "таулар", "тауға"],
    ["маңызды", "маңыздысы", "Маңызды"],
    // Words that no list has.
    ["қыштауқор", "қыштауқоры", "қыштауқордың", "қыштауқорлар", "қыштауқорымыз", "қыштауқорларына"],
    ["кілқанат", "кілқанаты", "кілқанатқа", "кілқанаттарымен"],
    ["гүлқорғаушы", "гүлқорғаушылар", "гүлқорғаушысы", "гүлқорғаушым"],
  ])
  func `every form of a noun has one lemma`(forms: [String]) {
    #expect(keys(forms).count == 1, "\(keys(forms))")
  }

  @Test(arguments: [
    ["қатысу", "қатысты_", "қатысады", "қатысқан", "қатысып", "қатыспады", "қатысатын", "қатыспайды"],
    ["сөйлеу", "сөйледі", "сөйлеп", "сөйлейді", "сөйлеген", "сөйлегендердің", "сөйлеймін", "сөйлемейтін"],
    ["шығу", "шықты", "шығады", "шығып", "шыққан", "шықпаған", "шығыңыз"],
    ["табу", "тапты", "табады", "тауып", "тапқан"],
    ["оқу", "оқыды", "оқиды", "оқып", "оқыған", "оқитын"],
    ["қою", "қояды", "қойып", "қойған", "қоятын"],
    ["айтылу", "айтылды", "айтылған", "айтылады"],
    ["ұйымдастыру", "ұйымдастырды", "ұйымдастырған", "ұйымдастырылды_", "ұйымдастырып"],
    ["келу", "келмейді", "келмеген", "келгендердің", "келсе", "келсін", "келмек"],
  ])
  func `the finite forms of a verb have its infinitive`(forms: [String]) {
    // Marked forms are of another word: a postposition, a passive.
    let own = forms.filter { !$0.hasSuffix("_") }
    #expect(keys(own).count == 1, "\(keys(own))")
  }

  @Test(arguments: [
    ("ханым", "хан"), ("түлкі", "түлік"), ("білім", "білу"), ("астық", "ас"),
    ("алаң", "ала"),
    ("сәтті", "сәт"), ("жауын", "жауу"), ("қазба", "қазу"), ("тақта", "тақ"), ("артқы", "артық"),
  ])
  func `a word whose end looks like an ending is no form of another`(word: String, other: String) {
    #expect(LemmaKey.key(word, language: .kk) != LemmaKey.key(other, language: .kk))
  }

  @Test(arguments: [
    ("БҚО-ның", "бко"), ("БҚО", "бко"), ("AMANAT-тың", "amanat"), ("БҰҰның", "буу"), ("ҚХА-ға", "кха"),
    ("ҮЕҰ-лардың", "уеу"), ("ЖОО-ларында", "жоо"), ("Zoom-да", "zoom"), ("2026-ның", "2026"),
    ("іс-шараларды", "исшара"), ("сондай-ақ", "сондайак"), ("2-ші", "2ши"), ("Ақтөбе-Атырау", "актобеатырау"),
    ("ОБЛЫСЫНЫҢ", "облыс"), ("-", "u2d"),
  ])
  func `abbreviations, numbers and words with a hyphen`(word: String, key: String) {
    #expect(LemmaKey.key(word, language: .kk) == key)
  }

  @Test(arguments: [
    // Latin a, c, p, o among Cyrillic letters.
    ("aзaйтты", "азайтты"), ("cаясаттың", "саясаттың"), ("pеформа", "реформа"), ("көмeк", "көмек"),
    ("Қазақстан", "Qazaqstan"), ("Қазақстанның", "Qazaqstannyń"), ("ұлттық", "Ūlttyq"),
    ("әлеуметтік", "äleumettik"), ("мәдениет", "mádeniet"), ("халықтың", "halyqtyñ"),
  ])
  func `Latin letters are read as the Kazakh ones they stand for`(one: String, other: String) {
    #expect(LemmaKey.key(one, language: .kk) == LemmaKey.key(other, language: .kk))
  }

  @Test func `a text in Latin script has the keys of the same in Cyrillic`() {
    let cyrillic = LemmaKey.keys("Қоғамдық ұйымдардың өкілдері жаңа жобаны талқылады", language: .kk)
    let latin = LemmaKey.keys("Qoǵamdyq uıymdardyń ókilderi jańa jobany talqylady", language: .kk)
    #expect(cyrillic == latin)
  }

  @Test(arguments: ["AMANAT", "Zoom", "Facebook", "Qualcomm", "USAID"])
  func `a Latin name that nothing tells to be Kazakh stays`(name: String) {
    #expect(LemmaKey.key(name, language: .kk) == name.lowercased())
  }

  @Test func `a lemma is its own lemma`() {
    let text = "Жиынға аудандардың өкілдері қатысып, тұрғындардың ұсыныстарын талқылады, шешімдер қабылданды."
    for key in LemmaKey.keys(text, language: .kk) {
      #expect(!key.isEmpty)
    }
    let lemmas = ["жиын", "аудан", "өкіл", "қатысу", "тұрғын", "ұсыныс", "талқылау", "шешім", "қабылдау"]
    #expect(Array(LemmaKey.keys(text, language: .kk).prefix(4)) == ["жиын", "аудан", "окил", "катысу"])
    #expect(keys(lemmas).count == lemmas.count)
  }

  @Test func `a word of any length is read`() {
    for count in [39, 40, 41, 500] {
      let word = String(repeating: "а", count: count)
      #expect(LemmaKey.key(word, language: .kk).unicodeScalars.allSatisfy { $0 == "а" })
    }
  }

  @Test func `lines have the keys of their words`() {
    let text = "Ұйымның өкілдері\r\n\nБҚО-ның\u{A0}жиыны\nсоңғы"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      LemmaKey.lineKeys(["Ұйымның өкілдері", "", "БҚО-ның\u{A0}жиыны", "соңғы"], language: .kk)
        == ["уйым окил", "", "бко жиын", "сонгы"])
    #expect(lines.count > 1)
    var copy = text
    let keyed = copy.withUTF8 { LemmaKey.keyedLines($0, language: .kk) }
    #expect(
      String(decoding: keyed, as: UTF8.self)
        == "Ұйымның өкілдері\tуйым окил\n\nБҚО-ның\u{A0}жиыны\tбко жиын\nсоңғы\tсонгы\n")
  }
}
