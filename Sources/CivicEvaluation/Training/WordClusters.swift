internal import CivicText

/// Words parted in two and each part in two again, by their vectors: bisecting k-means on the sphere (M. Steinbach, G.
/// Karypis, V. Kumar. A Comparison of Document Clustering Techniques. KDD Workshop on Text Mining 2000), each parting begun
/// along the direction in which the vectors differ most. The same vectors give the same tree, bit for bit.
struct WordClusters {
  /// For each word, in the order of the vectors, its way (``WordCluster``).
  private(set) var ways: [UInt16]

  private typealias Block = SIMD4<Float>

  private let width: Int
  private let vectors: [Block]
  private var random = SplitMix64(seed: 1)

  /// Parts of fewer words are not parted again.
  private static let least = 4
  private static let powerSteps = 6
  private static let meanSteps = 8

  /// - Parameters:
  ///   - numbers: the vectors, one behind another.
  ///   - dimension: of a vector; a multiple of 4.
  init(_ numbers: [Float], dimension: Int) {
    let width = dimension / 4
    self.width = width
    let count = numbers.count / dimension
    var vectors: [Block] = []
    vectors.reserveCapacity(count * width)
    for word in 0..<count {
      let start = word * dimension
      var square: Float = 0
      for place in start..<(start + dimension) { square += numbers[place] * numbers[place] }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      for block in 0..<width {
        let place = start + 4 * block
        vectors.append(
          Block(numbers[place], numbers[place + 1], numbers[place + 2], numbers[place + 3]) * scale)
      }
    }
    self.vectors = vectors
    ways = [UInt16](repeating: 0, count: count)
    var parts = [Array(0..<count)]
    for _ in 0..<WordCluster.depth {
      parts = parts.flatMap { part -> [[Int]] in
        guard part.count >= Self.least else {
          for word in part { ways[word] <<= 1 }
          return [part]
        }
        let isRight = parting(part)
        for (word, isRight) in zip(part, isRight) { ways[word] = ways[word] << 1 | (isRight ? 1 : 0) }
        return [false, true].map { side in zip(part, isRight).filter { $0.1 == side }.map(\.0) }
          .filter { !$0.isEmpty }
      }
    }
  }

  /// For each word of a part whether it goes to the right.
  private mutating func parting(_ part: [Int]) -> [Bool] {
    let middle = mean(part) { _ in true }
    var direction = (0..<width).map { _ in
      Block((0..<4).map { _ in Float(random.next() >> 40) / Float(1 << 23) - 1 })
    }
    for _ in 0..<Self.powerSteps {
      // The covariance times the direction, without forming it.
      let offset = dot(middle, direction)
      var next = [Block](repeating: .zero, count: width)
      for word in part {
        let share = dot(word, direction) - offset
        for block in 0..<width { next[block] += (vectors[word * width + block] - middle[block]) * share }
      }
      let length = dot(next, next).squareRoot()
      guard length > 0 else { break }
      direction = next.map { $0 / length }
    }
    let offset = dot(middle, direction)
    var isRight = part.map { dot($0, direction) > offset }
    for _ in 0..<Self.meanSteps {
      guard isRight.contains(true), isRight.contains(false) else { break }
      let right = mean(part) { isRight[$0] }
      let left = mean(part) { !isRight[$0] }
      let between = zip(right, left).map { $0 - $1 }
      let border = (dot(right, right) - dot(left, left)) / 2
      let next = part.map { dot($0, between) > border }
      if next == isRight { break }
      isRight = next
    }
    return isRight
  }

  private func mean(_ part: [Int], where holds: (Int) -> Bool) -> [Block] {
    var sum = [Block](repeating: .zero, count: width)
    var count: Float = 0
    for (index, word) in part.enumerated() where holds(index) {
      for block in 0..<width { sum[block] += vectors[word * width + block] }
      count += 1
    }
    return sum.map { $0 / max(count, 1) }
  }

  private func dot(_ word: Int, _ other: [Block]) -> Float {
    var sum = Block.zero
    for block in 0..<width { sum += vectors[word * width + block] * other[block] }
    return sum[0] + sum[1] + (sum[2] + sum[3])
  }

  private func dot(_ one: [Block], _ other: [Block]) -> Float {
    var sum = Block.zero
    for block in 0..<width { sum += one[block] * other[block] }
    return sum[0] + sum[1] + (sum[2] + sum[3])
  }
}
