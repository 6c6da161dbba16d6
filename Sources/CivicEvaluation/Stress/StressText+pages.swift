internal import CivicText
internal import Foundation

/// Whole pages: lines, reports one after another, HTML.
extension StressText {
  static let pages: [StressText] = [
    StressText("short-lines") { words, bytes in filled(bytes, separator: "\n") { words.word($0) } },
    StressText("same-lines") { words, bytes in
      filled(bytes, separator: "\n") { _ in "– " + words.person(0) + "\n" }
    },
    StressText("items") { words, bytes in
      filled(bytes, separator: "\n") { "• \(words.organization($0))," }
    },
    StressText("repeated-report") { words, bytes in
      filled(bytes, separator: "\n\n") { report($0, words) }
    },
    StressText("nested-page") { words, bytes in
      "<html><body>" + filled(bytes, separator: "") { "<div>" + words.word($0) }
    },
    StressText("page-of-links") { words, bytes in
      "<html><body>" + filled(bytes, separator: "") { "<a href=\"/\($0)\">\(words.word($0))</a>" }
    },
    StressText("page-of-paragraphs") { words, bytes in
      "<html><body><article>" + filled(bytes, separator: "") { "<p>\(report($0, words))</p>" }
    },
    StressText("page-of-scripts") { _, bytes in
      "<html><body>" + filled(bytes, separator: "") { "<script>var a\($0)=\"<p>\";</script>" }
    },
  ]

  /// A short report; its number keeps it from being taken for the one before.
  private static func report(_ number: Int, _ words: StressWords) -> String {
    let name = words.person(number)
    return """
      \(words.opening) \(number) \(words.word(number)). \(words.organization(number).capitalizedFirst) \
      \(words.joint) \(words.organization(number + 1)) \(words.attended). \(words.post.capitalizedFirst) \(name) \
      «\(words.word(number)) \(words.word(number + 3)) \(words.word(number + 5)) \(words.word(number + 7))», – \
      \(words.said) \(name). \(words.pronounSaid).
      """
  }
}
