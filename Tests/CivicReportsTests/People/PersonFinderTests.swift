import CivicEvaluation
import CivicReports
import CivicText
import TestSupport
import Testing

/// Names with the post and body beside them.
@Suite struct PersonFinderTests {
  struct Case: Sendable, CustomStringConvertible {
    let language: Language
    let text: String
    let name: String
    let position: String?
    let organization: String?
    init(_ language: Language, _ text: String, _ name: String, _ position: String?, _ organization: String?) {
      (self.language, self.text, self.name) = (language, text, name)
      (self.position, self.organization) = (position, organization)
    }
    var description: String { text }
  }

  static let cases = [
    // A body's ending inside its quotation marks.
    Case(
      .kk, "Форум өтті. «Абай облысының азаматтық қауымдастығының» төрайымы Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова", "төрайымы", "Абай облысының азаматтық қауымдастығы"),
    // The party of whose list a deputy sits is not the body that the deputy speaks for.
    Case(
      .ru, "Форум состоялся. Депутат Мажилиса от партии «Дала» Айдос Мукатаев выступил.", "Айдос Мукатаев",
      "депутат", "Мажилис"),
    Case(
      .ru, "Форум состоялся. От общественного фонда «Дала» Айдос Мукатаев выступил.", "Айдос Мукатаев", nil,
      "Дала"),
    Case(
      .ru, "Форум состоялся. От общественного фонда «Дала» принял участие директор Айдос Мукатаев.",
      "Айдос Мукатаев", "директор", "Дала"),
    // The board is the body's own; a name of no list ends the body's.
    Case(
      .en,
      "The forum was held. Chair of the Board of the Center for Interfaith Dialogue Gulsana Ordabay thanked the guests.",
      "Gulsana Ordabay", "chair of the board", "Center for Interfaith Dialogue"),
    Case(
      .en,
      "The forum was held. Zarina Abilkair, Chairperson of the Board of Trustees of the Decenta Foundation, thanked the guests.",
      "Zarina Abilkair", "chairperson of the board of trustees", "Decenta Foundation"),
    // No minister.
    Case(
      .en, "The forum was held. Deputy Prime Minister Zarina Abilkair thanked the guests.", "Zarina Abilkair",
      "deputy prime minister", nil),
    // A few words of when or where open the sentence: still the post is of the name between commas.
    Case(
      .en,
      "The forum was held. During the forum, the president of the Decenta Foundation, Zarina Abilkair, thanked the guests.",
      "Zarina Abilkair", "president", "Decenta Foundation"),
    Case(
      .en,
      "The forum was held. During the forum, the president of the Decenta Foundation, Zarina Abilkair, as a guest of the city, thanked the hosts.",
      "Zarina Abilkair", "president", "Decenta Foundation"),
    // Whoever comes behind "as well as" may be the one with the post.
    Case(
      .en,
      "The forum was held. At the forum, the president of the Decenta Foundation, Zarina Abilkair, as well as the guests, spoke of water.",
      "Zarina Abilkair", nil, nil),
    Case(
      .ru, "Форум состоялся. В ходе форума директор фонда «Дала», Айдос Мукатаев, поблагодарил гостей.",
      "Айдос Мукатаев",
      "директор", "Дала"),
    // In a list a post may be of another.
    Case(
      .ru,
      "Форум состоялся. На форуме директор фонда «Дала», Айдос Мукатаев, председатель ОО «Маяк», и гости говорили о воде.",
      "Айдос Мукатаев", "председатель", "Маяк"),
    // A name of no list stands in the case of its post.
    Case(
      .ru, "Состоялась встреча акима района Нажмаддина Шамуратова с жителями.", "Нажмаддин Шамуратов",
      "аким района", nil),
    // A dash, or no mark at all, between post and name.
    Case(
      .ru, "Форум состоялся. Выступил председатель общественного фонда «Дала» – Айдос Мукатаев.",
      "Айдос Мукатаев", "председатель", "Дала"),
    Case(
      .ru, "Форум состоялся. Присутствовал Мукатаев Айдос Еркинович директор общественного фонда «Дала».",
      "Айдос Еркинович Мукатаев", "директор", "Дала"),
    Case(
      .en, "The forum was held. Mazhilis deputy from the Auyl Party Aidos Mukatayev spoke.",
      "Aidos Mukatayev",
      "deputy", "Mazhilis"),
    // The day before it is no part of a post.
    Case(
      .kk, "Бүгін Ақпарат және қоғамдық даму министрі Айгүл Сәрсенова кездесу өткізді.", "Айгүл Сәрсенова",
      "Ақпарат және қоғамдық даму министрі", nil),
    Case(
      .kk, "Форум өтті. «Өркен» қоғамдық қорының атқарушы директоры Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова",
      "атқарушы директоры", "Өркен"),
    Case(
      .kk, "Форум өтті. Облыс әкімінің орынбасары Айгүл Сәрсенова сөз сөйледі.", "Айгүл Сәрсенова",
      "Облыс әкімінің орынбасары", nil),
    Case(
      .kk, "Форум өтті. «Сарысу» бірлестігінің төрағасы Қайсар Әбілда шағын лот ашуды ұсынды.",
      "Қайсар Әбілда", "төрағасы", "Сарысу"),
    Case(
      .ru,
      "Форум состоялся. Заместитель руководителя управления внутренней политики области Айдос Мукатаев выступил.",
      "Айдос Мукатаев", "заместитель руководителя", "управление внутренней политики области"),
    Case(
      .ru, "Форум состоялся. Депутат городского маслихата Ольга Вернигора выступила.", "Ольга Вернигора",
      "депутат", "городской маслихат"),
    Case(
      .ru, "Форум состоялся. Представитель ассоциации «Көкше» Айым Серикказы выступила.", "Айым Серикказы",
      "представитель",
      "Көкше"),
    Case(
      .ru, "Форум состоялся. Тренер, директор ОФ «Өркен» Инна Шевцова выступила.", "Инна Шевцова",
      "директор", "Өркен"),
    // A noun for a body named before is no part of the post.
    Case(
      .kk, "Форумды «Өркен» қоғамдық қоры өткізді. Қор директоры Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова",
      "директоры", "Өркен"),
    Case(
      .ru, "Форум провёл общественный фонд «Өркен». Директор фонда Инна Шевцова выступила.", "Инна Шевцова",
      "директор", "Өркен"),
    // Of two posts the one with the body.
    Case(
      .kk, "Форум өтті. «Өркен» қоғамдық қорының директоры, психолог Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова", "директоры", "Өркен"),
    Case(
      .ru, "Форум состоялся. Депутат городского маслихата, юрист Ольга Вернигора выступила.",
      "Ольга Вернигора",
      "депутат", "городской маслихат"),
    // Who acts for somebody.
    Case(
      .ru, "Форум состоялся. Участвовал и.о. председателя ОФ «Өркен» Айдос Мукатаев.", "Айдос Мукатаев",
      "и.о. председателя", "Өркен"),
    Case(
      .ru, "Форум состоялся. Выступила исполняющая обязанности директора ОФ «Өркен» Инна Шевцова.",
      "Инна Шевцова", "исполняющая обязанности директора", "Өркен"),
    Case(
      .kk, "Форум өтті. Оған «Өркен» қоры басқарма төрағасының м.а. Олжас Бекенов қатысты.", "Олжас Бекенов",
      "басқарма төрағасының м.а.", "Өркен"),
    // "и" joins posts of one case.
    Case(
      .ru, "Форум состоялся. Приветствовал делегатов и исполнительный директор ОФ «Өркен» Айдос Мукатаев.",
      "Айдос Мукатаев", "исполнительный директор", "Өркен"),
    Case(
      .ru, "Форум состоялся. В беседе с журналистами директор ОФ «Өркен» Инна Шевцова обещала дорогу.",
      "Инна Шевцова", "директор", "Өркен"),
    // A noun for a body, with all behind it, is no part of the post.
    Case(
      .ru, "Форум состоялся. Выступила председатель совета старейшин Инна Шевцова.",
      "Инна Шевцова", "председатель", "совет старейшин"),
    Case(
      .kk, "Форум өтті. Білім саласының ардагері Олжас Бекенов сөз сөйледі.", "Олжас Бекенов",
      "Білім саласының ардагері", nil),
    Case(
      .kk, "Форум өтті. «Өркен» қорының қоғаммен байланыс жөніндегі маманы Олжас Бекенов сөз сөйледі.",
      "Олжас Бекенов", "қоғаммен байланыс жөніндегі маманы", "Өркен"),
    // A part that bears no name of its own belongs to the post; the body is the whole.
    Case(
      .kk, "Форум өтті. «Өркен» орталығының психология бөлімінің басшысы Олжас Бекенов қатысты.",
      "Олжас Бекенов", "психология бөлімінің басшысы", "Өркен"),
    // Post and name with a dash between, one after another.
    Case(
      .kk, "Форум өтті. Шараға «Өркен» қорының директоры – Айгүл Сәрсенова, маманы – Асан Үсенов қатысты.",
      "Айгүл Сәрсенова", "директоры", "Өркен"),
    // A council of others than the one named before.
    Case(
      .kk,
      "Форум өтті. Оған аудандық ардагерлер кеңесіне қарасты алқабилер кеңесінің төрағасы Олжас Бекенов қатысты.",
      "Олжас Бекенов", "төрағасы", nil),
    // Where it was, and when, are no body and no part of a post.
    Case(
      .kk, "Форум өтті. «Өркен» кітапханасында Ақтөбе облысының бас имамы Олжас Бекенов сөз сөйледі.",
      "Олжас Бекенов", "Ақтөбе облысының бас имамы", nil),
    Case(
      .kk, "Форум өтті. 17 наурызда бала құқықтары жөніндегі уәкіл Олжас Бекенов сөз сөйледі.",
      "Олжас Бекенов", "бала құқықтары жөніндегі уәкіл", nil),
    Case(
      .en, "The forum was held. Head of the internal policy department Marat Sadyrbayev took part in it.",
      "Marat Sadyrbayev", "head", nil),
    // A body without a post.
    Case(
      .kk, "Форум өтті. «Өркен» қоғамдық қоры атынан Олжас Бекенов сөз сөйледі.", "Олжас Бекенов", nil,
      "Өркен"),
    Case(
      .kk, "Форум өтті. «Өркен» қоғамдық қорынан келген Олжас Бекенов сөз сөйледі.", "Олжас Бекенов", nil,
      "Өркен"),
    Case(
      .ru, "Форум состоялся. От имени ОФ «Өркен» Инна Шевцова выступила.", "Инна Шевцова", nil, "Өркен"),
    Case(
      .ru, "Форум состоялся. Выступила Инна Шевцова (ОФ «Өркен»).", "Инна Шевцова", nil, "Өркен"),
    // A body's deputy head named behind its head.
    Case(
      .ru, "Форум состоялся. Выступили директор ОФ «Өркен» Инна Шевцова и её заместитель Айдос Мукатаев.",
      "Айдос Мукатаев", "заместитель", "Өркен"),
    Case(
      .kk,
      "Форум өтті. Оған «Өркен» қорының төрағасы Айгүл Сәрсенова, оның орынбасары Олжас Бекенов қатысты.",
      "Олжас Бекенов", "орынбасары", "Өркен"),
    // A post of several goes to each.
    Case(
      .kk, "Форум өтті. «Өркен» қоғамдық қорының сарапшылары Айгүл Сәрсенова мен Олжас Бекенов сөз сөйледі.",
      "Олжас Бекенов", "сарапшысы", "Өркен"),
    Case(
      .ru, "Форум состоялся. Эксперты общественного фонда «Өркен» Инна Шевцова и Айдос Мукатаев выступили.",
      "Айдос Мукатаев",
      "эксперт", "Өркен"),
    // A field belongs to the post.
    Case(
      .kk, "Форум өтті. Ғылым және инновация жөніндегі проректор Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова",
      "Ғылым және инновация жөніндегі проректор", nil),
    // Another person's name ends the post.
    Case(
      .ru, "Форум состоялся. Выступили историк Айдос Мукатаев и предприниматель Инна Шевцова.",
      "Инна Шевцова",
      "предприниматель", nil),
    Case(
      .en, "The forum was held. Deputy Akim of Akmola Region Asel Nurlanova noted the results.",
      "Asel Nurlanova",
      "Deputy Akim of Akmola Region", nil),
    Case(
      .en,
      "The forum was held. Ruslan Iskakbay, deputy director of a department at the Ministry of Justice, replied.",
      "Ruslan Iskakbay", "deputy director of a department", "Ministry of Justice"),
    Case(
      .en, "The forum was held. Gulnaz Tashen, who heads the Umit Nury Public Association, asked.",
      "Gulnaz Tashen", nil,
      "Umit Nury"),
    Case(
      .en,
      "The forum was held. \"We teach people to count,\" said trainer Zarina Abilkair, director of the Decenta Foundation.",
      "Zarina Abilkair", "director", "Decenta Foundation"),
  ]

