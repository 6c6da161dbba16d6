import CivicText
import Testing

@Suite struct PersonalDataTests {
  @Test(
    "Each letter and digit of what is found becomes a mark, marks and spaces stay",
    arguments: [
      ("Тел.: +7 (701) 123-45-67", "Тел.: +● (●●●) ●●●-●●-●●"),
      ("Жазыңыз: dana@mail.kz.", "Жазыңыз: ●●●●@●●●●.●●."),
      ("Құпиясөз: 12345", "Құпиясөз: ●●●●●"),
      ("Сенім телефоны 8-800-080-7777", "Сенім телефоны 8-800-080-7777"),
    ])
  func masked(text: String, expected: String) {
    #expect(PersonalData.masked(text) == expected)
  }

  @Test("A person's number is told from a body's by its fifth digit, whatever its check digit")
  func numbers() {
    #expect(IdentityNumber.isPersons([8, 5, 0, 1, 0, 1, 3, 0, 0, 1, 2, 7]))
    #expect(!IdentityNumber.isPersons([0, 5, 0, 6, 4, 0, 0, 0, 1, 2, 3, 4]))
    #expect(IdentityNumber.isBodys([0, 5, 0, 6, 4, 0, 0, 0, 1, 2, 3, 4]))
  }

  @Test("No cue reaches across a blank line: paragraphs masked one by one give the same")
  func paragraphs() {
    let one = "Құпиясөз:"
    let two = "12345 теңге"
    #expect(
      PersonalData.masked(one + "\n\n" + two) == PersonalData.masked(one) + "\n\n" + PersonalData.masked(two))
  }

  @Test("Whatever the text: as many scalars as before, and nothing more to mask")
  func anyText() {
    let pieces = [
      "тел.", "+7", "8", "701", "7112", "123", "45", "67", "-", " ", "(", ")", ".", ",", "\n", "\n\n", "ИИН",
      "850101300127",
      "@", "mail", ".kz", "пароль", ":", "zoom.us/", "j/", "wa.me/", "KZ", "4400", "1234", "«", "»", "●",
      "\u{301}", "ё", "İ",
      "тенге", "№", "🙂", "горячая линия", "pwd=", "код доступа", "Ab1", "[at]", "собака", "нөміріне", "–",
      "\u{a0}", "=",
    ]
    var seed: UInt64 = 20_261
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<(3 + Int(seed >> 40) % 20) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      let masked = PersonalData.masked(text)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count, "\(text)")
      #expect(PersonalData.masked(masked) == masked, "\(text)")
    }
  }
}
