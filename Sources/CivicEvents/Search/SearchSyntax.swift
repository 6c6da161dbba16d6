internal import CivicText

/// Reads what a person types into a search:
///
///     реформа жоба               both words, wherever they stand
///     "азаматтық қоғам"          in this order; «…» and “…” do as well
///     конституц*                 words that begin so, from three letters on
///     реформа OR өзгеріс         one of them; ИЛИ, НЕМЕСЕ and | do as well; it binds closer than words side by side
///     бюджет NEAR/5 тыңдау       with at most five words between; NEAR alone: ten
///     форум -еріктілер           without that word or "phrase"; NOT does as well
///     (реформа OR жоба) заң      brackets
///
/// Whatever else is typed is read as words: an operator without words beside it and a bracket without its other half count
/// for nothing, and so do brackets within so many others that FTS5 would not read them.
package struct SearchSyntax {
  private var pieces: ArraySlice<Piece>

  private enum Piece: Equatable {
    case open, close, or, not
    case near(Int)
    /// Words that belong together.
    case phrase([SearchExpression.Word])
  }

  /// - Returns: nil where there is no word to look for.
  package static func expression(_ text: String) -> SearchExpression? {
    var syntax = SearchSyntax(pieces: pieces(text)[...])
    var parts: [SearchExpression] = []
    var without: [SearchExpression] = []
    // A bracket that closes nothing is passed over.
    while !syntax.pieces.isEmpty {
      syntax.sequence(&parts, &without)
      if syntax.pieces.first == .close { syntax.pieces.removeFirst() }
    }
    return joined(parts, without)
  }

  private static func joined(_ parts: [SearchExpression], _ without: [SearchExpression]) -> SearchExpression?
  {
    if parts.isEmpty { return nil }
    return parts.count == 1 && without.isEmpty ? parts[0] : .all(parts, without: without)
  }

  // MARK: - Grammar

  private mutating func sequence(_ parts: inout [SearchExpression], _ without: inout [SearchExpression]) {
    while let piece = pieces.first, piece != .close {
      var isExcluded = false
      while pieces.first == .not {
        isExcluded = true
        pieces.removeFirst()
      }
      guard let part = isExcluded ? unit() : alternatives() else { continue }
      if isExcluded { without.append(part) } else { parts.append(part) }
    }
  }

  private mutating func alternatives() -> SearchExpression? {
    var alternatives: [SearchExpression] = []
    if let first = neighbours() { alternatives.append(first) }
    while pieces.first == .or {
      pieces.removeFirst()
      if let next = neighbours() { alternatives.append(next) }
    }
    return alternatives.count > 1 ? .any(alternatives) : alternatives.first
  }

  private mutating func neighbours() -> SearchExpression? {
    guard let first = unit() else { return nil }
    guard case .phrase(let words) = first else { return first }
    var phrases = [words]
    var distance = 0
    while case .near(let next)? = pieces.first {
      pieces.removeFirst()
      guard case .phrase(let words)? = pieces.first else { break }
      pieces.removeFirst()
      phrases.append(words)
      distance = max(distance, next)
    }
    return phrases.count > 1 ? .near(phrases, distance) : first
  }

  private mutating func unit() -> SearchExpression? {
    guard let piece = pieces.popFirst() else { return nil }
    switch piece {
    case .phrase(let words): return .phrase(words)
    case .open:
      var parts: [SearchExpression] = []
      var without: [SearchExpression] = []
      sequence(&parts, &without)
      if pieces.first == .close { pieces.removeFirst() }
      return Self.joined(parts, without)
    case .close:
      pieces = [.close] + pieces
      return nil
    case .or, .not, .near: return nil
    }
  }

  // MARK: - Pieces

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    var isAtBeginning = true
    var depth = 0
    while let first = rest.first {
      if first.isWhitespace {
        isAtBeginning = true
        rest.removeFirst()
        continue
      }
      if isAtBeginning, minus.contains(first), let next = rest.dropFirst().first, !next.isWhitespace {
        pieces.append(.not)
        rest.removeFirst()
      } else if let close = closing[first] {
        let inside = rest.dropFirst().prefix { $0 != close }
        append(words(inside), to: &pieces)
        rest = rest.dropFirst(inside.count + 2)
      } else if let mark = marks[first] {
        if mark == .open { depth += 1 }
        if mark == .or || depth <= deepest { pieces.append(mark) }
        if mark == .close { depth = max(0, depth - 1) }
        rest.removeFirst()
        isAtBeginning = true
        continue
      } else {
        let word = rest.prefix { !$0.isWhitespace && closing[$0] == nil && marks[$0] == nil }
        rest = rest.dropFirst(word.count)
        if let piece = operators[String(word)] ?? near(word) {
          pieces.append(piece)
        } else if !ignored.contains(String(word)) {
          append(words(word), to: &pieces)
        }
      }
      isAtBeginning = false
    }
    return pieces
  }

  private static func append(_ words: [SearchExpression.Word], to pieces: inout [Piece]) {
    if !words.isEmpty {
      pieces.append(.phrase(words))
    } else if pieces.last == .not {
      // A dash that stands for itself.
      pieces.removeLast()
    }
  }

  /// Brackets in brackets: FTS5 reads a hundred signs into one another, of which a pair takes up to six.
  private static let deepest = 12

  private static let minus: Set<Character> = ["-", "−", "–"]
  private static let closing: [Character: Character] = ["\"": "\"", "«": "»", "“": "”", "„": "“"]
  private static let marks: [Character: Piece] = ["(": .open, ")": .close, "|": .or]
  private static let operators: [String: Piece] = ["OR": .or, "ИЛИ": .or, "НЕМЕСЕ": .or, "NOT": .not]
  /// Said already by two words side by side.
  private static let ignored: Set<String> = ["AND"]

  private static func near(_ word: Substring) -> Piece? {
    guard word.hasPrefix("NEAR") else { return nil }
    let number = word.dropFirst("NEAR".count)
    if number.isEmpty { return .near(10) }
    return number.hasPrefix("/") ? Int(number.dropFirst()).map { .near(min(max($0, 0), 1_000)) } : nil
  }

  /// Of several words that are written together each has to follow the one before it.
  private static func words(_ text: Substring) -> [SearchExpression.Word] {
    let isPrefix = text.last == "*"
    var words = Document(String(text), language: .kk).tokens.filter(\.hasKey)
      .flatMap { LemmaKey.parts($0.text) }.map { SearchExpression.Word(text: $0.text) }
    if isPrefix, let last = words.popLast() {
      words.append(SearchExpression.Word(text: last.text, isPrefix: LemmaKey.prefix(last.text).count >= 3))
    }
    return words
  }
}
