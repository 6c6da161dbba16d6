internal import CivicReports
package import CivicText

/// What a timeline says, in one language.
package struct TimelineWords {
  let labels: Labels

  package init(_ language: Language) { labels = Labels(language) }

  func title(_ timeline: Timeline) -> String { labels.text("timeline.title.\(timeline.grouping.rawValue)") }

  /// "Events a month, Jun 2025 – Feb 2026".
  package func scale(_ timeline: Timeline) -> String {
    let per = labels.text("timeline.per-\(timeline.grain.rawValue)")
    guard let columns = timeline.columns else { return per }
    var (first, last) = (columns.lowerBound, columns.upperBound)
    var grain = timeline.grain
    if grain == .week {
      (first, last) = (grain.firstDay(of: first), grain.firstDay(of: last + 1) - 1)
      grain = .day
    }
    return per + ", " + span(period(first, grain), period(last, grain))
  }

  private func span(_ first: String, _ last: String) -> String {
    first == last ? first : labels.format("timeline.span", first, last)
  }

  package func name(_ row: Timeline.Row, _ grouping: Timeline.Grouping) -> String {
    switch row.content {
    case .rest: return labels.count("timeline.rest", row.values)
    case .unstated: return labels.text("timeline.unstated.\(grouping.rawValue)")
    case .value:
      let value = row.value ?? ""
      switch grouping {
      case .kind: return EventKind(rawValue: value).map(ProseWords(labels.language).listed) ?? value
      case .topic: return labels.text(value, in: "topic")
      case .region: return row.name?.text(labels.language) ?? value
      }
    }
  }

  /// A column in words: "Feb 2026".
  func period(_ column: Int, _ grain: TimeGrain) -> String {
    let first = CivilDate(daysSince1970: grain.firstDay(of: column))
    let (year, month, day) = (first.year, first.month, first.day)
    let date = labels.format(
      "axis.date", String(day), labels.text("axis.month.\(month)"), String(year))
    return switch grain {
    case .day: date
    case .week: labels.format("axis.week", date)
    case .month: labels.format("axis.month-year", labels.text("axis.month.\(month)"), String(year))
    case .quarter:
      labels.format("axis.quarter-year", labels.text("axis.quarter.\((month - 1) / 3 + 1)"), String(year))
    case .year: String(year)
    }
  }

  /// What stands right below a column.
  func tick(_ column: Int, _ grain: TimeGrain) -> String {
    let date = CivilDate(daysSince1970: grain.firstDay(of: column))
    let (year, month, day) = (date.year, date.month, date.day)
    return switch grain {
    case .day, .week: String(day)
    case .month: labels.text("axis.month.\(month)")
    case .quarter: labels.text("axis.quarter.\((month - 1) / 3 + 1)")
    case .year: String(year)
    }
  }

  /// What stands below the columns that have it in common; nil below years.
  ///
  /// - Parameter isFull: a month with its year.
  func heading(_ column: Int, _ grain: TimeGrain, isFull: Bool = true) -> String? {
    let date = CivilDate(daysSince1970: grain.firstDay(of: column))
    let (year, month) = (date.year, date.month)
    return switch grain {
    case .day, .week: isFull ? period(year * 12 + month - 1, .month) : tick(year * 12 + month - 1, .month)
    case .month, .quarter: String(year)
    case .year: nil
    }
  }

  /// What it rests on, and what is not drawn.
  package func notes(_ timeline: Timeline) -> [String] {
    guard timeline.total > 0 else { return [labels.text("answer.none")] + leftOut(timeline) }
    var notes = [timeline.restsOn.sentence(labels.count("unit.events", timeline.total), labels)]
    if timeline.notHeld > 0 { notes.append(labels.count("timeline.not-held", timeline.notHeld)) }
    if timeline.undated > 0 { notes.append(labels.count("timeline.undated", timeline.undated)) }
    if timeline.earlier > 0, let first = timeline.columns?.lowerBound {
      notes.append(labels.count("timeline.earlier", timeline.earlier, period(first, timeline.grain)))
    }
    notes += leftOut(timeline)
    if timeline.rows.reduce(0, { $0 + $1.total }) > timeline.drawn {
      notes.append(labels.text("timeline.several"))
    }
    return notes
  }

  private func leftOut(_ timeline: Timeline) -> [String] {
    timeline.undatedLeftOut > 0 ? [labels.count("answer.undated", timeline.undatedLeftOut)] : []
  }

}
