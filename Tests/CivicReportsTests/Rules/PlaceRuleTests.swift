import CivicText
import TestSupport
import Testing

/// Where the event was, as far as the text states it.
@Suite struct PlaceRuleTests {
  static let cases = [
    RuleCase(.kk, "⟦settlement=Қызылорда:Қызылорда қаласында⟧ дөңгелек үстел өтті."),
    RuleCase(
      .kk, "Форум ⟦venue=AMANAT партиясының облыстық филиалы:«AMANAT» партиясының облыстық филиалында⟧ өтті."),
    RuleCase(
      .kk,
      "Форум өтті. ⟦settlement=Талдықорған:Талдықорғандағы⟧ ⟦venue=Достық үйі:Достық үйіне⟧ жиналғандардың қатарында жастар болды."
    ),
    RuleCase(
      .kk, "Тыңдау өтті. ⟦venue=Ауылдық мәдениет үйі:Ауылдық мәдениет үйіне⟧ жиналған тұрғындар сөйледі."),
    RuleCase(
      .kk,
      "Форум өтті. ⟦venue=Ғ. Тәкішев атындағы мәдениет сарайы:Ғ. Тәкішев атындағы мәдениет сарайына⟧ жиналған делегаттар тарқады."
    ),
    RuleCase(
      .kk,
      "⟦venue=Отырар ғылыми-әмбебап кітапханасы:«Отырар» ғылыми-әмбебап кітапханасында⟧ дөңгелек үстел өтті."),
    RuleCase(.ru, "Круглый стол прошёл в ⟦settlement=Караганда:Караганде⟧ в ⟦venue=Дом дружбы:Доме дружбы⟧."),
    RuleCase(.ru, "Форум прошёл в ⟦region=Костанайская область:Костанайской области⟧."),
    RuleCase(
      .en,
      "The seminar took place at the ⟦venue=Samal sanatorium:Samal sanatorium⟧ in ⟦settlement=Astana:Astana⟧."
    ),
    RuleCase(
      .en,
      "The forum was held in ⟦settlement=Astana:Astana⟧ at the ⟦venue=National Academic Library:National Academic Library⟧."
    ),
  ]

  static let none = [
    // A guest's town.
    RuleCase(.ru, "Состоялся форум. Гость из Караганды поделился опытом."),
    // A town to come to; an outlet's address.
    RuleCase(.ru, "Состоялся форум. Участников пригласили в Караганду."),
    RuleCase(.ru, "Цель форума – найти партнёров, передаёт корреспондент Almaty.tv. Состоялся форум."),
    // A village further down, a list of towns, the end of "and so on".
    RuleCase(
      .kk, "Кездесу өтті. Сұрақтар қойылды. Жауап берілді. Тұрғын Көктас ауылында мал өсіретінін айтты."),
    RuleCase(
      .ru, "Конференции прошли: в Кызылорде выступил А. Ким, в Кокшетау – Б. Ли, в Уральске – В. Цой."),
    RuleCase(.ru, "На форуме обсудили доступность и т.п. Рекомендации разошлют позже."),
    // A town in a body's name.
    RuleCase(.kk, "Форум өтті. Оған Ақтөбе өңірлік университеті қатысты."),
    RuleCase(.en, "The seminar was organized by the OSCE Programme Office in Astana."),
    // A surname before a word for district.
    RuleCase(.kk, "Семинар өтті. Қуат Байғожаев аудандық мәслихат депутаттарымен сөйлесті."),
  ]

  @Test(arguments: cases + none)
  func `places are read where the text says that the event was there`(_ report: RuleCase) {
    #expect(report.differences("settlement", "district", "region", "venue") == [])
  }
}
