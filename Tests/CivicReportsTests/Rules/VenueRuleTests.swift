import CivicReports
import CivicText
import TestSupport
import Testing

/// In which hall or building people met.
@Suite struct VenueRuleTests {
  static let cases = [
    RuleCase(
      .kk,
      "Форум ⟦venue=облыстық филармонияның концерт залы:облыстық филармонияның концерт залында⟧ өтті."),
    RuleCase(.kk, "Кездесу ⟦venue=№ 2 орта мектептің акт залы:№ 2 орта мектептің акт залында⟧ өтті."),
    RuleCase(
      .kk, "Семинар ⟦venue=аудан әкімдігінің мәжіліс залы:аудан әкімдігінің мәжіліс залында⟧ өтті."),
    RuleCase(
      .kk,
      "Конференция ⟦venue=Б. Тілеуов атындағы мұнай және газ университеті:Б. Тілеуов атындағы мұнай және газ университетінде⟧ өтті."
    ),
    // The town stands before the hall.
    RuleCase(.kk, "Форум Арал қаласының ⟦venue=Достық үйі:Достық үйінде⟧ өтті."),
    RuleCase(.kk, "Кездесу Аралдағы ⟦venue=Теңізші кафесі:«Теңізші» кафесінде⟧ өтті."),
    RuleCase(.kk, "Өтетін орны: ⟦venue:қала әкімдігінің мәжіліс залы⟧.\nФорум ертең өтеді."),
    RuleCase(
      .ru,
      "Семинар прошёл в ⟦venue=актовый зал политехнического колледжа:актовом зале политехнического колледжа⟧."
    ),
    RuleCase(
      .ru,
      "Форум состоялся в ⟦venue=областная библиотека имени С. Досанова:областной библиотеке имени С. Досанова⟧."
    ),
    RuleCase(
      .ru,
      "Тренинг прошёл на базе ⟦venue=Приаральский университет технологий:Приаральского университета технологий⟧."
    ),
    RuleCase(.ru, "Форум прошёл в ⟦venue=Дом дружбы:Доме дружбы⟧ города Кокшетау."),
    RuleCase(.ru, "Состоится форум.\nМесто проведения: ⟦venue:малый зал акимата⟧."),
    // The word for the hall inside the marks, a name alone, a hall with what it is for, the hall as the subject.
    RuleCase(.ru, "На базе «⟦venue=Дом дружбы:Дома дружбы⟧» проведён семинар."),
    RuleCase(.ru, "В Таразе, в «⟦venue:Aulie Plaza⟧», прошла встреча."),
    RuleCase(
      .ru,
      "Форум прошёл в ⟦venue=Центр активного долголетия:Центре активного долголетия⟧ в среду."),
    RuleCase(
      .ru, "⟦venue:Национальная академическая библиотека⟧ принимала съезд родителей. Съезд состоялся в среду."
    ),
    RuleCase(.kk, "Форум ⟦venue=Достық үйінің үлкен залы:Достық үйінің үлкен залында⟧ өтті."),
    RuleCase(
      .kk,
      "Семинар ⟦venue=аудандық орталықтандырылған кітапхананың оқу залы:аудандық орталықтандырылған кітапхананың оқу залында⟧ өтті."
    ),
    RuleCase(
      .kk, "Форум ⟦venue=Азаматтық бастамаларды қолдау үйі:Азаматтық бастамаларды қолдау үйінде⟧ өтті."),
    RuleCase(.kk, "⟦venue=Шаңырақ сарайы:Шаңырақ сарайында⟧ форум өтті."),
    RuleCase(.en, "The roundtable was held in the ⟦venue:2nd building of the university⟧."),
    RuleCase(.en, "The ⟦venue:House of Friendship⟧ in Oral has hosted the forum of the youth."),
    RuleCase(.en, "The forum was held at the ⟦venue:House of Friendship⟧ in Oral."),
    RuleCase(.en, "The training took place in the ⟦venue:city Youth Resource Centre⟧."),
    RuleCase(.en, "A forum will be held.\nVenue: ⟦venue:Congress Hall⟧."),
  ]

  static let none = [
    // The centre of a district is a town, a platform no hall.
    RuleCase(.kk, "Форум аудан орталығында өтті."),
    RuleCase(.kk, "Мәселе диалог алаңында талқыланды, форум өтті."),
    RuleCase(.kk, "Форум өтті. «Қоғам үйінде тыныштық» кітабы таратылды."),
    RuleCase(.ru, "Состоялся форум «Человек в центре внимания»."),
    RuleCase(.ru, "Форум состоялся. Активисты приняли участие в школе лидерства."),
    RuleCase(.en, "The forum was held in Kazakhstan and the partners thanked everyone."),
    // In somebody's post, where somebody is sent.
    RuleCase(
      .en, "A seminar was held. James Lindqvist, a professor at Blue Ridge State University, spoke."),
    RuleCase(.ru, "Состоялся форум. Тема – «Человек в «Доме»»."),
    RuleCase(.en, "A rally was held in front of the cinema."),
  ]

  @Test func `a town between two commas of a line does not hang the reader`() {
    let report = ReadReport(
      "Seminar on Budgeting\n\n12 March 2026, Astana, Library\n\nThe seminar was held in Astana.",
      language: .en)
    #expect(report.reading.events.first?.place.settlement == "Astana")
  }

  @Test(arguments: cases + none)
  func `a hall is read with its owner and its name`(_ report: RuleCase) {
    #expect(report.differences("venue") == [])
  }
}
