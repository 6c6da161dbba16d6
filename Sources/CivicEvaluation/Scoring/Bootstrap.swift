/// How far a figure would move on another sample of the same size: the percentile bootstrap (B. Efron. Bootstrap
/// Methods: Another Look at the Jackknife. The Annals of Statistics 7, 1979).
package enum Bootstrap {
  /// The 95 % interval of a statistic of additive counts.
  ///
  /// - Parameters:
  ///   - units: what is drawn with replacement, as many as there are: a document's, sentence's or word's row of counts.
  ///     Rows are of one length; a shorter one counts as followed by zeros.
  ///   - samples: how often.
  ///   - seed: the same seed gives the same interval.
  ///   - statistic: of a sample's summed row; nil where it has none (no entity at all), and the sample is left out.
  /// - Returns: the 2.5th to the 97.5th percentile of the statistic; nil where no sample has one.
  package static func interval(
    units: [[Int]], samples: Int = 1000, seed: UInt64, statistic: ([Int]) -> Double?
  ) -> ClosedRange<Double>? {
    let width = units.map(\.count).max() ?? 0
    guard !units.isEmpty, width > 0, samples > 0 else { return nil }
    // Side by side in memory: the sums take all the time there is.
    var counts: [Int] = []
    counts.reserveCapacity(units.count * width)
    for unit in units {
      counts += unit
      counts += repeatElement(0, count: width - unit.count)
    }
    var generator = SplitMix64(seed: seed)
    var values: [Double] = []
    var sum = [Int](repeating: 0, count: width)
    for _ in 0..<samples {
      for column in 0..<width { sum[column] = 0 }
      for _ in 0..<units.count {
        let row = generator.next(below: units.count) * width
        for column in 0..<width { sum[column] += counts[row + column] }
      }
      if let value = statistic(sum), value.isFinite { values.append(value) }
    }
    values.sort()
    guard let low = percentile(0.025, of: values), let high = percentile(0.975, of: values) else {
      return nil
    }
    return low...max(low, high)
  }

  /// Between the two nearest ranks, as most programs have it.
  private static func percentile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let place = share * Double(last)
    let low = min(last, max(0, Int(place)))
    let high = min(last, low + 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }
}
