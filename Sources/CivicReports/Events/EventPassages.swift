internal import CivicText

/// One event that a report tells of, and the sentences that tell of it.
struct EventPassages: Sendable, Equatable {
  let kind: EventKind
  /// The word for it.
  let word: Range<Int>
  let confidence: Double
  /// The report's sentences that are this event's, by number.
  var isOwn: [Bool]
  /// The number of the event in the report that it is a part of.
  var partOf: Int?
  /// Its name, where that stands beside the word for a part: «…» секциясы.
  var title: Range<Int>?
}
