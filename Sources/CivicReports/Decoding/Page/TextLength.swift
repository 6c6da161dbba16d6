/// How long the text of one report may be: the minutes of a sitting have some hundred thousand characters, a book a million.
/// What is longer is no report, and is not read for minutes.
enum TextLength {
  /// In characters (Unicode scalars).
  static let longest = 1_000_000

  /// Of a headline. Nobody reads a longer one; what a page or a list gives as one is no headline.
  static let longestTitle = 2000

  static func title(_ title: String?) -> String? {
    title.flatMap { $0.hasScalars(longestTitle + 1) ? nil : $0 }
  }

  static func check(_ text: String) throws(ReportError.Reason) {
    if text.hasScalars(longest + 1) { throw .textTooLong(limit: longest) }
  }

  static func check(_ lines: [PageLine]) throws(ReportError.Reason) {
    var count = 0
    for line in lines {
      count += line.text.unicodeScalars.count
      if count > longest { throw .textTooLong(limit: longest) }
    }
  }
}
