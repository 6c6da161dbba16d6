import CivicEvents
import TestSupport
import Testing

/// Which events lie in a period. The events' titles are their dates.
struct PeriodTests {
  let sample: Sample

  init() throws {
    sample = try Sample()
    for date in ["2025-12-31", "2026-02-13", "2026-02", "2026", "2026-03-01"] {
      try tell(try sample.event(title: date, start: date))
    }
    try tell(try sample.event(title: "2026-02-27…2026-03-02", start: "2026-02-27", end: "2026-03-02"))
    for day in ["2025-11-01", "2026-02-20", "2026-05-05"] {
      try tell(try sample.event(title: "no later than \(day)", noLaterThan: day))
    }
    try tell(try sample.event(title: "no date"))
  }

  private func tell(_ event: Int) throws {
    _ = try sample.tell(event, in: try sample.report("Кездесу өтті."))
  }

  private func ask(_ period: Period) throws -> (titles: [String?], leftOut: Int) {
    var query = Query(.events)
    query.sort = .name
    query.period = period
    let answer = try sample.ask(query, as: EventRow.self)
    return (answer.rows.map(\.title), answer.undatedLeftOut)
  }

  @Test func `the last day belongs to the period, a span is in it with one of its days`() throws {
    let (titles, leftOut) = try ask(Period(since: "2026-02-13", until: "2026-02-27"))
    #expect(titles == ["2026-02-13", "2026-02-27…2026-03-02"])
    // "2026-02", "2026", and the undated but the one that was before it.
    #expect(leftOut == 5)
  }

  @Test func `a month and a year can be periods`() throws {
    #expect(
      try ask(Period(since: "2026-02", until: "2026-02")).titles == [
        "2026-02", "2026-02-13", "2026-02-27…2026-03-02",
      ])
    #expect(
      try ask(Period(since: "2026", until: "2026")).titles == [
        "2026", "2026-02", "2026-02-13", "2026-02-27…2026-03-02", "2026-03-01",
      ])
    #expect(try ask(Period(until: "2025")).titles == ["2025-12-31"])
  }

  @Test func `undated takes events in by publication date, and what may lie in the period`() throws {
    let (titles, leftOut) = try ask(Period(since: "2026-02-10", until: "2026-02-27", undated: true))
    #expect(
      titles == [
        "2026", "2026-02", "2026-02-13", "2026-02-27…2026-03-02", "no later than 2026-02-20",
      ])
    // Published later, or without any date.
    #expect(leftOut == 2)
  }

  @Test func `without a period every event is in, and undated may be left out`() throws {
    #expect(try ask(Period()).titles.count == 10)
    #expect(try ask(Period()).leftOut == 0)
    #expect(try ask(Period(undated: false)).titles.count == 6)
  }

  @Test func `the twins ask for what lies wholly before or after`() throws {
    #expect(try ask(Period(notSince: "2026-02-13")).titles == ["2025-12-31"])
    #expect(try ask(Period(notUntil: "2026-02-27")).titles == ["2026-03-01"])
  }

  @Test(arguments: ["2026-13", "13.02.2026", "2026-2-1", "", "2026-02-32", "yesterday", "2026-02-13-01"])
  func `what is no date is refused`(date: String) {
    #expect(throws: CivicError(.dateNotUnderstood, date)) { try ask(Period(since: date)) }
  }
}
