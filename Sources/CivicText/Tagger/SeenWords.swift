/// How the stem of a word was written in the text that was learnt from: a word that stood there in small letters is hardly a
/// name where only a sentence's beginning gives it a capital.
package struct SeenWords: Sendable, OptionSet {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let small = SeenWords(rawValue: 1)
  /// With a capital that no sentence's beginning accounts for.
  package static let capital = SeenWords(rawValue: 2)

  /// The key under which the stem of a word is kept among the lists.
  static func key(stem: UInt64) -> UInt64 { FeatureHash.finished(stem ^ 0x5EE4_0FF1_C1A1_77E5) }
}

/// Where a tagger reads what was seen.
package enum SeenSource {
  /// In the lists of its weights.
  case lists
  /// While learning: asked by the key of the stem, so that a sentence does not see itself.
  case asked((UInt64) -> SeenWords)
}
