/// A text that is put together sentence by sentence, and where in it everything stands, in Unicode scalars.
struct ScaleText {
  /// A passage and the sentence around it.
  struct Place {
    let range: Range<Int>
    let sentence: Range<Int>
  }

  private(set) var text = ""
  private var length = 0

  /// Adds a sentence.
  ///
  /// - Parameters:
  ///   - pattern: with places like "{town}".
  ///   - values: what is filled in.
  ///   - separator: what stands before it, unless it is the first.
  /// - Returns: where each value stands; "" is the whole sentence.
  @discardableResult
  mutating func add(
    _ pattern: ScalePattern, _ values: [String: String], separator: String = " "
  ) -> [String: Place] {
    if !text.isEmpty { append(separator) }
    let start = length
    var ranges: [(name: String, range: Range<Int>)] = []
    for piece in pattern.pieces {
      switch piece {
      case .words(let words, let count):
        text += words
        length += count
      case .value(let name):
        let start = length
        append(values[name] ?? "")
        ranges.append((name, start..<length))
      }
    }
    let sentence = start..<length
    var places = ["": Place(range: sentence, sentence: sentence)]
    for (name, range) in ranges { places[name] = Place(range: range, sentence: sentence) }
    return places
  }

  private mutating func append(_ words: String) {
    text += words
    length += words.unicodeScalars.count
  }
}

/// A sentence with places to fill in, taken apart.
struct ScalePattern: ExpressibleByStringLiteral, Sendable {
  enum Piece: Sendable {
    case words(String, Int)
    case value(String)
  }

  let pieces: [Piece]

  init(stringLiteral pattern: String) {
    var pieces: [Piece] = []
    for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      var words = part
      if index > 0, let end = part.firstIndex(of: "}") {
        pieces.append(.value(String(part[..<end])))
        words = part[part.index(after: end)...]
      }
      if !words.isEmpty { pieces.append(.words(String(words), words.unicodeScalars.count)) }
    }
    self.pieces = pieces
  }

  /// Filled in by itself.
  func text(_ values: [String: String]) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words, _): text += words
      case .value(let name): text += values[name] ?? ""
      }
    }
  }
}
