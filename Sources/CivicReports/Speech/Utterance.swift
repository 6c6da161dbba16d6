internal import CivicText

/// Something said, before it is known who said it.
struct Utterance: Sendable, Equatable {
  /// What was said, by token, without dashes, marks and the speech verb.
  var parts: [Range<Int>]
  /// The words that say who said it.
  var attribution: Range<Int>
  var isDirect: Bool
  /// The speaker where a label line above names one.
  var labelSpeaker: Int?

  /// All of it: words and attribution.
  var tokens: Range<Int> {
    let ranges = parts + [attribution]
    let low = ranges.map(\.lowerBound).min() ?? attribution.lowerBound
    let high = ranges.map(\.upperBound).max() ?? attribution.upperBound
    return between(low, high)
  }
}
