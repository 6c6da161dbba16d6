internal import CivicText

/// The mean of weights at several times.
struct WeightAverages {
  private var weights: [Float] = []
  private var transitions: TagTransitions?
  private var count: Float = 0

  mutating func add(_ weights: [Float], _ transitions: TagTransitions) {
    count += 1
    guard var sum = self.transitions else {
      self.weights = weights
      self.transitions = transitions
      return
    }
    for index in weights.indices { self.weights[index] += weights[index] }
    for index in sum.between.indices { sum.between[index] += transitions.between[index] }
    for index in sum.start.indices {
      sum.start[index] += transitions.start[index]
      sum.end[index] += transitions.end[index]
    }
    self.transitions = sum
  }

  /// Replaces both by their mean; what was added is forgotten.
  mutating func take(_ weights: inout [Float], _ transitions: inout TagTransitions) {
    guard let sum = self.transitions else { return }
    weights = self.weights.map { $0 / count }
    transitions.between = sum.between.map { $0 / count }
    transitions.start = sum.start.map { $0 / count }
    transitions.end = sum.end.map { $0 / count }
    self = WeightAverages()
  }
}
