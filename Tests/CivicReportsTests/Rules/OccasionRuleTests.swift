import CivicText
import TestSupport
import Testing

/// Whether something was said at this event.
@Suite struct OccasionRuleTests {
  static let cases = [
    RuleCase(
      .ru,
      "Форум состоялся.\n\nРанее председатель союза Геннадий Ткачук говорил: «⟦quote.other=Геннадий Ткачук:Нам важны не громкие слова, а дела⟧»."
    ),
    RuleCase(
      .ru,
      "Форум состоялся.\n\nНа форуме вспомнили слова, сказанные основателем союза Каиргельды Рахимтаем на съезде 2019 года: «⟦quote.other=Каиргельды Рахимтай:Слово дороже тиража⟧».",
      published: "2025-06-27"),
    // One person recalls another's words.
    RuleCase(
      .ru,
      "Форум состоялся.\n\nМодератор напомнила, что председатель союза Геннадий Ткачук говорил: «⟦quote.other=Геннадий Ткачук:Нам важны не громкие слова, а дела⟧»."
    ),
    // A year of the speaker's life says nothing of the words.
    RuleCase(
      .en,
      "The forum was held.\n\n\"⟦quote=Asel Nurlan:We need stable money and clear rules⟧,\" said Asel Nurlan, who has led the shelter since 2014.",
      published: "2026-02-13"
    ),
    // Said before an event to come.
    RuleCase(
      .kk,
      "Форум ертең өтеді.\n\n– ⟦quote.other=Лаура Мамытбек:Әр ұйымға бес минуттан сөз беріледі⟧, – дейді қор директоры Лаура Мамытбек."
    ),
    RuleCase(
      .en,
      "The briefing was held. Lawyer Asel Nurlan cited the report: \"⟦quote.other=Asel Nurlan:Fines were imposed in four cases.⟧\""
    ),
  ]

  @Test(arguments: cases)
  func `words from elsewhere are marked so`(_ report: RuleCase) {
    #expect(report.differences("quote") == [])
  }
}
