import CivicEvaluation
import CivicText
import TestSupport
import Testing

/// Whom a verb of speaking makes a speaker, by each language's word order.
@Suite struct ActingPersonsTests {
  static let cases = [
    // One verb for a list.
    RuleCase(
      .ru,
      """
      Форум состоялся. С докладами выступили доцент ⟦speaker=Айдос Мукатаев:Айдос Мукатаев⟧ («Право и общество»), \
      директор ОФ «Өркен» ⟦speaker=Инна Шевцова:Инна Шевцова⟧ («Роль НПО») и юрист ⟦speaker=Анна Рогожина:Анна Рогожина⟧.
      """),
    RuleCase(
      .kk,
      """
      Форум өтті. Қор төрағасы ⟦speaker=Айгүл Сәрсенова:Айгүл Сәрсенова⟧, заңгер ⟦speaker=Олжас Бекенов:Олжас Бекенов⟧ және \
      психолог ⟦speaker=Марат Жұмабаев:Марат Жұмабаев⟧ сөз сөйледі.
      """),
    RuleCase(
      .en,
      """
      The forum was held. Reports were made by lawyer ⟦speaker=Marat Sadyrbayev:Marat Sadyrbayev⟧ and professor \
      ⟦speaker=Saule Akhmetova:Saule Akhmetova⟧.
      """),
    // One verb for what each spoke of.
    RuleCase(
      .kk,
      """
      Форум өтті. Зейнеткер ⟦speaker=Марат Жұмабаев:Марат Жұмабаев⟧ жол жөндеу, дәрігер \
      ⟦speaker=Айгүл Сәрсенова:Айгүл Сәрсенова⟧ емхана салу мәселесін көтерді.
      """),
    // The verb first.
    RuleCase(
      .ru, "Слушания состоялись. Экспертное заключение представила юрист ⟦speaker=Инна Шевцова:Инна Шевцова⟧."
    ),
    RuleCase(
      .ru, "Форум состоялся. Слово было предоставлено юристу ⟦speaker=Инна Шевцова:Инне Шевцовой⟧."),
    RuleCase(
      .ru,
      "Тренинг состоялся. Тренеры: ⟦speaker=Инна Шевцова:Инна Шевцова⟧, ⟦speaker=Артём Хегай:Артём Хегай⟧."),
    // What somebody raised.
    RuleCase(.kk, "Форум өтті. Заңгер ⟦speaker=Олжас Бекенов:Олжас Бекенов⟧ қоқыс мәселесін көтерді."),
    RuleCase(
      .ru, "Форум состоялся. Юрист ⟦speaker=Айдос Мукатаев:Айдос Мукатаев⟧ поднял вопрос доступа к архивам."),
    RuleCase(
      .en,
      "The forum was held. Lawyer ⟦speaker=Marat Sadyrbayev:Marat Sadyrbayev⟧ raised the issue of pensions."),
    RuleCase(.kk, "Форум өтті. Жиынды заңгер ⟦moderator=Олжас Бекенов:Олжас Бекенов⟧ жүргізіп отырды."),
    RuleCase(.ru, "Форум состоялся. Вела дискуссию юрист ⟦moderator=Инна Шевцова:Инна Шевцова⟧."),
    RuleCase(
      .en, "The forum was held. It was moderated by lawyer ⟦moderator=Marat Sadyrbayev:Marat Sadyrbayev⟧."),
    // Another part begins behind the comma.
    RuleCase(
      .ru,
      "Форум состоялся. Модератором форума выступила юрист ⟦moderator=Инна Шевцова:Инна Шевцова⟧, гостем её стал историк ⟦person.participant=Артём Хегай:Артём Хегай⟧."
    ),
    // A label above the words or before them.
    RuleCase(
      .kk,
      """
      Форум өтті.

      ⟦speaker=Айгүл Сәрсенова:АЙГҮЛ СӘРСЕНОВА⟧, ҚОР ДИРЕКТОРЫ:

      – Бізге су керек, жол да керек.
      """),
    RuleCase(
      .ru,
      """
      Форум состоялся.

      ⟦speaker=Инна Шевцова:Инна Шевцова⟧, директор фонда: «Нам нужна вода, и дорога нужна».
      """),
    // Under somebody's chair.
    RuleCase(
      .kk,
      "Форум өтті. Отырыс қор төрағасы ⟦moderator=Айгүл Сәрсенова:Айгүл Сәрсенованың⟧ төрағалығымен жалғасты."
    ),
    RuleCase(
      .ru,
      "Форум прошёл под председательством акима области ⟦moderator=Мурат Ергешбай:Мурата Ергешбая⟧."),
    RuleCase(
      .en,
      "The forum was held under the chairmanship of ⟦moderator=Marat Sadyrbayev:Marat Sadyrbayev⟧."),
    // By somebody, in the instrumental; behind an English "spoke".
    RuleCase(
      .ru,
      "Семинар состоялся. Семинар был проведён ⟦speaker=Анна Петровна Лихачева:Лихачевой Анной Петровной⟧."),
    RuleCase(
      .en,
      "The forum was held. On the contest spoke deputy chairman ⟦speaker=Marat Sadyrbayev:Marat Sadyrbayev⟧."),
    // The word was given by one and taken by others.
    RuleCase(
      .ru,
      """
      Форум состоялся. Директор фонда ⟦speaker=Инна Шевцова:Инна Шевцова⟧ выступила и предоставила слово юристу \
      ⟦speaker=Айдос Мукатаев:Айдосу Мукатаеву⟧.
      """),
    // The makers of an event, and those who got a prize each behind a dash.
    RuleCase(
      .ru,
      "Форум состоялся по инициативе юриста ⟦person.organizer=Инна Шевцова:Инны Шевцовой⟧."),
    RuleCase(
      .kk,
      """
      Форум заңгерлер ⟦person.organizer=Олжас Бекенов:Олжас Бекенов⟧ пен \
      ⟦person.organizer=Марат Жұмабаев:Марат Жұмабаевтың⟧ бастамасымен өтті.
      """),
    RuleCase(
      .ru,
      """
      Форум состоялся. В номинации «Добрые дела» – врач ⟦person.awardee=Инна Шевцова:Инна Шевцова⟧, «Родной край» – юрист \
      ⟦person.awardee=Айдос Мукатаев:Айдос Мукатаев⟧.
      """),
    RuleCase(
      .ru,
      "Форум состоялся. Спикерами заседания выступили юрист ⟦speaker=Инна Шевцова:Инна Шевцова⟧ и врач ⟦speaker=Айдос Мукатаев:Айдос Мукатаев⟧."
    ),
    RuleCase(
      .kk,
      "Форум өтті. Кеңес мүшелері ⟦speaker=А. Дүйсенова:А.Дүйсенова⟧, ⟦speaker=С. Мамырова:С.Мамыровалар⟧ пікірін білдірді."
    ),
    // A far object tells what was opened.
    RuleCase(
      .kk,
      """
      Форум өтті. Жиынды өңірлік ақсақалдар кеңесінің төрағасы ⟦speaker=Олжас Бекенов:Олжас Бекенов⟧, «Дала» мәдени \
      бірлестігінің белсенді мүшесі ⟦speaker=Марат Жұмабаев:Марат Жұмабаев⟧ ашты.
      """),
    RuleCase(
      .ru,
      """
      Форум состоялся. Лучшим – ⟦person.awardee=Инна Шевцова:Инне Шевцовой⟧ и \
      ⟦person.awardee=Анна Рогожина:Анне Рогожиной⟧ – вручили сертификаты.
      """),
    RuleCase(
      .ru, "Форум состоялся. Награждена волонтёр ⟦person.awardee=Инна Шевцова:Инна Шевцова⟧."),
  ]

  static let none = [
    // Told of by the speaker, not by the report.
    RuleCase(
      .ru,
      """
      Форум состоялся. Директор ⟦speaker=Инна Шевцова:Инна Шевцова⟧ отметила, что проект поддержал \
      ⟦person.mentioned=Айдос Мукатаев:Айдос Мукатаев⟧.
      """),
    // Raised another thing.
    RuleCase(.kk, "Форум өтті. Заңгер ⟦person.mentioned=Олжас Бекенов:Олжас Бекенов⟧ туды көтерді."),
    // A jury is not the event.
    RuleCase(
      .ru,
      "Форум состоялся. Жюри под председательством юриста ⟦person.mentioned=Айдос Мукатаев:Айдоса Мукатаева⟧ прочло заявки."
    ),
    // Spoken to.
    RuleCase(.kk, "Форум өтті. Жиын ⟦person.mentioned=Олжас Бекенов:Олжас Бекеновке⟧ алғыс айтты."),
  ]

  @Test(arguments: cases + none)
  func `the subject of a verb of speaking is a speaker`(_ report: RuleCase) {
    #expect(report.differences("speaker", "moderator", "person") == [])
  }
}
