/// A word's place in a tree of clusters of words that stand in like contexts: its way from the root, a bit a branching.
/// Names of persons lie together, and so do towns, posts and nouns of bodies; the first bits of a way name a larger
/// cluster (S. Miller, J. Guinness, A. Zamanian. Name Tagging with Word Clusters and Discriminative Training. HLT-NAACL
/// 2004).
package enum WordCluster {
  /// How often the tree branches.
  package static let depth = 12

  /// The languages whose words are clustered: those that free word vectors are offered for.
  package static func isKnown(_ language: Language) -> Bool { language == .ru }

  /// The key under which the cluster of a word is kept among the lists.
  ///
  /// - Parameter word: the hash of its small letters.
  @inline(__always)
  static func key(word: UInt64) -> UInt64 { FeatureHash.finished(word ^ 0xC1A5_5E5A_11B0_0C75) }

  /// The key of a word in small letters.
  package static func key(_ word: some StringProtocol) -> UInt64 {
    key(word: word.unicodeScalars.reduce(FeatureHash.seed) { FeatureHash.add($0, $1.value) })
  }

  /// How a way is kept: with a bit before it, so that none is 0.
  package static func kept(_ way: UInt16) -> UInt16 { way | 1 << UInt16(depth) }
}
