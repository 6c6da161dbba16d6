import Testing

@testable import CivicEvents

@Suite struct `Columns of time` {
  private static let days = [-700_000, -1, 0, 3, 4, 20_000, 20_453, 20_512]

  @Test(arguments: TimeGrain.allCases)
  func `a column begins with its first day and ends where the next one begins`(grain: TimeGrain) {
    for day in Self.days {
      let column = grain.column(of: day)
      #expect(grain.firstDay(of: column) <= day)
      #expect(grain.firstDay(of: column + 1) > day)
      #expect(grain.column(of: grain.firstDay(of: column)) == column)
    }
  }

  @Test(arguments: [
    (TimeGrain.day, "2026-02-13"), (.week, "2026-W07"), (.month, "2026-02"), (.quarter, "2026-Q1"),
    (.year, "2026"),
  ])
  func `a period is written as ISO 8601 has it`(grain: TimeGrain, period: String) throws {
    let day = try #require(DayNumber.days(of: "2026-02-13")?.lowerBound)
    #expect(grain.period(grain.column(of: day)) == period)
  }

  @Test(arguments: [("2024-12-30", "2025-W01"), ("2027-01-01", "2026-W53"), ("2023-01-01", "2022-W52")])
  func `a week belongs to the year of its Thursday`(day: String, week: String) throws {
    let day = try #require(DayNumber.days(of: day)?.lowerBound)
    #expect(TimeGrain.week.period(TimeGrain.week.column(of: day)) == week)
  }

  @Test func `a month lies in no week, but in its year`() throws {
    let month = try #require(DayNumber.days(of: "2026-02"))
    #expect(TimeGrain.week.column(of: month) == nil)
    #expect(TimeGrain.year.column(of: month) == 2026)
  }
}
