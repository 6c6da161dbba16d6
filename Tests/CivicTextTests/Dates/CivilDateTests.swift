import CivicText
import Testing

@Suite struct CivilDateTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, 4), ("2026-02-13", 20_497, 5), ("2000-02-29", 11_016, 2), ("1969-12-31", -1, 3),
      ("1995-08-30", 9372, 3), ("2100-03-01", 47_541, 1), ("0001-01-01", -719_162, 1),
    ] as [(String, Int, Int)])
  func `a date is counted in days and back`(iso: String, days: Int, weekday: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
    #expect(CivilDate(daysSince1970: days) == date)
    #expect(date.iso == iso)
  }

  @Test func `every day of four centuries comes back from its number`() throws {
    var date = try #require(CivilDate(year: 1899, month: 12, day: 31))
    for _ in 0..<146_097 {
      let next = date.adding(days: 1)
      #expect(date < next && CivilDate(year: next.year, month: next.month, day: next.day) == next)
      #expect(next.weekday == date.weekday % 7 + 1)
      date = next
    }
    #expect(date.iso == "2299-12-31")
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-02", "26-02-13", "", "abc", "2026-2-13",
  ])
  func `what is no day of the calendar is refused`(iso: String) {
    #expect(CivilDate(iso: iso) == nil)
  }

  @Test func `a time behind the day is left out of account`() {
    #expect(CivilDate(iso: "2026-02-13T15:45:00+05:00")?.iso == "2026-02-13")
  }
}
