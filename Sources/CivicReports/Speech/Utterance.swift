internal import CivicText

/// Something said, before it is known who said it.
struct Utterance: Sendable, Equatable {
  /// What was said, by token, without dashes, marks and the speech verb.
  var parts: [Range<Int>]
  /// The words that say who said it; empty where nothing but what was told before does.
  var attribution: Range<Int>
  var isDirect: Bool
  /// The speaker where a label line or the sentence before presents one.
  var presented: Int?
  /// How sure the pattern is: no statement is surer.
  var sureness = 0.9

  /// All of it: words and attribution.
  var tokens: Range<Int> {
    let ranges = (parts + [attribution]).filter { !$0.isEmpty }
    let low = ranges.map(\.lowerBound).min() ?? attribution.lowerBound
    let high = ranges.map(\.upperBound).max() ?? attribution.upperBound
    return between(low, high)
  }
}
