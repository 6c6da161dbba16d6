internal import CivicEvents
internal import CivicText

/// A timeline as numbers, and as bars on a terminal.
struct TimelineList {
  private let timeline: Timeline
  private let words = TimelineWords(Interface.language)

  init(_ timeline: Timeline) { self.timeline = timeline }

  /// One value in one period.
  private struct Line {
    let row: Timeline.Row
    let count: Timeline.PeriodCount
  }

  /// For a program: the rows; what they rest on is a message.
  func print(as format: OutputFormat) throws {
    try list.print(timeline.rows, as: format)
    words.notes(timeline).forEach(Messages.say)
  }

  func printBars() throws {
    let terminal = Terminal.output
    if !timeline.rows.isEmpty {
      terminal.print(bars.lines(width: terminal.width))
      terminal.print([""])
    }
    for note in words.notes(timeline) {
      terminal.print(Paragraph.lines(StyledText(note, .dim), indent: 0, width: terminal.width))
    }
  }

  private var list: RowList<Timeline.Row, Line> {
    RowList(
      columns: [],
      fields: [
        .init("content") { $0.row.content.rawValue }, .init("value") { $0.row.value },
        .init("name") { words.name($0.row, timeline.grouping) }, .init("period") { $0.count.period },
        .init("count") { String($0.count.count) },
      ],
      lines: { row in row.counts.map { Line(row: row, count: $0) } })
  }

  private var bars: Table {
    let largest = timeline.rows.flatMap { $0.counts.map(\.count) }.max()
    let heading = Interface.labels.text(timeline.grouping.rawValue, in: "grouping")
    return Table(
      columns: [
        .init(heading: heading, wraps: true), .init(heading: words.scale(timeline), wraps: true),
        .init(heading: Interface.text("column.events"), alignsRight: true),
      ],
      rows: timeline.rows.map { row in
        Table.Row(cells: [
          StyledText(words.name(row, timeline.grouping), row.content == .value ? .bold : .dim),
          StyledText(TextBars.sparkline(row.counts.map(\.count), largest: largest)),
          StyledText(String(row.total)),
        ])
      })
  }
}
