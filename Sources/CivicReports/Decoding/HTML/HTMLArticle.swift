/// Where on a page its article is: the element that holds most of its running text.
struct HTMLArticle {
  /// The element whose lines are the body.
  let body: Int
  /// The smallest element around the body and the headline: date, author and counters stand in it.
  let frame: Int
  /// The element of the headline, if there is one.
  let heading: Int?
  let furniture: HTMLFurniture

  /// nil where the page has no running text.
  init?(_ tree: HTMLTree, title: String?) {
    guard !tree.nodes.isEmpty else { return nil }
    let all = HTMLText(tree, furniture: nil)
    furniture = HTMLFurniture(tree, weights: all.weights)
    let text = HTMLText(tree, furniture: furniture)
    guard text.total >= 40 else { return nil }
    let heading = Self.heading(tree, title: title)
    let region = Self.region(tree, text)
    body = Self.body(tree, text, region: region)
    self.heading = heading
    frame = Self.frame(tree, body: body, heading: heading)
  }

  /// The `h1` that is the headline; without one the first of several.
  private static func heading(_ tree: HTMLTree, title: String?) -> Int? {
    let headings = tree.elements("h1").filter { !tree.text(of: $0).isEmpty }
    guard let title else { return headings.first }
    let folded = FurnitureWords.folded(title)
    return headings.first { FurnitureWords.folded(tree.text(of: $0)) == folded } ?? headings.first
  }

  /// The element that the page itself calls its article; else the whole page.
  private static func region(_ tree: HTMLTree, _ text: HTMLText) -> Int {
    func largest(_ indices: [Int]) -> Int? { indices.max { text.weights[$0] < text.weights[$1] } }
    let bodies = tree.nodes.indices.filter { tree.nodes[$0].attributes["itemprop"] == "articleBody" }
    if let body = largest(bodies), text.weights[body] >= 200 || text.weights[body] * 2 > text.total {
      return body
    }
    let articles = tree.elements("article")
    if let article = largest(articles), text.weights[article] * 2 >= text.total { return article }
    let mains = tree.nodes.indices.filter {
      tree.nodes[$0].name == "main" || tree.nodes[$0].attributes["role"] == "main"
    }
    if let main = largest(mains), text.weights[main] * 2 >= text.total { return main }
    return 0
  }

  /// Within the region: the element with most paragraphs right in it, and its neighbours where the text is split.
  private static func body(_ tree: HTMLTree, _ text: HTMLText, region: Int) -> Int {
    if tree.nodes[region].attributes["itemprop"] == "articleBody" { return region }
    var scores: [Int: Int] = [:]
    for (block, length) in text.blocks where block >= region && block < tree.nodes[region].end {
      let score = 20 + min(length, 600)
      let around = [block] + tree.ancestors(of: block)
      // A block with no inner blocks is a paragraph: its parent is the candidate.
      if around.count > 1 { scores[around[1], default: 0] += score }
      if around.count > 2 { scores[around[2], default: 0] += score / 2 }
      if !["p", "li", "td"].contains(tree.nodes[block].name) { scores[block, default: 0] += score }
    }
    let inside = scores.filter { $0.key >= region && $0.key < tree.nodes[region].end }
    guard var best = inside.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return region }
    // The rest of the article may stand beside it.
    while best != region, let parent = tree.ancestors(of: best).first, parent >= region,
      text.weights[parent] * 10 >= text.weights[best] * 12,
      text.weights[best] * 10 < text.weights[region] * 8,
      text.links[parent] * 3 < text.weights[parent]
    {
      best = parent
    }
    return best
  }

  private static func frame(_ tree: HTMLTree, body: Int, heading: Int?) -> Int {
    let around = [body] + tree.ancestors(of: body)
    guard let heading else { return around.dropFirst().first ?? body }
    return around.first { $0 <= heading && heading < tree.nodes[$0].end } ?? body
  }
}

/// How much running text the elements of a page hold.
struct HTMLText {
  /// For each node: characters of running text within it, outside links.
  let weights: [Int]
  /// For each node: characters within links.
  let links: [Int]
  /// The innermost elements with running text, and how much it is.
  let blocks: [(index: Int, length: Int)]

  var total: Int { weights.first ?? 0 }

  init(_ tree: HTMLTree, furniture: HTMLFurniture?) {
    let count = tree.nodes.count
    var own = [Int](repeating: 0, count: count)
    var linked = [Int](repeating: 0, count: count)
    var linkEnd = 0
    var unseenEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if index < unseenEnd || furniture?.isFurniture[index] == true { continue }
      if HTMLElements.unseen.contains(node.name) {
        unseenEnd = node.end
      } else if node.name == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if node.isText {
        let length = node.text.unicodeScalars.count { $0.properties.isAlphabetic }
        guard length > 0, let block = Self.block(around: index, tree) else { continue }
        if index < linkEnd { linked[block] += length } else { own[block] += length }
      }
    }
    var weights = own.enumerated().map { $1 >= 20 && $1 > linked[$0] ? $1 : 0 }
    blocks = weights.enumerated().filter { $1 > 0 }.map { ($0, $1) }
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
}
