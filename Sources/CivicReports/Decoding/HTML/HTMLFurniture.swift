/// Which elements of a page are its furniture, told by their names, their classes and what they are for.
struct HTMLFurniture {
  /// For each node, whether it lies within furniture.
  private(set) var isFurniture: [Bool]

  /// - Parameter weights: how much running text lies within each node; an element with much of the page's text is no
  ///   furniture, whatever its class is called.
  init(_ tree: HTMLTree, weights: [Int]) {
    var flags = [Bool](repeating: false, count: tree.nodes.count)
    let total = weights.first ?? 0
    let headings = tree.elements("h1")
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if !node.isText, Self.isFurniture(node, in: tree, at: index) {
        let isUnseen = HTMLElements.unseen.contains(node.name)
        let holdsHeadline = !headings.beginning(in: (index + 1)..<max(index + 1, node.end), \.self).isEmpty
        if isUnseen || (weights[index] * 5 < max(total, 1) * 2 && !holdsHeadline) {
          for inner in index..<node.end { flags[inner] = true }
          index = node.end
          continue
        }
      }
      index += 1
    }
    isFurniture = flags
  }

  /// - Parameter elements: furniture too, with all that is in them.
  mutating func add(_ elements: [Int], _ tree: HTMLTree) {
    for element in elements {
      for inner in element..<tree.nodes[element].end { isFurniture[inner] = true }
    }
  }

  private static func isFurniture(_ node: HTMLTree.Node, in tree: HTMLTree, at index: Int) -> Bool {
    if HTMLElements.unseen.contains(node.name) || elements.contains(node.name) { return true }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    if let role = node.attributes["role"], roles.contains(role) { return true }
    if let style = node.attributes["style"]?.lowercased().replacing(" ", with: ""),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    // A page's header holds its name and menus; an article's holds its headline.
    if node.name == "header" {
      return !tree.ancestors(of: index).contains { tree.nodes[$0].name == "article" }
    }
    let names = [node.attributes["class"], node.attributes["id"]].compactMap { $0 }.flatMap(Self.names)
    // Page builders call every block a widget.
    let isNamed = names.contains { name in
      classes.contains(name) || beginnings.contains { name.hasPrefix($0) }
    }
    if isNamed, !names.contains("elementor") { return true }
    return names.contains(where: { smallClasses.contains($0) })
      && tree.text(of: index).unicodeScalars.count <= 200
  }

  /// The words of those classes that tell what an element is. "has-sidebar", "no-banner", "overflow-hidden",
  /// "field--label-hidden" tell of something else, or only how it is shown.
  private static func names(_ classes: String) -> [String] {
    classes.split(whereSeparator: \.isWhitespace).flatMap { name -> [String] in
      if notes.contains(where: { name.hasPrefix($0) }) { return [] }
      let words = words(of: String(name))
      return words.last == "hidden"
        && !["hidden", "visually-hidden", "is-hidden", "js-hidden"].contains(name)
        ? words.dropLast() : words
    }
  }

  private static let notes = ["has-", "no-", "with-", "without-", "overflow-"]

  /// The words of class names: "post-meta", "relatedNews" → post, meta, related, news.
  static func words(of names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    func end() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    // Nearly all are ASCII; what is not counts as letters.
    for byte in names.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      let isLetter = isCapital || isSmall || byte >= 0x80
      if !isLetter || (isCapital && wasSmall) { end() }
      if isLetter { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isSmall
    }
    end()
    return words
  }

  private static let elements: Set<String> = ["nav", "aside", "footer", "figure", "figcaption", "menu"]
  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "dialog", "alert", "menu", "toolbar",
  ]
  /// Words that are also used for an article's own parts: only short elements are furniture by them.
  private static let smallClasses: Set<String> = [
    "rating", "ratings", "print", "likes", "reactions", "views", "counter", "hits", "meta", "postmeta",
    "login", "search", "feedback", "vote", "typo", "oshibka", "weather", "currency", "rates", "promo",
    "copyright",
  ]
  /// What themes write with another word in one: "relatedposts", "sharedaddy", "commentlist".
  private static let beginnings = [
    "related", "sharedaddy", "addtoany", "commentlist", "commentform", "sociallinks", "mailpoet",
  ]
  private static let classes: Set<String> = [
    "related", "relevant", "comment", "comments", "disqus", "share", "shares", "sharing", "shared",
    "social", "socials", "soc", "likely", "breadcrumb", "breadcrumbs", "menu", "nav", "navbar",
    "navigation", "sidebar", "widget", "widgets", "banner", "banners", "cookie", "cookies", "subscribe",
    "subscription", "newsletter", "popup", "modal", "advert", "advertisement", "advertising", "ads", "adv",
    "adsbygoogle", "tags", "taglist", "recommend", "recommended", "recommendations", "recommendation",
    "also", "readmore", "pagination", "pager", "caption", "figcaption", "gallery", "slider", "carousel",
    "swiper", "footer", "toolbar", "hidden", "similar", "popular", "latest", "lastnews", "sponsored",
    "poll", "instagram", "twitter", "skip", "accessibility",
  ]
}
