internal import Foundation

/// Whether two names are written alike, by the corpus's own measure: it knows no lemmatiser and no lexicon of the
/// extraction that it judges, so that a change there cannot move the yardstick.
enum NameComparison {
  /// Equal but for case, ё, quotation marks, kinds of dash and white space.
  static func isSame(_ a: String, _ b: String) -> Bool { a == b || plain(a) == plain(b) }

  /// The same words in the same order, endings aside.
  static func isSameButEndings(_ a: String, _ b: String) -> Bool {
    isSameButEndings(words(a), words(b))
  }

  static func isSameButEndings(_ a: [[Character]], _ b: [[Character]]) -> Bool {
    a.count == b.count && !a.isEmpty && zip(a, b).allSatisfy { isSameWord($0, $1) }
  }

  /// The same word in another form: one is the beginning of the other but for a letter («қор», «қорының»; «Анна», «Анны»),
  /// or both part after a few letters into short endings («малый», «малом»; «Серикова», «Сериковой»; «басшысы», «басшылары»). Not
  /// «облыс» and «область», nor two numbers.
  static func isSameWord(_ a: [Character], _ b: [Character]) -> Bool {
    if a == b { return true }
    if a.contains(where: \.isNumber) || b.contains(where: \.isNumber) { return false }
    let common = zip(a, b).prefix { $0 == $1 }.count
    let shorter = min(a.count, b.count) - common
    let longer = max(a.count, b.count) - common
    if common < 2 || longer > 8 { return false }
    return shorter == 0 || (shorter == 1 && common >= 3) || (common >= 3 && longer <= 2)
      || (common >= 4 && longer <= 3)
      || (common >= 5 && shorter <= 3 && longer <= 6)
  }

  /// Small letters, without quotation marks; one space between words.
  static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.lowercased().precomposedStringWithCanonicalMapping {
      switch character {
      case "«", "»", "\"", "“", "”", "„", "‟", "‹", "›": plain.append(" ")
      case "ё": plain.append("е")
      case "–", "—", "‑", "−": plain.append("-")
      case "’", "ʼ", "`": plain.append("'")
      default: plain.append(character.isWhitespace ? " " : character)
      }
    }
    // Initials with and without a space are written alike.
    if plain.contains(".") { plain = plain.replacing(/\b(\w)\.(?=\w)/) { "\($0.1). " } }
    return plain.split(separator: " ").joined(separator: " ")
  }

  /// Runs of letters and digits, small, look-alike Latin letters in Cyrillic words read as Cyrillic.
  static func words(_ text: String) -> [[Character]] {
    plain(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { word in
      let isCyrillic = word.contains { "а"..."я" ~= $0 || "әғқңөұүһі".contains($0) }
      return isCyrillic ? word.map { lookAlikes[$0] ?? $0 } : Array(word)
    }
  }

  private static let lookAlikes: [Character: Character] = [
    "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "і", "k": "к", "m": "м",
    "t": "т", "h": "н", "b": "в",
  ]
}
