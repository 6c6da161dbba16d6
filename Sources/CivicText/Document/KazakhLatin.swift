/// Kazakh in Latin script, brought to Cyrillic word by word so that one set of lexicons and rules reads both.
///
/// Two official alphabets are known: that of Decree 637 of 19 February 2018 (á, ǵ, ń, ó, ú, ý, sh, ch) and the draft of 28
/// January 2021 (ä, ğ or ǧ, ñ or ŋ, ö, ū, ü, ş). Kazakh typed in plain English letters has no single reading and is not taken
/// for Kazakh.
enum KazakhLatin: Sendable {
  case acute
  case umlaut

  /// The alphabet of a text in Latin Kazakh; nil for any other text.
  ///
  /// A fifth of the words must have a letter of the alphabet beyond the English ones, and some a q: Turkish has none.
  init?(_ tokens: some Sequence<Token>) {
    var words = 0
    var acute = 0
    var umlaut = 0
    var others = 0
    var withQ = 0
    for token in tokens where token.kind == .word {
      words += 1
      var isAcute = false
      var isUmlaut = false
      for scalar in token.text.unicodeScalars {
        switch scalar {
        case "á", "Á", "ǵ", "Ǵ", "ń", "Ń", "ó", "Ó", "ú", "Ú", "ý", "Ý": isAcute = true
        case "ä", "Ä", "ğ", "Ğ", "ǧ", "Ǧ", "ñ", "Ñ", "ŋ", "Ŋ", "ö", "Ö", "ū", "Ū", "ü", "Ü", "ş", "Ş":
          isUmlaut = true
        case "ə", "Ə", "ß", "ç", "Ç", "â", "ê", "è", "ã", "õ", "č", "š", "ž": others += 1
        case "q", "Q": withQ += 1
        default: break
        }
      }
      if isAcute { acute += 1 }
      if isUmlaut { umlaut += 1 }
    }
    let most = max(acute, umlaut)
    guard words >= 4, most * 5 >= words, withQ * 12 >= words, others * 20 <= words else { return nil }
    self = acute > umlaut ? .acute : .umlaut
  }

  /// A word in Cyrillic; nil where it has a letter that is in no Kazakh word.
  func cyrillic(_ word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let lowered = lower(letter)
      let next = index + 1 < letters.count ? lower(letters[index + 1]) : nil
      var taken = 1
      let twin: Unicode.Scalar
      if lowered == "t", next == "s", index + 2 < letters.count,
        isGlide(letters[index + 2], lower(letters[index + 2]))
      {
        // «Konstitutsia»: only loanwords have и behind ts.
        (twin, taken) = ("ц", 2)
      } else if let pair = next.flatMap({ pair(lowered, $0) }) {
        twin = pair
        taken = 2
      } else if isGlide(letter, lowered) {
        (twin, taken) = glide(after: previous, before: next)
      } else if let single = single(lowered) {
        twin = single
      } else if !Tokenizer.isLetter(letter) {
        twin = letter
      } else {
        return nil
      }
      // «partia» is партия, «aia» ая: the vowel is kept behind a consonant.
      if taken == 2, twin == "я" || twin == "ю", let previous, !Self.vowels.contains(previous) {
        append("и", as: letter, to: &result)
      }
      append(twin, as: letter, to: &result)
      previous = twin
      index += taken
    }
    return String(result)
  }

  private func lower(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
  }

  private func append(
    _ twin: Unicode.Scalar, as letter: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    if letter.properties.isUppercase {
      result.append(contentsOf: twin.properties.uppercaseMapping.unicodeScalars)
    } else {
      result.append(twin)
    }
  }

  private static let vowels: Set<Unicode.Scalar> = [
    "а", "ә", "е", "и", "о", "ө", "ұ", "ү", "ы", "і", "у", "я", "ю",
  ]

  /// The letter for и and й.
  private func isGlide(_ letter: Unicode.Scalar, _ lowered: Unicode.Scalar) -> Bool {
    switch self {
    case .acute: lowered == "ı"
    case .umlaut: lowered == "i" && letter != "I"
    }
  }

  private func glide(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> (Unicode.Scalar, Int) {
    if next == "a" { return ("я", 2) }
    let isU = self == .acute ? next == "ý" : next == "u"
    if isU { return ("ю", 2) }
    return (previous.map(Self.vowels.contains) == true ? "й" : "и", 1)
  }

  private func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (self, first, second) {
    case (.acute, "s", "h"): "ш"
    case (.acute, "c", "h"): "ч"
    default: nil
    }
  }

  private func single(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    if let common = Self.common[letter] { return common }
    switch self {
    case .acute: return Self.acuteLetters[letter]
    case .umlaut: return Self.umlautLetters[letter]
    }
  }

  private static let common: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "j": "ж", "k": "к", "l": "л",
    "m": "м",
    "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "v": "в", "y": "ы", "z": "з",
    "ñ": "ң",
    "ŋ": "ң",
  ]
  private static let acuteLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "ә", "ǵ": "ғ", "ń": "ң", "ó": "ө", "ú": "ү", "ý": "у", "u": "ұ", "i": "і",
  ]
  private static let umlautLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ä": "ә", "ğ": "ғ", "ǧ": "ғ", "ö": "ө", "ü": "ү", "ū": "ұ", "u": "у", "ş": "ш", "ı": "і", "i": "і",
    "c": "ц",
    "ç": "ч",
  ]
}
