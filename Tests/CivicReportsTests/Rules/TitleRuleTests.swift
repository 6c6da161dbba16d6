import CivicText
import TestSupport
import Testing

/// The event's own name or theme, as quoted.
@Suite struct TitleRuleTests {
  static let cases = [
    RuleCase(.kk, "Оралда «⟦title:Қоғам және жаңа заң⟧» атты дөңгелек үстел өтті."),
    RuleCase(.kk, "«⟦title:Қоғам және жаңа заң⟧» тақырыбында семинар өтті."),
    RuleCase(.ru, "Состоялся круглый стол на тему «⟦title:Общество и новый закон⟧»."),
    RuleCase(.ru, "Прошёл форум «⟦title:Общество и новый закон⟧»."),
    RuleCase(.en, "The training, titled “⟦title:Beyond the Grant⟧,” was held in Almaty."),
    // What it is held within is not its title.
    RuleCase(
      .kk, "Форум «⟦within=project:Белсенді ауыл жастары⟧» жобасы аясында өтті."),
    RuleCase(
      .ru, "В рамках проекта «⟦within=project:Дом гражданского альянса⟧» состоялся семинар."),
    // The name of a body and somebody's words are no titles.
    RuleCase(.ru, "Общественный фонд «Новый день и люди» провёл форум."),
    RuleCase(.ru, "Форум состоялся. «Мы будем работать дальше вместе», – сказал Айдос Муканов."),
  ]

  @Test(arguments: cases)
  func `a quoted name beside the event is its title`(_ report: RuleCase) {
    #expect(report.differences("title", "within") == [])
  }
}
