/// A news feed: RSS 0.9 to 2.0, RDF (RSS 1.0), Atom. Each item is a document.
struct Feed {
  struct Item: Equatable {
    var address: String?
    /// What the feed itself calls it.
    var id: String?
    var title: String?
    /// ISO 8601 date.
    var published: String?
    var author: String?
    var text = FeedText("")
  }

  /// The name of the outlet, as the feed has it.
  let title: String?
  let items: [Item]
  /// True where the file ends within an item: that one is not among the items.
  let isCutOff: Bool

  static func isOne(_ head: InputHead) -> Bool {
    guard let root = XMLTree.root(head) else { return false }
    return root == "rss" || root == "rdf" || (root == "feed" && head.folded.contains("atom"))
  }

  init(_ text: String) throws(ReportError.Reason) {
    let tree = try XMLTree(text)
    let reader = FeedElements(tree)
    var found = tree.nodes.indices.filter { reader.isPlain($0, "item") || reader.isPlain($0, "entry") }
    isCutOff = tree.isCutOff
    if isCutOff, let last = found.last, tree.nodes[last].end == tree.nodes.count { found.removeLast() }
    let channel = tree.nodes.indices.first { reader.isPlain($0, "channel") } ?? 0
    title = reader.first(channel, "title").map { FeedText.line(reader.markup(of: $0)) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    items = found.map { Self.item($0, reader) }
  }

  private static func item(_ item: Int, _ reader: FeedElements) -> Item {
    var read = Item()
    let id = reader.first(item, "guid") ?? reader.first(item, "id")
    read.id = id.map { reader.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    let isAddress = id.map { reader.tree.nodes[$0].attributes["isPermaLink"] != "false" } ?? false
    let addresses =
      reader.links(of: item)
      + [isAddress ? read.id : nil, reader.tree.nodes[item].attributes["about"]].compactMap { $0 }
    read.address = addresses.lazy.compactMap { Address.canonical($0) }.first
    read.title = reader.first(item, "title").map { FeedText.line(reader.markup(of: $0)) }
    let dates =
      ["pubDate", "published", "issued", "created"].compactMap { reader.first(item, $0) }
      + [reader.first(item, "date", in: .dublinCore)].compactMap { $0 }
      + ["updated", "modified"].compactMap { reader.first(item, $0) }
    read.published = dates.lazy.compactMap { InternetDate.day(reader.text(of: $0)) }.first
    read.author = author(item, reader)
    read.text = text(item, reader)
    return read
  }

  /// A person's name: "press@qala.kz (Айгүл Сапарова)" has one.
  private static func author(_ item: Int, _ reader: FeedElements) -> String? {
    let named = [reader.first(item, "creator", in: .dublinCore), reader.first(item, "author")].compactMap {
      $0
    }
    return named.lazy.map { element -> String in
      let text = reader.text(of: reader.first(element, "name") ?? element)
      guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") else {
        return text
      }
      return String(text[text.index(after: open)...].dropLast())
    }.compactMap { HTMLMetadata.authorName($0, outlet: nil) }.first
  }

  /// The whole text where the feed has it, else the beginning that it gives.
  private static func text(_ item: Int, _ reader: FeedElements) -> FeedText {
    let whole = [
      reader.first(item, "encoded", in: .content), reader.first(item, "full-text", in: .yandex),
      reader.first(item, "content"),
    ].compactMap { $0 }
    let other = [
      reader.first(item, "description"), reader.first(item, "summary"),
      reader.first(item, "description", in: .dublinCore),
    ].compactMap { $0 }
    let texts =
      whole.map { FeedText(reader.markup(of: $0), isWhole: true) }
      + other.map { FeedText(reader.markup(of: $0)) }
    // Of several the one that says most; one that breaks off only where there is no other.
    return texts.max { ($0.isTeaser ? 0 : 1, $0.letters) < ($1.isTeaser ? 0 : 1, $1.letters) } ?? FeedText("")
  }
}

extension Feed {
  /// - Parameter place: of the feed.
  func each<Failure>(
    _ place: ContainerPlace, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    for (index, item) in items.enumerated() {
      let name = place.inner("#\(index + 1)").name
      guard !item.text.text.isEmpty || item.title?.isEmpty == false else { continue }
      let metadata = DocumentMetadata(
        title: item.title, published: item.published, author: item.author, source: title, url: item.address,
        nativeID: item.address == nil && title != nil ? item.id : nil, isTeaser: item.text.isTeaser)
      var document = InputDocument(name, .text(item.text.text, metadata))
      if item.text.isTeaser, let url = item.address {
        document.leads = .page(AddressList.Entry(url: url, changed: item.published))
      }
      try body(document)
    }
    if isCutOff || items.isEmpty {
      let reason: ReportError.Reason =
        items.isEmpty && !isCutOff ? .nothingListed : .cutOff(after: items.count)
      try body(InputDocument(place.name, .failure(ReportError(place.name, reason))))
    }
  }
}
