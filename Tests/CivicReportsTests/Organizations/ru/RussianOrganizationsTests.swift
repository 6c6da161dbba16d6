import CivicText
import Testing

/// Bodies named in Russian.
@Suite struct RussianOrganizationsTests {
  static let cases = [
    OrganizationCase(.ru, "Форум провели с ⟦ngo=Өркен:общественным фондом «Өркен»⟧ вчера."),
    OrganizationCase(
      .ru,
      "Заявило ⟦local-government=управление внутренней политики Карагандинской области:управление внутренней политики Карагандинской области⟧."
    ),
    OrganizationCase(.ru, "Пришли из ⟦ngo=Альянс:ОЮЛ «Ассоциация «Альянс»⟧ вчера."),
    OrganizationCase(.ru, "Заявили в ⟦party=Ауыл:партии «Ауыл»⟧ вчера."),
    OrganizationCase(
      .ru,
      "При поддержке ⟦local-government=столичный акимат:столичного акимата⟧ и ⟦state-body=Министерство юстиции:Министерства юстиции⟧."
    ),
    OrganizationCase(
      .ru, "Пришли общественные фонды ⟦ngo=Өркен:«Өркен»⟧ и ⟦ngo=Дала:«Дала»⟧."),
    OrganizationCase(
      .ru, "Заявило ⟦ngo=Узбекский центр:молодёжное крыло «Узбекский центр»⟧."),
    // A known name and the longer head tell the kind.
    OrganizationCase(
      .ru,
      "Заявили в ⟦international=Европейский Союз:Европейском Союзе⟧ и ⟦trade-union=Федерация профсоюзов Казахстана:Федерации профсоюзов Казахстана⟧."
    ),
    // Words between a head and its name, and a full stop in it.
    OrganizationCase(
      .ru, "Пришли ⟦ngo=Түнек:союз сельских бабушек «Түнек»⟧ и ⟦ngo=Берег. Начало:ОФ «Берег. Начало»⟧."),
    OrganizationCase(.ru, "Была ⟦ngo=Ассоциация НПО Заречья:Ассоциация НПО Заречья⟧ вчера."),
    // Whom it is named after, and where that name ends.
    OrganizationCase(
      .ru,
      "Сказала профессор ⟦university=Таразский университет имени М. Х. Дулати:Таразского университета имени М. Х. Дулати⟧ Гульбахрам Ниязова."
    ),
    // A field of several words; a unit of a greater body.
    OrganizationCase(
      .ru,
      "Ответил ⟦state-body=Комитет по охране прав детей Министерства просвещения:Комитет по охране прав детей Министерства просвещения⟧."
    ),
    OrganizationCase(
      .ru,
      "Отвечал руководитель отдела ⟦local-government=управление предпринимательства:управления предпринимательства⟧."
    ),
    OrganizationCase(
      .ru,
      "Дело у ⟦local-government=отдел жилищного хозяйства, пассажирского транспорта и автомобильных дорог:отдела жилищного хозяйства, пассажирского транспорта и автомобильных дорог⟧."
    ),
    OrganizationCase(
      .ru,
      "Помогли ⟦state-body=Министерство юстиции РК:Министерство юстиции РК⟧ и ⟦local-government=акимат города Алматы:акимат города Алматы⟧."
    ),
    OrganizationCase(
      .ru,
      "Поддержало ⟦international=Посольство Королевства Нидерландов в Казахстане:Посольство Королевства Нидерландов в Казахстане⟧."
    ),
    OrganizationCase(
      .ru,
      "Был депутат ⟦state-body=Мажилис Парламента:Мажилиса Парламента⟧ и судья из ⟦state-body=областной суд:областного суда⟧."
    ),
    OrganizationCase(
      .ru, "Говорила депутат ⟦local-government=районный маслихат:районного маслихата⟧ Светлана Юнусова."),
    // A part with the greater body: a council beside an assembly, a branch, a trade union's council.
    OrganizationCase(
      .ru,
      "Выступил член ⟦advisory-body=Совет матерей при Абайской областной Ассамблее народа Казахстана:Совета матерей при Абайской областной Ассамблее народа Казахстана⟧."
    ),
    OrganizationCase(
      .ru,
      "Помог ⟦unknown=областной филиал Общества Красного Полумесяца:областной филиал Общества Красного Полумесяца⟧."
    ),
    // A head of several words is a name where it has a capital, some in small letters too; their plural is none.
    OrganizationCase(.ru, "Собрались члены ⟦other=Политический совет:Политического совета⟧ и гости."),
    OrganizationCase(.ru, "Пришёл председатель ⟦ngo=совет ветеранов:совета ветеранов⟧ и его советники."),
    OrganizationCase(.ru, "Приглашены председатели советов ветеранов."),
    OrganizationCase(.ru, "Депутат ⟦state-body=мажилис:мажилиса⟧ ответил."),
    // Known by their letters; whom they are named after.
    OrganizationCase(
      .ru,
      "Были гости из ⟦university=ЗКУ имени М. Утемисова:ЗКУ имени М. Утемисова⟧ и ⟦university=КарТУ:КарТУ⟧."),
    OrganizationCase(.ru, "Карту района отдали ⟦state-body=Минкультуры:Минкультуры⟧."),
    // The noun right before the name has it; what a sitting is about is no part of a council's name.
    OrganizationCase(
      .ru, "Прошёл круглый стол по инициативе ⟦ngo=Жанашыр:общественного фонда «Жанашыр»⟧."),
    OrganizationCase(
      .ru, "Шло заседание ⟦advisory-body=Совет аксакалов АНК:Совета аксакалов АНК⟧ по обсуждению итогов."),
    OrganizationCase(.ru, "Ответил ⟦international=Комитет ООН:Комитет ООН⟧ на письмо."),
    // A place that ends as an adjective does is no part of a party's name.
    OrganizationCase(.ru, "В Семее ⟦party=Ауыл:партия «Ауыл»⟧ собрала людей."),
    OrganizationCase(.ru, "Его провели в рамках проекта «Дом Гражданского альянса: год второй»."),
    // No bodies: what stands in quotation marks is a work or a word; a town; several of a kind.
    OrganizationCase(.ru, "Фонд провёл акцию «Тёплый дом», в центре внимания «Зелёный пояс»."),
    OrganizationCase(.ru, "Приехали из областного центра и от управлений образования."),
    // No bodies: plurals and words.
    OrganizationCase(.ru, "Институты гражданского общества и общественные организации работают."),
    OrganizationCase(.ru, "В ауле живёт надежда, есть и мейірім."),
  ]

  @Test(arguments: cases)
  func `the head stands first`(_ text: OrganizationCase) {
    #expect(text.differences == [])
  }
}
