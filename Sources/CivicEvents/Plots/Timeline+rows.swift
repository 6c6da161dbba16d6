internal import CivicReports

extension Timeline {
  /// Of ten events with a date at least so many must find a column, or the columns are too fine.
  private static let leastOfTen = 9

  /// An event with the days that it may have begun on.
  private struct Dated {
    let event: EventRow
    let days: ClosedRange<Int>?
  }

  /// - Parameters:
  ///   - period: what was asked for; its bounds are the columns' where it has any.
  ///   - sort: of the rows, as where events are counted.
  ///   - most: how many values have a row of their own.
  init(_ answer: Answer<EventRow>, by grouping: Grouping, period: Period, sort: Query.Sort? = nil, most: Int)
  {
    let events = answer.rows.map { Dated(event: $0, days: Self.days(of: $0, period)) }
    let days = events.compactMap(\.days)
    let grain = Self.grain(days, period)
    var columns = Self.columns(days, grain, period)
    if let all = columns, all.count > Self.mostColumns {
      columns = (all.upperBound - Self.mostColumns + 1)...all.upperBound
    }

    var tally = Tally(columns: columns)
    for dated in events { tally.add(dated.event, in: dated.days.flatMap(grain.column), by: grouping) }

    self.grouping = grouping
    self.grain = grain
    self.columns = columns
    rows = tally.rows(sort, most: most) { grain.period($0) }
    total = answer.total
    drawn = tally.drawn
    undated = tally.undated
    earlier = tally.earlier
    notHeld = answer.rows.count { [.announced, .cancelled, .postponed].contains($0.status) }
    undatedLeftOut = answer.undatedLeftOut
    restsOn = answer.restsOn
  }

  /// Of what began before the period and lies in it, the period's first day.
  private static func days(of event: EventRow, _ period: Period) -> ClosedRange<Int>? {
    let date = event.start ?? (period.undated == true ? event.noLaterThan : nil)
    guard let days = date.flatMap(DayNumber.days) else { return nil }
    guard let since = period.since.flatMap(DayNumber.days)?.lowerBound, days.upperBound < since else {
      return days
    }
    return since...since
  }

  private static func grain(_ days: [ClosedRange<Int>], _ period: Period) -> TimeGrain {
    let all = days.count { TimeGrain.year.column(of: $0) != nil }
    return TimeGrain.allCases.first { grain in
      let placed = days.count { grain.column(of: $0) != nil }
      guard placed * 10 >= all * leastOfTen else { return false }
      return (columns(days, grain, period)?.count ?? 0) <= mostColumns
    } ?? .year
  }

  private static func columns(_ days: [ClosedRange<Int>], _ grain: TimeGrain, _ period: Period)
    -> ClosedRange<Int>?
  {
    let placed = days.compactMap { grain.column(of: $0) }
    let since = period.since.flatMap(DayNumber.days).map { grain.column(of: $0.lowerBound) }
    let until = period.until.flatMap(DayNumber.days).map { grain.column(of: $0.upperBound) }
    guard let first = since ?? placed.min(), let last = until ?? placed.max(), first <= last else {
      return nil
    }
    return first...last
  }
}

/// Events of each value in each column.
private struct Tally {
  /// Nil of events that state none.
  typealias Value = String?

  struct Line {
    var name: PlaceName?
    /// The indices of its events in each column.
    var events: [[Int]]
    var undated = 0

    var total: Int { events.reduce(0) { $0 + $1.count } }
  }

  let columns: ClosedRange<Int>?
  var lines: [Value: Line] = [:]
  var drawn = 0
  var undated = 0
  var earlier = 0
  private var count = 0

  init(columns: ClosedRange<Int>?) { self.columns = columns }

  mutating func add(_ event: EventRow, in column: Int?, by grouping: Timeline.Grouping) {
    count += 1
    var index: Int?
    if let column, let columns, column >= columns.lowerBound {
      // What ends in the period may be dated after it only where the dates contradict each other.
      index = min(column, columns.upperBound) - columns.lowerBound
      drawn += 1
    } else if column != nil {
      earlier += 1
      return
    } else {
      undated += 1
    }
    for (value, name) in Self.values(of: event, grouping) {
      var line = lines[value] ?? Line(name: name, events: Array(repeating: [], count: columns?.count ?? 0))
      if let index { line.events[index].append(count) } else { line.undated += 1 }
      lines[value] = line
    }
  }

  private static func values(of event: EventRow, _ grouping: Timeline.Grouping) -> [(Value, PlaceName?)] {
    switch grouping {
    case .kind: return [(event.kind.rawValue, nil)]
    case .topic: return event.topics.isEmpty ? [(nil, nil)] : event.topics.map { ($0, nil) }
    case .region:
      let region = event.place.region
      return [(event.place.regionCode ?? region?.kk ?? region?.ru ?? region?.en, region)]
    }
  }

  func rows(_ sort: Query.Sort?, most: Int, period: (Int) -> String) -> [Timeline.Row] {
    let periods = columns.map { $0.map(period) } ?? []
    func row(_ content: Timeline.Row.Content, _ value: String?, _ line: Line, values: Int = 1) -> Timeline.Row
    {
      Timeline.Row(
        content: content, value: value, name: line.name, values: values,
        counts: zip(periods, line.events).map { .init(period: $0, count: $1.count) }, total: line.total,
        undated: line.undated)
    }
    let stated = lines.compactMap { value, line in value.map { (value: $0, line: line) } }.sorted {
      switch sort {
      case .date: $0.value > $1.value
      case .earliest, .name: $0.value < $1.value
      case .events, nil:
        ($1.line.total, $1.line.undated, $0.value) < ($0.line.total, $0.line.undated, $1.value)
      }
    }
    // A single one that is left over stands with its own name.
    let most = stated.count == most + 1 ? stated.count : most
    var rows = stated.prefix(most).map { row(.value, $0.value, $0.line) }
    let rest = stated.dropFirst(most)
    if let first = rest.first?.line {
      // An event of several of them counts once.
      var all = Line(events: Array(repeating: [], count: first.events.count))
      for (_, line) in rest {
        all.undated += line.undated
        for index in line.events.indices { all.events[index] += line.events[index] }
      }
      all.events = all.events.map { Array(Set($0)) }
      rows.append(row(.rest, nil, all, values: rest.count))
    }
    if let line = lines[nil] { rows.append(row(.unstated, nil, line, values: 0)) }
    return rows
  }
}
