/// A date as a text names it, worked out to the calendar.
package struct DateMention: Sendable, Equatable {
  /// Indices into the document's tokens.
  package let tokens: Range<Int>
  /// Unicode scalars of the document's text.
  package let range: Range<Int>
  /// ISO 8601, as precise as the text: "2026-02-13", "2026-02", "2026".
  package let start: String
  /// The last day of a span, as precise as `start`.
  package let end: String?
  /// About 0.95 where the text states the whole date, 0.7 to 0.8 where the year or the day was worked out from
  /// the day of publication, 0.3 for a year alone.
  package let confidence: Double
}
