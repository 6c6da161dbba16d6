/// Boxes side by side and above each other in a strip of a given width, each as high up as it fits: the skyline rule (E. Burke,
/// G. Kendall, G. Whitwell. A New Placement Heuristic for the Orthogonal Stock-Cutting Problem, 2004).
enum BoxPacking {
  /// The top left corners, in the order of the boxes. A box wider than the strip stands at its left.
  static func corners(_ boxes: [(width: Double, height: Double)], width: Double) -> [(x: Double, y: Double)] {
    var corners = Array(repeating: (x: 0.0, y: 0.0), count: boxes.count)
    // Pieces of the skyline from left to right: where each begins and how far down it reaches.
    var skyline: [(x: Double, y: Double)] = [(0, 0)]
    let order = boxes.indices.sorted { (boxes[$1].height, $0) < (boxes[$0].height, $1) }
    for index in order {
      let box = boxes[index]
      var best: (x: Double, y: Double)?
      for (place, piece) in skyline.enumerated() where piece.x + box.width <= width + 1e-6 || place == 0 {
        var y = piece.y
        for next in skyline[(place + 1)...] where next.x < piece.x + box.width - 1e-6 { y = max(y, next.y) }
        if best.map({ y < $0.y - 1e-6 }) ?? true { best = (piece.x, y) }
      }
      let corner = best ?? (0, 0)
      corners[index] = corner
      let right = corner.x + box.width
      // What lay below its right edge goes on behind it.
      let behind = skyline.last { $0.x <= right + 1e-6 }?.y ?? 0
      skyline.removeAll { $0.x >= corner.x - 1e-6 && $0.x <= right + 1e-6 }
      skyline.append((corner.x, corner.y + box.height))
      if right < width - 1e-6 { skyline.append((right, behind)) }
      skyline.sort { $0.x < $1.x }
    }
    return corners
  }
}
