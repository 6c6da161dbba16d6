internal import CivicText

/// How much running text the elements of a page hold.
struct HTMLText {
  /// For each node: characters of running text within it, outside links.
  let weights: [Int]
  /// For each node: characters within links.
  let links: [Int]
  /// The innermost elements with running text.
  let blocks: [Block]

  struct Block {
    let index: Int
    /// Paragraphs in it: more than one where line breaks part them.
    let pieces: Int
    /// How much it speaks for the element that it stands in: something for each paragraph, and for its length up to a limit.
    let score: Int
  }

  var total: Int { weights.first ?? 0 }

  init(_ tree: HTMLTree, furniture: HTMLFurniture?) {
    let count = tree.nodes.count
    var own = [Int](repeating: 0, count: count)
    var linked = [Int](repeating: 0, count: count)
    var pieces = [Int](repeating: 0, count: count)
    var scores = [Int](repeating: 0, count: count)
    // Of each block: letters since its last line break.
    var open = [Int](repeating: 0, count: count)
    func finish(_ block: Int) {
      if open[block] >= 20 {
        pieces[block] += 1
        scores[block] += 20 + min(open[block], 600)
      }
      open[block] = 0
    }
    var linkEnd = 0
    var unseenEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if index < unseenEnd || furniture?.isFurniture[index] == true { continue }
      if HTMLElements.unseen.contains(node.name) {
        unseenEnd = node.end
      } else if node.name == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if node.isText {
        let length = node.text.unicodeScalars.count(where: \.isLetter)
        guard length > 0, let block = Self.block(around: index, tree) else { continue }
        if index < linkEnd {
          linked[block] += length
        } else {
          own[block] += length
          open[block] += length
        }
      } else if node.name == "br", let block = Self.block(around: index, tree) {
        finish(block)
      }
    }
    var weights = own.enumerated().map { $1 >= 20 && $1 > linked[$0] ? $1 : 0 }
    for block in own.indices { finish(block) }
    blocks = weights.indices.filter { weights[$0] > 0 }.map { index in
      Block(index: index, pieces: max(1, pieces[index]), score: max(scores[index], 20 + min(own[index], 600)))
    }
    var links = linked
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      weights[tree.nodes[index].parent] += weights[index]
      links[tree.nodes[index].parent] += links[index]
    }
    // Comments and the like may stand before the page's own element: the first node stands for the whole.
    if count > 0, tree.nodes[0].end < count {
      for index in 1..<count where tree.nodes[index].parent < 0 {
        weights[0] += weights[index]
        links[0] += links[index]
      }
    }
    self.weights = weights
    self.links = links
  }

  private static func block(around index: Int, _ tree: HTMLTree) -> Int? {
    var parent = tree.nodes[index].parent
    while parent >= 0 {
      let name = tree.nodes[parent].name
      if HTMLElements.blocks.contains(name) || name == "td" || name == "th" { return parent }
      parent = tree.nodes[parent].parent
    }
    return nil
  }

  /// The two nearest elements around a block of which each holds more running text than the one before.
  func holders(of block: Int, _ tree: HTMLTree) -> [Int] {
    var holders: [Int] = []
    var weight = weights[block]
    var parent = tree.nodes[block].parent
    while parent >= 0, holders.count < 2 {
      if weights[parent] > weight {
        holders.append(parent)
        weight = weights[parent]
      }
      parent = tree.nodes[parent].parent
    }
    return holders
  }
}
