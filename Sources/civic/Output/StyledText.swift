/// Text for a terminal, in pieces that may differ in style.
struct StyledText: Sendable, Equatable, ExpressibleByStringLiteral {
  enum Style: String, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case mark = "1;33"
    case warning = "33"
    case error = "1;31"
    case id = "36"
  }

  struct Piece: Sendable, Equatable {
    var text: String
    var style: Style
  }

  private(set) var pieces: [Piece] = []

  init() {}

  /// Control characters are shown as U+FFFD: a report's text must not be able to drive the terminal.
  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  init(stringLiteral text: String) { self.init(text) }

  mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(text: Self.harmless(text), style: style))
  }

  mutating func append(_ text: StyledText) { pieces += text.pieces }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both.append(right)
    return both
  }

  var plain: String { pieces.map(\.text).joined() }
  var width: Int { pieces.reduce(0) { $0 + TextWidth.of($1.text) } }
  var isEmpty: Bool { pieces.isEmpty }

  /// With escape sequences where `colour` is wanted.
  func rendered(colour: Bool) -> String {
    guard colour else { return plain }
    return pieces.map { piece in
      piece.style == .plain ? piece.text : "\u{1B}[\(piece.style.rawValue)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  /// Broken into lines of at most `width` columns, at spaces where there are any.
  func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line: [Cell] = []
    var lineWidth = 0
    for word in words() {
      let blank = line.isEmpty ? 0 : 1
      let wordWidth = word.reduce(0) { $0 + $1.width }
      if lineWidth + blank + wordWidth > width, !line.isEmpty {
        lines.append(Self.joined(line))
        line = []
        lineWidth = 0
      }
      if !line.isEmpty, let style = word.first?.style {
        let shared = line.last?.style == style ? style : .plain
        line.append(Cell(character: " ", style: shared, width: 1))
        lineWidth += 1
      }
      for cell in word {
        if lineWidth + cell.width > width, !line.isEmpty {
          lines.append(Self.joined(line))
          line = []
          lineWidth = 0
        }
        line.append(cell)
        lineWidth += cell.width
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(Self.joined(line)) }
    return lines
  }

  // MARK: -

  private struct Cell {
    let character: Character
    let style: Style
    let width: Int
  }

  private func words() -> [[Cell]] {
    var words: [[Cell]] = []
    var word: [Cell] = []
    for piece in pieces {
      for character in piece.text {
        if character == " " {
          if !word.isEmpty { words.append(word) }
          word = []
        } else {
          word.append(Cell(character: character, style: piece.style, width: TextWidth.of(character)))
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func joined(_ cells: [Cell]) -> StyledText {
    var text = StyledText()
    for cell in cells {
      if let last = text.pieces.indices.last, text.pieces[last].style == cell.style {
        text.pieces[last].text.append(cell.character)
      } else {
        text.pieces.append(Piece(text: String(cell.character), style: cell.style))
      }
    }
    return text
  }

  private static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.append(" ")
      default: result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Control characters, and those that reverse the direction of the text around them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
