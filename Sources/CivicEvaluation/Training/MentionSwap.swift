internal import CivicText

/// Sentences with other names in the places of theirs: of the same class, the same length and the same ending, so that
/// the sentence stays one that could be written (mention replacement: X. Dai, H. Adel. An Analysis of Simple Data
/// Augmentation for Named Entity Recognition. COLING 2020). What stands around a name is learnt apart from it.
package enum MentionSwap {
  /// - Parameter times: how many versions are made of each sentence.
  /// - Returns: the sentences given and behind them those made; a sentence that came out as it was is left out.
  package static func extended(
    _ sentences: [TrainingSentence], times: Int, seed: UInt64
  ) -> [TrainingSentence] {
    var random = SplitMix64(seed: seed)
    var mentions: [Kind: [[String]]] = [:]
    for sentence in sentences {
      for name in names(sentence.tags) {
        let tokens = Array(sentence.tokens[name.tokens])
        mentions[Kind(name.kind, tokens), default: []].append(tokens)
      }
    }
    var extended = sentences
    for _ in 0..<times {
      for sentence in sentences {
        var made = TrainingSentence(tokens: [], tags: [], group: sentence.group)
        var start = 0
        for name in names(sentence.tags) {
          made.tokens += sentence.tokens[start..<name.tokens.lowerBound]
          made.tags += sentence.tags[start..<name.tokens.lowerBound]
          let tokens = Array(sentence.tokens[name.tokens])
          let others = mentions[Kind(name.kind, tokens)] ?? [tokens]
          let other = others[random.next(below: others.count)]
          made.tokens += other
          made.tags += other.indices.map { $0 == 0 ? .begin(name.kind) : .inside(name.kind) }
          start = name.tokens.upperBound
        }
        made.tokens += sentence.tokens[start...]
        made.tags += sentence.tags[start...]
        if made.tokens != sentence.tokens { extended.append(made) }
      }
    }
    return extended
  }

  private struct Kind: Hashable {
    let kind: EntityClass
    let ending: [Unicode.Scalar]
    let isCapitalized: Bool
    let count: Int

    init(_ kind: EntityClass, _ tokens: [String]) {
      self.kind = kind
      ending = Array((tokens.last ?? "").unicodeScalars.suffix(2))
      isCapitalized = tokens.last?.unicodeScalars.first?.properties.isUppercase == true
      count = min(tokens.count, 3)
    }
  }

  private static func names(_ tags: [Tag?]) -> [(kind: EntityClass, tokens: Range<Int>)] {
    var names: [(kind: EntityClass, tokens: Range<Int>)] = []
    for (index, tag) in tags.enumerated() {
      switch tag {
      case .begin(let kind): names.append((kind, index..<(index + 1)))
      case .inside(let kind):
        if let last = names.last, last.kind == kind, last.tokens.upperBound == index {
          names[names.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
        }
      default: break
      }
    }
    return names
  }
}
