/// A name that the tagger found.
package struct TaggedName: Sendable, Equatable {
  package let kind: EntityClass
  /// Of the sentence.
  package let tokens: Range<Int>
  /// That just these tokens are a name of this class, from 0 to 1, as the model's own distribution has it.
  package let probability: Double
}
