internal import CivicText

/// Where a report ends on its page, and which lines of its body are the page's.
struct PageFoot {
  /// The first line after the report.
  let start: Int
  /// The first line that has nothing to do with the report any more: other reports, comments.
  let end: Int
  /// Lines within the body that belong to a list of other reports.
  let dropped: Set<Int>

  init(_ lines: [PageLine], _ kinds: [LineKind], _ headline: Headline) {
    if headline.isRecord {
      // Minutes end with their day and who signed them.
      (start, end, dropped) = (lines.count, lines.count, [])
      return
    }
    let bodyStart = headline.bodyStart
    let cut = Self.cut(lines, kinds, bodyStart: bodyStart)
    end = cut.end
    dropped = cut.dropped
    start = Self.start(lines, kinds, body: bodyStart..<max(bodyStart, cut.end))
  }

  /// The first mark that the report is over, and the other reports named within it.
  private static func cut(
    _ lines: [PageLine], _ kinds: [LineKind], bodyStart: Int
  ) -> (end: Int, dropped: Set<Int>) {
    var dropped: Set<Int> = []
    let later = LinesBelow(lines, kinds)
    var hasBody = false
    var running = 0
    for index in lines.indices.dropFirst(bodyStart) {
      switch kinds[index] {
      case .text:
        hasBody = hasBody || Sentences.isBody(lines[index].text) || index > bodyStart
        running += Sentences.isBody(lines[index].text) ? 1 : 0
      case .end:
        // "Комментарии: 0" may stand below a summary, above the text.
        let isOver =
          running >= 2
          || (hasBody && !later.goOn(from: index + 1, afterHeading: true))
        if isOver { return (index, dropped) }
        dropped.insert(index)
      case .related(let hasHeadline) where hasBody:
        if !later.goOn(from: index + 1, afterHeading: !hasHeadline) { return (index, dropped) }
        dropped.insert(index)
        if !hasHeadline {
          let below = (index + 1)..<lines.count
          dropped.formUnion(below.prefix(5).prefix { !Sentences.isBody(lines[$0].text) })
        }
      default: break
      }
    }
    return (lines.count, dropped)
  }

  /// After the last line of running text; its language is the report's, or nothing of the foot stands before it.
  private static func start(_ lines: [PageLine], _ kinds: [LineKind], body: Range<Int>) -> Int {
    let isRunning = body.filter { kinds[$0] == .text && Sentences.isBody(lines[$0].text) }
    var running = isRunning[...]
    lazy var language = LanguageDetector.detect(
      isRunning.prefix(20).map { lines[$0].text }.joined(separator: "\n"))
    while let last = running.last, running.count > 1, isBelowFoot(last, lines, kinds, body: body) {
      guard let own = LanguageDetector.detect(lines[last].text), own != language else { break }
      running = running.dropLast()
    }
    guard let last = running.last else { return endOfText(after: body.lowerBound - 1, kinds, body: body) }
    return endOfText(after: last, kinds, body: body)
  }

  /// True where a line of the foot (an author, a call to follow, a credit) is the nearest above, short lines apart.
  private static func isBelowFoot(_ index: Int, _ lines: [PageLine], _ kinds: [LineKind], body: Range<Int>)
    -> Bool
  {
    for above in (body.lowerBound..<index).reversed() {
      guard case .text = kinds[above] else { return true }
      if Sentences.isBody(lines[above].text) { return false }
    }
    return false
  }

  /// Short lines right below the text are its own (a list, a signature's post), until the first line of the foot.
  private static func endOfText(after last: Int, _ kinds: [LineKind], body: Range<Int>) -> Int {
    var end = last + 1
    let lastText = body.last { kinds[$0] == .text } ?? -1
    while end < body.upperBound {
      switch kinds[end] {
      case .text: end += 1
      case .picture where lastText > end: end += 1
      default: return end
      }
    }
    return end
  }
}
