internal import CivicText

/// The text of a feed's item.
struct FeedText: Equatable {
  private(set) var text: String
  /// How many letters it has.
  let letters: Int
  /// True where it is only the beginning of the report: short, or broken off.
  let isTeaser: Bool

  /// In letters. Feeds that give the beginning alone give a sentence or two.
  private static let shortest = 400

  /// - Parameter isWhole: whether the feed says that this is all of it, however short.
  init(_ html: String, isWhole: Bool = false) {
    var lines = Self.lines(html)
    var breaksOff = false
    // What the feed's program adds: "Читать далее", "The post … first appeared on …".
    for _ in 0..<5 {
      guard let last = lines.last else { break }
      if Self.isTail(last.text) {
        lines.removeLast()
      } else if let rest = Self.withoutCall(last.text) {
        breaksOff = true
        lines[lines.count - 1].text = rest
        if rest.isEmpty { lines.removeLast() }
      } else {
        break
      }
    }
    let text = PageLine.text(of: lines)
    self.text = text
    letters = Letters.count(in: text)
    let end = text.last { !$0.isWhitespace && $0 != "]" && $0 != ")" }
    isTeaser = breaksOff || (!isWhole && letters < Self.shortest) || end == "…" || text.hasSuffix("...")
  }

  /// HTML in one line, as a headline stands.
  static func line(_ html: String) -> String {
    guard html.contains(where: { $0 == "<" || $0 == "&" }) else {
      return CleanCharacters.singleSpaced(CleanCharacters.cleaned(html))
    }
    return lines(html, opens: "").map(\.text).joined(separator: " ")
  }

  private static func lines(_ html: String, opens line: String = "<br>") -> [PageLine] {
    // Text without any element keeps its lines.
    let page = html.contains("<") ? html : html.replacing("\n", with: line.isEmpty ? " " : line)
    guard let tree = try? HTMLTree(page), !tree.nodes.isEmpty else { return [] }
    let furniture = HTMLFurniture(tree, weights: HTMLText(tree, furniture: nil).weights)
    return HTMLLines.lines(tree, 0..<tree.nodes.count, without: furniture)
  }

  private static func isTail(_ line: String) -> Bool {
    let folded = FurnitureWords.folded(line)
    return FurnitureWords.all.beginning(.feedTail, of: folded) != nil
      && FurnitureWords.all.isWithin(.feedTail, folded)
  }

  /// A line without the call to read on at its end; nil where there is none.
  private static func withoutCall(_ line: String) -> String? {
    let words = line.split(separator: " ")
    for count in (1...4).reversed() where words.count >= count {
      let call = words.suffix(count).joined(separator: " ")
      guard FurnitureWords.all.isWhole(.more, FurnitureWords.folded(call)) else { continue }
      // "рассказал подробнее" is no call.
      if count > 1 || words.count == 1 || words.dropLast().last?.last.map({ ".…]!?»".contains($0) }) == true {
        return words.dropLast(count).joined(separator: " ")
      }
    }
    return nil
  }
}
