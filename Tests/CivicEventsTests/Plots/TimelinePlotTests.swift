import CivicReports
import CivicText
import Testing

@testable import CivicEvents

@Suite struct `The picture of a timeline` {
  /// Events of all topics over 30 months, many of one.
  private static let many: Timeline = {
    let topics = Labels.values(in: "topic")
    var answer = Answer.events(
      (0..<500).map { "20\(24 + $0 % 30 / 12)-\($0 % 30 % 12 < 9 ? "0" : "")\($0 % 30 % 12 + 1)-11" })
    for index in answer.rows.indices {
      answer.rows[index].topics = [topics[index < 90 ? 0 : index % topics.count]]
    }
    return Timeline(answer, by: .topic, period: Period(), most: 25)
  }()

  @Test(arguments: Language.allCases)
  func `of 500 events and 25 topics is well formed, and no text lies upon another`(language: Language) {
    let drawing = TimelinePlot(Self.many, language).drawing
    DrawnPlot.check(drawing)
    let labels = Labels(language)
    #expect(drawing.texts.contains { $0.text == labels.text("topic.ecology") })
    #expect(drawing.svg.contains("lang=\"\(language.rawValue)\""))
  }

  @Test(arguments: [
    ["2026-02-01"], ["2026-02-01", "2026-02-05"], ["2026-01-31", "2026-05-05"], ["2001", "2026"],
  ])
  func `of a few events is well formed too`(starts: [String]) {
    for language in Language.allCases {
      DrawnPlot.check(
        TimelinePlot(Timeline(.events(starts), by: .kind, period: Period(), most: 30), language).drawing)
    }
  }

  @Test func `shows each row's number, and says what it rests on`() {
    let timeline = Timeline(
      .events(["2026-02-01", "2026-02-02", nil]), by: .kind, period: Period(), most: 30)
    let texts = TimelinePlot(timeline, .en).drawing.texts.map(\.text)
    #expect(texts.contains("2"))
    #expect(texts.contains("3 events; 4 reports; 9 of 10 facts not reviewed by a person."))
    #expect(texts.contains { $0.hasPrefix("1 event is not drawn") })
  }

  @Test(arguments: [(Language.kk, "ақп."), (.ru, "февр."), (.en, "Feb")])
  func `names months as the language does`(language: Language, month: String) {
    let timeline = Timeline(.events(["2026-01-05", "2026-12-05"]), by: .kind, period: Period(), most: 30)
    #expect(TimelinePlot(timeline, language).drawing.texts.contains { $0.text == month })
  }

  @Test func `of nothing says so`() {
    let drawing = TimelinePlot(Timeline(Answer(), by: .topic, period: Period(), most: 30), .ru).drawing
    DrawnPlot.check(drawing)
    #expect(drawing.texts.contains { $0.text == Labels(.ru).text("answer.none") })
  }

  @Test func `is the same each time`() { #expect(Self.many.svg(.kk) == Self.many.svg(.kk)) }

  @Test func `names are escaped`() {
    let timeline = Timeline(
      .events(["2026-02-01"], topics: ["a<b & \"c\""]), by: .topic, period: Period(), most: 30)
    #expect(timeline.svg(.en).contains("a&lt;b &amp; \"c\""))
    DrawnPlot.check(TimelinePlot(timeline, .en).drawing)
  }
}
