/// What sort of text a report is.
public enum ReportForm: String, Codable, Sendable, CaseIterable {
  case news
  /// The beginning of a report, as feeds give it: the whole one, once it is imported, takes its place.
  case teaser
  /// A row of a table that a person typed.
  case table
}
