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
