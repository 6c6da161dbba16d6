/// Percentile intervals by resampling whole units (reports, sentences, documents) with replacement.
///
/// B. Efron. Bootstrap Methods: Another Look at the Jackknife. The Annals of Statistics 7 (1979), 1–26.
public enum Bootstrap {
  /// The 95 % interval of a statistic of summed counts.
  ///
  /// - Parameters:
  ///   - units: a row of additive counts for each unit; all rows of one length.
  ///   - samples: how often the units are drawn anew.
  ///   - seed: equal seeds give equal intervals.
  ///   - statistic: of the summed row; nil where it has no value.
  /// - Returns: nil where there are no units or the statistic never has a value.
  public static func interval(
    units: [[Int]], samples: Int = 1000, seed: UInt64, statistic: ([Int]) -> Double?
  ) -> ClosedRange<Double>? {
    guard let width = units.first?.count else { return nil }
    var generator = SplitMix64(state: seed)
    var values: [Double] = []
    values.reserveCapacity(samples)
    var sums = [Int](repeating: 0, count: width)
    for _ in 0..<samples {
      for column in 0..<width { sums[column] = 0 }
      for _ in units.indices {
        let row = units[Int(generator.next() % UInt64(units.count))]
        for column in 0..<width { sums[column] += row[column] }
      }
      if let value = statistic(sums) { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    values.sort()
    let low = values[Int(Double(values.count - 1) * 0.025)]
    let high = values[Int((Double(values.count - 1) * 0.975).rounded(.up))]
    return low...high
  }
}

/// G. L. Steele, D. Lea, C. H. Flood. Fast Splittable Pseudorandom Number Generators. OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
