internal import CivicText

/// Lists of other reports, told by how they are built, whatever their classes are called: three or more neighbours alike, each
/// a headline that leads elsewhere, with a day and a teaser at most.
enum HTMLCards {
  /// A headline has three words at least.
  private struct Lead {
    let index: Int
    let end: Int
  }

  /// - Returns: the elements that hold nothing but such a list and its heading; else its items, and its heading.
  static func find(_ tree: HTMLTree, _ furniture: HTMLFurniture) -> [Int] {
    let letters = HTMLLetters(tree) { !furniture.isFurniture[$0] }
    let leads = tree.nodes.indices.filter { index in
      let node = tree.nodes[index]
      return node.name == "a" && !furniture.isFurniture[index] && node.attributes["href"] != nil
        && Sentences.words(tree.text(of: index)) >= 3
    }.map { Lead(index: $0, end: tree.nodes[$0].end) }
    var found: [Int] = []
    for (parent, children) in candidates(tree, leads).sorted(by: { $0.key < $1.key }) {
      if let last = found.last, parent < tree.nodes[last].end { continue }
      let cards = cards(among: children, tree, letters, leads)
      let total = cards.reduce(0) { $0 + letters.count($1..<tree.nodes[$1].end) }
      guard cards.count >= 3, total * 5 < letters.total * 2 else { continue }
      found += list(cards, of: parent, tree, letters)
    }
    return found + leads.compactMap { single($0.index, tree, letters) }
  }

  /// One between an article's paragraphs: a block that begins with a block of its own for the link, and goes on for a teaser.
  private static func single(_ lead: Int, _ tree: HTMLTree, _ letters: HTMLLetters) -> Int? {
    let linked = letters.count(lead..<tree.nodes[lead].end)
    let around = tree.ancestors(of: lead).prefix(6)
    guard let holder = around.first(where: { letters.count($0..<tree.nodes[$0].end) > linked }),
      ["div", "section", "aside", "article", "table"].contains(tree.nodes[holder].name),
      // The link is alone in its block.
      around.prefix(while: { $0 != holder }).contains(where: {
        HTMLElements.blocks.contains(tree.nodes[$0].name)
      })
    else { return nil }
    let all = letters.count(holder..<tree.nodes[holder].end)
    return linked > 0 && all <= 220 && linked * 9 >= all && letters.count(holder..<lead) == 0
      && all * 5 < letters.total
      ? holder : nil
  }

  /// Elements with at least three inner ones that hold a headline's link, by their parent.
  private static func candidates(_ tree: HTMLTree, _ leads: [Lead]) -> [Int: [Int]] {
    var children: [Int: [Int]] = [:]
    for lead in leads {
      var child = lead.index
      for parent in tree.ancestors(of: lead.index).prefix(6) {
        if children[parent, default: []].last != child { children[parent, default: []].append(child) }
        child = parent
      }
    }
    return children.filter { $0.value.count >= 3 }
  }

  private static func cards(
    among children: [Int], _ tree: HTMLTree, _ letters: HTMLLetters, _ leads: [Lead]
  ) -> [Int] {
    let cards = children.filter { child in
      let node = tree.nodes[child]
      let inside = leads.beginning(in: child..<node.end, \.index)
      guard let first = inside.first, inside.count <= 2,
        !["td", "th", "b", "strong", "em", "span"].contains(node.name)
      else { return false }
      let all = letters.count(child..<node.end)
      let linked = inside.reduce(0) { $0 + letters.count($1.index..<$1.end) }
      // In a paragraph, the item of a list, links are as likely part of a sentence.
      let least = node.name == "p" ? 2 : node.name == "li" ? 3 : 9
      return all <= 450 && linked * least >= all && letters.count(child..<first.index) <= 40
    }
    let kinds = Dictionary(grouping: cards) { kind(of: tree.nodes[$0]) }
    return kinds.values.filter { $0.count >= 3 }.flatMap { $0 }.sorted()
  }

  /// Its name and its classes without their numbers.
  static func kind(of node: HTMLTree.Node) -> String {
    node.name + " " + (node.attributes["class"] ?? "").filter { !$0.isNumber }
  }

  private static func list(_ cards: [Int], of parent: Int, _ tree: HTMLTree, _ letters: HTMLLetters) -> [Int]
  {
    let rest =
      letters.count(parent..<tree.nodes[parent].end)
      - cards.reduce(0) { $0 + letters.count($1..<tree.nodes[$1].end) }
    if rest <= 60, !["body", "html", "main", "article", "td"].contains(tree.nodes[parent].name) {
      return [parent]
    }
    // The heading of the list stands right above it.
    var above = cards[0] - 1
    while above > parent, tree.nodes[above].parent != parent { above = tree.nodes[above].parent }
    guard above > parent, !tree.nodes[above].isText, !cards.contains(above) else { return cards }
    let heading = tree.text(of: above)
    return !heading.isEmpty && Sentences.words(heading) <= 5 && !Sentences.isClosed(heading)
      ? [above] + cards : cards
  }
}
