import CivicText
import TestSupport
import Testing

/// Speech set as a paragraph that begins with a dash.
@Suite struct DashSpeechTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті.\n\n–   ⟦quote=Айгүл Сәрсенова:Жоба талқыланды. Ұсыныс көп⟧, - деп түйіндеді «Өркен»  қоғамдық қорының директоры Айгүл Сәрсенова."
    ),
    RuleCase(
      .ru,
      "Форум состоялся.\n\n— ⟦quote=Айдос Муканов:Ни одно письмо не осталось без ответа⟧, — заверил Айдос Муканов. Потом он показал диаграмму."
    ),
    // A label line above: name, post and colon.
    RuleCase(
      .kk,
      "Форум өтті.\n\nЕРКЕБҰЛАН САДЫРБЕК, ПОЛИЦИЯ ДЕПАРТАМЕНТІНІҢ БӨЛІМ БАСТЫҒЫ:\n\n– ⟦quote=Еркебұлан Садырбек:Жыл басынан бері үш мыңға жуық нұсқама шығарылды.⟧"
    ),
    // Words that go on behind the author's insertion.
    RuleCase(
      .ru,
      "Форум состоялся.\n\n– ⟦quote=Айгуль Серикова:Мы ждём ответа⟧, – отметила юрист Айгуль Серикова. – ⟦quote=Айгуль Серикова:Ждём третий год.⟧"
    ),
    // «– деп сұрайды» inside somebody's words ends nothing.
    RuleCase(
      .kk,
      "Форум өтті.\n\n– ⟦quote=Айгүл Сәрсенова:Маған анам: «Бұл келе ме?» – деп сұрайды. Мен не дейін⟧, – деді қор төрағасы Айгүл Сәрсенова."
    ),
    // The dash that opened the words was lost.
    RuleCase(
      .kk,
      "Форум өтті.\n\n⟦quote=Айгүл Сәрсенова:Біз ауылда жол салдық⟧, – деді қор төрағасы Айгүл Сәрсенова."),
    // No dash before the speaker.
    RuleCase(
      .en,
      "The forum was held.\n\n— ⟦quote=Asel Nurlan:People in the villages ask plain questions. We owe them answers⟧, lawyer Asel Nurlan said."
    ),
    // A label line and words in the first person.
    RuleCase(
      .ru,
      "Форум состоялся.\n\nАЙГУЛЬ СЕРИКОВА, ДИРЕКТОР ФОНДА «ДАЛА»:\n\n⟦quote=Айгуль Серикова:Мы не просим льгот, мы просим пандус у каждой двери.⟧"
    ),
    RuleCase(
      .kk,
      "Форум өтті.\n\nАйгүл Сәрсенова, «Дала» қорының директоры:\n\n⟦quote=Айгүл Сәрсенова:Ауылдан келіп отырмын. Екі жоба жеңіп алды.⟧"
    ),
    // A label line and a sentence about somebody.
    RuleCase(
      .ru,
      "Форум состоялся.\n\nАЙГУЛЬ СЕРИКОВА, ДИРЕКТОР ФОНДА «ДАЛА»:\n\nСледующим был показан фильм о жизни села и дорогах области."
    ),
    // Words before the reporter's sentence are not those of who asks behind it.
    RuleCase(
      .ru,
      "Слушания прошли.\n\n– Станции подняли цену. Залу это не понравилось. – ⟦quote=Мария Ким:А хлеб почём?⟧ – спросила жительница Мария Ким."
    ),
    // Several speakers in one paragraph, and the reporter between them.
    RuleCase(
      .ru,
      """
      Форум состоялся в областном центре, и на нём говорили о лекарствах. – ⟦quote=Айдос Муканов:Фонд открыт три года назад. Он растёт⟧, – отметил аким Айдос Муканов. Закуплены \
      лекарства. – ⟦quote=Айгуль Серикова:Теперь берём сёла⟧, – сказала юрист Айгуль Серикова. – ⟦quote=Айгуль Серикова:Их десять.⟧
      """),
    RuleCase(
      .kk,
      """
      Форум өтті.

      – ⟦quote=Айгүл Сәрсенова:Жол жөнделмеді⟧, – деді қор директоры Айгүл Сәрсенова. – ⟦quote=Олжас Бекенов:Ақша бөлінді⟧, – \
      деді заңгер Олжас Бекенов.
      """),
    // A verb that nothing knows, and its subject.
    RuleCase(
      .ru,
      """
      Форум состоялся.

      — ⟦quote=Айгуль Серикова:Дело не в деньгах⟧, — с улыбкой вздыхает учительница Айгуль Серикова.
      """),
    // The name behind the verb is not its subject.
    RuleCase(
      .ru,
      """
      Форум состоялся.

      — Дело не в деньгах, — как раз к приходу гостей зал уже подготовили для Айгуль Сериковой.
      """),
    // A dash without anybody's name.
    RuleCase(.ru, "Форум состоялся.\n\n– Ни одно письмо не осталось без ответа, так и должно быть."),
    // A list is no speech.
    RuleCase(
      .ru, "Форум состоялся. Темы:\n\n– бюджет и контроль расходов области;\n\n– дороги и вода в сёлах."),
  ]

  @Test(arguments: cases)
  func `a dash opens somebody's words`(_ report: RuleCase) {
    #expect(report.differences("quote") == [])
  }
}
