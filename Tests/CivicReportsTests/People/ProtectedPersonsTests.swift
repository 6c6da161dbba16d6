import CivicReports
import CivicText
import Testing

/// Children, patients, orphans and victims are counted and never named; those who teach, lead or raise them are named.
@Suite struct ProtectedPersonsTests {
  struct Case: Sendable {
    let language: Language
    let text: String
    let name: String

    init(_ language: Language, _ text: String, _ name: String) {
      (self.language, self.text, self.name) = (language, text, name)
    }
  }

  static let protected = [
    Case(
      .kk, "Форум өтті. Жиында №5 мектептің 9-сынып оқушысы Айгүл Серікова сөз сөйледі.", "Айгүл Серікова"),
    Case(.kk, "Форум өтті. Форумға 12 жастағы Данияр Ахметов қатысты.", "Данияр Ахметов"),
    Case(.kk, "Форум өтті. Айгүл Серікова, №5 мектептің 9-сынып оқушысы, баяндама жасады.", "Айгүл Серікова"),
    Case(.kk, "Форум өтті. Балалар үйінің тәрбиеленушісі Данияр Ахметов марапатталды.", "Данияр Ахметов"),
    Case(
      .kk, "Форум өтті. Форумға 9-сынып оқушылары Айгүл Серікова мен Данияр Ахметов қатысты.",
      "Данияр Ахметов"),
    Case(.kk, "Форум өтті. Айгүл Серікова (9 сынып) сөз сөйледі.", "Айгүл Серікова"),
    Case(
      .ru, "Форум состоялся. Участвовала ученица 9 класса школы № 5 города Уральска Айгуль Серикова.",
      "Айгуль Серикова"),
    Case(.ru, "Форум состоялся. Данияр Ахметов, 12 лет, выступил с докладом.", "Данияр Ахметов"),
    Case(
      .ru, "Форум состоялся. Асель Нурланова, ученица 11 класса, выступила с докладом.", "Асель Нурланова"),
    Case(.ru, "Форум состоялся. С докладом выступила 14-летняя Асель Нурланова.", "Асель Нурланова"),
    Case(.ru, "Форум состоялся. Награждены школьники Мадина Оспанова и Тимур Жумабаев.", "Тимур Жумабаев"),
    Case(.ru, "Форум состоялся. Воспитанник детского дома Тимур Жумабаев прочитал стихи.", "Тимур Жумабаев"),
    Case(.ru, "Форум состоялся. Выступила пострадавшая Мадина Оспанова.", "Мадина Оспанова"),
    Case(.en, "The forum was held. Pupil Aigul Serikova spoke at the forum.", "Aigul Serikova"),
    Case(.en, "The forum was held. Asel Nurlanova, a ninth-grader, made a report.", "Asel Nurlanova"),
    Case(.en, "The forum was held. 15-year-old Dana Omarova spoke at the forum.", "Dana Omarova"),
  ]

  @Test("Who is a child or has suffered is a row of no event", arguments: protected)
  func isProtected(_ test: Case) {
    #expect(!Self.names(test).contains(test.name), "\(test.text)")
  }

  @Test("What they said is nobody's statement")
  func words() {
    let text = "Форум өтті. «Біз үшін бұл өте маңызды іс», – деді 9-сынып оқушысы Айгүл Серікова."
    let reading = ReportReader.read(Report(language: .kk, text: text))
    #expect(reading.events.flatMap(\.statements).isEmpty)
  }

  @Test("They are counted in a group, under the word that tells what they are")
  func group() throws {
    let text =
      "Форум состоялся. В форуме приняли участие ученица 9 класса Айгуль Серикова и депутат маслихата Нурлан Бекетов."
    let event = try #require(ReportReader.read(Report(language: .ru, text: text)).events.first)
    let group = try #require(event.groups.first { $0.kind == .students })
    #expect(group.count == 1)
    #expect(event.people.map(\.name) == ["Нурлан Бекетов"])
  }

  static let others = [
    Case(.kk, "Форум өтті. 9-сынып мұғалімі Гүлнар Әлиева сөз сөйледі.", "Гүлнар Әлиева"),
    Case(.kk, "Форум өтті. Оқушылар сарайының директоры Ерлан Қасымов сөз сөйледі.", "Ерлан Қасымов"),
    Case(.kk, "Форум өтті. 9-сынып жетекшісі Сәуле Оспанова сөз сөйледі.", "Сәуле Оспанова"),
    Case(.kk, "Форум өтті. 35 жастағы кәсіпкер Данияр Ахметов сөз сөйледі.", "Данияр Ахметов"),
    Case(.kk, "Форум өтті. Оқушының анасы Жанна Серікова сөз сөйледі.", "Жанна Серікова"),
    Case(.ru, "Форум состоялся. Выступила учитель 9 класса Гульнара Алиева.", "Гульнара Алиева"),
    Case(.ru, "Форум состоялся. Выступил директор Дворца школьников Ерлан Касымов.", "Ерлан Касымов"),
    Case(.ru, "Форум состоялся. Мать ученицы Жанна Серикова поблагодарила организаторов.", "Жанна Серикова"),
    Case(
      .ru,
      "Форум состоялся. Для школьников депутат Нурлан Бекетов и юрист Ольга Вернигора выступили с докладом.",
      "Нурлан Бекетов"),
    Case(
      .ru, "Форум состоялся. Выступила Светлана Игнатьева, а первоклассникам она вручила книги.",
      "Светлана Игнатьева"),
    Case(.ru, "Форум состоялся. Ольга Вернигора, 45 лет, выступила с докладом.", "Ольга Вернигора"),
    Case(
      .ru,
      "Форум состоялся. Ольга Вернигора, председатель общества защиты прав пострадавших, выступила с докладом.",
      "Ольга Вернигора"),
    Case(
      .en, "The forum was held. Yerlan Kassymov, director of the Pupils' Palace, spoke at the forum.",
      "Yerlan Kassymov"),
    Case(.en, "The forum was held. Dana Omarova, 42, spoke at the forum.", "Dana Omarova"),
  ]

  @Test("Who teaches them, leads something of theirs or is of age is named", arguments: others)
  func isNamed(_ test: Case) {
    #expect(Self.names(test).contains(test.name), "\(test.text)")
  }

  @Test("A reading of another program that lists a child by name loses the name")
  func foreignReading() throws {
    let text =
      "Форум состоялся. Выступила ученица 9 класса Айгуль Серикова. Выступил депутат маслихата Нурлан Бекетов."
    var reading = ReportReader.read(Report(language: .ru, text: text))
    let start = try #require(text.unicodeScalars.split(separator: "А").first).count
    let child = PersonReading(
      name: "Серикова А.", position: nil, organization: nil, role: .speaker, presence: .present,
      mention: Mention(start: start, end: start + 15, confidence: 0.9))
    reading.events[0].speakers.append(child)
    let kept = reading.withoutProtectedPeople.events[0]
    #expect((kept.speakers + kept.people).map(\.name) == ["Нурлан Бекетов"])
  }

  private static func names(_ test: Case) -> [String] {
    ReportReader.read(Report(language: test.language, text: test.text)).events
      .flatMap { $0.speakers + $0.people }.map(\.name)
  }
}
