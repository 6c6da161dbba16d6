/// One spelling for words that differ only in how they were typed: lower case, composed (NFC), `ё` as `е`, the
/// Kazakh letters as the Russian ones they are typed by where a keyboard lacks them.
enum FoldedLetters {
  static func fold(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars { scalars.append(letters[scalar] ?? scalar) }
    return composed(String(scalars))
  }

  /// `и` and `е` with a combining mark behind them, which is how some editors store `й` and `ё`. Other texts are
  /// composed already.
  private static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else { return text }
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch (scalars.last, scalar) {
      case ("и", "\u{306}"): scalars[scalars.count - 1] = "й"
      case ("у", "\u{306}"): scalars[scalars.count - 1] = "ў"
      case ("е", "\u{308}"): break
      default: scalars.append(scalar)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "ё": "е",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2019}": "'",
  ]
}
