internal import CivicReports

/// How a kind of body looks: a colour for its family, a shape within it, so that neither has to be told apart alone.
struct KindMark: Equatable {
  enum Shape { case circle, square, diamond, triangle }

  let ink: SVGDrawing.Ink
  let shape: Shape

  init(_ kind: OrganizationKind) {
    (ink, shape) =
      switch kind {
      case .ngo: (.green, .circle)
      case .initiativeGroup: (.green, .triangle)
      case .tradeUnion: (.green, .diamond)
      case .coalition: (.green, .square)
      case .stateBody: (.blue, .circle)
      case .stateInstitution: (.blue, .diamond)
      case .localGovernment: (.blue, .square)
      case .advisoryBody: (.orange, .circle)
      case .party: (.vermilion, .circle)
      case .media: (.purple, .circle)
      case .university: (.sky, .circle)
      case .school: (.sky, .square)
      case .business: (.yellow, .circle)
      case .international: (.ink, .circle)
      case .religious: (.ink, .diamond)
      case .other: (.ink, .square)
      case .unknown: (.hollow, .circle)
      }
  }

  /// Every shape has the area of a circle of this radius.
  func draw(
    at centre: (x: Double, y: Double), radius: Double, tip: String = "", in drawing: inout SVGDrawing
  ) {
    switch shape {
    case .circle: drawing.circle(centre, radius: radius, ink, tip: tip)
    case .square: drawing.rectangle(PlotBox(around: centre, radius * 0.886), ink, tip: tip)
    case .diamond:
      let reach = radius * 1.253
      drawing.polygon(
        [
          (centre.x, centre.y - reach), (centre.x + reach, centre.y), (centre.x, centre.y + reach),
          (centre.x - reach, centre.y),
        ], ink, tip: tip)
    case .triangle:
      let side = radius * 2.694
      drawing.polygon(
        [
          (centre.x, centre.y - side * 0.577), (centre.x + side / 2, centre.y + side * 0.289),
          (centre.x - side / 2, centre.y + side * 0.289),
        ], ink, tip: tip)
    }
  }

  /// How far it reaches from its centre.
  func reach(_ radius: Double) -> Double {
    switch shape {
    case .circle: radius
    case .square: radius * 0.886
    case .diamond: radius * 1.253
    case .triangle: radius * 1.555
    }
  }
}
