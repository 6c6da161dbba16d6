internal import CivicEvents

/// A text made of facts on the terminal.
enum ProseText {
  static func lines(_ prose: Prose, width: Int?) -> [StyledText] {
    prose.lines.flatMap { line -> [StyledText] in
      switch line.kind {
      case .blank: [""]
      case .title, .heading: StyledText(line.text, .bold).wrapped(to: width ?? .max)
      case .sentence, .item: StyledText(line.text).wrapped(to: width ?? .max)
      case .plot: [StyledText(line.text)]
      case .remark, .note: StyledText(line.text, .dim).wrapped(to: width ?? .max)
      }
    }
  }
}
