import CivicReports
import CivicText
import Foundation
import Testing

@testable import CivicEvents

@Suite struct `The picture of a network` {
  private static let five = Network(
    .bodies([
      ("Жайық жастары", .ngo, [1, 2, 3]), ("Ауыл", .party, [1, 2]), ("Open Yard", .ngo, [3]),
      ("Мажилис Парламента", .stateBody, [3]), ("Адал жол", .unknown, [9]),
    ]))
  private static let many = Network(.many(500, events: 300, at: 8))

  @Test(arguments: Language.allCases)
  func `of five bodies names them all`(language: Language) {
    let drawing = NetworkPlot(Self.five, language).drawing
    DrawnPlot.check(drawing)
    for name in ["Жайық жастары · 3", "Ауыл · 2", "Open Yard", "Адал жол"] {
      #expect(drawing.texts.contains { $0.text == name }, "\(name)")
    }
    let party = Labels(language).text("organization-kind.party")
    #expect(drawing.texts.contains { $0.text == "\(party) · 1" })
  }

  @Test func `of 500 bodies stays in its bounds, and no text lies upon another`() {
    #expect(Self.many.edges.count > 5000)
    let plot = NetworkPlot(Self.many, .kk)
    DrawnPlot.check(plot.drawing)
    for (place, radius) in zip(plot.places, plot.radii) {
      #expect(
        PlotBox(left: 0, top: 0, right: plot.drawing.width, bottom: plot.drawing.height).contains(
          PlotBox(around: place, radius)))
    }
    #expect(plot.drawing.texts.count > 100)
  }

  @Test func `has a tip of full name, number and ids for each body and each pair`() {
    let svg = Self.five.svg(.en)
    #expect(svg.contains("<title>Жайық жастары (o1), NGO: 3 events</title>"))
    #expect(svg.contains("<title>Жайық жастары (o1) – Ауыл (o2): 2 events (e1, e2)</title>"))
    #expect(svg.components(separatedBy: "<line").count - 1 == Self.five.edges.count)
  }

  @Test func `bodies that met stand nearer than those that did not`() throws {
    // Two circles that one body joins.
    let circles = (0..<12).map { index in
      ("Body \(index)", OrganizationKind.ngo, index == 0 ? [1, 2] : [index < 6 ? 1 : 2])
    }
    let plot = NetworkPlot(Network(.bodies(circles)), .en)
    func distance(_ one: Int, _ other: Int) -> Double {
      let (a, b) = (plot.places[one], plot.places[other])
      return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    let within = (1..<6).flatMap { one in (1..<6).map { distance(one, $0) } }.reduce(0, +) / 20
    let between = (1..<6).flatMap { one in (6..<12).map { distance(one, $0) } }.reduce(0, +) / 30
    #expect(within < between)
  }

  @Test func `marks do not lie upon each other`() {
    let plot = NetworkPlot(Network(.many(60, events: 40, at: 5)), .ru)
    for one in plot.places.indices {
      for other in plot.places.indices.dropFirst(one + 1) {
        let (a, b) = (plot.places[one], plot.places[other])
        let distance = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        #expect(distance >= plot.radii[one] + plot.radii[other])
      }
    }
  }

  @Test func `is the same each time`() { #expect(Self.five.svg(.ru) == Self.five.svg(.ru)) }

  @Test func `names are escaped`() {
    let svg = Network(.bodies([("A <b> & \"c\"", .ngo, [1]), ("D", .ngo, [1])])).svg(.en)
    #expect(svg.contains("A &lt;b&gt; &amp; \"c\""))
    #expect(DrawnPlot.isWellFormed(svg))
  }

  @Test func `of nothing says so`() {
    let drawing = NetworkPlot(Network(Answer()), .kk).drawing
    DrawnPlot.check(drawing)
    #expect(drawing.texts.contains { $0.text == Labels(.kk).text("answer.none") })
  }

  @Test func `no two kinds have one mark`() {
    let marks = OrganizationKind.allCases.map(KindMark.init)
    for (index, mark) in marks.enumerated() { #expect(!marks[(index + 1)...].contains(mark)) }
  }
}
