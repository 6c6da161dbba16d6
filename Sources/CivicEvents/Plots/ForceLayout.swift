internal import Foundation

/// Points that repel each other and are drawn together along edges, until they are at rest.
enum ForceLayout {
  struct Edge {
    let one: Int
    let other: Int
    /// Positive.
    let weight: Double
  }

  /// In an arbitrary unit, around the origin.
  static func places(_ count: Int, _ edges: [Edge]) -> [NetworkLayout.Point] {
    // Sunflower seeds: even, and nothing in line with anything else.
    var x = (0..<count).map { Double($0 + 1).squareRoot() * cos(Double($0) * 2.399963) }
    var y = (0..<count).map { Double($0 + 1).squareRoot() * sin(Double($0) * 2.399963) }
    var mass = Array(repeating: 0.0, count: count)
    for edge in edges {
      mass[edge.one] += edge.weight
      mass[edge.other] += edge.weight
    }
    let steps = max(60, min(300, 60_000 / count))
    var forceX = Array(repeating: 0.0, count: count)
    var forceY = forceX
    let start = Double(count).squareRoot() * 0.35
    for step in 0..<steps {
      repel(x, y, mass, &forceX, &forceY)
      for edge in edges {
        let (dx, dy) = (x[edge.other] - x[edge.one], y[edge.other] - y[edge.one])
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
        // LinLog draws evenly however far apart; a little of the distance keeps the picture compact.
        let pull = edge.weight * (1 + 0.15 * length) / length
        forceX[edge.one] += dx * pull
        forceY[edge.one] += dy * pull
        forceX[edge.other] -= dx * pull
        forceY[edge.other] -= dy * pull
      }
      let cooling = start * (1 - Double(step) / Double(steps)) + 0.002
      for index in 0..<count {
        let (dx, dy) = (
          forceX[index] / mass[index] - x[index] * 0.05, forceY[index] / mass[index] - y[index] * 0.05
        )
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
        let move = min(length * 0.25, cooling) / length
        x[index] += dx * move
        y[index] += dy * move
      }
    }
    return (0..<count).map { (x[$0], y[$0]) }
  }

  /// Every pair: exact, and 500 points are few.
  private static func repel(
    _ x: [Double], _ y: [Double], _ mass: [Double], _ forceX: inout [Double], _ forceY: inout [Double]
  ) {
    let count = x.count
    let mean = mass.reduce(0, +) / Double(count)
    for index in 0..<count {
      forceX[index] = 0
      forceY[index] = 0
    }
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        mass.withUnsafeBufferPointer { mass in
          forceX.withUnsafeMutableBufferPointer { forceX in
            forceY.withUnsafeMutableBufferPointer { forceY in
              for one in 0..<count {
                let (ownX, ownY, own) = (x[one], y[one], mass[one])
                var (sumX, sumY) = (0.0, 0.0)
                for other in (one + 1)..<max(count, one + 1) {
                  let dx = ownX - x[other]
                  let dy = ownY - y[other]
                  let push = own * mass[other] / (mean * (dx * dx + dy * dy + 1e-6))
                  sumX += dx * push
                  sumY += dy * push
                  forceX[other] -= dx * push
                  forceY[other] -= dy * push
                }
                forceX[one] += sumX
                forceY[one] += sumY
              }
            }
          }
        }
      }
    }
  }
}
