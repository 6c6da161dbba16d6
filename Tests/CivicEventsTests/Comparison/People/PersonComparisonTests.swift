import CivicEvents
import CivicText
import Testing

@Suite struct `Comparison of persons' names` {
  struct Pair: Sendable, CustomTestStringConvertible {
    let a: String
    let b: String
    let testDescription: String

    /// - Parameter pair: "kk Айгүл Серікова | ru Айгуль Серикова".
    init(_ pair: String) {
      testDescription = pair
      let sides = pair.split(separator: " | ").map(String.init)
      (a, b) = (sides[0], sides[1])
    }

    var comparison: Comparison {
      .of(
        String(a.dropFirst(3)), String(b.dropFirst(3)), as: .person,
        languages: (Language(rawValue: String(a.prefix(2))), Language(rawValue: String(b.prefix(2)))))
    }

    var turned: Comparison { Pair("\(b) | \(a)").comparison }
  }

  private func expect(
    _ pairs: String, _ decision: Comparison.Decision, _ reason: ComparisonReason.Code? = nil
  ) {
    for line in pairs.split(separator: "\n") {
      let pair = Pair(String(line))
      let comparison = pair.comparison
      #expect(comparison.decision == decision, "\(line): \(comparison.reasons.map(\.code.rawValue))")
      #expect(pair.turned.decision == decision, "turned: \(line)")
      if let reason { #expect(comparison.reasons.contains { $0.code == reason }, "\(line)") }
      switch decision {
      case .same: #expect(comparison.score >= 0.7)
      case .different: #expect(comparison.score <= 0.2)
      case .unsure: #expect((0.3...0.6).contains(comparison.score))
      }
    }
  }

  // MARK: - One person

  @Test func `case forms of men and women`() {
    expect(
      """
      ru Айгуль Сериковой | kk Айгүл Серікова
      ru Ерлану Тасбулатову | kk Ерлан Тасболатов
      ru Ерлана Тасбулатова | ru Ерлан Тасбулатов
      kk Мәдина Серікованың | en Madina Serikova
      kk Асхат Дәулетбектен | kk Асхат Дәулетбек
      ru Виктором Паком | kk Виктор Пак
      ru Ларисе Пак | en Larisa Pak
      ru Игоря Толстого | ru Игорь Толстой
      en Yerlan Tasbolatov's | kk Ерлан Тасболатов
      """, .same)
  }

  @Test func `initials and patronymics that fit`() {
    expect(
      """
      kk А. Серікова | ru Айгуль Серикова
      kk Ә.Қ. Байғабылов | ru Адилет Кайратович Байгабылов
      ru Серикова А. | kk А.Б. Серікова
      en Y. Omarov | kk Ерболат Омаров
      en Sh. Tulegenova | kk Шынар Төлегенова
      ru Ю. Ким | en Yulia Kim
      """, .same, .initial)
    expect(
      """
      ru Ерлан Маратович Абдиров | kk Ерлан Әбдіров
      en Yerlan Maratuly Abdirov | ru Ерлан Абдиров
      """, .same, .patronymicMissing)
    expect("kk Ерлан Маратұлы Әбдіров | ru Абдиров Ерлан Маратович", .same, .nameOrder)
  }

  @Test func `spelling, script and slips`() {
    expect(
      """
      kk Жақсыбек Құнанбаев | en Jaqsybek Qunanbayev
      kk Äigerim Jūmağūlova | ru Айгерим Жумагулова
      ru Светлана Кривошеева | ru Светлана Кривошееав
      ru Aйгуль Cерикова | ru Айгуль Серикова
      kk ЕРДОС Мұсабеков | ru Мусабеков Ердос
      kk Әсел Жұман | ru Асель Жуманова
      kk Абай Құнанбайұлы | kk Абай Құнанбай
      """, .same)
  }

  @Test func `a post before the name and a form of address behind it`() {
    expect(
      """
      ru директору фонда Асем Тулебековой | kk Әсем Төлебекова
      ru депутата маслихата Рашида Галиева | kk Рашид Ғалиев
      kk Қанат Исаев мырза | ru Канат Исаев
      en Deputy Akim Yerzhan Kuttybayev | kk Ержан Құттыбаев
      """, .same)
  }

  // MARK: - Two persons

  @Test func `given names that one letter tells apart`() {
    expect(
      """
      kk Асан Оспанов | ru Хасан Оспанов
      ru Марат Сеитов | kk Мұрат Сеитов
      ru Айнур Серикова | ru Айнура Серикова
      kk Нұрлан Ботабеков | ru Нуржан Ботабеков
      kk Самал Тұрар | kk Самат Тұрар
      en Arman Kulbayev | kk Арлан Құлбаев
      ru Дина Эгай | ru Инна Эгай
      """, .different, .givenNameDiffers)
  }

  @Test func `a man and a woman`() {
    expect(
      """
      ru Жулдыз Ермеков | ru Жулдыз Ермекова
      ru М. Ержановой | ru М. Ержанов
      kk Ардақ Қасымбаев | ru Ардак Касымбаева
      kk Жанат Еркінқызы Байғали | ru Жанат Еркинович Байгали
      en A. Serikova | kk А. Серіков
      """, .different, .genderDiffers)
  }

  @Test func `a Russian form that may be a man's or a woman's is left open with an initial`() {
    expect("ru М. Ержанова | ru М. Ержанов", .unsure, .genderDiffers)
  }

  @Test func `another initial, another father`() {
    expect(
      """
      ru Г. Тлеубердина | ru Айжан Тлеубердина
      en Zh. Laumulina | en Sh. Laumulina
      kk С.Қ. Бердібаева | kk Сәуле Маратқызы Бердібаева
      """, .different, .initialDiffers)
    expect(
      """
      ru Нурлан Маратович Байтурсынов | kk Нұрлан Сәбитұлы Байтұрсынов
      kk Дәулет Ғазизұлы | kk Дәулет Ғалиұлы
      """, .different)
  }

  @Test func `father and son, brother and sister`() {
    expect(
      """
      kk Болат Ерланұлы | kk Ерлан Болатұлы
      ru Андрей Робертович Кноль | ru Роберт Андреевич Кноль
      kk Асан Тұрсынов | ru Турсын Асанов
      ru Марат Серикович Жетписбаев | kk Болат Серікұлы Жетпісбаев
      kk Ерлан Маратұлы Сейтқали | ru Айжан Маратовна Сейткали
      """, .different)
  }

  @Test func `surnames that begin alike`() {
    expect(
      """
      ru Нурлан Сериков | ru Нурлан Сериккалиев
      ru Нурлан Жумабеков | ru Нурлан Жумабаев
      ru Сергей Шевчук | ru Сергей Шевченко
      ru Ерлан Иванов | ru Ерлан Ивановский
      kk Қайсар Тілеулин | ru Кайсар Тлеуов
      """, .different, .surnameDiffers)
  }

  // MARK: - Not told by the names

  @Test func `a surname alone is nobody's`() {
    expect(
      """
      kk Омарова | kk Гүлсара Омарова
      en Ms. Sadykova | kk Назгүл Садықова
      ru Петровой | kk Нина Петрова
      kk Омарова | kk Омарова
      """, .unsure, .commonNameOnly)
    expect("ru депутат Кривошеев | en Viktor Krivosheev", .unsure, .surnameOnly)
    expect("kk Омарова | ru Ерлан Омаров", .different, .genderDiffers)
  }

  @Test func `a given name with a patronymic, a double surname, an open order`() {
    expect(
      """
      ru Ирина Павловна | ru Ирина Павловна Загородняя
      kk Болат Серікұлы | kk Болат Серікұлы Бекназаров
      """, .unsure, .surnameMissing)
    expect("ru Анна Ким-Петрова | ru Анна Петрова", .unsure, .surnameDiffers)
    expect("kk Қайрат Болат | kk Болат Қайрат", .unsure, .nameOrder)
    expect("kk Мадина Есенқызы | ru Мадина Есенова", .unsure, .surnameForm)
  }

  // MARK: - Whatever is given

  @Test(arguments: ["", " ", "…", "А.", "123", "ұлы", "-", "Ъ", "مرحبا", "A-", "'s", "((", "а\u{301}"])
  func `nothing stops it`(name: String) {
    for language in Language.allCases {
      let profile = PersonProfile(name, language: language)
      #expect(
        PersonComparison.compare(profile, PersonProfile("Айгүл Серікова", language: .kk)).decision != .same)
      #expect(PersonComparison.compare(profile, profile).score >= 0)
    }
  }

  @Test func `a very long name takes no time`() {
    let long = String(repeating: "Серікова", count: 5_000)
    let pair = (
      PersonProfile("Айгүл " + long, language: .kk), PersonProfile("Айгуль " + long + "й", language: .ru)
    )
    #expect(PersonComparison.compare(pair.0, pair.1).decision != .same)
  }
}
