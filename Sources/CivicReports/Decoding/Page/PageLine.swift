/// One line of a page as a reader sees it: its characters clean, its white space single.
struct PageLine: Sendable, Equatable {
  var text: String
  /// True where it begins a paragraph: a blank line or a new block stands before it.
  var opensParagraph: Bool
  /// True where a page's markup makes it a heading.
  var isHeading = false

  /// The lines of a plain text; lines that were broken for width are whole again.
  static func lines(of text: String) -> [PageLine] {
    var lines: [PageLine] = []
    var opensParagraph = true
    for raw in CleanCharacters.cleaned(text).utf8
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    {
      let line = CleanCharacters.singleSpaced(Substring(raw))
      if line.isEmpty {
        opensParagraph = true
      } else {
        lines.append(PageLine(text: line, opensParagraph: opensParagraph))
        opensParagraph = false
      }
    }
    return LineWrapping.unwrapped(lines)
  }

  /// Lines as a plain text has them: a blank line above each that opens a paragraph.
  static func text(of lines: [PageLine]) -> String {
    var text = ""
    for line in lines {
      if !text.isEmpty { text += line.opensParagraph ? "\n\n" : "\n" }
      text += line.text
    }
    return text
  }
}
