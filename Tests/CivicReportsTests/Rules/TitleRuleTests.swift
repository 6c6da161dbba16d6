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
    RuleCase(.kk, "Аралда «⟦title:Су – өмір⟧» өңірлік форумы өтті."),
    RuleCase(.kk, "Семинар өтті. Тақырыбы – «⟦title:Ашық бюджет⟧»."),
    RuleCase(.ru, "Состоялся форум волонтёров «⟦title:Доброе утро⟧»."),
    RuleCase(.ru, "Прошёл форум с названием «⟦title:Слово жителя⟧»."),
    RuleCase(.ru, "Состоялась презентация доклада «⟦title:Далёкий суд⟧»."),
    RuleCase(.ru, "«⟦title:Доступно значит равно⟧» – под таким девизом прошло заседание круглого стола."),
    RuleCase(.ru, "Проведён «⟦title:Межрегиональный семинар по обмену опытом⟧»."),
    // A name of two sentences.
    RuleCase(.kk, "Оралда «⟦title:Бірлік пен береке. Көрші тәжірибесі⟧» атты конференция өтті."),
    RuleCase(.en, "The regional forum “⟦title:Strong Village. Strong Country⟧” took place in Oral."),
    // Of an address, of a plan.
    RuleCase(.kk, "Кездесу өтті. Онда «Бес бастама» атты Үндеуі туралы айтылды."),
    RuleCase(
      .kk,
      "«Ата жолы» атты 25 айшықты іс-шаралар жоспары аясында «⟦title:Берекелі отбасы⟧» атты форум өтті."),
    // The theme of a talk, and a body's name.
    RuleCase(.ru, "Форум состоялся. Доклад на тему «Право и человек» прочитал Айдос Муканов."),
    RuleCase(.kk, "Форум өтті. «Су» атты баяндама тыңдалды."),
    RuleCase(.kk, "«Өркен» қоғамдық қоры форум өткізді."),
    // What it is held within is not its title.
    RuleCase(.kk, "Іс-шара «⟦within=project:Жаңа жол⟧» облыстық жобасы бойынша өтті."),
    RuleCase(.en, "The seminar was held as part of the campaign “⟦within=campaign:Green Week⟧.”"),
    RuleCase(.ru, "Семинар прошёл ⟦within=contract:по государственному социальному заказу⟧."),
    RuleCase(.kk, "Есеп берілді. «Ауыл ісі» бағдарламасы бойынша 62 тұрғын несие алған. Жиын өтті."),
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
