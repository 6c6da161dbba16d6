/// Names beside their marks, none upon another: one after the other each takes the first place that is free. None lies upon a
/// mark either, but that a large one's name may cover small marks where nothing else is free.
struct LabelPlacement {
  struct Label {
    let lines: [String]
    let size: Double
    /// Of the first line's base line, and how lines lie about it.
    let place: (x: Double, y: Double)
    let anchor: SVGDrawing.Anchor
  }

  static let pitch = 1.12

  private let bounds: PlotBox
  private var names = BoxGrid()
  private var marks = BoxGrid()

  /// - Parameter marks: what is not to be written upon.
  init(bounds: PlotBox, marks: [PlotBox]) {
    self.bounds = bounds
    for mark in marks { self.marks.insert(mark) }
  }

  /// The name beside a mark; nil where there is no room.
  ///
  /// - Parameters:
  ///   - leftwards: that side is tried first.
  ///   - covering: marks up to this radius may be written upon.
  mutating func place(
    _ lines: [String], size: Double, at centre: (x: Double, y: Double), radius: Double, leftwards: Bool,
    covering: Double = 0
  ) -> Label? {
    let height = Double(lines.count - 1) * size * Self.pitch
    let reach = radius + 3
    let middle = centre.y - height / 2 + size * 0.28
    let above = centre.y - reach - height - size * 0.22
    let below = centre.y + reach + size * 0.78
    // Above or below and to one side, where the middle has no room.
    let slant = radius * 0.5
    let over: [(SVGDrawing.Anchor, Double, Double)] = [
      (.middle, centre.x, below), (.middle, centre.x, above),
    ]
    let right: [(SVGDrawing.Anchor, Double, Double)] = [
      (.start, centre.x + reach, middle), (.start, centre.x - slant, above),
      (.start, centre.x - slant, below),
    ]
    let left: [(SVGDrawing.Anchor, Double, Double)] = [
      (.end, centre.x - reach, middle), (.end, centre.x + slant, above), (.end, centre.x + slant, below),
    ]
    let candidates =
      leftwards
      ? [left[0]] + over + left[1...] + right : [right[0]] + over + right[1...] + left
    for (anchor, x, y) in candidates {
      let boxes = lines.enumerated().map { index, line in
        TextExtent.box(
          line, at: (x, y + Double(index) * size * Self.pitch), anchor: anchor, size: size)
      }
      let isFree = boxes.allSatisfy { box in
        bounds.contains(box) && names.isFree(box) { _ in true }
          && marks.isFree(box) { $0.width > 2 * covering }
      }
      guard isFree else { continue }
      for box in boxes { names.insert(box) }
      return Label(lines: lines, size: size, place: (x, y), anchor: anchor)
    }
    return nil
  }
}

/// Boxes by the squares of a grid that they touch.
private struct BoxGrid {
  private struct Square: Hashable {
    let x: Int
    let y: Int
  }

  private static let side = 64.0
  private var boxes: [Square: [PlotBox]] = [:]

  mutating func insert(_ box: PlotBox) {
    for square in Self.squares(box) { boxes[square, default: []].append(box) }
  }

  /// - Parameter counts: which boxes are in the way.
  func isFree(_ box: PlotBox, _ counts: (PlotBox) -> Bool) -> Bool {
    Self.squares(box).allSatisfy { square in
      !(boxes[square] ?? []).contains { $0.overlaps(box) && counts($0) }
    }
  }

  private static func squares(_ box: PlotBox) -> [Square] {
    let columns = Int((box.left / side).rounded(.down))...Int((box.right / side).rounded(.down))
    let rows = Int((box.top / side).rounded(.down))...Int((box.bottom / side).rounded(.down))
    return columns.flatMap { x in rows.map { Square(x: x, y: $0) } }
  }
}
