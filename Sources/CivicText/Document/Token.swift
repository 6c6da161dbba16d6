/// One word, number or mark of a text.
public struct Token: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Letters, with inner hyphens and apostrophes: "іс-шара", "БҚО-ның".
    case word
    /// Digits, with inner points, colons and hyphened endings: "13.02.2026", "2-ші".
    case number
    /// Anything else, one scalar each.
    case mark
  }

  public let kind: Kind
  /// True where white space or the text's beginning stands before it.
  public let spaceBefore: Bool
  /// True where the first letter is a capital.
  public let isCapitalized: Bool
  /// True for two capitals or more and nothing else: "БҚО", "НПО", "AMANAT". A hyphened case ending is
  /// left out of account: "БҚО-ның".
  public let isAcronym: Bool
  /// What `folded` begins with: lexicons ask it before they look a word up.
  package let beginning: WordBeginning
  /// Of a mark; U+0000 for words and numbers.
  private let mark: Unicode.Scalar
  /// In Unicode scalars of the text.
  public let range: Range<Int>
  public let text: String
  /// Lower case, ё as е: what lexicons are looked up by.
  public let folded: String

  /// In bytes of UTF-8: a longer word is part of no name.
  static let longestName = 160

  init(kind: Kind, range: Range<Int>, text: String, folded: String, spaceBefore: Bool) {
    self.kind = kind
    self.range = range
    self.text = text
    self.folded = folded
    self.spaceBefore = spaceBefore
    beginning = WordBeginning(folded)
    let first = text.isEmpty ? "\0" : text.unicodeScalars[text.startIndex]
    mark = kind == .mark ? first : "\0"
    isCapitalized = kind == .word && first.isCapital
    isAcronym = isCapitalized && Self.isAcronym(text)
  }

  private static func isAcronym(_ word: String) -> Bool {
    var capitals = 0
    for scalar in word.unicodeScalars {
      if scalar == "-", capitals > 0 { break }
      guard scalar.isCapital else { return false }
      capitals += 1
    }
    return capitals >= 2
  }

  /// True for this mark.
  public func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && self.mark == mark }
}
