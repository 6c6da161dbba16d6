/// A rectangle of a drawing, in CSS pixels, y downwards.
package struct PlotBox: Sendable, Equatable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// Around a point.
  package init(around centre: (x: Double, y: Double), _ reach: Double) {
    self.init(
      left: centre.x - reach, top: centre.y - reach, right: centre.x + reach, bottom: centre.y + reach)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }

  /// Touching is no overlap.
  package func overlaps(_ other: PlotBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  package func contains(_ other: PlotBox) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func union(_ other: PlotBox) -> PlotBox {
    PlotBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  func moved(x: Double, y: Double) -> PlotBox {
    PlotBox(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }
}
