/// Finds names by weights that were learnt from labelled sentences.
///
/// One value reads sentence by sentence and keeps its working memory; weights are shared.
package struct TrainedTagger {
  private let weights: TaggerWeights
  private let offsets: [Int32]
  private var features: TaggerFeatures
  private var lattice: TagLattice
  private var sums: [Int32] = []

  package init(_ weights: TaggerWeights, _ language: Language) {
    features = TaggerFeatures(language)
    self.weights = weights
    offsets = weights.offsets
    lattice = TagLattice(weights.transitions)
  }

  /// The tagger of a language; nil where there are no weights for it.
  package init?(_ language: Language) {
    guard let weights = Self.weights[language] else { return nil }
    self.init(weights, language)
  }

  private static let weights: [Language: TaggerWeights] = Dictionary(
    uniqueKeysWithValues: Language.allCases.compactMap { language in
      guard let bytes = LanguageData.bytes("\(language.rawValue)/tagger.weights"),
        let weights = try? TaggerWeights(UnsafeRawBufferPointer(bytes))
      else { return nil }
      return (language, weights)
    })

  /// What it tells apart.
  package var classes: [EntityClass] { weights.tags.classes }

  /// The tag of each token of a sentence.
  package mutating func tags(_ tokens: [String]) -> [Tag] {
    let (bytes, ranges) = Self.bytes(of: tokens)
    return bytes.withUnsafeBufferPointer { tags($0, tokens: ranges) }
  }

  /// The names of a sentence in its best sequence of tags, each with its probability.
  package mutating func names(_ tokens: [String]) -> [TaggedName] {
    let (bytes, ranges) = Self.bytes(of: tokens)
    return bytes.withUnsafeBufferPointer { names($0, tokens: ranges) }
  }

  /// Words as UTF-8, one behind another, and where each stands.
  package static func bytes(of tokens: [String]) -> ([UInt8], [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for token in tokens {
      let start = bytes.count
      bytes.append(contentsOf: token.utf8)
      ranges.append(start..<bytes.count)
    }
    return (bytes, ranges)
  }

  /// The tag of each token of a sentence.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 that holds the tokens.
  ///   - tokens: ranges of `bytes`, in order.
  package mutating func tags(
    _ bytes: UnsafeBufferPointer<UInt8>, tokens: some RandomAccessCollection<Range<Int>>
  ) -> [Tag] {
    weigh(bytes, tokens: tokens)
    return lattice.best().map { weights.tags.tag(Int($0)) }
  }

  /// The names of a sentence in its best sequence of tags, each with its probability.
  package mutating func names(
    _ bytes: UnsafeBufferPointer<UInt8>, tokens: some RandomAccessCollection<Range<Int>>
  ) -> [TaggedName] {
    weigh(bytes, tokens: tokens)
    let best = lattice.best()
    guard best.contains(where: { $0 != 0 }) else { return [] }
    lattice.sumOver()
    var names: [TaggedName] = []
    var start = 0
    while start < best.count {
      guard best[start] != 0 else {
        start += 1
        continue
      }
      let begin = Int(best[start])
      var end = start + 1
      while end < best.count, Int(best[end]) == begin + 1 { end += 1 }
      names.append(
        TaggedName(
          kind: weights.tags.classes[(begin - 1) / 2], tokens: start..<end,
          probability: lattice.probability(start..<end, begin: begin)))
      start = end
    }
    return names
  }

  private mutating func weigh(
    _ bytes: UnsafeBufferPointer<UInt8>, tokens: some RandomAccessCollection<Range<Int>>
  ) {
    features.read(bytes, tokens: tokens, gazetteer: weights.lists)
    let stride = weights.tags.stride
    let margin = TaggerWeights.reach * stride
    let size = tokens.count * stride + 2 * margin
    if sums.count < size { sums = [Int32](repeating: 0, count: 2 * size) }
    lattice.begin(tokens.count)
    sums.withUnsafeMutableBufferPointer { sums in
      for index in 0..<size { sums[index] = 0 }
      features.hashes.withUnsafeBufferPointer { hashes in
        for token in 0..<tokens.count {
          for place in features.starts[token]..<features.starts[token + 1] {
            weights.add(hashes[place], to: sums, token: margin + token * stride, offsets: offsets)
          }
        }
      }
      let scale = weights.scale
      lattice.emissions.withUnsafeMutableBufferPointer { emissions in
        for index in 0..<(tokens.count * stride) { emissions[index] = Float(sums[margin + index]) * scale }
      }
    }
  }
}
