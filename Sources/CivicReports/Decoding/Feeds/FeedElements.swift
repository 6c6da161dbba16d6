internal import CivicText

/// The elements of a feed by their names, whatever version it is of.
struct FeedElements {
  /// Where names beside the feed's own come from, and the prefix that feeds use without saying so.
  enum Vocabulary: String {
    case content = "http://purl.org/rss/1.0/modules/content/"
    case dublinCore = "http://purl.org/dc/elements/1.1/"
    case yandex = "http://news.yandex.ru"

    var prefix: String {
      switch self {
      case .content: "content:"
      case .dublinCore: "dc:"
      case .yandex: "yandex:"
      }
    }
  }

  let tree: XMLTree

  init(_ tree: XMLTree) { self.tree = tree }

  /// True for an element of the feed's own vocabulary: pictures and sounds have titles and descriptions too.
  func isPlain(_ index: Int, _ name: String) -> Bool {
    let node = tree.nodes[index]
    return node.name == name
      && (Self.plain.contains(node.namespace) || node.namespace == tree.nodes[0].namespace)
  }

  /// The first element of a name right within another that is not empty.
  func first(_ index: Int, _ name: String, in vocabulary: Vocabulary? = nil) -> Int? {
    tree.children(of: index).first { child in
      let node = tree.nodes[child]
      guard node.end > child + 1 else { return false }
      guard let vocabulary else { return isPlain(child, name) }
      return (node.name == name && node.namespace.hasPrefix(vocabulary.rawValue))
        || node.name == vocabulary.prefix + name
    }
  }

  /// Its text in one line.
  func text(of index: Int) -> String {
    CleanCharacters.singleSpaced(CleanCharacters.cleaned(tree.text(of: index)))
  }

  /// The addresses that it names: `<link>https://…</link>`, `<link rel="alternate" href="https://…"/>`.
  func links(of item: Int) -> [String] {
    var links: [String] = []
    for child in tree.children(of: item) {
      let node = tree.nodes[child]
      if node.name == "origLink" || node.name == "feedburner:origLink" {
        links.insert(text(of: child), at: 0)
      } else if isPlain(child, "link") {
        if let address = node.attributes["href"] {
          if ["alternate", nil].contains(node.attributes["rel"]) { links.append(address) }
        } else {
          links.append(text(of: child))
        }
      }
    }
    return links
  }

  /// What it holds as HTML: text that is HTML already, or elements that stand in the feed itself.
  func markup(of index: Int) -> String {
    let type = tree.nodes[index].attributes["type"]
    let isText = type == "text" || type == "text/plain"
    let hasElements = tree.nodes[index].end > index + 1 && !tree.children(of: index).isEmpty
    guard hasElements || isText else { return tree.text(of: index) }
    var markup = ""
    var open: [Int] = []
    for node in (index + 1)..<max(index + 1, tree.nodes[index].end) {
      while let last = open.last, tree.nodes[last].end <= node {
        markup += "</\(tree.nodes[last].name)>"
        open.removeLast()
      }
      if tree.nodes[node].isText {
        markup += Markup.escaped(tree.nodes[node].text)
      } else {
        markup += "<\(tree.nodes[node].name)>"
        open.append(node)
      }
    }
    while let last = open.popLast() { markup += "</\(tree.nodes[last].name)>" }
    return markup
  }

  private static let plain: Set<String> = [
    "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://www.w3.org/2005/Atom",
    "http://purl.org/atom/ns#", "http://backend.userland.com/rss2",
  ]
}
