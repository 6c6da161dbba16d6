internal import CivicText

/// What a page's head and its labelled elements say of its article, apart from the lines a reader sees.
struct HTMLMetadata {
  private(set) var title: String?
  private(set) var published: String?
  private(set) var author: String?
  private(set) var outlet: String?
  private(set) var url: String?
  /// "kk", "ru-RU": as the page declares it.
  private(set) var language: String?
  /// The article's text where the page carries it for machines.
  private(set) var articleBody: String?

  init(_ tree: HTMLTree) {
    let meta = Self.meta(tree)
    let scripts = tree.elements("script").filter {
      tree.nodes[$0].attributes["type"]?.contains("ld+json") == true
    }
    let linked = LinkedArticle(
      scripts: scripts.map { tree.nodes[($0 + 1)..<tree.nodes[$0].end].map(\.text).joined() })
    let canonical = tree.elements("link").first {
      tree.nodes[$0].attributes["rel"]?.lowercased() == "canonical"
    }
    url =
      [canonical.flatMap { tree.nodes[$0].attributes["href"] }, meta["og:url"], linked?.url, tree.savedFrom]
      .lazy.compactMap { $0 }.compactMap { Address.canonical($0) }.first
    outlet =
      [meta["og:site_name"], linked?.publisher, meta["application-name"]].compactMap { $0 }.first
      ?? url.flatMap { Address.site($0) }
    title = Self.title(tree, meta: meta, linked: linked, outlet: outlet)
    published = Self.published(tree, meta: meta, linked: linked)
    author = Self.author(tree, meta: meta, linked: linked, outlet: outlet)
    language =
      tree.elements("html").first.flatMap {
        tree.nodes[$0].attributes["lang"] ?? tree.nodes[$0].attributes["xml:lang"]
      }
      ?? linked?.language ?? meta["og:locale"]
    articleBody = linked?.body
  }

  /// The first content of each `meta` name, property or itemprop, in small letters.
  private static func meta(_ tree: HTMLTree) -> [String: String] {
    var meta: [String: String] = [:]
    for index in tree.elements("meta") {
      let attributes = tree.nodes[index].attributes
      guard let name = (attributes["property"] ?? attributes["name"] ?? attributes["itemprop"])?.lowercased(),
        let content = attributes["content"].map({ CleanCharacters.singleSpaced(CleanCharacters.cleaned($0)) }
        ),
        !content.isEmpty, meta[name] == nil
      else { continue }
      meta[name] = content
    }
    return meta
  }

  // MARK: Headline

  private static func title(
    _ tree: HTMLTree, meta: [String: String], linked: LinkedArticle?, outlet: String?
  ) -> String? {
    let headings = tree.elements("h1").map { tree.text(of: $0) }.filter { $0.contains(where: \.isLetter) }
    let window = tree.elements("title").first.map { tree.text(of: $0) }
    let names = [meta["og:title"], linked?.headline, meta["twitter:title"], window].compactMap { $0 }
      .map { CleanCharacters.singleSpaced(CleanCharacters.cleaned($0)) }
    // The heading that readers see, where the head agrees with it.
    for name in names {
      let folded = FurnitureWords.folded(name)
      if let heading = headings.first(where: { agrees(FurnitureWords.folded($0), with: folded) }) {
        return heading
      }
    }
    guard let name = names.first(where: { !isOutlet($0, outlet) }) else { return headings.first }
    if headings.count == 1, let heading = headings.first, Sentences.words(heading) >= 3,
      !isOutlet(heading, outlet)
    {
      return heading
    }
    if headings.isEmpty, name == window, let part = shownPart(of: name, tree) { return part }
    let bare = withoutOutlet(name, outlet)
    // A window's title of a word or two is the site's name.
    return bare == window && Sentences.words(bare) < 3 ? nil : bare
  }

