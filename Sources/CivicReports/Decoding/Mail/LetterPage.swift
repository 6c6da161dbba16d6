/// The HTML form of a letter → its lines.
enum LetterPage {
  /// Paragraphs parted by blank lines; without what it quotes, unless it sends a letter on.
  static func text(of html: String) -> String {
    guard let tree = try? HTMLTree(html), !tree.nodes.isEmpty else { return "" }
    let all = HTMLLines.lines(tree, 0..<tree.nodes.count, without: nil)
    let sendsOn = all.contains { line in
      line.text.utf8.count <= 120 && FurnitureWords.all.isWhole(.forwarded, FurnitureWords.folded(line.text))
    }
    return PageLine.text(of: sendsOn ? all : ownLines(tree))
  }

  private static func ownLines(_ tree: HTMLTree) -> [PageLine] {
    var lines: [PageLine] = []
    var start = 0
    var index = 0
    while index < tree.nodes.count {
      guard isQuotation(tree.nodes[index]) else {
        index += 1
        continue
      }
      lines += HTMLLines.lines(tree, start..<index, without: nil)
      index = tree.nodes[index].end
      start = index
    }
    return lines + HTMLLines.lines(tree, start..<tree.nodes.count, without: nil)
  }

  /// What mail programs put round the letter that is answered.
  private static func isQuotation(_ node: HTMLTree.Node) -> Bool {
    if node.name == "blockquote", node.attributes["type"] == "cite" { return true }
    let names = HTMLFurniture.words(
      of: [node.attributes["class"], node.attributes["id"]].compactMap { $0 }.joined(separator: " "))
    return [["gmail", "quote"], ["yahoo", "quoted"], ["moz", "cite"]].contains { names.starts(with: $0) }
  }
}
