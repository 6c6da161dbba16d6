package import CivicText
internal import Foundation

/// A drawing as SVG 1.1 that stands alone: shapes on paper, in CSS pixels, y downwards.
///
/// Colours are names of classes: ``style`` says what they look like, by day and by night.
package struct SVGDrawing: Sendable {
  /// What a shape is for; each has its colour.
  package enum Ink: String, Sendable {
    case text, faint, grid, data, accent
    /// What was gathered from many small things.
    case rest
    /// A text that stands on lines.
    case label
    case edge
    /// An edge of weight.
    case strong
    // Of marks that tell kinds apart: the colours of M. Okabe and K. Ito, Color Universal Design, 2008.
    case green, blue, orange, vermilion, purple, sky, yellow, ink
    /// Only an outline.
    case hollow
  }

  package enum Anchor: String, Sendable { case start, middle, end }

  package let width: Double
  package let height: Double
  /// What a reader who cannot see it is told.
  package let title: String
  private let description: String
  private let language: Language?
  private var shapes: [String] = []
  /// What is written, and where it is: its box as it is estimated.
  package private(set) var texts: [(text: String, box: PlotBox)] = []

  /// - Parameters:
  ///   - description: the same at more length.
  ///   - language: of the words in it.
  package init(
    width: Double, height: Double, title: String, description: String = "", language: Language? = nil
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.language = language
  }

  /// - Parameters:
  ///   - stroke: how wide; nil: as the ink has it.
  ///   - opacity: 0…1.
  package mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ ink: Ink, isDashed: Bool = false,
    stroke: Double? = nil, opacity: Double = 1, tip: String = ""
  ) {
    var shape =
      "<line class=\"\(ink.rawValue)\" x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\" "
      + "x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\""
    if isDashed { shape += " stroke-dasharray=\"3 3\"" }
    // A style outranks the style sheet; an attribute does not.
    if let stroke { shape += " style=\"stroke-width:\(Self.number(stroke))\"" }
    if opacity < 1 { shape += " opacity=\"\(Self.number(opacity, digits: 2))\"" }
    shapes.append(shape + Self.end("line", tip))
  }

  package mutating func circle(_ centre: (x: Double, y: Double), radius: Double, _ ink: Ink, tip: String = "")
  {
    shapes.append(
      "<circle class=\"\(ink.rawValue)\" cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" "
        + "r=\"\(Self.number(radius))\"" + Self.end("circle", tip))
  }

  package mutating func rectangle(_ box: PlotBox, _ ink: Ink, tip: String = "") {
    shapes.append(
      "<rect class=\"\(ink.rawValue)\" x=\"\(Self.number(box.left))\" y=\"\(Self.number(box.top))\" "
        + "width=\"\(Self.number(box.width))\" height=\"\(Self.number(box.height))\"" + Self.end("rect", tip))
  }

  package mutating func polygon(_ corners: [(x: Double, y: Double)], _ ink: Ink, tip: String = "") {
    let points = corners.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    shapes.append("<polygon class=\"\(ink.rawValue)\" points=\"\(points)\"" + Self.end("polygon", tip))
  }

  /// - Parameter place: of the base line.
  package mutating func text(
    _ text: String, at place: (x: Double, y: Double), _ ink: Ink, anchor: Anchor = .start, size: Double = 11,
    isBold: Bool = false, tip: String = ""
  ) {
    shapes.append(
      "<text class=\"\(ink.rawValue)\" x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\" "
        + "text-anchor=\"\(anchor.rawValue)\" font-size=\"\(Self.number(size))\""
        + (isBold ? " font-weight=\"600\"" : "") + ">"
        + (tip.isEmpty ? "" : "<title>\(Markup.escaped(tip))</title>") + "\(Markup.escaped(text))</text>")
    texts.append((text, TextExtent.box(text, at: place, anchor: anchor, size: size, isBold: isBold)))
  }

  package var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" \
    width="\(Self.number(width))" height="\(Self.number(height))" role="img"\
    \(language.map { " lang=\"\($0.rawValue)\"" } ?? "")>
    <title>\(Markup.escaped(title))</title>
    \(description.isEmpty ? "" : "<desc>\(Markup.escaped(description))</desc>\n")<style>\(Self.style)</style>
    <rect class="paper" width="100%" height="100%"/>
    \(shapes.joined(separator: "\n"))
    </svg>

    """
  }

  private static func end(_ element: String, _ tip: String) -> String {
    tip.isEmpty ? "/>" : "><title>\(Markup.escaped(tip))</title></\(element)>"
  }

  /// To a tenth: more is not seen.
  private static func number(_ value: Double, digits: Int = 1) -> String {
    let unit = digits == 1 ? 10.0 : 100
    let rounded = (value * unit).rounded() / unit
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
