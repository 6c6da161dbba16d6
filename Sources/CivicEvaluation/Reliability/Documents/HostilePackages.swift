internal import Foundation

// Documents of office programs.
extension HostileDocument {
  static let packages: [HostileDocument] = [
    docx("word-deep.docx", isQuick: true, String(repeating: "<w:p>", count: 10_000)),
    docx("word-deeper.docx", String(repeating: "<w:p>", count: 1_000_000)),
    docx("word-tables.docx", String(repeating: "<w:tbl><w:tr><w:tc>", count: 30_000)),
    docx(
      "word-paragraphs.docx", String(repeating: "<w:p><w:r><w:t>Слово</w:t></w:r></w:p>", count: 1_000_000)),
    docx("word-empty-paragraphs.docx", String(repeating: "<w:p/>", count: 5_000_000)),
    docx(
      "word-attributes.docx", "<w:p " + (0..<200_000).map { "a\($0)=\"1\"" }.joined(separator: " ") + "/>"),
    docx("word-bomb.docx", paragraph(String(repeating: "a", count: 120 << 20))),
    docx("word-bomb-in-part.docx", others: [.times("word/media/a.png", "a", 2 << 30)], paragraph(sentence)),
    docx(
      "word-bomb-of-styles.docx", others: [.times("word/styles.xml", "<a/>", 200 << 20)], paragraph(sentence)),
    docx(
      "word-laughs.docx", isQuick: true, declares: laughs.replacing("rss", with: "w:document"),
      paragraph("&l9;")),
    docx(
      "word-external.docx", declares: external.replacing("rss", with: "w:document"), secret: secretWords,
      paragraph("&x; \(sentence)")),
    docx("word-no-document.docx", nil),
    HostileDocument("word-cut-off.docx") { url in
      _ = try docx(url.lastPathComponent, paragraph(sentence)).write(into: url.deletingLastPathComponent())
      let bytes = try Data(contentsOf: url)
      try bytes.prefix(bytes.count * 2 / 3).write(to: url)
    },
    odt(
      "writer-laughs.odt", declares: laughs.replacing("rss", with: "office:document-content"),
      "<text:p>&l9; \(sentence)</text:p>"),
    odt("writer-deep.odt", String(repeating: "<text:span>", count: 500_000)),
    odt("writer-spaces.odt", "<text:p>\(sentence)<text:s text:c=\"2000000000\"/></text:p>"),
    odt("writer-bomb.odt", "<text:p>" + String(repeating: "a", count: 120 << 20) + "</text:p>"),
    odt(
      "writer-repeated.odt",
      "<table:table><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>\(sentence)</text:p></table:table-cell></table:table-row></table:table>"
    ),
  ]

  private static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private static func docx(
    _ name: String, isQuick: Bool = false, declares: String = "", others: [Packing.Entry] = [],
    secret: String? = nil,
    _ body: @autoclosure @escaping @Sendable () -> String?
  ) -> HostileDocument {
    var document = HostileDocument(name, isQuick: isQuick) { url in
      let types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
      let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      let text = body().map {
        Packing.Entry.file(
          "word/document.xml",
          "\(declares)<w:document xmlns:w=\"\(main)\"><w:body>\($0)</w:body></w:document>")
      }
      try Packing(.zip).write(
        [.file("[Content_Types].xml", types)] + [text].compactMap { $0 } + others, to: url)
    }
    document.secret = secret
    return document
  }

  private static func odt(
    _ name: String, declares: String = "", _ body: @autoclosure @escaping @Sendable () -> String
  ) -> HostileDocument {
    HostileDocument(name) { url in
      let spaces = ["office", "text", "table"].map {
        "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
      }.joined(separator: " ")
      try Packing(.zip).write(
        [
          .stored("mimetype", "application/vnd.oasis.opendocument.text"),
          .file(
            "content.xml",
            "\(declares)<office:document-content \(spaces)><office:body><office:text>\(body())</office:text></office:body></office:document-content>"
          ),
        ], to: url)
    }
  }
}
