/// What a message of a channel or a chat says, and whether it is enough to be a report.
enum MessageText {
  /// In letters: shorter ones are greetings, answers and captions.
  static let fewest = 60

  /// True where it holds words beside its links.
  static func isReport(_ text: String) -> Bool {
    var letters = 0
    for word in text.split(whereSeparator: \.isWhitespace) where !isLink(word) {
      letters += word.unicodeScalars.count { $0.properties.isAlphabetic }
      if letters >= fewest { return true }
    }
    return false
  }

  private static func isLink(_ word: Substring) -> Bool {
    word.contains("://") || word.hasPrefix("www.") || word.hasPrefix("t.me/") || word.hasPrefix("@")
      || word.hasPrefix("#")
  }
}
