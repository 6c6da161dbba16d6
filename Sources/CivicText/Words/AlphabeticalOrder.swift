/// The order of names in lists: digits, Latin letters, then Cyrillic ones as the Kazakh alphabet has them, in which the
/// Russian one is contained: «Еңбек» stands before «Ергежей», «Қазына» before «Лашын». Small and capital letters are one,
/// marks do not count.
package enum AlphabeticalOrder {
  /// Whether a name stands before another.
  package static func isBefore(_ one: String, _ other: String) -> Bool {
    let (first, second) = (key(one), key(other))
    return first == second ? one < other : first.lexicographicallyPrecedes(second)
  }

  private static let letters =
    " 0123456789abcdefghijklmnopqrstuvwxyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

  private static let ranks: [Unicode.Scalar: UInt8] = Dictionary(
    zip(letters.unicodeScalars, 0...), uniquingKeysWith: { first, _ in first })

  /// Letters of no such alphabet stand last.
  private static func key(_ text: String) -> [UInt8] {
    text.lowercased().unicodeScalars.compactMap { ranks[$0] ?? ($0.properties.isAlphabetic ? .max : nil) }
  }
}
