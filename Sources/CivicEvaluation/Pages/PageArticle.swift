internal import CivicText

/// An article as its author wrote it, before any site made a page of it.
///
/// Lines of `name: value` at the head; then a line a block: text, `## ` a heading, `> ` a quotation, `- ` an item of a list,
/// `| a | b |` a row of a table, `! ` the summary that sites set above the text; `~photo …`, `~also`, `~ad` and the like are
/// what the page puts between. `‹…›` is a link, `**…**` is bold.
package struct PageArticle: Sendable {
  enum Block: Sendable, Equatable {
    case paragraph(String)
    case heading(String)
    case quotation(String)
    case item(String)
    case row([String])
    /// Of the page, not of the article: what it is, and its words.
    case inserted(String, String)
  }

  /// "title", "published" (ISO 8601), "time", "author", "section", "tags", "lead".
  let fields: [String: String]
  let blocks: [Block]

  init(_ text: String) {
    var fields: [String: String] = [:]
    var blocks: [Block] = []
    for line in text.split(separator: "\n").map(String.init) where line.contains(where: { !$0.isWhitespace })
    {
      if blocks.isEmpty, let colon = line.firstRange(of: ": "),
        line[..<colon.lowerBound].allSatisfy(\.isLetter),
        line.first?.isASCII == true, line.first?.isLowercase == true
      {
        fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
      } else if line.hasPrefix("! ") {
        fields["lead"] = String(line.dropFirst(2))
      } else {
        blocks.append(Self.block(line))
      }
    }
    self.fields = fields
    self.blocks = blocks
  }

  private static func block(_ line: String) -> Block {
    if line.hasPrefix("## ") { return .heading(String(line.dropFirst(3))) }
    if line.hasPrefix("> ") { return .quotation(String(line.dropFirst(2))) }
    if line.hasPrefix("- ") { return .item(String(line.dropFirst(2))) }
    if line.hasPrefix("| ") {
      return .row(line.split(separator: "|").map { $0.trimming { $0 == " " } }.filter { !$0.isEmpty })
    }
    if line.hasPrefix("~") {
      let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
      return .inserted(words.first ?? "", words.count > 1 ? words[1] : "")
    }
    return .paragraph(line)
  }

  var title: String { fields["title"] ?? "" }
  package var published: String? { fields["published"] }
  package var author: String? { fields["author"] }

  /// What a reader would copy from the page, a line a block, without the headline.
  package var text: String {
    let lines = blocks.compactMap { block -> String? in
      switch block {
      case .paragraph(let text), .heading(let text), .quotation(let text), .item(let text): Self.plain(text)
      case .row(let cells): cells.map(Self.plain).joined(separator: " ")
      case .inserted: nil
      }
    }
    return ([fields["lead"].map(Self.plain)].compactMap { $0 } + lines).joined(separator: "\n")
  }

  static func plain(_ text: String) -> String {
    String(text.replacing("**", with: "").filter { $0 != "‹" && $0 != "›" })
  }
}
