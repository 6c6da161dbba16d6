internal import CivicReports
internal import CivicText

extension NetworkPlot {
  /// The kinds that occur, each with its mark and how many bodies are of it.
  struct Legend {
    private struct Entry {
      let kind: OrganizationKind
      let text: String
      let place: (x: Double, y: Double)
    }

    private let entries: [Entry]
    let height: Double

    private static let size = 11.0
    private static let line = 19.0

    init(_ network: Network, _ labels: Labels, width: Double) {
      let counts = network.nodes.reduce(into: [OrganizationKind: Int]()) { $0[$1.kind, default: 0] += 1 }
      var (x, y) = (0.0, 0.0)
      entries = OrganizationKind.allCases.compactMap { kind in
        guard let count = counts[kind] else { return nil }
        let text = "\(labels.text(kind.rawValue, in: "organization-kind")) · \(count)"
        let extent = TextExtent.width(text, size: Self.size) + 34
        if x > 0, x + extent > width {
          x = 0
          y += Self.line
        }
        defer { x += extent }
        return Entry(kind: kind, text: text, place: (x, y))
      }
      height = entries.isEmpty ? 0 : y + Self.line + 8
    }

    func draw(at corner: (x: Double, y: Double), in drawing: inout SVGDrawing) {
      for entry in entries {
        let (x, y) = (corner.x + entry.place.x, corner.y + entry.place.y)
        KindMark(entry.kind).draw(at: (x + 6, y - 4), radius: 5.5, in: &drawing)
        drawing.text(entry.text, at: (x + 17, y), .text, size: Self.size)
      }
    }
  }
}
