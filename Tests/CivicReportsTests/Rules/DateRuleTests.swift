import CivicReports
import CivicText
import TestSupport
import Testing

/// When the event was; never the page's date.
@Suite struct DateRuleTests {
  static let cases = [
    RuleCase(
      .kk, "⟦start=2026-02-17:17 ақпан күні⟧ Қызылордада дөңгелек үстел өтті.", published: "2026-02-18"),
    RuleCase(.kk, "⟦start=2025-10-02:Кеше⟧ ауылда қоғамдық тыңдау өтті.", published: "2025-10-03"),
    RuleCase(.kk, "⟦start=2026-03-12:2026 жылғы 12 наурызда⟧ диалог алаңы өтеді.", published: "2026-03-05"),
    RuleCase(.ru, "⟦start=2025-06-26:26 июня 2025 года⟧ прошёл форум.", published: "2025-06-27"),
    RuleCase(.ru, "⟦start=2025-10-08:Вчера⟧ в Алматы прошли слушания.", published: "2025-10-09"),
    RuleCase(
      .en, "The roundtable was held in Astana on ⟦start=2026-02-10:Feb. 10⟧.", published: "2026-02-11"),
  ]

  static let others = [
    RuleCase(
      .ru, "⟦start=2026-02-25:Вчера⟧ вечером в кафе сошлись участники дебатов.", published: "2026-02-26"),
    // The day of a release, of another event, and of minutes.
    RuleCase(
      .ru,
      "АТЫРАУ, Казахстан, 24 сентября 2025 года – Конференция, проходившая ⟦start=2025-09-23:23–24 сентября⟧, завершилась.",
      published: "2025-09-24"),
    RuleCase(
      .kk, "Форум өтті. Онда 2026 жылғы 15 наурыздағы референдум туралы айтылды.", published: "2026-03-20"),
    RuleCase(
      .ru, "Форум должен был состояться ⟦start=2024-12-04:4 декабря⟧, он отменён.", published: "2024-12-03"),
  ]

  static let none = [
    RuleCase(.kk, "Оралда дөңгелек үстел өтті.", published: "2026-02-13"),
    RuleCase(.ru, "В Уральске состоялся форум.", published: "2026-02-13"),
    RuleCase(.en, "A forum was held in Oral.", published: "2026-02-13"),
    // A day that is marked, the day of a decision, a day half a year back.
    RuleCase(.kk, "24 қазан – Кітапханашы күніне орай семинар өтті.", published: "2026-02-13"),
    RuleCase(.ru, "В преддверии 8 марта состоялся круглый стол.", published: "2026-02-13"),
    RuleCase(
      .kk, "Дөңгелек үстелде 2018 жылғы 15 ақпанда бекітілген жоба талқыланды.", published: "2026-02-13"),
    RuleCase(.ru, "На форуме обсудили закон, принятый 5 мая 2024 года.", published: "2026-02-13"),
    // When something else began.
    RuleCase(.ru, "Состоялся форум. Фонд работает с 12 мая 2019 года.", published: "2026-02-13"),
  ]

  @Test(arguments: cases + others)
  func `the date beside the event is its own`(_ report: RuleCase) {
    #expect(report.differences("start") == [])
  }

  @Test(arguments: none)
  func `without a date in the text only the latest day is known`(_ report: RuleCase) throws {
    let event = try #require(
      ReadReport(report.text, language: report.language, published: report.published).event)
    #expect(event.start == nil)
    #expect(event.noLaterThan == "2026-02-13")
  }

  @Test func `an announcement has no latest day`() throws {
    let event = try #require(
      ReadReport("В Уральске состоится форум.", language: .ru, published: "2026-02-13").event)
    #expect(event.start == nil && event.noLaterThan == nil)
  }
}
