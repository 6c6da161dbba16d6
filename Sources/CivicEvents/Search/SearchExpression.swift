/// What is searched for, as it was typed.
package indirect enum SearchExpression: Sendable, Equatable {
  /// Words in order; one word is a phrase of its own.
  case phrase([Word])
  /// Phrases with at most so many words between the first and the last of them, in any order.
  case near([[Word]], Int)
  /// All of them, and none of the others.
  case all([SearchExpression], without: [SearchExpression])
  case any([SearchExpression])

  package struct Word: Sendable, Equatable {
    package let text: String
    /// The beginning of a word.
    package var isPrefix: Bool

    package init(text: String, isPrefix: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
    }
  }

  /// How words are looked for.
  package enum Spelling: Sendable {
    /// In any case form, with Kazakh letters or without.
    case typed
    /// In the other script as well.
    case anyScript
  }
}
