internal import CivicText

/// Calls to subscribe, to vote, to write: a few words around a field or a button, whatever they say.
enum HTMLCalls {
  /// The longest call, in letters; a form may also hold a whole page, as some systems build them.
  private static let longest = 250

  /// - Returns: the largest elements around a field or a button that hold no more than a call.
  static func find(_ tree: HTMLTree) -> [Int] {
    var unseenEnd = 0
    let sums = HTMLLetters(tree) { index in
      let node = tree.nodes[index]
      if HTMLElements.unseen.contains(node.name) { unseenEnd = max(unseenEnd, node.end) }
      return index >= unseenEnd
    }
    func letters(_ index: Int) -> Int { sums.count(index..<tree.nodes[index].end) }
    var found: [Int] = []
    for field in tree.nodes.indices where isField(tree.nodes[field]) {
      if let last = found.last, field < tree.nodes[last].end { continue }
      let around = tree.ancestors(of: field)
      // Around the form alone: what stands next to it may be the article.
      guard let form = around.firstIndex(where: { tree.nodes[$0].name == "form" }),
        letters(around[form]) <= longest
      else { continue }
      var call = around[form]
      if around.count > form + 1, isBox(around[form + 1], tree) {
        let box = letters(around[form + 1])
        // Paragraphs beside a form may be an article of a few lines.
        let hasParagraphs = tree.nodes[around[form + 1]..<tree.nodes[around[form + 1]].end].contains {
          $0.name == "p"
        }
        if box <= (hasParagraphs ? 150 : longest), box * 5 < sums.total { call = around[form + 1] }
      }
      if !tree.nodes[call..<tree.nodes[call].end].contains(where: { $0.name == "h1" || $0.name == "article" })
      {
        found.append(call)
      }
    }
    return found
  }

  private static func isField(_ node: HTMLTree.Node) -> Bool {
    node.name == "input" && node.attributes["type"] != "hidden" || node.name == "textarea"
      || node.name == "button"
  }

  private static func isBox(_ index: Int, _ tree: HTMLTree) -> Bool {
    ["div", "section", "aside", "li"].contains(tree.nodes[index].name)
  }
}
