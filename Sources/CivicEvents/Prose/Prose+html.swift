internal import CivicText

extension Prose {
  /// An HTML fragment: an `article` of paragraphs with the facts in `data-facts`, and a list of notes that they link to.
  public var html: String {
    let subject = self.subject.map { " data-subject=\"\($0)\"" } ?? ""
    var lines = ["<article lang=\"\(language.rawValue)\"\(subject)>"]
    if let title { lines.append("  <h1>\(Markup.attribute(title))</h1>") }
    for block in blocks { lines += html(block) }
    if !notes.isEmpty {
      lines += ["  <ol class=\"notes\">"] + notes.map(html) + ["  </ol>"]
    }
    return (lines + ["</article>"]).joined(separator: "\n")
  }

  /// A page that stands alone: it loads nothing.
  public var page: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.attribute(title ?? subject?.description ?? ""))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    \(html)
    </body>
    </html>
    """
  }

  private func html(_ block: Block) -> [String] {
    switch block {
    case .heading(let heading): ["  <h2>\(Markup.attribute(heading))</h2>"]
    case .sentences(let sentences): sentences.map { "  <p\(Self.facts($0))>\(html($0))</p>" }
    case .list(let sentences):
      ["  <ul>"] + sentences.map { "    <li\(Self.facts($0))>\(html($0))</li>" } + ["  </ul>"]
    case .plot(let plot):
      [
        "  <figure>", plot.svg.split(separator: "\n").joined(separator: "\n"),
        "  <figcaption>\(Markup.attribute(plot.caption))</figcaption>", "  </figure>",
      ]
    case .remarks(let remarks): remarks.map { "  <p class=\"remark\">\(Markup.attribute($0))</p>" }
    }
  }

  private func html(_ sentence: Sentence) -> String {
    let marks = sentence.notes.map { "<a href=\"#\(anchor($0))\">\($0)</a>" }.joined(separator: ", ")
    return Markup.attribute(sentence.text) + (marks.isEmpty ? "" : "<sup>\(marks)</sup>")
  }

  private func html(_ note: Footnote) -> String {
    let origin = Markup.attribute(note.origin)
    let place = note.webAddress.map { "<a href=\"\(Markup.attribute($0))\">\(origin)</a>" } ?? origin
    return
      "    <li id=\"\(anchor(note.number))\">\(Markup.attribute(quoted(note.sentence))) – \(place), \(note.report)</li>"
  }

  /// Several texts may stand on one page.
  private func anchor(_ number: Int) -> String { (subject.map { "\($0)-" } ?? "") + "note-\(number)" }

  private static func facts(_ sentence: Sentence) -> String {
    sentence.facts.isEmpty
      ? "" : " data-facts=\"\(sentence.facts.map(\.description).joined(separator: " "))\""
  }

  private static let style =
    "body{font:16px/1.5 system-ui,'Noto Sans',sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;"
    + "background:#fff}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin:1.6em 0 .4em}p{margin:.4em 0}"
    + "li{margin:.3em 0}figure{margin:1em 0}figure svg{max-width:100%;height:auto}figcaption,.remark,.notes{color:#555;"
    + "font-size:.87rem}.notes{border-top:1px solid #ccc;margin-top:2em;padding-top:1em}sup{line-height:0;margin-left:.15em}"
    + "a{color:#1f5a9d}@media(prefers-color-scheme:dark){body{background:#16181c;color:#e8e8e8}a{color:#8cbcf2}"
    + "figcaption,.remark,.notes{color:#a5a5a5}.notes{border-color:#444}}@media print{body{margin:0;max-width:none}}"
}

extension Footnote {
  /// Where it may be opened; nil for what is no page of the web.
  var webAddress: String? {
    guard let url, url.hasPrefix("http://") || url.hasPrefix("https://"),
      !url.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 32 })
    else { return nil }
    return url
  }
}
