import CivicText
import TestSupport
import Testing

/// Which named bodies were there, were invited, stayed away or sent a greeting.
@Suite struct ParticipantRuleTests {
  static let present = [
    RuleCase(
      .kk,
      "Дөңгелек үстел өтті. Оған ⟦participant.present=Өркен:«Өркен» қоғамдық қорының⟧, ⟦participant.present=Дала:«Дала» ҚБ-ның⟧ және ⟦participant.present=Сыр тынысы:«Сыр тынысы» газетінің⟧ өкілдері қатысты."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Жиынға ⟦participant.present=Өркен:«Өркен»⟧, ⟦participant.present=Дала:«Дала»⟧ және ⟦participant.present=Үміт:«Үміт»⟧ қоғамдық қорлары қатысты."
    ),
    RuleCase(
      .ru,
      "Круглый стол состоялся. В нём приняли участие представители ⟦participant.present=Өркен:общественного фонда «Өркен»⟧, ⟦participant.present=Ауыл:партии «Ауыл»⟧ и ⟦participant.present=областной общественный совет:областного общественного совета⟧."
    ),
    RuleCase(
      .ru,
      "Обучение прошли 20 сотрудников. Среди них – ⟦participant.present=Надежда села:ОФ «Надежда села»⟧ и ⟦participant.present=Тёплый дом:частный фонд «Тёплый дом»⟧. Тренинг состоялся в Костанае."
    ),
    RuleCase(
      .kk,
      "Форумға қырық адам қатысты. Олардың қатарында ⟦participant.present=Өркен:«Өркен» қоғамдық қоры⟧ мен ⟦participant.present=Дала:«Дала» қоғамдық бірлестігі⟧ бар."
    ),
    RuleCase(
      .kk, "Форум өтті. Форумда ⟦participant.present=Өркен:«Өркен» қоғамдық қоры⟧ өз жобасын таныстырды."),
    RuleCase(
      .kk,
      "Форум өтті. Талқылауда ⟦participant.present=Өркен:«Өркен» қоғамдық қорының⟧ өкілдері сөз алып, жұмысын айтты."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. О проектах рассказали представители ⟦participant.present=Өркен:общественного фонда «Өркен»⟧ и ⟦participant.present=Дала:ОО «Дала»⟧."
    ),
    // Its first word is no verb.
    RuleCase(
      .en,
      "The forum was held in Oral. It was attended by guests from the ⟦participant.present=Eurasia Foundation:Eurasia Foundation⟧ and the ⟦participant.present=United Nations Development Programme:United Nations Development Programme⟧."
    ),
    RuleCase(
      .ru,
      "Участниками форума стали ⟦participant.present=Өркен:ОФ «Өркен»⟧ и ⟦participant.present=Дала:ОО «Дала»⟧. Форум состоялся в Уральске."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Среди организаций, принявших участие в форуме, – ⟦participant.present=Өркен:ОФ «Өркен»⟧ и ⟦participant.present=Дала:ОО «Дала»⟧."
    ),
    RuleCase(
      .en,
      "The roundtable was held in Oral. It brought together the ⟦participant.present=Umit Nury:Umit Nury Public Association⟧ and officials of the ⟦participant.present=Ministry of Justice:Ministry of Justice⟧."
    ),
  ]

  static let untold = [
    // What it was in honour of, or by whose plan.
    RuleCase(
      .kk, "«Өркен» қоғамдық қорының жұмыс жоспарына сай, студенттердің қатысуымен дөңгелек үстел өтті."),
    RuleCase(
      .kk, "Колледждегі «Аналар кеңесінің» жоспарына сай, студенттердің қатысуымен дөңгелек үстел өтті."),
    // Who told of it.
    RuleCase(
      .kk,
      "Форум өтті. Облыс әкімдігі баспасөз қызметінің мәліметінше, форумға елу адам қатысты."),
    // The body above that of the guest's post.
    RuleCase(
      .kk,
      "Форум өтті. Оған облыстық қоғамдық даму басқармасы «Келісім» КММ-нің басшысы Айгүл Сәрсенова қатысты."),
    RuleCase(
      .kk,
      "Форум өтті. Оған Тасты ауданы әкімдігінің ішкі саясат бөлімінің ⟦participant.present=Жастар орталығы:«Жастар орталығы» КММ⟧ қызметкерлері қатысты."
    ),
    // Deputies come for themselves.
    RuleCase(
      .kk,
      "Форум өтті. Оған ⟦participant.present=Дала:«Дала» қоғамдық бірлестігі⟧, облыстық мәслихат депутаттары қатысты."
    ),
    // Whom a body sent, before the person they met.
    RuleCase(
      .kk,
      "⟦participant.present=Қызмет істері агенттігі:Қызмет істері агенттігінің⟧ өкілдері облыс әкімі Асан Үсеновпен кездесті. Кездесу әкімдікте өтті."
    ),
  ]

