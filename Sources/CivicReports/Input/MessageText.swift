/// What a message of a channel or a chat says, and whether it is enough to be a report.
enum MessageText {
  /// In letters: shorter ones are greetings, answers and captions.
  static let fewest = 60

  /// True where it holds words beside its links.
  static func isReport(_ text: String) -> Bool {
    if text.utf8.count < fewest { return false }
    var letters = 0
    for word in text.split(whereSeparator: \.isWhitespace) where !isLink(word) {
      letters += word.unicodeScalars.count { $0.properties.isAlphabetic }
      if letters >= fewest { return true }
    }
    return false
  }

  /// Without the links, hashtags and calls to read on that close it.
  static func withoutTail(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let last = lines.last {
      let words = last.split(whereSeparator: \.isWhitespace).filter { !isLink($0) }.joined(separator: " ")
      guard
        !words.contains(where: \.isLetter) || FurnitureWords.all.isWhole(.more, FurnitureWords.folded(words))
      else { break }
      lines.removeLast()
    }
    return lines.joined(separator: "\n")
  }

  private static func isLink(_ word: Substring) -> Bool {
    word.contains("://") || word.hasPrefix("www.") || word.hasPrefix("t.me/") || word.hasPrefix("@")
      || word.hasPrefix("#")
  }
}
