internal import CivicText
internal import Foundation

/// A drawing as SVG 1.1 that stands alone: shapes on paper, in CSS pixels, y downwards.
///
/// Colours are names of classes: the style sheet of the drawing says what they look like, by day and by night.
package struct SVGDrawing: Sendable {
  /// What a shape is for; each has its colour.
  package enum Ink: String, Sendable {
    case text, faint, grid, data, accent
  }

  package enum Anchor: String, Sendable { case start, middle, end }

  package let width: Double
  package let height: Double
  /// What a reader who cannot see it is told.
  package let title: String
  private var shapes: [String] = []

  package init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    self.title = title
  }

  package mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ ink: Ink, isDashed: Bool = false
  ) {
    let dashes = isDashed ? " stroke-dasharray=\"3 3\"" : ""
    shapes.append(
      "<line class=\"\(ink.rawValue)\" x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\" "
        + "x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\"\(dashes)/>")
  }

  package mutating func circle(_ centre: (x: Double, y: Double), radius: Double, _ ink: Ink, tip: String = "")
  {
    shapes.append(
      "<circle class=\"\(ink.rawValue)\" cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" "
        + "r=\"\(Self.number(radius))\">" + (tip.isEmpty ? "" : "<title>\(Markup.escaped(tip))</title>")
        + "</circle>")
  }

  package mutating func text(
    _ text: String, at place: (x: Double, y: Double), _ ink: Ink, anchor: Anchor = .start, size: Double = 11,
    isBold: Bool = false
  ) {
    shapes.append(
      "<text class=\"\(ink.rawValue)\" x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\" "
        + "text-anchor=\"\(anchor.rawValue)\" font-size=\"\(Self.number(size))\""
        + (isBold ? " font-weight=\"600\"" : "") + ">\(Markup.escaped(text))</text>")
  }

  package var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" \
    width="\(Self.number(width))" height="\(Self.number(height))" role="img">
    <title>\(Markup.escaped(title))</title>
    <style>\(Self.style)</style>
    <rect class="paper" width="100%" height="100%"/>
    \(shapes.joined(separator: "\n"))
    </svg>

    """
  }

  private static let style =
    "text{font-family:system-ui,'Noto Sans',sans-serif;stroke:none}line{stroke-width:1}"
    + ".paper{fill:#fff}.text{fill:#1a1a1a}.faint{fill:#666;stroke:#999}.grid{stroke:#ddd}"
    + "line.data{stroke:#2563a8;stroke-width:1.5}circle.data{fill:#2563a8;fill-opacity:.75}"
    + "line.accent{stroke:#c2571a;stroke-width:1.5}circle.accent{fill:#c2571a;fill-opacity:.8}text.accent{fill:#c2571a}"
    + "@media(prefers-color-scheme:dark){.paper{fill:#16181c}.text{fill:#e8e8e8}.faint{fill:#a5a5a5;stroke:#777}"
    + ".grid{stroke:#33363c}line.data{stroke:#7db2ee}circle.data{fill:#7db2ee}}"

  /// To a tenth: more is not seen.
  private static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
