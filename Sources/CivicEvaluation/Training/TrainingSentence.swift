package import CivicText

/// A sentence to learn from.
package struct TrainingSentence: Sendable {
  package var tokens: [String]
  /// One a token; nil where its tag is not known, which teaches nothing of it.
  package var tags: [Tag?]
  /// Sentences of one group are forms of one another: they are learnt from or measured on together.
  package var group: String

  package init(tokens: [String], tags: [Tag?], group: String) {
    self.tokens = tokens
    self.tags = tags
    self.group = group
  }
}