  /// "Степной маяк - районная газета - Headline": the longest part of a window's title that the page shows by itself.
  private static func shownPart(of name: String, _ tree: HTMLTree) -> String? {
    for mark in titleMarks {
      let parts = name.split(separator: mark).map { $0.trimming { $0 == " " } }
      guard (2...6).contains(parts.count) else { continue }
      let ranges = parts.indices.flatMap { first in
        (first..<parts.count).map { parts[first...$0].joined(separator: mark) }
      }
      let found = ranges.filter {
        Sentences.words($0) >= 3 && $0 != name && !tree.shown(FurnitureWords.folded($0)).isEmpty
      }
      if let longest = found.max(by: { $0.count < $1.count }) { return longest }
    }
    return nil
  }

  private static let titleMarks = [" | ", " – ", " — ", " - ", " :: ", " » ", " • ", " / ", " · "]

  /// True where one begins with the other: heads add the site's name, or cut a long headline off.
  private static func agrees(_ heading: String, with name: String) -> Bool {
    guard heading.count >= 8 else { return heading == name }
    return name.contains(heading)
      || (name.count >= 20 && heading.hasPrefix(name.trimming { $0 == "." || $0 == "…" }))
  }

  private static func isOutlet(_ name: String, _ outlet: String?) -> Bool {
    outlet.map { FurnitureWords.folded($0) == FurnitureWords.folded(name) } ?? false
  }

  /// "Headline | Site": the part after the last mark goes where it is the site's name.
  private static func withoutOutlet(_ name: String, _ outlet: String?) -> String {
    guard let outlet else { return name }
    let site = letters(outlet)
    for mark in titleMarks {
      let parts = name.split(separator: mark)
      guard parts.count >= 2, let last = parts.last else { continue }
      let tail = letters(String(last))
      if !tail.isEmpty, tail.contains(site) || site.contains(tail) {
        return parts.dropLast().joined(separator: mark)
      }
    }
    return name
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: Day

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "pubdate",
    "publishdate",
    "publish-date", "publish_date", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "sailthru.date",
    "parsely-pub-date", "mediator_published_time",
  ]

  private static func published(_ tree: HTMLTree, meta: [String: String], linked: LinkedArticle?) -> String? {
    let labelled = tree.nodes.indices.filter { tree.nodes[$0].attributes["itemprop"] == "datePublished" }
    let told =
      dateNames.compactMap { meta[$0] } + [linked?.published].compactMap { $0 }
      + labelled.map {
        tree.nodes[$0].attributes["datetime"] ?? tree.nodes[$0].attributes["content"] ?? tree.text(of: $0)
      }
    return told.lazy.compactMap { day($0) }.first
  }

  /// The date of a `time` element or attribute, for machines or for people.
  static func day(_ text: String) -> String? { PageDate.iso(text) ?? PageDate(text)?.iso }

  // MARK: Author

  private static func author(
    _ tree: HTMLTree, meta: [String: String], linked: LinkedArticle?, outlet: String?
  ) -> String? {
    let labelled = tree.nodes.indices.filter { index in
      let attributes = tree.nodes[index].attributes
      return attributes["itemprop"] == "author" || attributes["rel"] == "author"
    }
    let told =
      [
        meta["author"], meta["article:author"], linked?.authors.joined(separator: ", "),
        meta["mediator_author"],
      ]
      .compactMap { $0 } + labelled.map { tree.text(of: $0) }
    return told.lazy.compactMap { authorName($0, outlet: outlet) }.first
  }

  /// A person's name; outlets and "admin" are none.
  static func authorName(_ text: String, outlet: String?) -> String? {
    guard !isOutlet(text, outlet), !text.contains("@"), !text.contains("/") else { return nil }
    if let byline = Byline(text) { return byline.name }
    let names = text.split(separator: ",").map { $0.trimming { $0 == " " } }
    return names.allSatisfy(PersonNameShape.isName) && !names.isEmpty ? names.joined(separator: ", ") : nil
  }
}
