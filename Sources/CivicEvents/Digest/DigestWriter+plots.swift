internal import CivicText

/// Events over time, as small pictures.
extension DigestWriter {
  /// Rows of one plot; the rest is counted together.
  private static var mostRows: Int { 8 }
  /// A picture of fewer events says less than a sentence.
  private static var fewestEvents: Int { 3 }

  mutating func plots() {
    guard facts.events.total >= Self.fewestEvents else { return }
    for (grouping, key) in [(Timeline.Grouping.kind, "plot.kinds"), (.topic, "plot.topics")] {
      let timeline = Timeline(
        facts.events, by: grouping, period: facts.period.query, most: Self.mostRows)
      guard timeline.rows.count > 1, (timeline.columns?.count ?? 0) > 1 else { continue }
      add(
        .plot(
          ProsePlot(
            caption: words.phrase(key), svg: timeline.svg(words.language), lines: bars(timeline))))
    }
  }

  /// "roundtable   ▂··▆  12": a line a row, on one scale.
  private func bars(_ timeline: Timeline) -> [String] {
    let names = TimelineWords(words.language)
    let rows = timeline.rows.map { (name: names.name($0, timeline.grouping), row: $0) }
    let width = rows.map(\.name.count).max() ?? 0
    let largest = timeline.rows.flatMap { $0.counts.map(\.count) }.max() ?? 0
    return rows.map { name, row in
      let padding = String(repeating: " ", count: width - name.count)
      let bars = TextBars.sparkline(row.counts.map(\.count), largest: largest)
      return "  \(name)\(padding)  \(bars)  \(row.total)"
    }
  }
}
