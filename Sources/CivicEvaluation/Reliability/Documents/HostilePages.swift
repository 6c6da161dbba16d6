// HTML: elements and attributes without end.
extension HostileDocument {
  private static func page(_ name: String, isQuick: Bool = false, _ pieces: Piece...) -> HostileDocument {
    HostileDocument(name, isQuick: isQuick) { url in
      try Piece.write(
        [.text("<html><body>")] + pieces + [.text("<p>"), .times(sentence, 5), .text("</p></body></html>")],
        to: url)
    }
  }

  private static func linkedData(_ name: String, _ pieces: Piece...) -> HostileDocument {
    HostileDocument(name) { url in
      try Piece.write(
        [.text("<html><head><script type=\"application/ld+json\">")] + pieces
          + [.text("</script></head><body><p>"), .times(sentence, 5), .text("</p></body></html>")], to: url)
    }
  }

  static let pages: [HostileDocument] = [
    page("page-deep.html", isQuick: true, .times("<div>", 10_000)),
    page("page-deeper.html", .times("<div>", 1_000_000)),
    page("page-misnested.html", .times("<b><p>", 30_000)),
    page("page-fonts.html", .times("<font><a>", 300_000)),
    page("page-tables.html", .times("<table><tr><td>", 100_000)),
    page("page-lists.html", .times("<ul><li>", 100_000)),
    page("page-drawings.html", .times("<svg>", 100_000)),
    page("page-wide.html", .times("<p>а</p>", 1_500_000)),
    page("page-below-limit.html", .times("<p>Пункт повестки.</p>", 190_000)),
    page("page-breaks.html", .times("а<br>", 190_000)),
    page("page-links.html", .times("<a href=\"/x\">Другая новость дня</a>", 190_000)),
    page("page-many-links.html", .times("<a href=\"/x\">Другая новость дня</a>", 500_000)),
    page(
      "page-rows.html", .text("<table>"), .times("<tr><td>Имя</td><td>Пост</td></tr>", 60_000),
      .text("</table>")),
    page("page-cells.html", .text("<table><tr>"), .times("<td>Имя</td>", 190_000), .text("</table>")),
    page("page-attributes.html", .text("<div "), .numbered(0..<1_000_000) { "a\($0)=1 " }, .text(">")),
    page("page-long-attribute.html", .text("<div class=\""), .times("a ", 5_000_000), .text("\">")),
    page("page-classes.html", .times("<p class=\"author date views time\">а</p>", 95_000)),
    page("page-open-tags.html", .times("<", 20_000_000)),
    page("page-ampersands.html", .times("&", 10_000_000)),
    page("page-entities.html", .times("&nbsp;&#1040;&#xFFFFFFFF;&#0;", 60_000)),
    page("page-comments.html", .times("<!--", 5_000_000)),
    page("page-declarations.html", .times("<!DOCTYPE a [", 1_000_000)),
    page("page-scripts.html", .times("<script>var a = 1;</script>", 190_000)),
    page("page-open-script.html", .text("<script>"), .times("<p>а", 3_000_000)),
    page(
      "page-picture.html", .text("<img src=\"data:image/png;base64,"), .times("AAAA", 5_000_000), .text("\">")
    ),
    page("page-nul.html", isQuick: true, .bytes([0, 1, 2, 8, 11]), .text("\u{FFFE}")),
    page("page-times.html", .times("<time datetime=\"2026-02-13\">13.02.2026</time>", 90_000)),
    linkedData("page-data-deep.html", .times("[", 5_000_000)),
    linkedData("page-data-objects.html", .times("{\"a\":", 100_000)),
    linkedData("page-data-number.html", .text("{\"a\":"), .times("1", 5_000_000), .text("}")),
    linkedData(
      "page-data-body.html", .text("{\"@type\":\"NewsArticle\",\"articleBody\":\""),
      .times(sentence, 100_000), .text("\"}")),
  ]
}
