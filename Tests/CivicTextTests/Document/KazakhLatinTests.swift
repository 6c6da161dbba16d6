import Testing

@testable import CivicText

/// Kazakh in Latin script is read by the letters of its Cyrillic spelling; ranges stay those of the text.
@Suite struct KazakhLatinTests {
  @Test(arguments: [
    (
      "jaña Qazaqstan qoğamdyq bırlestıgınıñ ötkızıldı",
      ["жаңа", "Қазақстан", "қоғамдық", "бірлестігінің", "өткізілді"]
    ),
    (
      "Konstitutsia qoğamdyq söileu partiasy Aigül Özge",
      ["Конституция", "қоғамдық", "сөйлеу", "партиясы", "Айгүл", "Өзге"]
    ),
    (
      "jańa qoǵamdyq uıymdastyrdy sharany tóraıymy Konstıtýtsıa",
      ["жаңа", "қоғамдық", "ұйымдастырды", "шараны", "төрайымы", "Конституция"]
    ),
  ])
  func `both alphabets are brought to Cyrillic`(_ text: String, _ words: [String]) {
    #expect(LanguageDetector.detect(text) == .kk)
    #expect(Document(text, language: .kk).tokens.map(\.text) == words)
  }

  @Test func `a passage of a Latin text keeps its letters, its tokens are Cyrillic`() {
    let document = Document("Oralda qoğamdyq kenes ötti, jaña zañ söz boldy.", language: .kk)
    #expect(document.tokens.first?.text == "Оралда")
    #expect(document.text(document.tokens[1].range) == "qoğamdyq")
    #expect(document.text(tokens: 0..<2) == "Оралда қоғамдық")
  }

  @Test(arguments: [
    "The Özgür Foundation and the Şahin Institute met in Ankara on Monday.",
    "Türkiye'de gençler için yeni bir forum düzenlendi ve çok sayıda kuruluş katıldı.",
    "Azərbaycanda qeyri-hökumət təşkilatlarının forumu keçirildi.",
    "A round table was held in Qyzylorda with the Qazaq Youth Union.",
  ])
  func `other languages in Latin script are no Kazakh`(_ text: String) {
    #expect(KazakhLatin(Tokenizer.tokens(Array(text.unicodeScalars))) == nil)
    #expect(LanguageDetector.detect(text) != .kk)
  }
}
