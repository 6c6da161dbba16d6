internal import CivicText

/// What stands below each line of a page, counted once for all of them.
struct LinesBelow {
  /// For each line and the end: the next line that ends the report, and the next of running text, from there on.
  private var nextEnd: [Int]
  private var nextBody: [Int]
  /// For each line and the end: how many lines of text, and of running text, stand above.
  private var texts: [Int]
  private var bodies: [Int]

  init(_ lines: [PageLine], _ kinds: [LineKind]) {
    let count = lines.count
    nextEnd = [Int](repeating: count, count: count + 1)
    nextBody = nextEnd
    texts = [Int](repeating: 0, count: count + 1)
    bodies = texts
    let isBody = lines.indices.map { kinds[$0] == .text && Sentences.isBody(lines[$0].text) }
    for index in lines.indices {
      texts[index + 1] = texts[index] + (kinds[index] == .text ? 1 : 0)
      bodies[index + 1] = bodies[index] + (isBody[index] ? 1 : 0)
    }
    for index in lines.indices.reversed() {
      nextEnd[index] = kinds[index] == .end ? index : nextEnd[index + 1]
      nextBody[index] = isBody[index] ? index : nextBody[index + 1]
    }
  }

  /// True where the report goes on below a mention of other reports: with running text line after line, where a list
  /// of other reports has a headline before each teaser.
  func goOn(from first: Int, afterHeading: Bool) -> Bool {
    let end = nextEnd[first]
    let opening = min(nextBody[first], end)
    let count = bodies[end] - bodies[opening]
    let running = texts[end] - texts[opening]
    return afterHeading ? count >= 2 && count * 10 >= running * 7 : count >= 1
  }
}
