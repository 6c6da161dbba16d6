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
    // The author's words inside the marks.
    RuleCase(
      .ru,
      "Форум состоялся.\n\n«⟦quote=Айгуль Серикова:Мы рады гостям⟧, – сказала юрист Айгуль Серикова. – ⟦quote=Айгуль Серикова:Ждём их снова⟧»."
    ),
    // A verb that no list has.
    RuleCase(
      .ru,
      "Форум состоялся.\n\n«⟦quote=Айгуль Серикова:Мы ждём правил третий год⟧», – отрезала Айгуль Серикова."),
    // A sentence that presents the speaker, and words in the first person.
    RuleCase(
      .kk,
      "Форум өтті.\n\nЖиында Айгүл Сәрсенова сөз сөйледі. «⟦quote=Айгүл Сәрсенова:Біз ауылда үш мектеп салдық. Енді жол керек.⟧»"
    ),
    RuleCase(
      .ru,
      "Форум состоялся.\n\nАйгуль Серикова, директор фонда «Дала»: «⟦quote=Айгуль Серикова:Нам важны не слова, а дела⟧»."
    ),
    // What something is called.
    RuleCase(
      .kk,
      "Семинар өтті. «Өркен» қоғамдық қоры ұйымдастырған семинар «Ел бесігі – рухани Түркістан» деп аталды."),
    // A quoted example that nobody said.
    RuleCase(
      .kk, "Форум өтті. Айгүл Сәрсенова «кім арыз жазады, сол жұмыссыз қалады» деген мысалды айтты."),
    // A letter read out is not the reader's.
    RuleCase(
      .ru,
      "Форум состоялся. Айгуль Серикова зачитала письмо жителей: «Просим проверить, почему дорогу не чинят третий год»."
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
