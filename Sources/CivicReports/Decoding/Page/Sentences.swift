internal import CivicText

/// Whether a line reads as part of a report's body or as a headline: by its length and how it ends.
enum Sentences {
  /// True where the line ends as a sentence does, closing marks apart.
  static func isClosed(_ line: String) -> Bool {
    guard let last = lastSign(line) else { return false }
    return [".", "!", "?", "…"].contains(last)
  }

  /// True where it ends in a full stop: no headline does.
  static func isStopped(_ line: String) -> Bool {
    lastSign(line) == "." && !line.hasSuffix("...")
  }

  /// Closing marks apart.
  private static func lastSign(_ line: String) -> Unicode.Scalar? {
    line.unicodeScalars.last {
      switch $0 {
      case "»", "”", "\"", "’", "'", ")", "]": false
      default: true
      }
    }
  }

  static func words(_ line: String) -> Int { words(line, upTo: .max) }

  /// - Parameter most: more are not counted.
  private static func words(_ line: String, upTo most: Int) -> Int {
    var words = 0
    var isCounted = false
    for scalar in line.unicodeScalars {
      if scalar == " " {
        isCounted = false
      } else if !isCounted, scalar.isLetter {
        isCounted = true
        words += 1
        if words == most { break }
      }
    }
    return words
  }

  /// A line of running text: a whole sentence, a speech, or too long for anything else.
  static func isBody(_ line: String) -> Bool {
    let last = line.utf8.last
    if isClosed(line) || last == UInt8(ascii: ";") { return words(line, upTo: 5) >= 5 }
    if last == UInt8(ascii: ":") { return words(line, upTo: 3) >= 3 }
    if let first = line.first, "–—-".contains(first), line.dropFirst().first == " " {
      return words(line, upTo: 5) >= 5
    }
    return line.hasScalars(140) && words(line, upTo: 15) >= 15
  }

  /// True where one sentence ends and another begins within the line.
  static func isSeveral(_ line: String) -> Bool {
    // A stop before a space: where none is, nothing need be parted.
    guard [". ", "! ", "? "].contains(where: line.holds) else { return false }
    let words = line.spaced
    return zip(words, words.dropFirst()).contains { word, next in
      guard let mark = word.last, ".!?".contains(mark), word.count >= 5, !word.dropLast().contains(".") else {
        return false
      }
      return next.first { $0.isLetter || $0.isNumber }?.isUppercase == true
    }
  }
}
