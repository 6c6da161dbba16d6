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
  /// In Unicode scalars of the text.
  public let range: Range<Int>
  public let text: String
  /// Lower case, ё as е: what lexicons are looked up by.
  public let folded: String
  /// True where white space or the text's beginning stands before it.
  public let spaceBefore: Bool

  /// In bytes of UTF-8: a longer word is part of no name.
  static let longestName = 160

  /// True where the first letter is a capital.
  public var isCapitalized: Bool {
    kind == .word && text.unicodeScalars.first?.isCapital == true
  }

  /// True for two capitals or more and nothing else: "БҚО", "НПО", "AMANAT". A hyphened case ending is
  /// left out of account: "БҚО-ның".
  public var isAcronym: Bool {
    guard kind == .word else { return false }
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar == "-", capitals > 0 { break }
      guard scalar.isCapital else { return false }
      capitals += 1
    }
    return capitals >= 2
  }

  /// True for this mark.
  public func isMark(_ mark: Character) -> Bool { kind == .mark && text == String(mark) }
}
