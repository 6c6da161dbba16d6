internal import CivicText

/// What a name is compared by: lower case, ё as е, quotation marks and other marks away, one kind of hyphen.
package enum NameKey {
  /// Raised when the function changes, so that stored keys can be made again.
  package static let version = 1

  package static func key(_ name: String) -> String { words(name).joined(separator: " ") }

  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "ё": word.append("е")
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "-": word.append("-")
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: word.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: word.append(scalar)
      case "'", "\u{2019}", "\u{02BC}", "\u{AD}": break
      default:
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    words.append(String(word))
    return words.map { $0.trimming { $0 == "-" } }.filter { !$0.isEmpty }
  }
}
