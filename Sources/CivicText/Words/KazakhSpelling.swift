/// Kazakh words as they are typed: in Latin letters, or with Latin letters among the Cyrillic ones that look the same.
enum KazakhSpelling {
  /// The word in Cyrillic letters, where it is a Kazakh one: "aзaйту" with two Latin a, "Qazaqstannyń",
  /// "Ūlttyq". Words in Latin letters that no other language is told by stay: they are mostly names ("AMANAT", "Zoom").
  static func cyrillic(_ word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    guard scalars.contains(where: { Script(of: $0) == .latin && $0.properties.isAlphabetic }) else {
      return word
    }
    if scalars.contains(where: { Script(of: $0) == .cyrillic }) { return withoutLookAlikes(scalars) ?? word }
    let small = Array(word.lowercased().unicodeScalars)
    return isKazakh(small) ? transliterated(small) : word
  }

  // MARK: - Look-alikes

  private static func withoutLookAlikes(_ word: [Unicode.Scalar]) -> String? {
    var view = String.UnicodeScalarView()
    for scalar in word {
      if Script(of: scalar) == .latin, scalar.properties.isAlphabetic {
        guard let letter = lookAlikes[scalar] else { return nil }
        view.append(letter)
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  private static let lookAlikes = pairs(
    "aа cс eе oо pр xх yу iі kк öө hһ AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YҮ ÖӨ".split(separator: " "))

  // MARK: - The Latin alphabets

  /// Letters that only Kazakh words of a Kazakh text have.
  private static let telling = Set("äöüğşñūıáóúǵýńï".unicodeScalars)

  private static func isKazakh(_ word: [Unicode.Scalar]) -> Bool {
    for (index, scalar) in word.enumerated() {
      if telling.contains(scalar) { return true }
      if scalar == "q", index + 1 == word.count || word[index + 1] != "u" { return true }
    }
    return false
  }

  /// By the alphabets of 2018 (acutes) and 2021 (dots and tails), and by that of the encyclopedia, which has ï and w.
  private static func transliterated(_ word: [Unicode.Scalar]) -> String {
    let isEncyclopedic = word.contains("ï") || word.contains("w")
    var view = String.UnicodeScalarView()
    var index = 0
    while index < word.count {
      let scalar = word[index]
      index += 1
      if scalar == "s" || scalar == "c", index < word.count, word[index] == "h" {
        view.append(scalar == "s" ? "ш" : "ч")
        index += 1
      } else if scalar == "i" || scalar == "ı", view.last.map(KazakhSounds.vowels.contains) ?? false {
        // "Abaı", "ai".
        view.append("й")
      } else if scalar == "y" {
        view.append(isEncyclopedic ? "й" : "ы")
      } else if scalar == "a", view.last == "й" {
        view.removeLast()
        view.append("я")
      } else {
        view.append(letters[scalar] ?? scalar)
      }
    }
    return String(view)
  }

  private static let letters = pairs(
    """
    aа äә áә bб cц çч dд eе fф gг ğғ ǵғ hх iі ıі ïи jж kк lл mм nн ñң ńң oо öө óө pп qқ rр sс şш tт uұ ūұ üү úү
    vв wу xх ýу zз
    """.split(whereSeparator: \.isWhitespace))

  private static func pairs(_ texts: [Substring]) -> [Unicode.Scalar: Unicode.Scalar] {
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      if scalars.count == 2 { pairs[scalars[0]] = scalars[1] }
    }
    return pairs
  }
}
