/// What sort of text a report is.
public enum ReportForm: String, Codable, Sendable, CaseIterable {
  case news
  /// The beginning of a report, as feeds give it: the whole one, once it is imported, takes its place.
  case teaser
  /// A row of a table that a person typed.
  case table
  /// A register of bodies, a line a body.
  case register
  /// A signed list of who was at an event, a line a person.
  case attendance
  /// An event that a person typed in, a line a field.
  case note

  /// Whether each line is whole by itself, whatever points stand in it.
  package var isOfLines: Bool {
    switch self {
    case .news, .teaser: false
    case .table, .register, .attendance, .note: true
    }
  }

  /// Whether others print it: a list that is much like another is no copy of it.
  package var isCopied: Bool {
    switch self {
    case .news, .teaser, .table: true
    case .register, .attendance, .note: false
    }
  }
}
