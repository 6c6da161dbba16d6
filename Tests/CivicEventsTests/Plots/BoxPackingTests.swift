import Testing

@testable import CivicEvents

@Suite struct `Packing of boxes` {
  @Test func `none lies upon another, and all lie in the strip`() {
    var boxes: [(width: Double, height: Double)] = []
    for index in 0..<120 {
      boxes.append((width: 20 + Double(index * 37 % 90), height: 10 + Double(index * 53 % 70)))
    }
    let corners = BoxPacking.corners(boxes, width: 400)
    let placed = zip(boxes, corners).map { box, corner in
      PlotBox(left: corner.x, top: corner.y, right: corner.x + box.width, bottom: corner.y + box.height)
    }
    for (index, box) in placed.enumerated() {
      #expect(box.left >= 0 && box.right <= 400)
      #expect(!placed[(index + 1)...].contains { $0.overlaps(box) })
    }
    let area = boxes.reduce(0) { $0 + $1.width * $1.height }
    #expect((placed.map { $0.bottom }.max() ?? 0) * 400 < area * 1.5)
  }

  @Test func `what is wider than the strip stands at its left`() {
    #expect(BoxPacking.corners([(500, 10)], width: 400)[0] == (0, 0))
  }
}
