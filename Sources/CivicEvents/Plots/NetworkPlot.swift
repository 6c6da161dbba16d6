internal import CivicReports
public import CivicText

extension Network {
  /// The picture: a mark for each body, a line between two that took part in an event together.
  ///
  /// - Returns: SVG 1.1 that stands alone.
  public func svg(_ language: Language) -> String { NetworkPlot(self, language).drawing.svg }
}

/// A network as a node-link diagram: the area of a mark tells events, its colour and shape the kind of body, the thickness of a
/// line the events in common.
struct NetworkPlot {
  private(set) var drawing: SVGDrawing
  /// Where the bodies stand, as the picture has it.
  private(set) var places: [(x: Double, y: Double)]
  let radii: [Double]

  private let network: Network
  private let words: NetworkWords

  private static let margin = 20.0
  private static let leastWidth = 760.0
  private static let noteSize = 11.0
  private static let longestLine = 150.0

  init(_ network: Network, _ language: Language) {
    self.network = network
    let words = NetworkWords(language)
    self.words = words
    let most = Double(max(network.nodes.first?.count ?? 1, network.nodes.map(\.count).max() ?? 1))
    let largest = most == 1 ? 6.0 : min(22, 6 * most.squareRoot())
    radii = network.nodes.map { max(2.5, largest * (Double($0.count) / most).squareRoot()) }

    let edges = zip(network.pairs, network.edges).map {
      (one: $0.one, other: $0.other, weight: Double($1.count))
    }
    let reaches = zip(network.nodes, radii).map { KindMark($0.kind).reach($1) }
    let layout = NetworkLayout(
      radii: reaches, edges: edges, room: Self.room(network.nodes.count), width: Self.leastWidth)
    let width = layout.size.width + 2 * Self.margin
    let reading = TextExtent.lines(
      words.labels.text("network.reading"), width: width - 2 * Self.margin, size: 12)
    let top = 56 + 16 * Double(reading.count)
    places = layout.places.map { ($0.x + Self.margin, $0.y + top) }
    let notes = words.notes(network).flatMap {
      TextExtent.lines($0, width: width - 2 * Self.margin, size: Self.noteSize)
    }
    let legend = Legend(network, words.labels, width: width - 2 * Self.margin)
    let bottom = top + layout.size.height + 14
    let title = words.labels.text("network.title")
    drawing = SVGDrawing(
      width: width, height: bottom + legend.height + Double(notes.count) * 16 + 24, title: title,
      description: words.notes(network).joined(separator: " "), language: language)
    drawing.text(title, at: (Self.margin, 32), .text, size: 17, isBold: true)
    if !network.nodes.isEmpty {
      for (index, line) in reading.enumerated() {
        drawing.text(line, at: (Self.margin, 53 + Double(index) * 16), .faint, size: 12)
      }
      drawEdges()
      for (index, node) in network.nodes.enumerated().reversed() {
        KindMark(node.kind).draw(at: places[index], radius: radii[index], tip: words.tip(node), in: &drawing)
      }
      drawNames(
        within: PlotBox(left: 6, top: top - 10, right: width - 6, bottom: bottom - 4), first: layout.apart)
      legend.draw(at: (Self.margin, bottom + 14), in: &drawing)
    }
    for (index, note) in notes.enumerated() {
      drawing.text(
        note, at: (Self.margin, bottom + legend.height + 16 + Double(index) * 16), .faint, size: Self.noteSize
      )
    }
  }

  /// Square pixels a body, its name included. Of many bodies only the larger ones can be named, if the picture is to be
  /// looked at as a whole.
  private static func room(_ bodies: Int) -> Double { min(5200, max(2300, 5600 - 6.6 * Double(bodies))) }

