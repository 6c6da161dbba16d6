import CivicText
import TestSupport
import Testing

/// Speech between quotation marks.
@Suite struct QuotedSpeechTests {
  static let cases = [
    RuleCase(
      .ru,
      "Форум состоялся.\n\n«⟦quote=Инна Шевцова:Люди не умеют посчитать помощь⟧», – объяснила директор фонда «Центр гражданских инициатив Тобол» Инна Шевцова."
    ),
    RuleCase(
      .ru,
      "Форум состоялся.\n\nЮрист Айгуль Серикова отметила: «⟦quote=Айгуль Серикова:Мы ждём новых хороших правил.⟧»"
    ),
    RuleCase(
      .en,
      "The forum was held.\n\n\"⟦quote:Most of our organizations live from order to order⟧,\" said trainer Zarina Abilkair. \"⟦quote:We teach them to count on people.⟧\""
    ),
    // A quotation in a quotation stays in it.
    RuleCase(
      .kk,
      "Форум өтті.\n\n«⟦quote=Ерболат Жанәділов:Жастар: «Менің сөзімнен не өзгереді?» деп сұрайды. Жауап бердік⟧», – деді қор төрағасы Ерболат Жанәділов."
    ),
    // Titles behind a colon are no speech.
    RuleCase(
      .ru, "Форум состоялся. Айгуль Серикова выпустила новую книгу о праве: «Закон и человек в степи»."),
    RuleCase(.ru, "Прошёл форум «Государство, бизнес и люди вместе». Юрист Айгуль Серикова пришла."),
  ]

  @Test(arguments: cases)
  func `marks and a verb of saying make speech`(_ report: RuleCase) {
    #expect(report.differences("quote") == [])
  }
}
