import CivicText
import Testing

@testable import CivicEvents

struct RelativePeriodTests {
  private func days(_ cue: QuestionCue, _ number: Int? = nil, today: String) throws -> [String] {
    let day = try #require(CivilDate(iso: today))
    return RelativePeriod.days(cue, number: number, today: day).map { [$0.0, $0.1] } ?? []
  }

  @Test func `weeks begin on Monday`() throws {
    #expect(try days(.thisWeek, today: "2026-03-01") == ["2026-02-23", "2026-03-01"])
    #expect(try days(.lastWeek, today: "2026-03-02") == ["2026-02-23", "2026-03-01"])
  }

  @Test func `the month before January is December`() throws {
    #expect(try days(.lastMonth, today: "2026-01-15") == ["2025-12", "2025-12"])
    #expect(try days(.thisMonth, today: "2026-01-15") == ["2026-01", "2026-01"])
  }

  @Test func `the last days take today in`() throws {
    #expect(try days(.lastDays, 30, today: "2026-03-31") == ["2026-03-02", "2026-03-31"])
    #expect(try days(.lastWeeks, 2, today: "2026-03-31") == ["2026-03-18", "2026-03-31"])
  }

  @Test(arguments: [QuestionCue.lastDays, .lastWeeks, .lastMonths], [Int.max, Int.max / 7, 1_000_000, 0])
  func `a period longer than the calendar is none`(_ cue: QuestionCue, _ number: Int) throws {
    #expect(try days(cue, number, today: "2026-03-31") == [])
  }

  @Test func `months back end where the month has no such day`() throws {
    #expect(try days(.lastMonths, 1, today: "2026-03-31") == ["2026-03-01", "2026-03-31"])
    #expect(try days(.lastMonths, 3, today: "2026-05-15") == ["2026-02-16", "2026-05-15"])
  }
}
