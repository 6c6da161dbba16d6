internal import CivicText

/// Addresses of pages to be fetched: a sitemap, an index of sitemaps, or a text file with one address a line.
///
///     # Қоғамдық кеңестердің беттері
///     https://qala.kz/kk/news/7
struct AddressList: Sendable, Equatable {
  /// One page, or one more list.
  struct Entry: Sendable, Equatable {
    /// Canonical.
    let url: String
    /// ISO 8601 date of its last change, where the list tells it.
    var changed: String?
  }

  /// What its addresses lead to.
  enum Kind: Sendable, Equatable {
    case pages
    /// Further lists: an index of sitemaps.
    case lists
  }

  let kind: Kind
  /// Each address once, in their order.
  let entries: [Entry]
  /// Lines or elements that are no address of a page.
  let wrong: Int

  private init(_ kind: Kind, _ found: [(address: String, changed: String?)]) {
    self.kind = kind
    var seen: Set<String> = []
    var entries: [Entry] = []
    var wrong = 0
    for (address, changed) in found {
      if let url = Address.canonical(address) {
        if seen.insert(url).inserted { entries.append(Entry(url: url, changed: changed)) }
      } else {
        wrong += 1
      }
    }
    self.entries = entries
    self.wrong = wrong
  }

  /// Addresses hold no reports: what they lead to has to be fetched first.
  func failure(_ file: String) -> ReportError {
    if entries.isEmpty { return ReportError(file, .nothingListed) }
    return ReportError(file, kind == .lists ? .sitemaps(entries.count) : .addresses(entries.count))
  }

  // MARK: Text

  /// True where every line is an address, a comment or blank.
  static func isText(_ head: InputHead) -> Bool {
    guard head.first == "#" || (head.first == "h" || head.first == "H") && head.folded.hasPrefix("http")
    else {
      return false
    }
    var lines = head.text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    if !head.isWhole, lines.count > 1 { lines.removeLast() }
    let addresses = lines.map { $0.trimming(\.isWhitespace) }.filter { !$0.isEmpty && $0.first != "#" }
    return !addresses.isEmpty && addresses.allSatisfy(isAddress)
  }

  private static func isAddress(_ line: String) -> Bool {
    let small = line.lowercased()
    return (small.hasPrefix("https://") || small.hasPrefix("http://"))
      && !line.contains(where: \.isWhitespace)
  }

  init(text: String) {
    let lines = CleanCharacters.cleaned(text).split(separator: "\n").map { $0.trimming(\.isWhitespace) }
    self.init(.pages, lines.filter { !$0.isEmpty && $0.first != "#" }.map { ($0, nil) })
  }

  // MARK: Sitemap

  static func isSitemap(_ head: InputHead) -> Bool {
    guard let root = XMLTree.root(head) else { return false }
    return root == "urlset" || root == "sitemapindex"
  }

  init(sitemap text: String) throws(ReportError.Reason) {
    let tree = try XMLTree(text)
    let isIndex = tree.nodes.first?.name == "sitemapindex"
    var found: [(String, String?)] = []
    for index in tree.nodes.indices where tree.nodes[index].name == (isIndex ? "sitemap" : "url") {
      guard let address = tree.child(of: index, "loc") else { continue }
      let changed = tree.child(of: index, "lastmod").flatMap { InternetDate.day(tree.text(of: $0)) }
      found.append((tree.text(of: address).trimming(\.isWhitespace), changed))
    }
    self.init(isIndex ? .lists : .pages, found)
  }
}
