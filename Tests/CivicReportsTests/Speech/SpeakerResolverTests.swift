import CivicText
import CivicReports
import TestSupport
import Testing

/// Whose words an utterance holds.
@Suite struct SpeakerResolverTests {
  @Test(arguments: [
    RuleCase(
      .kk,
      "Форум өтті. Қор директоры Самал Ерғазина заңды айтты.\n\n«Ата заңдағы әр сөз түсінікті болуы керек», – деді ол."
    ),
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Тимур Абжанов остановился на правах.\n\n«В новом проекте всё строже», – сказал он."
    ),
    RuleCase(
      .en,
      "The forum was held. Lawyer Daniyar Ospan spoke.\n\n\"Participation is not a favor to us,\" he noted."),
  ])
  func `a pronoun goes back to a person, never surely`(_ report: RuleCase) throws {
    let event = try #require(ReadReport(report.text, language: report.language).event)
    let statement = try #require(event.statements.first { $0.direct })
    #expect(statement.speakerKind == .person)
    #expect(statement.mention.confidence <= 0.8)
  }

  @Test(arguments: [
    (
      RuleCase(
        .kk,
        "«Өркен» қауымдастығы форум өткізді. Қауымдастық өкілдері өзгерістерді атап өтті. Олардың пікірінше, бұл бақылауды күшейтеді."
      ), "Қауымдастық өкілдері"
    ),
    (
      RuleCase(
        .kk,
        "Форум өтті. Форумға қатысушылар орталық ашуды ұсынды. Олардың пікірінше, бұл көп адамға көмек береді."
      ),
      "қатысушылар"
    ),
    (RuleCase(.ru, "Форум состоялся. По мнению жителей, паркинг следует строить за рынком."), "жители"),
  ])
  func `a group's words belong to the group`(_ report: RuleCase, group: String) throws {
    let event = try #require(ReadReport(report.text, language: report.language).event)
    let statement = try #require(event.statements.first)
    #expect(statement.speakerKind == .group)
    #expect(statement.speaker == group)
  }

  @Test func `a greeting speaks for its sender`() throws {
    let text = """
      Форум состоялся. Было зачитано приветствие общественного объединения «Дала аруы». «Желаем участникам честного \
      разговора», – говорится в приветствии.
      """
    let statement = try #require(ReadReport(text, language: .ru).event?.statements.first)
    #expect(statement.speaker == "Дала аруы" && statement.speakerKind == .organization)
  }

  @Test func `an open letter's words are given to no single person`() throws {
    let text = """
      Жители опубликовали открытое обращение.

      «Чистый воздух – это право, а не услуга», – говорится в обращении.

      Документ подписали:

      ОО «Чистый Иртыш» – председатель Марина Дегтярёва.
      """
    let statement = try #require(ReadReport(text, language: .ru).event?.statements.first)
    #expect(statement.speaker == nil && statement.speakerKind == .group)
  }

  @Test(arguments: [
    // Another person stands in another case, or behind a preposition.
    RuleCase(
      .kk,
      """
      Форум өтті. Айгүл Сәрсенованың сұрағына ⟦person.mentioned=Олжас Бекенов:Олжас Бекенов⟧ «⟦quote=Олжас Бекенов:Біз бұл \
      жолды биыл жөндейміз⟧» деп жауап берді.
      """),
    RuleCase(
      .ru,
      """
      Форум состоялся. «⟦quote=Нина Ким:Мы построим дорогу и мост⟧», – сказала в беседе с Асель Нуртай директор фонда Нина Ким.
      """),
    RuleCase(
      .en,
      "The forum was held. “⟦quote=Asel Nurlan:We will build the road⟧,” said in a talk with Bolat Serik lawyer Asel Nurlan."
    ),
  ])
  func `another person of the clause is no speaker`(_ report: RuleCase) {
    #expect(report.differences("quote") == [])
  }
}
