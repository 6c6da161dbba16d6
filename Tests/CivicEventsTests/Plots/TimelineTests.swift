import CivicReports
import CivicText
import TestSupport
import Testing

@testable import CivicEvents

@Suite struct `A timeline` {
  private static func timeline(
    _ starts: [String?], period: Period = Period(), topics: [String] = [], most: Int = 30
  ) -> Timeline {
    Timeline(
      .events(starts, topics: topics), by: topics.isEmpty ? .kind : .topic, period: period, most: most)
  }

  @Test(arguments: [
    (["2026-02-01", "2026-02-28"], TimeGrain.day, 28), (["2026-02-01", "2026-06-30"], .week, 23),
    (["2024-06-03", "2026-04-17"], .month, 23), (["2020-01-01", "2026-12-31"], .quarter, 28),
    (["1999-05-05", "2026-05-05"], .year, 28),
  ])
  func `has periods as fine as there is room for`(starts: [String], grain: TimeGrain, columns: Int) {
    let timeline = Self.timeline(starts)
    #expect(timeline.grain == grain)
    #expect(timeline.rows[0].counts.count == columns)
    #expect(timeline.rows[0].counts.map(\.count).reduce(0, +) == 2)
  }

  @Test func `covers the period that was asked for, empty columns too`() {
    let timeline = Self.timeline(["2026-02-10"], period: Period(since: "2026-02", until: "2026-02"))
    #expect(timeline.rows[0].counts.first?.period == "2026-02-01")
    #expect(timeline.rows[0].counts.last?.period == "2026-02-28")
  }

  @Test func `says how many events have no date, and how many only a month`() {
    let starts: [String?] = ["2026-02-01", "2026-02-02", "2026-02-03", nil, "2026-02"]
    let many = Self.timeline(starts + Array(repeating: "2026-02-05", count: 20))
    #expect(many.grain == .day)
    #expect(many.undated == 2)
    #expect(many.drawn + many.undated == many.total)
    #expect(TimelineWords(.en).notes(many).contains { $0.hasPrefix("2 events are not drawn") })
  }

  @Test func `is no finer than the dates of nearly all events`() {
    #expect(Self.timeline(["2026-02", "2026-03", "2026-02-05"]).grain == .month)
  }

  @Test func `takes undated events in by their publication where that is asked for`() {
    #expect(Self.timeline([nil, "2026-02-20"], period: Period(undated: true)).undated == 0)
  }

  @Test func `of centuries the last years are drawn, and the others counted`() {
    let timeline = Self.timeline(["1820", "2026-02-01", "2025-02-01"])
    #expect(timeline.rows[0].counts.count == Timeline.mostColumns)
    #expect(timeline.earlier == 1)
    #expect(TimelineWords(.en).notes(timeline).contains("1 event before 1991 is not drawn."))
  }

  @Test func `what has no row of its own is added up, each event once`() {
    let timeline = Self.timeline(["2026-02-01"], topics: ["ecology", "health", "youth"], most: 1)
    #expect(timeline.rows.map(\.content) == [.value, .rest])
    #expect(timeline.rows[1].values == 2)
    #expect(timeline.rows[1].total == 1)
    #expect(
      TimelineWords(.en).notes(timeline).contains("An event of several topics counts for each of them."))
  }

  @Test func `a single value that is left over stands with its own name`() {
    var answer = Answer.events(["2026-02-01", "2026-02-02"], topics: ["youth"])
    answer.rows[0].topics.append("ecology")
    #expect(
      Timeline(answer, by: .topic, period: Period(), most: 1).rows.map(\.value) == ["youth", "ecology"])
    answer.rows[1].topics.append("media")
    #expect(
      Timeline(answer, by: .topic, period: Period(), most: 1).rows.map(\.content) == [.value, .rest])
  }

  @Test func `rows are ordered as they are where events are counted`() {
    var answer = Answer.events(["2026-02-01", "2026-02-02"], topics: ["youth"])
    answer.rows[0].topics.append("ecology")
    func rows(_ sort: Query.Sort?) -> [String?] {
      Timeline(answer, by: .topic, period: Period(), sort: sort, most: 30).rows.map(\.value)
    }
    #expect(rows(nil) == ["youth", "ecology"])
    #expect(rows(.name) == ["ecology", "youth"])
  }

  @Test func `events without a topic are a row of their own, the last`() {
    var answer = Answer.events(["2026-02-01", "2026-02-02"])
    answer.rows[0].topics = ["ecology"]
    let timeline = Timeline(answer, by: .topic, period: Period(), most: 30)
    #expect(timeline.rows.map(\.value) == ["ecology", nil])
    #expect(TimelineWords(.en).name(timeline.rows[1], .topic) == "no topic found")
  }

  @Test func `what began before the period counts on its first day`() {
    var answer = Answer.events(["2026-01-30"])
    answer.rows[0].end = "2026-02-02"
    let timeline = Timeline(
      answer, by: .kind, period: Period(since: "2026-02-01", until: "2026-02-03"), most: 30)
    #expect(timeline.rows[0].counts.map(\.count) == [1, 0, 0])
  }

  @Test(arguments: [Timeline.Grouping.kind, .topic, .region])
  func `agrees with events counted by the same`(grouping: Timeline.Grouping) throws {
    let test = try TestDatabase()
    for (day, topic) in [("2026-02-01", "ecology"), ("2026-02-03", "health"), ("2026-02-09", "ecology")] {
      try test.store(
        MarkedReading(
          "⟦start=\(day):\(day)⟧ күні ⟦settlement=Орал:Орал⟧ қаласында ⟦kind=forum:форум⟧ өтті: ⟦topic=\(topic):\(topic)⟧."
        ))
    }
    try test.store(MarkedReading("Қашан екені белгісіз ⟦kind=hearing:тыңдау⟧: ⟦topic=ecology:ecology⟧."))
    let timeline = try test.database.timeline(by: grouping)
    let by = try #require(Query.Grouping(rawValue: grouping.rawValue))
    let counted = try test.database.events(by: by).rows
    #expect(!counted.isEmpty)
    let drawn = timeline.rows.filter { $0.content == .value }
    #expect(
      Set(drawn.map { "\($0.value ?? "") \($0.total + $0.undated)" })
        == Set(counted.map { "\($0.value) \($0.count)" }))
    #expect(timeline.undated == 1)
  }
}
