internal import CivicText

/// One event that a report tells of, and the sentences that tell of it.
struct EventPassages: Sendable, Equatable {
  let kind: EventKind
  /// The word for it.
  let word: Range<Int>
  let confidence: Double
  /// The report's sentences that are this event's, by number.
  var isOwn: [Bool]
  /// Whether it is a part of the report's main event.
  var isPart = false
  /// Its name, where that stands beside the word for a part: «…» секциясы.
  var title: Range<Int>?
}
