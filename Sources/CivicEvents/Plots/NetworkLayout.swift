internal import Foundation

/// Where the bodies of a network stand: those that took part together near each other.
///
/// Every part that hangs together is laid out by itself, from a fixed start and without chance, so that the same data give the
/// same picture; the parts are then packed (``BoxPacking``). Within a part, bodies repel each other and common events draw
/// them together, as in T. Fruchterman, E. Reingold, Graph Drawing by Force-directed Placement, 1991; the forces are those of
/// A. Noack, Energy Models for Graph Clustering, 2007 (LinLog, repulsion by edges): what is closely tied stands in clusters.
struct NetworkLayout {
  typealias Point = (x: Double, y: Double)

  /// In CSS pixels, from the top left corner of ``size``.
  private(set) var places: [Point]
  private(set) var size: (width: Double, height: Double)
  /// Those that are alone or two: beside them room is kept for their names.
  private(set) var apart: Set<Int> = []

  /// Names are wide and low, so there is more room sideways.
  private static let stretch = 1.35
  /// How wide a name with its mark is for its height.
  private static let shape = 2.2

  /// - Parameters:
  ///   - radii: of the bodies' marks.
  ///   - edges: indices of bodies, with a weight.
  ///   - room: how many square pixels a body has with its name.
  ///   - width: the least width of the picture.
  init(radii: [Double], edges: [(one: Int, other: Int, weight: Double)], room: Double, width: Double) {
    let parts = Self.parts(radii.count, edges)
    var partOf = Array(repeating: 0, count: radii.count)
    var placeIn = partOf
    for (part, members) in parts.enumerated() {
      for (place, member) in members.enumerated() { (partOf[member], placeIn[member]) = (part, place) }
    }
    var edgesOf = Array(repeating: [ForceLayout.Edge](), count: parts.count)
    for edge in edges {
      edgesOf[partOf[edge.one]].append(
        .init(one: placeIn[edge.one], other: placeIn[edge.other], weight: edge.weight))
    }

    places = Array(repeating: (0, 0), count: radii.count)
    var boxes: [(width: Double, height: Double)] = []
    for (part, members) in parts.enumerated() {
      let ofMembers = members.map { radii[$0] }
      let points = Self.laidOut(ofMembers, edgesOf[part], room: room)
      var box = PlotBox(around: points[0], 0)
      for (point, radius) in zip(points, ofMembers) { box = box.union(PlotBox(around: point, radius + 7)) }
      // Beside what stands alone its name finds room, below others that of the lowest.
      let isSmall = members.count <= 2
      if isSmall { apart.formUnion(members) }
      let margin = isSmall ? 150.0 : 24
      boxes.append((box.width + margin, max(box.height + (isSmall ? 0 : 16), 24)))
      for (member, point) in zip(members, points) {
        let indent = isSmall ? 0 : margin / 2
        places[member] = (point.x - box.left + indent, point.y - box.top)
      }
    }
    let area = boxes.reduce(0) { $0 + $1.width * $1.height }
    let widest = max(width, (area * 1.45).squareRoot(), boxes.map(\.width).max() ?? 0)
    let packed = BoxPacking.corners(boxes, width: widest)
    for (part, members) in parts.enumerated() {
      for member in members {
        places[member].x += packed[part].x
        places[member].y += packed[part].y
      }
    }
    size = (widest, zip(packed, boxes).map { $0.y + $1.height }.max() ?? 0)
  }

  /// The parts that hang together, the largest first, members in the order of their bodies.
  private static func parts(_ count: Int, _ edges: [(one: Int, other: Int, weight: Double)]) -> [[Int]] {
    var heads = Array(0..<count)
    func head(_ index: Int) -> Int {
      var index = index
      while heads[index] != index {
        heads[index] = heads[heads[index]]
        index = heads[index]
      }
      return index
    }
    for edge in edges {
      let (one, other) = (head(edge.one), head(edge.other))
      heads[max(one, other)] = min(one, other)
    }
    let parts = Dictionary(grouping: 0..<count, by: head)
    return parts.values.map { $0.sorted() }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  private static func laidOut(_ radii: [Double], _ edges: [ForceLayout.Edge], room: Double) -> [Point] {
    // Of two one stands below the other, both names at their right.
    guard radii.count > 2 else {
      return radii.indices.map { (0, Double($0) * (radii.reduce(0, +) + 26)) }
    }
    var points = ForceLayout.places(radii.count, edges)
    turn(&points)
    // As large as all its bodies with their names need.
    var box = PlotBox(around: points[0], 0)
    for point in points { box = box.union(PlotBox(around: point, 0)) }
    let wanted = room * Double(radii.count) / stretch
    let scale = (wanted / max(box.width * box.height, box.width * box.width / 4, 1e-9)).squareRoot()
    points = points.map { ($0.x * scale * stretch, $0.y * scale) }
    let name = (
      width: 0.8 * (room * Self.shape).squareRoot(), height: 0.6 * (room / Self.shape).squareRoot()
    )
    NodeSpacing.spread(&points, radii: radii, name: name)
    NodeSpacing.part(&points, radii: radii, gap: 5)
    return points
  }

  /// Turned so that its longest extent lies level.
  private static func turn(_ points: inout [Point]) {
    let count = Double(points.count)
    let (middleX, middleY) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      let (x, y) = (point.x - middleX, point.y - middleY)
      xx += x * x
      xy += x * y
      yy += y * y
    }
    let angle = atan2(2 * xy, xx - yy) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    points = points.map {
      let (x, y) = ($0.x - middleX, $0.y - middleY)
      return (x * cosine + y * sine, y * cosine - x * sine)
    }
  }
}
