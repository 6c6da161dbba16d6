import Foundation
import TestSupport
import Testing

@testable import CivicReports

private func report(_ name: String) throws(ReportError) -> Report {
  let bytes = (try? Data(contentsOf: URL(fileURLWithPath: Fixtures.formats("office/\(name)")))) ?? Data()
  return try ReportDecoder.decode([UInt8](bytes), name: name)
}

private let minutes = """
  ПРОТОКОЛ № 4

  заседания Общественного совета города Рудного

  г. Рудный, 17 февраля 2026 года

  Председатель: Литвинов Олег Петрович, председатель Общественного совета.

  Присутствовали:

  № – Ф. И. О. – Должность
  1. Садыкова Гульнар Маратовна – директор общественного фонда «Светлый путь»
  2. Орлов Виктор Андреевич – председатель ОО «Союз ветеранов Рудного»
  3. Бекенова Алия Сериковна – представитель Союза сельских женщин

  Повестка дня:

  1. О ходе ремонта дворов.
  2. О поддержке волонтёров:
  2.1. порядок отбора проектов;
  2.2. сроки выплат.
  3. Разное.

  Заседание открыл О. П. Литвинов. В работе приняли участие фонд «Светлый путь» и Союз сельских женщин.

  Решили: рекомендовать акимату города опубликовать план ремонта до 1 апреля.
  """

private let release = """
  Жезқазғанда «Мейірім көктемі» қайырымдылық форумы өтті

  2026 жылғы 3 наурызда Жезқазған қаласында «Мейірім көктемі» қайырымдылық форумы өтті. Форумды «Ұлытау ізгілігі» қоғамдық қоры ұйымдастырды.

  Анықтама: «Ұлытау ізгілігі» қоры 2019 жылы құрылған.

  Форумға «Сарыарқа аналары» қоғамдық бірлестігі мен Жезқазған қаласының еріктілер орталығы қатысты. Бағдарлама қордың сайтында жарияланды.

  Еріктілер орталығы алты бағытта жұмыс істейді.

  • көшпелі дәрігерлік көмек;
  • кітап жинау.

  «Биыл қырық отбасыға көмектестік», – деді қор директоры Жанар Төлегенқызы.
  """

private let agenda = """
  Seminar on Community Budgeting

  12 March 2026, Astana, National Library

  The seminar was organized by the public foundation "Open Ledger" together with the association "Neighbours of Yesil". It brought together 35 people from eight regions.

  Time – Topic – Speaker
  10:00 – Opening remarks – Aigerim Dostayeva, director of the Open Ledger foundation
  10:20 – How a village budget is made – Pavel Romanov, expert of the association "Neighbours of Yesil"
  11:30 – Discussion

  Participants agreed to send their proposals to the maslikhat by the end of the month.
  """

private let seminar = """
  Орал қаласында «Қауіпсіз аула» семинары өтті

  2026 жылғы 26 ақпанда Орал қаласында «Қауіпсіз аула» семинары өтті. Семинарды «Жайық тынысы» қоғамдық қоры ұйымдастырды.

  Семинарға «Орал ата-аналары» қоғамдық бірлестігі, «Болашақ» жастар ұйымы қатысты.

  1. Жарықтандыру мәселесі
  2. Балалар алаңдары
  a) ескі алаңдар
  b) жаңа алаңдар
  3. Қорытынды

  Толық есеп қордың парақшасында берілген.
  """

private let hearing = """
  В Темиртау прошли общественные слушания по качеству воздуха

  24 февраля 2026 года в Темиртау прошли общественные слушания по качеству воздуха. Слушания организовал экологический фонд «Ясное небо».

  В слушаниях приняли участие ОО «Матери Темиртау» и депутаты городского маслихата.

  Замеры ведутся с 2021 года.

  Выступающий – Организация
  Ирина Ковалёва – фонд «Ясное небо»
  Нурлан Есимов – ОО «Матери Темиртау»

  • открыть данные датчиков;
  • посадить деревья.

  «Мы хотим дышать», – сказала директор фонда «Ясное небо» Ирина Ковалёва.
  """

private let workshop = """
  Libraries of Pavlodar teach neighbours to mend things

  On 21 February 2026 the association “Mend and Share” held a workshop in Pavlodar. Twenty-two residents took part.

  Among the participants were the public foundation “Second Life of Things” and the regional library.
  The next workshop is planned for May.
  """

// Without headers, footnotes, comments, what was deleted or hidden, tables of contents, and a text box only once.
@Test(arguments: [
  ("minutes-ru.docx", minutes), ("press-release-kk.docx", release), ("agenda-en.docx", agenda),
  ("report-kk.odt", seminar), ("hearing-ru.odt", hearing), ("workshop-en.odt", workshop),
])
func `a document's text is what a reader sees of it`(name: String, text: String) throws {
  let report = try report(name)
  #expect(report.text == text)
  #expect(report.title == text.split(separator: "\n").first.map(String.init))
  // The day on which the file was made is no day of publication.
  #expect(report.published == nil)
  #expect(report.author == nil)
}

@Test func `a document without a headline takes the title of its properties`() throws {
  #expect(try report("no-headline-ru.docx").title == "Тренинг для молодых журналистов в Экибастузе")
}

@Test func `those who are listed in a table have the posts and bodies of their rows`() throws {
  let reading = ReportReader.read(try report("minutes-ru.docx"))
  let people = reading.events.first.map { $0.people + $0.speakers } ?? []
  let orlov = people.first { $0.name.hasSuffix("Орлов") }
  #expect(orlov?.position == "председатель")
  #expect(orlov?.organization == "Союз ветеранов Рудного")
}

@Test(arguments: [
  ("cut-off.docx", "broken-document"), ("cut-off.odt", "broken-document"),
  ("locked.docx", "encrypted"), ("locked.odt", "encrypted"),
  // Entities that multiply, and one that asks for a file of the system.
  ("entities.docx", "broken-document"),
])
func `a document that cannot be read says why`(name: String, code: String) {
  #expect { try report(name) } throws: { ($0 as? ReportError)?.code == code }
}

@Test(arguments: [
  (["1", "Есімова Дана", "қор директоры"], "1. Есімова Дана – қор директоры"),
  (["№ 2.", "Орлов В. А."], "№ 2. Орлов В. А."), (["10:00", "Тіркелу"], "10:00 – Тіркелу"),
  (["2026", "12"], "2026. 12"),
])
func `a row of a table is a line`(cells: [String], line: String) {
  #expect(OfficeLines.row(cells) == line)
}

@Test(arguments: ["wild-lists.docx", "wild-lists.odt"])
func `lists with levels and numbers that no program makes are read`(name: String) throws {
  let text = try report(name).text
  #expect(text.contains("1. отчёт за год;\n2. план на год"))
}

@Test func `items are numbered as office programs number them`() {
  var numbers = ListNumbers()
  let levels: [Int: ListNumbers.Level] = [
    0: .init(format: .roman, text: "%1."), 1: .init(format: .letter, text: "%2)"),
    2: .init(format: .decimal, text: "%1.%2.%3"),
  ]
  let marks = [0, 0, 1, 1, 2, 0, 1].map { numbers.mark(list: "a", level: $0, levels: levels) }
  #expect(marks == ["I. ", "II. ", "a) ", "b) ", "II.b.1 ", "III. ", "a) "])
  #expect(numbers.mark(list: "b", level: 0, levels: [:]) == "• ")
}
