internal import CivicEvents

/// A reliability diagram of each field (A. Murphy, R. Winkler. Reliability of Subjective Probability Forecasts. 1977): from
/// left to right how sure the reading was, upwards how often that was right; on the slanting line both are one. A dot is a
/// band of ``Reliability/borders``, larger for more facts, with the 95 % interval of its share (E. Wilson 1927).
package struct ReliabilityPlot: Sendable {
  package let svg: String

  /// Fields of fewer facts say little and are left out.
  private static let least = 30

  private static let columns = 4
  private static let cell = (width: 180.0, height: 190.0)
  private static let plot = (left: 34.0, top: 30.0, side: 120.0)
  private static let ticks = [0.5, 0.6, 0.7, 0.8, 0.9, 1]

  /// - Parameter title: what a reader who cannot see it is told.
  package init(_ rows: [Reliability], title: String) {
    let rows = rows.filter { $0.facts >= Self.least }
    let lines = (rows.count + Self.columns - 1) / Self.columns
    var drawing = SVGDrawing(
      width: Self.cell.width * Double(Self.columns) + 10, height: Self.cell.height * Double(lines) + 10,
      title: title)
    for (index, row) in rows.enumerated() {
      Self.draw(
        row,
        at: (
          x: 5 + Self.cell.width * Double(index % Self.columns),
          y: 5 + Self.cell.height * Double(index / Self.columns)
        ), in: &drawing)
    }
    svg = drawing.svg
  }

  private static func draw(
    _ row: Reliability, at corner: (x: Double, y: Double), in drawing: inout SVGDrawing
  ) {
    let left = corner.x + plot.left
    let bottom = corner.y + plot.top + plot.side
    func place(_ said: Double, _ right: Double) -> (x: Double, y: Double) {
      (left + (max(said, 0.5) - 0.5) * 2 * plot.side, bottom - (max(right, 0.5) - 0.5) * 2 * plot.side)
    }
    drawing.text(row.field.rawValue, at: (left, corner.y + 16), .text, size: 12, isBold: true)
    drawing.text("\(row.facts)", at: (left + plot.side, corner.y + 16), .faint, anchor: .end)
    for tick in ticks {
      drawing.line(place(0.5, tick), place(1, tick), .grid)
      drawing.line(place(tick, 0.5), place(tick, 1), .grid)
      guard [0.5, 0.7, 0.9].contains(tick) else { continue }
      let label = "." + String(Int((tick * 10).rounded()))
      drawing.text(label, at: (left - 5, place(0.5, tick).y + 4), .faint, anchor: .end, size: 10)
      drawing.text(label, at: (place(tick, 0.5).x, bottom + 13), .faint, anchor: .middle, size: 10)
    }
    drawing.line(place(0.5, 0.5), place(1, 1), .faint, isDashed: true)
    for band in row.bands {
      guard let said = band.confidence, let right = band.share else { continue }
      // What was promised and not kept stands out.
      let (low, high) = wilson(band.right, of: band.facts)
      let ink: SVGDrawing.Ink = high < said ? .accent : .data
      drawing.line(place(said, low), place(said, high), ink)
      drawing.circle(
        place(said, right), radius: min(9, 1.5 + Double(band.facts).squareRoot() / 2.5), ink,
        tip: "\(row.field.rawValue): \(band.right) / \(band.facts)")
    }
  }

  /// The 95 % interval of a share.
  private static func wilson(_ right: Int, of facts: Int) -> (low: Double, high: Double) {
    let (count, z) = (Double(facts), 1.96)
    let share = Double(right) / count
    let middle = share + z * z / (2 * count)
    let reach = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    return ((middle - reach) / scale, (middle + reach) / scale)
  }
}
