public import CivicText

extension Timeline {
  /// The picture: a strip of columns for each row, all on one scale, the total at its right.
  ///
  /// - Returns: SVG 1.1 that stands alone.
  public func svg(_ language: Language) -> String { TimelinePlot(self, language).drawing.svg }
}

/// A timeline as small multiples (E. Tufte. The Visual Display of Quantitative Information, 1983).
struct TimelinePlot {
  private(set) var drawing: SVGDrawing

  private let timeline: Timeline
  private let words: TimelineWords
  /// Of the columns: where the first begins and how far the next one is.
  private let left: Double
  private let pitch: Double
  private let top: Double
  private let strip: Double
  private let largest: Int

  private static let width = 960.0
  private static let margin = 20.0
  private static let noteSize = 11.0
  private static let nameSize = 12.0
  private static let longestName = 270.0
  private static let totalRoom = 56.0
  private static let widestPitch = 46.0
  /// Above the highest column, for its number.
  private static let headroom = 12.0

  init(_ timeline: Timeline, _ language: Language) {
    self.timeline = timeline
    words = TimelineWords(language)
    let columns = Double(timeline.columns?.count ?? 1)
    let names = timeline.rows.map { [words] row in
      TextExtent.width(words.name(row, timeline.grouping), size: Self.nameSize)
    }
    // Between a name and its columns stands the number of the scale.
    left = Self.margin + min(Self.longestName, (names.max() ?? 0) + 4) + 30
    pitch = min(Self.widestPitch, (Self.width - Self.margin - Self.totalRoom - left) / columns)
    top = 84
    strip = timeline.rows.count <= 6 ? 64 : timeline.rows.count <= 12 ? 48 : 42
    largest = timeline.rows.flatMap { $0.counts.map(\.count) }.max() ?? 0

    let notes = words.notes(timeline).flatMap {
      TextExtent.lines($0, width: Self.width - 2 * Self.margin, size: Self.noteSize)
    }
    let bottom = top + strip * Double(timeline.rows.count) + (timeline.rows.isEmpty ? 0 : 40)
    let title = words.title(timeline)
    drawing = SVGDrawing(
      width: Self.width, height: bottom + Double(notes.count) * 16 + 16, title: title,
      description: ([words.scale(timeline)] + words.notes(timeline)).joined(separator: " "),
      language: language)
    drawing.text(title, at: (Self.margin, 32), .text, size: 17, isBold: true)
    if !timeline.rows.isEmpty {
      drawing.text(words.scale(timeline), at: (Self.margin, 53), .faint, size: 12)
      drawScale()
      for (index, row) in timeline.rows.enumerated() { draw(row, at: top + strip * Double(index)) }
      drawTicks()
    }
    for (index, note) in notes.enumerated() {
      drawing.text(note, at: (Self.margin, bottom + Double(index) * 16 + 8), .faint, size: Self.noteSize)
    }
  }

  private var right: Double { left + pitch * Double(timeline.columns?.count ?? 0) }

  private func height(_ count: Int) -> Double {
    Double(count) / Double(max(largest, 1)) * (strip - Self.headroom - 4)
  }

  /// Whether every column has room for its number; else each strip shows its highest one.
  private var numbersFit: Bool { TextExtent.width(String(largest), size: 10) + 2 <= pitch }

  /// A round number that the scale shows: the largest of 1, 2, 5, 10, 20 … that is reached.
  private var mark: Int {
    var mark = 1
    for step in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
    where step <= largest { mark = step }
    return mark
  }

  /// What is the same in all strips: where headings change, and the heading of the totals.
  private mutating func drawScale() {
    drawing.text(
      words.labels.text("timeline.total"), at: (right + 12, top - 6), .faint, size: 10)
    let bottom = top + strip * Double(timeline.rows.count)
    for column in starts().dropFirst() {
      drawing.line((x(column), top), (x(column), bottom), .grid)
    }
  }

  private mutating func draw(_ row: Timeline.Row, at y: Double) {
    let base = y + strip - 4
    let name = words.name(row, timeline.grouping)
    let isValue = row.content == .value
    drawing.text(
      TextExtent.shortened(name, to: Self.longestName, size: Self.nameSize), at: (Self.margin, base - 2),
      isValue ? .text : .faint, size: Self.nameSize, tip: name)
    if largest > 0 {
      let marked = base - height(mark)
      // The scale is one: many strips need not repeat it.
      if y == top || timeline.rows.count <= 12 { drawing.line((left, marked), (right, marked), .grid) }
      if y == top || timeline.rows.count <= 6 {
        drawing.text(String(mark), at: (left - 5, marked + 3), .faint, anchor: .end, size: 9)
      }
    }
    let peak = row.counts.map(\.count).max() ?? 0
    let first = row.counts.firstIndex { $0.count == peak }
    for (index, count) in row.counts.enumerated() where count.count > 0 {
      let x = left + pitch * Double(index)
      let gap = min(pitch * 0.2, 4)
      let box = PlotBox(
        left: x + gap / 2, top: base - max(height(count.count), 1.5), right: x + pitch - gap / 2, bottom: base
      )
      drawing.rectangle(box, isValue ? .data : .rest, tip: tip(name, index, count.count))
      if numbersFit || index == first {
        drawing.text(
          String(count.count), at: (x + pitch / 2, box.top - 3), .faint, anchor: .middle, size: 10)
      }
    }
    drawing.line((left, base), (right, base), .faint)
    drawing.text(String(row.total), at: (right + 12, base - 2), .text, size: 13, isBold: true)
  }

  private func tip(_ name: String, _ index: Int, _ count: Int) -> String {
    let column = (timeline.columns?.lowerBound ?? 0) + index
    return "\(name), \(words.period(column, timeline.grain)): " + words.labels.count("unit.events", count)
  }

  private func x(_ column: Int) -> Double {
    left + pitch * Double(column - (timeline.columns?.lowerBound ?? 0))
  }

  /// The columns at which a heading begins.
  private func starts() -> [Int] {
    guard let columns = timeline.columns else { return [] }
    return columns.filter { column in
      column == columns.lowerBound
        || words.heading(column, timeline.grain) != words.heading(column - 1, timeline.grain)
    }
  }

  private mutating func drawTicks() {
    guard let columns = timeline.columns else { return }
    let y = top + strip * Double(timeline.rows.count) + 11
    let widest = columns.map { TextExtent.width(words.tick($0, timeline.grain), size: 10) }.max() ?? 0
    let step = TickStep.every(timeline.grain, room: pitch, widest: widest + 5)
    for column in columns where TickStep.isShown(column, timeline.grain, step) {
      drawing.text(
        words.tick(column, timeline.grain), at: (x(column) + pitch / 2, y), .faint, anchor: .middle, size: 10)
    }
    let starts = starts()
    for (index, column) in starts.enumerated() {
      let month = CivilDate(daysSince1970: timeline.grain.firstDay(of: column)).month
      let end = index + 1 < starts.count ? x(starts[index + 1]) : right + Self.totalRoom
      // A month names its year where that is new.
      let headings = (index == 0 || month == 1 ? [true, false] : [false]).compactMap {
        words.heading(column, timeline.grain, isFull: $0)
      }
      let fitting = headings.first {
        TextExtent.width($0, size: 11, isBold: true) + 8 <= end - x(column)
      }
      guard let fitting else { continue }
      drawing.text(fitting, at: (x(column) + 2, y + 15), .text, size: 11, isBold: true)
    }
  }
}
