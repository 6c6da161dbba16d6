/// A date as it is written, before the calendar has been asked: parts may be missing.
struct DateExpression: Sendable {
  struct Parts: Equatable, Sendable {
    var year: Int?
    var month: Int?
    var day: Int?
  }
  enum Base: Equatable, Sendable {
    /// Parts that the text states.
    case calendar
    /// So many days from the day of publication: `кеше`, `завтра`.
    case days(Int)
    /// A weekday, with "last" (-1), "this" (0) or "next" (1), and whether the week was spoken of.
    case weekday(Int, qualifier: Int?, ofWeek: Bool)
  }

  var tokens: Range<Int>
  var base = Base.calendar
  var start = Parts()
  var end: Parts?
  /// "This year" is 0, "last year" -1: the year is counted from that of publication.
  var yearOffset: Int?
  var form = CalendarWords.Form.plain
  /// How sure the words are, before a year or day was worked out.
  var confidence = 0.95

  /// True where the text leaves the year open.
  var lacksYear: Bool { base == .calendar && start.year == nil && yearOffset == nil }
}