  static let away = [
    RuleCase(
      .kk, "Форум өтті. ⟦participant.absent=Облыстық білім басқармасы:Облыстық білім басқармасы⟧ қатыспады."),
    RuleCase(
      .kk,
      "Форум өтті. Шақыру алған ⟦participant.absent=облыстық білім басқармасы:облыстық білім басқармасынан⟧ ешкім қатыспады."
    ),
    RuleCase(.kk, "Форум өтеді. Оған ⟦participant.invited=Өркен:«Өркен» қоғамдық қоры⟧ қатысады."),
    RuleCase(.ru, "Форум состоялся. ⟦participant.absent=Дала:ОО «Дала»⟧ не приняло участия."),
    RuleCase(.ru, "Форум состоится завтра. В нём примут участие ⟦participant.invited=Дала:ОО «Дала»⟧."),
    RuleCase(
      .ru,
      "Форум состоялся. Было зачитано приветствие ⟦participant.message=Дала:общественного объединения «Дала»⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. ⟦participant.online=Берекелі Ертіс:Общественный фонд «Берекелі Ертіс»⟧ подключился к обсуждению в онлайн-формате."
    ),
    RuleCase(
      .en,
      "The meeting was held in Aktau. The ⟦participant.absent=Ministry of Ecology:Ministry of Ecology⟧ was invited but did not send anybody."
    ),
  ]

  static let none = [
    // A deputy's party and council are no participants.
    RuleCase(.kk, "Форум өтті. Оған аудандық мәслихат депутаттары қатысты."),
    RuleCase(.ru, "Форум состоялся. В нём участвовали депутаты городского маслихата."),
    // «-ға қатысты» is "concerning".
    RuleCase(.kk, "Форум өтті. Ұсыныстардың көбі «Өркен» қоғамдық қоры салған мектепке қатысты."),
    // Whose head came is told of the head.
    RuleCase(.ru, "Форум состоялся. В нём участвовал заместитель председателя комитета по спорту ОО «Дала»."),
    // What is decided for later.
    RuleCase(.ru, "Форум состоялся. Создать рабочую группу с участием ОО «Дала»."),
    // "Among them" of something else.
    RuleCase(.ru, "Форум состоялся. Область выдала сорок грантов. Среди них – грант ОО «Дала»."),
    // The place is not a guest.
    RuleCase(.kk, "Форум «AMANAT» партиясының облыстық филиалында өтті, оған тұрғындар қатысты."),
    RuleCase(.ru, "В областном филиале партии «AMANAT» прошёл форум, участвовали жители."),
    // A post's body comes with its person.
    RuleCase(.ru, "Форум состоялся. Участвовал председатель ОФ «Өркен» Айдос Муканов."),
    // The next event is another one.
    RuleCase(.ru, "Форум состоялся. В мае пройдёт следующий форум, в нём примет участие ОФ «Өркен»."),
    RuleCase(
      .kk, "Форум өтті. Келесі форум мамырда өтеді, оған «Өркен» қоғамдық қоры да қатысады деп жоспарлануда."),
    // A coalition's members are not there with it.
    RuleCase(
      .ru,
      "Форум состоялся. В нём участвовала ⟦participant.present:коалиция «За чистый воздух»⟧. В неё входит ОФ «Өркен»."
    ),
    // In whose hall it was, before "with".
    RuleCase(.ru, "Слушания прошли в зале филиала партии «Ауыл» с участием жителей."),
    RuleCase(.ru, "В офисе ОБСЕ прошёл семинар, в котором приняли участие журналисты."),
    // Behind a full name a member's body is that person's.
    RuleCase(
      .ru,
      "Встреча состоялась. В ней приняли участие Аманова Сая-Гуль Еркиновна член комиссии по делам молодёжи."),
    RuleCase(.en, "The forum was held. It was attended by members of the Senate and the Mazhilis."),
    // Members of a chamber come for themselves.
    RuleCase(.en, "The forum was held. It was attended by members of Parliament."),
    // Who publishes the news is not at the event.
    RuleCase(.ru, "Форум состоялся, в нём участвовали жители, сообщает ОФ «Өркен»."),
  ]

  @Test(arguments: present + untold + away + none)
  func `presence is read from the verb`(_ report: RuleCase) {
    #expect(report.differences("participant") == [])
  }
}
