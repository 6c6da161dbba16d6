internal import CivicText

/// A name in a text, by class.
struct TaggedSpan: Sendable, Equatable {
  /// In Unicode scalars of the text.
  let range: Range<Int>
  let kind: EntityClass
}
