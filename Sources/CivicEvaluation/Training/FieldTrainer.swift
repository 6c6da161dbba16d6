package import CivicText
internal import Foundation

/// Learns the weights of a linear-chain conditional random field by FTRL-Proximal (H. B. McMahan et al. Ad Click
/// Prediction: a View from the Trenches. KDD 2013), each step on one sentence. Features are left out at random while
/// learning (feature noising: S. Wang et al., EMNLP 2013), so that none is relied upon alone.
///
/// Only what was seen together has a weight: a feature, a tag, and how far apart they stood.
package final class FieldTrainer {
  package struct Options: Sendable {
    package var rate: Float = 0.2
    package var absolute: Float = 0.2
    package var square: Float = 1
    package var dropped: Float = 0.5
    package var epochs = 12
    /// The weights are the mean of those after each of the last epochs (B. Polyak, A. Juditsky, SIAM J. Control 1992).
    package var averaged = 4
    /// How often a feature must come up to count.
    package var least = 2
    /// How many versions with other names are made of each sentence.
    package var swaps = 2
    /// What is taken from the weight of standing outside: a field finds fewer names than there are, since what is not seen
    /// often has no weights. Of two errors of one weight, F1 counts a name missed as one found too much.
    package var outside: Float = 0
    /// How many are learnt, each from versions of its own, and made one.
    package var members = 1
    package var seed: UInt64 = 1

    package init() {}
  }

  let tags: TagSet
  let options: Options
  let hashes: [UInt64]
  /// For each feature where its weights begin.
  let rows: [Int]
  /// Of each weight, (distance + ``TaggerWeights/reach``) · tags + tag.
  let keys: [UInt8]
  private(set) var weights: [Float]
  package private(set) var transitions: TagTransitions

  private let gold: [Int16]
  private let features: TrainingFeatures
  private let offsets: [Int32]
  private var sums: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]

  package init(
    _ sentences: [TrainingSentence], tags: TagSet, gazetteer: TaggerGazetteer, language: Language,
    options: Options
  ) {
    self.tags = tags
    self.options = options
    let features = TrainingFeatures(
      sentences, gazetteer: gazetteer, language: language, least: options.least)
    self.features = features
    hashes = features.hashes
    gold = sentences.flatMap { sentence in
      sentence.tags.map { tag in tag.flatMap(tags.number).map(Int16.init) ?? -1 }
    }
    (rows, keys) = Self.seen(features, gold: gold, tags: tags)
    let stride = tags.stride
    let count = tags.count
    offsets = keys.map { key in
      Int32((Int(key) / count - TaggerWeights.reach) * stride + Int(key) % count)
    }
    weights = [Float](repeating: 0, count: keys.count)
    sums = weights
    squares = weights
    transitions = TagTransitions(tags)
    transitionSquares = [Float](repeating: 0, count: transitions.between.count + 2 * stride)
  }

  /// The weights that there are: of each feature, the tags at each distance that it was seen with.
  private static func seen(_ features: TrainingFeatures, gold: [Int16], tags: TagSet) -> ([Int], [UInt8]) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(2 * features.features.count)
    for sentence in 0..<(features.sentences.count - 1) {
      let tokens = features.sentences[sentence]..<features.sentences[sentence + 1]
      for token in tokens {
        for place in features.starts[token]..<features.starts[token + 1] {
          let number = Int(features.features[place])
          let radius = TaggerFeatures.radius(of: features.hashes[number])
          for distance in -radius...radius {
            let other = token + distance
            guard tokens.contains(other), gold[other] >= 0 else { continue }
            let key = (distance + TaggerWeights.reach) * tags.count + Int(gold[other])
            pairs.append(UInt64(number) << 8 | UInt64(key))
          }
        }
      }
    }
    pairs.sort()
    var rows = [0]
    var keys: [UInt8] = []
    var last = UInt64.max
    for pair in pairs where pair != last {
      let number = Int(pair >> 8)
      while rows.count <= number { rows.append(keys.count) }
      keys.append(UInt8(pair & 0xFF))
      last = pair
    }
    while rows.count <= features.hashes.count { rows.append(keys.count) }
    return (rows, keys)
  }

  /// Learns; `report` is told the epoch and the loss per token.
  package func train(_ report: (Int, Double) -> Void = { _, _ in }) {
    var random = SplitMix64(seed: options.seed)
    var order = Array(0..<(features.sentences.count - 1))
    var lattice = TagLattice(transitions)
    for epoch in 1...max(1, options.epochs) {
      for index in order.indices.dropLast() {
        order.swapAt(index, index + Int(random.next() % UInt64(order.count - index)))
      }
      var loss = 0.0
      for sentence in order { loss += learn(sentence, &lattice, &random) }
      if epoch > options.epochs - options.averaged { averages.add(weights, transitions) }
      report(epoch, loss / Double(max(1, gold.count)))
    }
    averages.take(&weights, &transitions)
  }

  private var averages = WeightAverages()

  private var kept: [Int32] = []
  private var keptStarts: [Int] = []
  private var matrix: [Float] = []

  private func learn(_ sentence: Int, _ lattice: inout TagLattice, _ random: inout SplitMix64) -> Double {
    let tokens = features.sentences[sentence]..<features.sentences[sentence + 1]
    guard !tokens.isEmpty else { return 0 }
    let stride = tags.stride
    let margin = TaggerWeights.reach * stride
    // Which features are looked at this time.
    kept.removeAll(keepingCapacity: true)
    keptStarts.removeAll(keepingCapacity: true)
    let threshold = UInt32(Double(options.dropped) * 65536)
    var bits: UInt64 = 0
    var left = 0
    for token in tokens {
      keptStarts.append(kept.count)
      for place in features.starts[token]..<features.starts[token + 1] {
        if left == 0 {
          bits = random.next()
          left = 4
        }
        let draw = UInt32(bits & 0xFFFF)
        bits >>= 16
        left -= 1
        if draw >= threshold { kept.append(features.features[place]) }
      }
    }
    keptStarts.append(kept.count)
    let scale = 1 / (1 - options.dropped)

    let size = tokens.count * stride + 2 * margin
    if matrix.count < size { matrix = [Float](repeating: 0, count: 2 * size) }
    return matrix.withUnsafeMutableBufferPointer { matrix in
      for index in 0..<size { matrix[index] = 0 }
      offsets.withUnsafeBufferPointer { offsets in
        weights.withUnsafeBufferPointer { weights in
          for token in 0..<tokens.count {
            let base = margin + token * stride
            for place in keptStarts[token]..<keptStarts[token + 1] {
              let feature = Int(kept[place])
              for index in rows[feature]..<rows[feature + 1] {
                matrix[base + Int(offsets[index])] += weights[index]
              }
            }
          }
        }
      }
      lattice.begin(tokens.count)
      for index in 0..<(tokens.count * stride) { lattice.emissions[index] = matrix[margin + index] * scale }
      lattice.sumOver()
      // The gradient of the emissions: what is expected less what is.
      for index in 0..<size { matrix[index] = 0 }
      var score = 0.0
      for token in 0..<tokens.count {
        let right = Int(gold[tokens.lowerBound + token])
        guard right >= 0 else { continue }
        let row = token * stride
        for tag in 0..<tags.count {
          let expected = lattice.marginals[row + tag]
          matrix[margin + row + tag] = (tag == right ? expected - 1 : expected) * scale
        }
        score -= Double(log(max(lattice.marginals[row + right], 1e-20)))
      }
      updateWeights(tokens.count, matrix, margin: margin)
      updateTransitions(tokens, &lattice)
      return score
    }
  }

  private func updateWeights(_ count: Int, _ matrix: UnsafeMutableBufferPointer<Float>, margin: Int) {
    let stride = tags.stride
    let (rate, absolute, square) = (options.rate, options.absolute, options.square)
    offsets.withUnsafeBufferPointer { offsets in
      weights.withUnsafeMutableBufferPointer { weights in
        sums.withUnsafeMutableBufferPointer { sums in
          squares.withUnsafeMutableBufferPointer { squares in
            for token in 0..<count {
              let base = margin + token * stride
              for place in keptStarts[token]..<keptStarts[token + 1] {
                let feature = Int(kept[place])
                for index in rows[feature]..<rows[feature + 1] {
                  let gradient = matrix[base + Int(offsets[index])]
                  if abs(gradient) < 1e-4 { continue }
                  let before = squares[index]
                  let after = before + gradient * gradient
                  let root = after.squareRoot()
                  let sum = sums[index] + gradient - (root - before.squareRoot()) / rate * weights[index]
                  sums[index] = sum
                  squares[index] = after
                  weights[index] =
                    abs(sum) <= absolute
                    ? 0 : -(sum - (sum < 0 ? -absolute : absolute)) / ((1 + root) / rate + square)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Plain AdaGrad (J. Duchi, E. Hazan, Y. Singer, JMLR 2011): transitions are few and often seen.
  private func updateTransitions(_ tokens: Range<Int>, _ lattice: inout TagLattice) {
    let (stride, count) = (tags.stride, tags.count)
    var gradient = [Float](repeating: 0, count: transitions.between.count)
    gradient.withUnsafeMutableBufferPointer { gradient in
      var follow = [Float](repeating: 0, count: stride)
      for token in 1..<max(1, tokens.count) {
        let (left, right) = (gold[tokens.lowerBound + token - 1], gold[tokens.lowerBound + token])
        if left < 0 || right < 0 { continue }
        let row = token * stride
        var total: Float = 0
        for next in 0..<count { follow[next] = lattice.factors[row + next] * lattice.betas[row + next] }
        for last in 0..<count {
          let alpha = lattice.alphas[row - stride + last]
          if alpha < 1e-5 { continue }
          var sum: Float = 0
          for next in 0..<count { sum += lattice.steps[last * stride + next] * follow[next] }
          total += alpha * sum
        }
        if !(total > 0) { total = 1e-30 }
        for last in 0..<count {
          let alpha = lattice.alphas[row - stride + last] / total
          if alpha < 1e-5 { continue }
          for next in 0..<stride {
            gradient[last * stride + next] += alpha * lattice.steps[last * stride + next] * follow[next]
          }
        }
        gradient[Int(left) * stride + Int(right)] -= 1
      }
    }
    func step(_ weight: inout Float, _ square: inout Float, _ gradient: Float) {
      if TagTransitions.isNever(weight) || abs(gradient) < 1e-5 { return }
      square += gradient * gradient
      weight -= options.rate * gradient / (1 + square.squareRoot())
    }
    for index in gradient.indices {
      step(&transitions.between[index], &transitionSquares[index], gradient[index])
    }
    let base = transitions.between.count
    let end = (tokens.count - 1) * stride
    let (first, last) = (gold[tokens.lowerBound], gold[tokens.upperBound - 1])
    for tag in 0..<count {
      if first >= 0 {
        step(
          &transitions.start[tag], &transitionSquares[base + tag],
          lattice.marginals[tag] - (Int(first) == tag ? 1 : 0))
      }
      if last >= 0 {
        step(
          &transitions.end[tag], &transitionSquares[base + stride + tag],
          lattice.marginals[end + tag] - (Int(last) == tag ? 1 : 0))
      }
    }
    lattice.lookAt(transitions)
  }
}