  @Test(arguments: cases)
  func `post and body stand beside the name`(_ example: Case) throws {
    let event = try #require(ReadReport(example.text, language: example.language).event)
    let person = try #require((event.speakers + event.people).first { $0.name == example.name })
    #expect(person.position == example.position)
    #expect(person.organization == example.organization)
  }

  @Test(arguments: [
    // Initials, and the second of them.
    RuleCase(
      .ru,
      """
      Форум состоялся. Юрист ⟦speaker=Валерий Борисович Цой:Валерий Борисович Цой⟧ выступил. В. Б. Цой и В. М. \
      ⟦person.mentioned=В. М. Цой:Цой⟧ давно знакомы.
      """),
    // A given name and patronymic behind a given name and surname.
    RuleCase(
      .ru,
      """
      Форум состоялся. Юрист ⟦speaker=Айгуль Серикова:Айгуль Серикова⟧ выступила. Айгуль Маратовна отметила работу села.
      """),
  ])
  func `names of one person are joined`(_ report: RuleCase) throws {
    let event = try #require(ReadReport(report.text, language: report.language).event)
    let names = (event.speakers + event.people).map(\.name).sorted()
    let expected = MarkedText(report.text).spans.map { String($0.label.split(separator: "=")[1]) }.sorted()
    #expect(names == expected)
  }

  @Test(arguments: [
    RuleCase(.ru, "Форум состоялся. Участвовал Благотворительный Фонд города."),
    RuleCase(
      .en,
      "The forum was held. The Adilet Zholy Public Foundation came. Adilet Zholy said that people need rights."
    ),
  ])
  func `a body's name is no person's`(_ report: RuleCase) {
    #expect(report.differences("speaker", "person", "moderator") == [])
  }
}