  /// The weak ones below, faint where a body has many.
  private mutating func drawEdges() {
    let edges = network.edges
    let most = Double(edges.first?.count ?? 1)
    // So many lines grey the paper together.
    let crowd = min(1, (3000 / Double(max(edges.count, 1))).squareRoot())
    var degrees = Array(repeating: 0.0, count: network.nodes.count)
    for pair in network.pairs {
      degrees[pair.one] += 1
      degrees[pair.other] += 1
    }
    let strong = max(12, network.nodes.count / 2)
    for (index, pair) in network.pairs.enumerated().reversed() {
      let count = Double(edges[index].count)
      let opacity = min(
        0.6, max(0.06, crowd * 1.1 / max(degrees[pair.one], degrees[pair.other]).squareRoot()))
      let isStrong = count > 1 && index < strong
      drawing.line(
        places[pair.one], places[pair.other], isStrong ? .strong : .edge,
        stroke: isStrong ? 1.2 + 4.8 * (count - 1) / max(most - 1, 4) : 1, opacity: isStrong ? 0.75 : opacity,
        tip: words.tip(edges[index]))
    }
  }

  /// - Parameter first: those for whose names room is kept.
  private mutating func drawNames(within bounds: PlotBox, first: Set<Int>) {
    let marks = zip(network.nodes, zip(places, radii)).map { node, mark in
      PlotBox(around: mark.0, KindMark(node.kind).reach(mark.1))
    }
    var placement = LabelPlacement(bounds: bounds, marks: marks)
    let middles = middlesOfNeighbours()
    let largest = max(radii.max() ?? 1, 12)
    let order =
      network.nodes.indices.filter(first.contains) + network.nodes.indices.filter { !first.contains($0) }
    for index in order {
      let node = network.nodes[index]
      let share = radii[index] / largest
      let size = 10 + 3 * share * share
      let leftwards = places[index].x < middles[index] - 1
      let reach = KindMark(node.kind).reach(radii[index])
      let number = node.count > 1 ? " · \(node.count)" : ""
      let forms = Self.forms(of: node.name, size: size).map { lines in
        Array(lines.dropLast()) + [(lines.last ?? "") + number]
      }
      // A large one must be named, even across small marks.
      let tries = forms.map { ($0, 0.0) } + (size > 11 ? forms.map { ($0, reach * 0.6) } : [])
      var label: LabelPlacement.Label?
      for (lines, covered) in tries where label == nil {
        label = placement.place(
          lines, size: size, at: places[index], radius: reach, leftwards: leftwards, covering: covered)
      }
      guard let label else { continue }
      for (line, text) in label.lines.enumerated() {
        drawing.text(
          text, at: (label.place.x, label.place.y + Double(line) * size * LabelPlacement.pitch), .label,
          anchor: label.anchor, size: size, tip: words.tip(node))
      }
    }
  }

  /// A name as it may be written, the fullest first: never less than its first words say.
  private static func forms(of name: String, size: Double) -> [[String]] {
    let longestWord =
      name.split(separator: " ").map { TextExtent.width(String($0), size: size) }.max() ?? 0
    let forms = [(2, longestLine), (2, longestLine * 0.62), (1, longestLine * 0.8)].map { most, width in
      TextExtent.lines(
        name, width: max(width, min(longestWord, longestLine)), size: size, most: most)
    }
    let least = min(name.count, leastShown)
    return forms.filter { form in
      !form.isEmpty && form.reduce(0) { $0 + $1.count } >= least
    }
  }

  /// Characters.
  private static let leastShown = 12

  /// Where, sideways, those are that a body has events in common with: its name stands away from them.
  private func middlesOfNeighbours() -> [Double] {
    var sums = Array(repeating: (x: 0.0, count: 0.0), count: places.count)
    for pair in network.pairs {
      sums[pair.one] = (sums[pair.one].x + places[pair.other].x, sums[pair.one].count + 1)
      sums[pair.other] = (sums[pair.other].x + places[pair.one].x, sums[pair.other].count + 1)
    }
    return zip(sums, places).map { $0.count > 0 ? $0.x / $0.count : $1.x }
  }
}
