import CivicText
import TestSupport
import Testing

/// Who organised, where the verb or noun stands before its bodies.
@Suite struct HeadFirstOrganizersTests {
  static let cases = [
    RuleCase(.ru, "⟦organizer:Общественным фондом «Өркен»⟧ организован круглый стол."),
    RuleCase(
      .ru,
      "Инициатором диалога выступило ⟦organizer:молодёжное общественное объединение «Көкше»⟧. Прошла встреча."
    ),
    RuleCase(
      .en,
      "NUR-SULTAN – During 2-4 May 2019, ⟦organizer:Eurasia Foundation of Central Asia⟧ (EFCA), in partnership with ⟦co-organizer:Shelek Foundation⟧, conducted training."
    ),
    RuleCase(
      .en,
      "The seminar was organized by the ⟦organizer:Human Rights Commission under the President of Kazakhstan⟧ and the ⟦organizer:OSCE Programme Office⟧."
    ),
    RuleCase(.ru, "⟦organizer:Общественный фонд «Өркен»⟧ собрал журналистов на круглый стол."),
    RuleCase(.ru, "Круглый стол состоялся. Организовало его ⟦organizer:ОО «Дала»⟧."),
    RuleCase(.ru, "Члены ⟦organizer:ассоциации «Дала»⟧ провели круглый стол."),
    RuleCase(
      .ru, "В Доме дружбы ⟦organizer:управлением внутренней политики⟧ организован и проведён семинар."),
    RuleCase(
      .en,
      "The forum was held in Aktau. The organizers of the forum, which was timed to the Day of Knowledge, were the ⟦organizer:Umit Nury Public Association⟧ and the ⟦organizer:Ministry of Justice⟧."
    ),
    // The whole list, behind an item that is no body and behind a remark.
    RuleCase(
      .ru,
      "Форум состоялся. Организаторами форума выступили ⟦organizer:ОФ «Өркен»⟧, Нацсовет по делам степи и ⟦organizer:ОО «Дала»⟧ при поддержке фонда «Мыс»."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Организаторами форума выступили ⟦organizer:клуб «Сибирь»⟧ – филиал академии при министерстве, ⟦organizer:ОО «Дала»⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Организатором выступил ⟦organizer:ОФ «Өркен»⟧, в который входят школа и ОО «Дала»."),
    RuleCase(
      .en,
      "The seminar was organized by the ⟦organizer:Konrad Adenauer Foundation⟧ in Astana, Steppe Campus and the ⟦organizer:Ministry of Justice⟧."
    ),
    RuleCase(
      .en,
      "The seminar was organized by the ⟦organizer:OSCE Centre⟧ in co-operation with the ⟦co-organizer:Ministry of Justice⟧ and the ⟦co-organizer:Eurasia Foundation⟧, Ministry of Culture reports."
    ),
    // What is told behind the list is nobody's who organised.
    RuleCase(
      .ru,
      "Форум состоялся. Организаторами форума выступили ⟦organizer:ОФ «Өркен»⟧ и волонтёры, участниками – ОО «Дала» и ОО «Мыс»."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Организаторами стали ⟦organizer:ОФ «Өркен»⟧ и волонтёры города, его посетил аким и ОО «Мыс»."
    ),
    RuleCase(
      .en,
      "The seminar was organized by the ⟦organizer:Konrad Adenauer Foundation⟧ in Astana, and the Eurasia Foundation presented books."
    ),
    // A frame between verb and agent, subject and verb.
    RuleCase(
      .ru, "Семинар был организован в рамках проекта «Жас» ⟦organizer:общественным фондом «Өркен»⟧."),
    RuleCase(
      .ru,
      "⟦organizer:Общественный фонд «Өркен»⟧ в рамках проекта «Отау» по заказу управления культуры провёл круглый стол."
    ),
    RuleCase(
      .ru, "⟦organizer:ОФ «Өркен»⟧ в партнёрстве с ⟦co-organizer:ЮНИСЕФ⟧ проводит круглый стол."),
    // One of several, and who is said to be one.
    RuleCase(
      .ru, "Встреча состоялась. Одним из инициаторов встречи выступило ⟦organizer:ОО «Дала»⟧."),
    RuleCase(
      .ru,
      "Встреча состоялась. В качестве организаторов выступили ⟦organizer:ОО «Дала»⟧ и ⟦organizer:ОФ «Өркен»⟧."
    ),
    RuleCase(.ru, "Круглый стол состоялся. ⟦organizer:ОФ «Өркен»⟧ выступил организатором круглого стола."),
    // A greater body or a small word between subject and verb.
    RuleCase(
      .ru,
      "⟦organizer:КГУ «Жас өркен»⟧ управления общественного развития области провело концерт. Прошёл форум."),
    RuleCase(.ru, "Вчера ⟦organizer:ОО «Дала»⟧ впервые провело круглый стол."),
    RuleCase(.en, "The ⟦organizer:Eurasia Foundation⟧ have held a forum."),
    RuleCase(
      .ru,
      "⟦organizer:ОФ «Өркен»⟧ и ⟦organizer:ОО «Дала»⟧ приглашают молодых журналистов принять участие в семинаре, который пройдёт 5 мая."
    ),
    // The event gathered them, nobody organised.
    RuleCase(.ru, "Круглый стол собрал журналистов."),
    RuleCase(.en, "The meeting was hosted by the ⟦host:Caspian University⟧."),
    RuleCase(.en, "The organizers said that the forum was held in the Caspian University."),
  ]

  @Test(arguments: cases)
  func `bodies stand behind their verb`(_ report: RuleCase) {
    #expect(report.differences("organizer", "co-organizer", "host") == [])
  }
}
