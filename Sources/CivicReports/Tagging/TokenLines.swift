package import CivicText

/// Tokens a line each, a blank line between sentences, as the CoNLL tasks set them.
///
/// The token is a line's first column; what stands behind a space or tab is left alone. A line may end in CR LF.
package struct TokenLines: Sendable {
  /// The line's token; nil for a blank line.
  package let lines: [String?]

  package init(_ text: String) {
    var rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if rows.last?.isEmpty == true { rows.removeLast() }
    var lines = rows.map { row in
      row.split(maxSplits: 1, whereSeparator: Self.isSeparator).first.map { String(Substring($0)) }
    }
    // A byte order mark is no part of the first token.
    if let first = lines.first, let token = first, token.unicodeScalars.first == "\u{FEFF}" {
      let rest = String(token.unicodeScalars.dropFirst())
      lines[0] = rest.isEmpty ? nil : rest
    }
    self.lines = lines
  }

  /// The tokens of each sentence, in order.
  package var sentences: [[String]] {
    lines.split(whereSeparator: { $0 == nil }).map { $0.compactMap(\.self) }
  }

  /// Token, tab and tag for each token, an empty line for each blank one: as many lines as came in.
  ///
  /// - Parameter tags: one for each token of each of `sentences`.
  package func tagged(_ tags: [[Tag]]) -> String {
    var tags = tags.joined().makeIterator()
    var text = ""
    for line in lines {
      if let token = line {
        text += token
        text += "\t"
        text += (tags.next() ?? .outside).description
      }
      text += "\n"
    }
    return text
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
