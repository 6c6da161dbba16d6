package import CivicText
internal import Foundation

/// A text made to be slow to read, of any length: the same every time.
package struct StressText: Sendable {
  package let name: String
  private let body: @Sendable (StressWords, Int) -> String

  init(_ name: String, _ body: @escaping @Sendable (StressWords, Int) -> String) {
    self.name = name
    self.body = body
  }

  /// The text, with a sentence before it that tells of an event.
  ///
  /// - Parameter bytes: about how long it is, in UTF-8.
  package func text(_ language: Language, bytes: Int) -> String {
    let words = StressWords.of(language)
    return words.opening + "\n\n" + body(words, bytes)
  }

  package static let all: [StressText] = marks + names + sentences + pages

  /// A piece over and over, given its number, until the text has its length.
  static func filled(_ bytes: Int, separator: String = " ", _ piece: (Int) -> String) -> String {
    var text = ""
    text.reserveCapacity(bytes + 1024)
    var number = 0
    while text.utf8.count < bytes {
      if number > 0 { text += separator }
      text += piece(number)
      number += 1
    }
    return text
  }
}

extension StressWords {
  func word(_ number: Int) -> String { plain[number % plain.count] }

  /// One of the few persons the words know.
  func person(_ number: Int) -> String {
    given[number % given.count] + " " + surnames[number / given.count % surnames.count]
  }

  /// A word of letters alone for every number: names that differ.
  func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    repeat {
      text += language == .en ? Self.latin[rest % 10] : Self.cyrillic[rest % 10]
      rest /= 10
    } while rest > 0
    return text
  }

  private static let latin = ["ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "zu"]
  private static let cyrillic = ["ба", "де", "ки", "ло", "му", "на", "ре", "си", "то", "зу"]

  /// A body of its own for every number.
  func organization(_ number: Int) -> String {
    let name = letters(number).capitalized
    switch language {
    case .kk: return "«\(name)» \(form)"
    case .ru: return "\(form) «\(name)»"
    case .en: return "the \(name) \(form)"
    }
  }
}
