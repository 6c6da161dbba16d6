import CivicReports
import CivicText
import TestSupport
import Testing

/// Unnamed parties that were there.
@Suite struct GroupRuleTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦group.ngo:үкіметтік емес ұйымдардың өкілдері⟧, ⟦group.experts:сарапшылар⟧ және ⟦group.deputies:мәслихат депутаттары⟧ қатысты."
    ),
    // One head noun over a list.
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦group.officials:мемлекеттік органдардың⟧, ⟦group.parties:саяси партиялардың⟧ және ⟦group.ngo:үкіметтік емес ұйымдардың өкілдері⟧ қатысты."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Оған «Өркен» қоғамдық қорының, ⟦group.ngo:ҮЕҰ⟧ мен ⟦group.media:БАҚ өкілдері⟧ және ⟦group.religious:қалалық мешіттердің имамдары⟧ қатысты."
    ),
    RuleCase(.kk, "Форум өтті. Оған ⟦group.ngo=30:ҮЕҰ-ның 30 өкілі⟧ қатысты."),
    // Items that no word list holds, and named bodies, do not end the list.
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦group.parties:саяси партиялар⟧, қоғамдық штабтар мен ⟦group.officials:мемлекеттік органдардың өкілдері⟧ қатысты."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦group.parties:саяси партиялардың⟧, «Өркен» қоғамдық қорының өкілдері қатысты."),
    RuleCase(
      .kk, "Форум өтті. Оған ⟦group.ngo:қоғамдық ұйымдардың⟧, Медиация орталықтарының өкілдері қатысты."),
    // Sorts without a head noun, right before the verb.
    RuleCase(
      .kk,
      "Форум өтті. Шараға ⟦group.veterans:ардагерлер⟧ мен ⟦group.youth:жастар⟧, барлығы ⟦group.other=about 260:260-қа жуық адам⟧ қатысты."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦group.ngo:азаматтық қоғам өкілдері⟧ мен ⟦group.media:бұқаралық ақпарат құралдары⟧ қатысты."
    ),
    RuleCase(.kk, "Семинар өтті. Семинарға ⟦group.women:жас аналар⟧ қатысты."),
    RuleCase(.kk, "Форум өтті. Форумға ⟦group.youth=over 500:500-ден астам жас⟧ қатысты."),
    RuleCase(.kk, "Семинар өтті. Оған ⟦group.students:1–2 курс студенттері⟧ қатысты."),
    RuleCase(.kk, "Форум өтті. Оған ⟦group.other:17 облыстың делегаттары⟧ келді."),
    // So many bodies of a sort; what a region has is nobody who came.
    RuleCase(.kk, "Форум өтті. Форумға ⟦group.ngo=over 20:20-дан астам үкіметтік емес ұйым⟧ қатысты."),
    RuleCase(
      .ru,
      "Форум состоялся. В нём приняли участие представители ⟦group.ngo=25:25 общественных организаций⟧ и ⟦group.students:студенты вузов⟧. В области работают 250 общественных организаций."
    ),
    // Who met whom.
    RuleCase(
      .kk,
      "⟦group.deputies:Мәслихаттың депутаттары⟧ ⟦group.residents:Тасты ауылдық округінің тұрғындарымен⟧ кездесу өткізді."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Мақсаты – бірлік. Екінші күні жарыс болды. Кешке ән айтылды. Жырлар оқылды. Күй тартылды. Жарыс пен форум бір алаңда болды. Оған ⟦group.residents=11:он бір тұрғын⟧ келді."
    ),
    RuleCase(.kk, "Форум өтті. Жиынға ⟦group.students=about 120:120-дай студент⟧ жиналды."),
    RuleCase(.kk, "Форум өтті. Жиынға ⟦group.other=18:он сегіз адам⟧ қатысты."),
    RuleCase(
      .ru,
      "Форум состоялся. В нём приняли участие ⟦group.officials:представители госорганов⟧, ОФ «Өркен», ⟦group.business:бизнеса⟧ и ⟦group.media:СМИ⟧."
    ),
    RuleCase(
      .ru,
      "Форум собрал ⟦group.other=over 230:более двухсот тридцати человек⟧ – ⟦group.experts:экспертов⟧ и ⟦group.ngo:руководителей НПО⟧."
    ),
    RuleCase(
      .en,
      "The forum was held in Oral. It was attended by ⟦group.ngo:representatives of NGOs⟧, ⟦group.experts:think tanks⟧ and ⟦group.international:embassies⟧."
    ),
    // So many who open a sentence were there, whatever they did.
    RuleCase(
      .ru,
      "В Оскемене состоялся форум о воде. День выдался тёплым. Форум шёл до вечера. ⟦group.experts=over 40:Более 40 экспертов⟧ обсудили проект."
    ),
    RuleCase(
      .en,
      "The conference was held in Oral. ⟦group.officials=about 70:Some 70 officials⟧ discussed the reform."
    ),
    RuleCase(
      .ru,
      "В Уральске состоялся форум. На форуме собрались ⟦group.volunteers=over 30:более 30 крупных волонтёрских организаций⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. В нём приняли участие ⟦group.other:производственники⟧ и ⟦group.youth:молодёжь⟧."
    ),
    RuleCase(.kk, "Форум өтті. Оған ⟦group.residents=63:63 тұрғын⟧ қатысты."),
    RuleCase(.kk, "Форум өтті. Рәсімге ⟦group.volunteers=about 200:200-ге жуық ерікті⟧ жиналды."),
    RuleCase(
      .ru, "Состоялись слушания. Собрались ⟦group.residents=about 120:около 120 жителей⟧ района."),
    RuleCase(
      .ru, "Состоялась встреча акима района с ⟦group.residents:жителями⟧."),
    RuleCase(.ru, "Форум состоялся. Всего зарегистрировались ⟦group.other=94:94 человека⟧."),
    RuleCase(
      .ru,
      "Тренинг состоялся. Обучение прошли ⟦group.ngo=28:28 представителей неправительственных организаций⟧."),
    RuleCase(
      .en,
      "The training was held in Almaty. ⟦group.other=32:Thirty-two participants⟧ came from seven regions."),
    RuleCase(.en, "The forum was held in Oral. It gathered ⟦group.volunteers=over 30:over 30 volunteers⟧."),
  ]

  static let none = [
    // The size of a sector.
    RuleCase(.kk, "Форум өтті. Бүгінде облыста 1 200 үкіметтік емес ұйым жұмыс істейді."),
    RuleCase(.ru, "Форум состоялся. В области работает 1 200 неправительственных организаций."),
    RuleCase(.en, "The forum was held. More than 17,000 NGOs are active in Kazakhstan."),
    // Members of a body.
    RuleCase(.en, "The forum was held. The association was founded in 2008 and unites 340 members."),
    // Whom they talked about.
    RuleCase(.en, "The forum was held in Oral. During the forum work with young people was discussed."),
    RuleCase(.ru, "Форум состоялся. На форуме обсудили вопросы молодёжи и поддержки волонтёров."),
    // Last year's guests.
    RuleCase(.kk, "Форум өтті. Былтырғы форумға 220 адам қатысқан."),
    // Results of a vote.
    RuleCase(.kk, "Тыңдау өтті. Дауыс берілді: 41 адам жобаға қарсы шығып, 15 адам қолдады."),
    // The total of many events.
    RuleCase(
      .ru, "Конференция состоялась. За это время проведено 43 заседания с участием 1173 представителей НПО."),
    // Whom a body sends belongs to it.
    RuleCase(.kk, "Форум өтті. Оған «Өркен» қоғамдық қорының өкілдері қатысты."),
    RuleCase(.en, "The forum was held. It brought together officials of the Ministry of Justice."),
    // The schools that teachers are of.
    RuleCase(
      .kk, "Форум өтті. Оған мектептер мен ⟦group.other:балабақшалардың мұғалімдері⟧ қатысты."),
    // Persons with their names.
    RuleCase(
      .kk, "Форум өтті. Оған мәслихат депутаттары Асан Үсенов пен Айгүл Сәрсенова қатысты."),
    // Ages.
    RuleCase(.kk, "Форум өтті. Қатысушылардың ең кішісі 18 жас, ең үлкені 70 жас екен."),
    // Names of bodies that hold a group's word.
    RuleCase(.ru, "Форум состоялся. В нём участвовал городской совет ветеранов."),
    // The forum's name.
    RuleCase(.ru, "Аким принял участие в форуме неправительственных организаций."),
    // Named one by one.
    RuleCase(
      .ru,
      "Форум состоялся. В нём участвовали депутаты городского маслихата Айдос Мукатаев и Ольга Вернигора."),
    // An event to come has no guests yet.
    RuleCase(.kk, "Форум ертең өтеді. Оған 80-ге жуық адам қатысады."),
  ]

  @Test(arguments: cases + none)
  func `groups are read from lists of guests`(_ report: RuleCase) {
    #expect(report.differences("group") == [])
  }

  @Test func `a count of everybody is a total`() throws {
    let event = try #require(
      ReadReport("Форум состоялся. Всего зарегистрировались 94 человека.", language: .ru).event)
    #expect(event.groups.map(\.total) == [true])
  }
}
