/// What a decoded text is, known by its content and never by the file's name.
package enum TextFormat: String, Sendable {
  case plain, html
  /// A container of several things, or a form of text that is not read yet.
  case xml, json

  init(of text: String) {
    func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }
    let start = text.drop(while: isBlank)
    if start.first == "<" {
      self = Self.markup(
        Substring(text.unicodeScalars.prefix(8192)).drop(while: isBlank).lowercased()[...])
    } else if Self.isJSON(start) {
      self = .json
    } else {
      self = Self.tags(in: text) >= 3 ? .html : .plain
    }
  }

  private static func markup(_ head: Substring) -> TextFormat {
    if head.hasPrefix("<?xml") {
      if head.contains("<html") { return .html }
      return .xml
    }
    return tags(in: String(head)) >= 1 ? .html : .plain
  }

  private static func isJSON(_ head: Substring) -> Bool {
    guard let first = head.first, first == "{" || first == "[" else { return false }
    let next = head.dropFirst().first { !$0.isWhitespace }
    return first == "{" ? next == "\"" || next == "}" : next == "{"
  }

  /// How many beginnings of common HTML elements stand in the first part of a text.
  private static func tags(in text: String) -> Int {
    let names: Set<String> = [
      "!doctype", "html", "head", "body", "p", "div", "br", "br/", "span", "a", "article", "section", "main",
      "h1",
      "h2", "h3", "ul", "li", "table", "tr", "td", "title", "meta", "b", "strong", "em", "i", "font",
      "center",
      "blockquote", "img", "!--",
    ]
    guard text.utf8.contains(UInt8(ascii: "<")) else { return 0 }
    var count = 0
    for piece in text.unicodeScalars.prefix(1 << 16).split(separator: "<").dropFirst(
      text.hasPrefix("<") ? 0 : 1)
    {
      let name = piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" && $0 != "\t" && $0 != "\r" }
      if names.contains(String(String.UnicodeScalarView(name)).lowercased()) { count += 1 }
    }
    return count
  }
}
