/// Room between the bodies of a network, made by moving them as little as may be.
enum NodeSpacing {
  /// Pushes apart what leaves no room for names beside the marks: boxes, each by the shorter way, as in E. Gansner, Y. Hu,
  /// Efficient, Proximity-Preserving Node Overlap Removal, 2009, section 2. Where all is full some overlap remains.
  ///
  /// - Parameter name: how wide and high a name is.
  static func spread(
    _ points: inout [NetworkLayout.Point], radii: [Double], name: (width: Double, height: Double)
  ) {
    let widest = (radii.max() ?? 0) * 2 + name.width
    for _ in 0..<80 {
      var isApart = true
      let order = points.indices.sorted { points[$0].x < points[$1].x }
      for (place, one) in order.enumerated() {
        for other in order[(place + 1)...] {
          let (dx, dy) = (points[other].x - points[one].x, points[other].y - points[one].y)
          guard dx < widest else { break }
          let overlapX = radii[one] + radii[other] + name.width - abs(dx)
          let overlapY = radii[one] + radii[other] + name.height - abs(dy)
          guard overlapX > 0.1, overlapY > 0.1 else { continue }
          isApart = false
          if overlapX < overlapY {
            let push = overlapX * 0.3 * (dx < 0 ? -1 : 1)
            points[one].x -= push
            points[other].x += push
          } else {
            let push = overlapY * 0.3 * (dy < 0 ? -1 : 1)
            points[one].y -= push
            points[other].y += push
          }
        }
      }
      if isApart { return }
    }
  }

  /// Pushes apart what overlaps.
  static func part(_ points: inout [NetworkLayout.Point], radii: [Double], gap: Double) {
    for _ in 0..<60 {
      var isApart = true
      let order = points.indices.sorted { points[$0].x < points[$1].x }
      let widest = (radii.max() ?? 0) + gap
      for (place, one) in order.enumerated() {
        for other in order[(place + 1)...] {
          guard points[other].x - points[one].x < radii[one] + widest else { break }
          let (dx, dy) = (points[other].x - points[one].x, points[other].y - points[one].y)
          let least = radii[one] + radii[other] + gap
          let length = (dx * dx + dy * dy).squareRoot()
          guard length < least else { continue }
          isApart = false
          let push = (least - length) / 2 + 0.05
          // What lies upon another goes sideways.
          let (unitX, unitY) = length > 1e-6 ? (dx / length, dy / length) : (1, 0)
          points[one].x -= unitX * push
          points[one].y -= unitY * push
          points[other].x += unitX * push
          points[other].y += unitY * push
        }
      }
      if isApart { return }
    }
  }
}
