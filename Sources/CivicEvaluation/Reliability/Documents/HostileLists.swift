// XML: feeds, sitemaps, lists of addresses. An address is of this machine, so that none is ever fetched.
extension HostileDocument {
  private static func feed(_ name: String, isQuick: Bool = false, declares: String = "", _ pieces: Piece...)
    -> HostileDocument
  {
    HostileDocument(name, isQuick: isQuick) { url in
      try Piece.write(
        [.text("<?xml version=\"1.0\"?>\(declares)<rss version=\"2.0\"><channel><title>а</title>")] + pieces
          + [.text("</channel></rss>")], to: url)
    }
  }

  /// "lol" a billion times.
  static let laughs =
    "<!DOCTYPE rss [<!ENTITY l0 \"lol\">"
    + (1..<10).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined() + "]>"
  static let secretWords = "құпиясөз"
  /// The file with the secret; it lies beside the documents.
  static let external =
    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"secret.txt\"><!ENTITY % y SYSTEM \"file:///etc/passwd\"> %y;]>"

  private static func asking(_ document: HostileDocument) -> HostileDocument {
    var document = document
    document.secret = secretWords
    return document
  }

  static let lists: [HostileDocument] = [
    feed(
      "feed-laughs.xml", isQuick: true, declares: laughs,
      .text("<item><title>&l9;</title><description>&l9; \(sentence)</description></item>")),
    asking(
      feed(
        "feed-external.xml", isQuick: true, declares: external,
        .text("<item><title>&x;</title><description>&x; \(sentence)</description></item>"))),
    asking(
      feed(
        "feed-include.xml",
        .text(
          "<item xmlns:xi=\"http://www.w3.org/2001/XInclude\"><title><xi:include href=\"secret.txt\" parse=\"text\"/></title><description>\(sentence)</description></item>"
        ))),
    feed("feed-deep.xml", .times("<item>", 1_000_000)),
    feed("feed-million-items.xml", .times("<item><title>а</title></item>", 1_000_000)),
    feed(
      "feed-items.xml",
      .numbered(0..<3000) { "<item><title>а \($0)</title><link>https://127.0.0.1/\($0)</link></item>" }),
    feed("feed-ampersands.xml", .text("<item><title>"), .times("&", 10_000_000), .text("</title></item>")),
    feed(
      "feed-sections.xml", .text("<item><title>"), .times("<![CDATA[", 3_000_000), .text("</title></item>")),
    feed("feed-attributes.xml", .text("<item "), .numbered(0..<200_000) { "a\($0)=\"1\" " }, .text("/>")),
    feed("feed-names.xml", .times("<a:b xmlns:a=\"a\">", 200)),
    feed(
      "feed-long-text.xml", .text("<item><description>"), .times(sentence, 100_000),
      .text("</description></item>")),
    feed(
      "feed-open-declaration.xml",
      declares: "<!DOCTYPE rss [" + String(repeating: "<!ENTITY a \"", count: 100_000)),
    HostileDocument(
      "sitemap-million.xml", .text("<?xml version=\"1.0\"?><urlset>"),
      .times("<url><loc>https://127.0.0.1/1</loc></url>", 700_000), .text("</urlset>")),
    HostileDocument(
      "sitemap-laughs.xml",
      .text(
        "<?xml version=\"1.0\"?>\(laughs.replacing("rss", with: "urlset"))<urlset><url><loc>&l9;</loc></url></urlset>"
      )),
    HostileDocument("addresses-million.txt", .times("https://127.0.0.1/1\n", 1_000_000))
      .told(as: "127.0.0.1/1"),
    HostileDocument(
      "xml-other.xml", .text("<?xml version=\"1.0\"?>\(laughs.replacing("rss", with: "a"))<a>&l9;</a>")),
  ]
}
