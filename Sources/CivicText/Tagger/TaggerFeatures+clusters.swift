extension TaggerFeatures {
  /// Larger clusters by the first bits of a way: of some 20, 80, 300 and 1,200 words.
  mutating func addClusters(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let here = traits[at]
    let last = traits[at - 1]
    let next = traits[at + 1]
    add(160, here.cluster, radius: 2)
    add(161, here.cluster >> 2, radius: 2)
    add(162, here.cluster >> 4, radius: 2)
    add(163, here.cluster >> 6, radius: 2)
    add(164, here.cluster >> 8, radius: 1)
    add(165, here.cluster >> 4, here.shape, radius: 1)
    add(166, here.cluster >> 6, here.shape)
    add(167, here.cluster >> 4, FeatureHash.joined(next.cluster >> 4, here.shape))
    add(168, here.cluster >> 4, FeatureHash.joined(last.cluster >> 4, here.shape))
    add(169, here.shape, FeatureHash.joined(next.cluster >> 2, next.shape))
    add(170, here.shape, FeatureHash.joined(last.cluster >> 2, last.shape))
    add(171, next.cluster >> 6, FeatureHash.joined(last.cluster >> 6, here.shape))
    add(172, here.cluster >> 4, here.suffixes[1])
  }
}
