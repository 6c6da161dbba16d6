internal import Foundation

/// The tags of one sentence as a linear-chain conditional random field weighs them (J. Lafferty, A. McCallum, F. Pereira.
/// Conditional Random Fields. ICML 2001): the best sequence (Viterbi), and how likely each is (forward–backward).
///
/// Matrices hold a row of `stride` numbers for each token.
package struct TagLattice {
  package let tags: TagSet
  package let stride: Int
  package private(set) var count = 0
  /// What the features say of each tag of each token: the caller adds to it between `begin` and what asks.
  package var emissions: [Float] = []

  /// Of `forward`, `backward`: each row sums to 1; the marginals too.
  package private(set) var alphas: [Float] = []
  package private(set) var betas: [Float] = []
  package private(set) var marginals: [Float] = []
  /// Exponentials of the emissions, the largest of each row 1.
  package private(set) var factors: [Float] = []
  /// What each row of alphas was divided by.
  package private(set) var scales: [Float] = []

  /// Exponentials of the transitions; and the same, a row for each tag that follows.
  package private(set) var steps: [Float] = []
  private var stepsBack: [Float] = []
  private var startFactors: [Float] = []
  private var endFactors: [Float] = []
  private var transitions: TagTransitions
  private var lastTags: [UInt8] = []

  package init(_ transitions: TagTransitions) {
    tags = transitions.tags
    stride = tags.stride
    self.transitions = transitions
    lookAt(transitions)
  }

  /// Takes weights that have changed.
  package mutating func lookAt(_ transitions: TagTransitions) {
    self.transitions = transitions
    steps = transitions.between.map { TagTransitions.isNever($0) ? 0 : exp($0) }
    startFactors = transitions.start.map { TagTransitions.isNever($0) ? 0 : exp($0) }
    endFactors = transitions.end.map { TagTransitions.isNever($0) ? 0 : exp($0) }
    stepsBack = [Float](repeating: 0, count: stride * stride)
    for last in 0..<tags.count {
      for next in 0..<tags.count { stepsBack[next * stride + last] = steps[last * stride + next] }
    }
  }

  /// Begins a sentence: all emissions are 0.
  package mutating func begin(_ count: Int) {
    self.count = count
    let size = count * stride
    if emissions.count < size {
      for _ in emissions.count..<size { emissions.append(0) }
    }
    emissions.withUnsafeMutableBufferPointer { emissions in
      for index in 0..<size { emissions[index] = 0 }
    }
  }

  // MARK: The best sequence

  /// The numbers of the best tags.
  package mutating func best() -> [UInt8] {
    guard count > 0 else { return [] }
    let (stride, tagCount, count) = (stride, tags.count, count)
    if lastTags.count < count * stride { lastTags = [UInt8](repeating: 0, count: 2 * count * stride) }
    var result = [UInt8](repeating: 0, count: count)
    var scores = [Float](repeating: TagTransitions.never, count: 2 * stride)
    emissions.withUnsafeBufferPointer { emissions in
      transitions.between.withUnsafeBufferPointer { between in
        lastTags.withUnsafeMutableBufferPointer { lastTags in
          scores.withUnsafeMutableBufferPointer { scores in
            for tag in 0..<tagCount { scores[tag] = transitions.start[tag] + emissions[tag] }
            var (here, next) = (0, stride)
            for token in 1..<max(count, 1) where token < count {
              // Tags far behind the best one lead nowhere: no transition makes up for so much.
              var best = scores[here]
              for tag in 1..<tagCount { best = max(best, scores[here + tag]) }
              for tag in 0..<stride { scores[next + tag] = 2 * TagTransitions.never }
              for last in 0..<tagCount where scores[here + last] > best - Self.beam {
                let score = scores[here + last]
                let row = last * stride
                for tag in 0..<tagCount {
                  let sum = score + between[row + tag]
                  if sum > scores[next + tag] {
                    scores[next + tag] = sum
                    lastTags[token * stride + tag] = UInt8(truncatingIfNeeded: last)
                  }
                }
              }
              for tag in 0..<tagCount { scores[next + tag] += emissions[token * stride + tag] }
              swap(&here, &next)
            }
            var tag = 0
            for other in 1..<tagCount
            where scores[here + other] + transitions.end[other] > scores[here + tag] + transitions.end[tag] {
              tag = other
            }
            for token in (0..<count).reversed() {
              result[token] = UInt8(truncatingIfNeeded: tag)
              if token > 0 { tag = Int(lastTags[token * stride + tag]) }
            }
          }
        }
      }
    }
    return result
  }

  private static let beam: Float = 40

  // MARK: How likely each is

  /// Works out `marginals`, `alphas`, `betas` and `factors`.
  package mutating func sumOver() {
    guard count > 0 else { return }
    let (stride, tagCount, count) = (stride, tags.count, count)
    let size = count * stride
    func grow(_ row: inout [Float], _ size: Int) {
      if row.count < size { row = [Float](repeating: 0, count: 2 * size) }
    }
    grow(&alphas, size)
    grow(&betas, size)
    grow(&marginals, size)
    grow(&factors, size)
    grow(&scales, count)
    emissions.withUnsafeBufferPointer { emissions in
      factors.withUnsafeMutableBufferPointer { factors in
        for token in 0..<count {
          let row = token * stride
          var most = emissions[row]
          for tag in 1..<tagCount { most = max(most, emissions[row + tag]) }
          for tag in 0..<stride {
            let difference = emissions[row + tag] - most
            factors[row + tag] = tag < tagCount && difference > -Self.beam ? exp(difference) : 0
          }
        }
      }
    }
    factors.withUnsafeBufferPointer { factors in
      alphas.withUnsafeMutableBufferPointer { alphas in
        steps.withUnsafeBufferPointer { steps in
          for tag in 0..<stride { alphas[tag] = startFactors[tag] * factors[tag] }
          for token in 0..<count {
            let row = token * stride
            if token > 0 {
              for tag in 0..<stride { alphas[row + tag] = 0 }
              for last in 0..<tagCount {
                let alpha = alphas[row - stride + last]
                if alpha < Self.least { continue }
                let step = last * stride
                for tag in 0..<stride { alphas[row + tag] += alpha * steps[step + tag] }
              }
              for tag in 0..<stride { alphas[row + tag] *= factors[row + tag] }
            }
            scales[token] = Self.normalize(alphas, row, stride)
          }
        }
      }
      betas.withUnsafeMutableBufferPointer { betas in
        stepsBack.withUnsafeBufferPointer { stepsBack in
          let end = (count - 1) * stride
          for tag in 0..<stride { betas[end + tag] = endFactors[tag] }
          for token in (0..<(count - 1)).reversed() {
            let row = token * stride
            for tag in 0..<stride { betas[row + tag] = 0 }
            for next in 0..<tagCount {
              let beta = betas[row + stride + next] * factors[row + stride + next]
              if beta < Self.least { continue }
              let step = next * stride
              for tag in 0..<stride { betas[row + tag] += beta * stepsBack[step + tag] }
            }
            _ = Self.normalize(betas, row, stride)
          }
        }
      }
    }
    marginals.withUnsafeMutableBufferPointer { marginals in
      for token in 0..<count {
        let row = token * stride
        for tag in 0..<stride { marginals[row + tag] = alphas[row + tag] * betas[row + tag] }
        _ = Self.normalize(marginals, row, stride)
      }
    }
  }

  private static let least: Float = 1e-12

  /// Makes a row sum to 1; gives what it was divided by.
  @inline(__always)
  private static func normalize(_ rows: UnsafeMutableBufferPointer<Float>, _ row: Int, _ stride: Int) -> Float
  {
    var sum: Float = 0
    for tag in 0..<stride { sum += rows[row + tag] }
    if !(sum > 1e-30) { sum = 1e-30 }
    let factor = 1 / sum
    for tag in 0..<stride { rows[row + tag] *= factor }
    return sum
  }

  /// The probability that just these tokens are one name of a class: its first token's tag, its others', and none of
  /// its own behind it. After `sumOver`.
  ///
  /// - Parameters:
  ///   - tokens: not empty, within the sentence.
  ///   - begin: the number of the class's first tag; the other's is the next.
  package func probability(_ tokens: Range<Int>, begin: Int) -> Double {
    let inside = begin + 1
    var product = Double(alphas[tokens.lowerBound * stride + begin])
    var last = begin
    for token in tokens.dropFirst() {
      product *= Double(steps[last * stride + inside] * factors[token * stride + inside] / scales[token])
      last = inside
    }
    let row = (tokens.upperBound - 1) * stride
    // What may follow, without what would make the name longer, in the measure of this row's betas.
    var whole: Double = 0
    var closed: Double = 0
    if tokens.upperBound == count {
      whole = Double(betas[row + last])
      closed = whole
    } else {
      for next in 0..<tags.count {
        let share = Double(
          steps[last * stride + next] * factors[row + stride + next] * betas[row + stride + next])
        whole += share
        if next != inside { closed += share }
      }
    }
    guard whole > 0 else { return 0 }
    var sum: Double = 0
    for tag in 0..<tags.count { sum += Double(alphas[row + tag]) * Double(betas[row + tag]) }
    guard sum > 0 else { return 0 }
    return min(1, max(0, product * Double(betas[row + last]) * (closed / whole) / sum))
  }
}
