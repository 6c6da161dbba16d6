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
    var furniture = HTMLFurniture(tree, weights: all.weights)
    furniture.add(HTMLCards.find(tree, furniture), tree)
    furniture.add(HTMLCaptions.find(tree, furniture), tree)
    furniture.add(HTMLCalls.find(tree), tree)
    self.furniture = furniture
    let text = HTMLText(tree, furniture: furniture)
    guard text.total >= 40 else { return nil }
    let region = Self.region(tree, text)
    body = Self.body(tree, text, region: region)
    let heading = Self.heading(tree, title: title, body: body, furniture)
    self.heading = heading
    frame = Self.frame(tree, body: body, heading: heading)
  }

  /// The `h1` that is the headline, the first of several; on a page without any the element that shows it.
  private static func heading(_ tree: HTMLTree, title: String?, body: Int, _ furniture: HTMLFurniture) -> Int?
  {
    let headings = tree.elements("h1").filter { !tree.text(of: $0).isEmpty }
    guard let title else { return headings.first }
    let folded = FurnitureWords.folded(title)
    if let first = headings.first {
      return headings.first { FurnitureWords.folded(tree.text(of: $0)) == folded } ?? first
    }
    let shown = tree.shown(folded).filter { !furniture.isFurniture[$0] }
    return shown.last { $0 <= body } ?? shown.first
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
  ///
  /// A paragraph counts for the element that it stands in and half for the next around it that holds more. Page builders
  /// wrap each paragraph in several elements of its own: what holds no more text than its inner element is no step outwards.
  private static func body(_ tree: HTMLTree, _ text: HTMLText, region: Int) -> Int {
    if tree.nodes[region].attributes["itemprop"] == "articleBody" { return region }
    var scores: [Int: Int] = [:]
    for block in text.blocks where block.index >= region && block.index < tree.nodes[region].end {
      // A block with no inner blocks is a paragraph, unless line breaks make several of it.
      let isParagraph = ["p", "li", "td"].contains(tree.nodes[block.index].name) && block.pieces < 3
      if !isParagraph { scores[block.index, default: 0] += block.score }
      let holders = text.holders(of: block.index, tree)
      if let parent = tree.ancestors(of: block.index).first, parent != holders.first {
        scores[parent, default: 0] += block.score
        if let holder = holders.first { scores[holder, default: 0] += block.score / 2 }
      } else {
        for (holder, share) in zip(holders, [1, 2]) { scores[holder, default: 0] += block.score / share }
      }
    }
    let inside = scores.filter { $0.key >= region && $0.key < tree.nodes[region].end }
    guard var best = inside.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return region }
    // The rest of the article may stand beside it.
    while best != region, let parent = tree.ancestors(of: best).first, parent >= region,
      text.weights[parent] * 10 >= text.weights[best] * 12,
      text.weights[best] * 10 < text.weights[region] * 8,
      text.links[parent] * 3 < text.weights[parent], isParted(best, in: parent, tree, text)
    {
      best = parent
    }
    return best
  }

  /// True where an element has a neighbour built like it with text of some length, or paragraphs right beside it: comments and
  /// boxes are built otherwise.
  private static func isParted(_ part: Int, in parent: Int, _ tree: HTMLTree, _ text: HTMLText) -> Bool {
    let kind = HTMLCards.kind(of: tree.nodes[part])
    var child = parent + 1
    while child < tree.nodes[parent].end {
      let node = tree.nodes[child]
      if child != part, text.weights[child] * 10 >= text.weights[part],
        HTMLCards.kind(of: node) == kind || ["p", "blockquote", "ul", "ol", "table"].contains(node.name)
      {
        return true
      }
      child = node.end
    }
    return false
  }

  private static func frame(_ tree: HTMLTree, body: Int, heading: Int?) -> Int {
    let around = [body] + tree.ancestors(of: body)
    guard let heading else { return around.dropFirst().first ?? body }
    return around.first { $0 <= heading && heading < tree.nodes[$0].end } ?? body
  }
}
