/// A word as it may be written in the other of the two scripts, the likeliest spelling first: «azamattyk» and "azamattyq" for
/// «азаматтык», «Аманат» for "AMANAT".
///
/// Kazakh typed in English letters has no one reading (y is ы, й or у), so that there are several; which of them is a word
/// the index tells. Letters of Kazakh are those of Russian here, as they are in search keys.
enum OtherScript {
  /// At most so many spellings of a word.
  private static let most = 32

  /// - Parameter word: any word.
  /// - Returns: nothing for a word in both scripts, in a third, or with digits in it.
  static func spellings(_ word: String) -> [String] {
    let letters = Array(FoldedLetters.fold(word).unicodeScalars.map { plainLatin[$0] ?? $0 })
      .filter { $0 != "'" && $0 != "-" }
    guard letters.count > 2 else { return [] }
    if letters.allSatisfy({ ("a"..."z").contains($0) }) { return spellings(letters, cyrillic) }
    if letters.allSatisfy({ ("а"..."я").contains($0) }) { return spellings(letters, latin) }
    return []
  }

  /// A sound in one script and how the other writes it.
  private struct Sound {
    let letters: [Unicode.Scalar]
    let spellings: [String]
    var isAtBeginning = false
    /// Behind a vowel.
    var isGlide = false
  }

  private static func spellings(
    _ letters: [Unicode.Scalar], _ sounds: [Unicode.Scalar: [Sound]]
  ) -> [String] {
    var words = [""]
    var index = 0
    while index < letters.count {
      let isGlide = index > 0 && vowels.contains(letters[index - 1])
      let sound = sounds[letters[index]]?.first { sound in
        letters[index...].starts(with: sound.letters) && (!sound.isAtBeginning || index == 0)
          && (!sound.isGlide || isGlide)
      }
      guard let sound else { return [] }
      words = sound.spellings.flatMap { spelling in words.map { $0 + spelling } }
      if words.count > most { words.removeSubrange(most...) }
      index += sound.letters.count
    }
    return words
  }

  private static let vowels = Set("aeiouyаеиоуыэюя".unicodeScalars)

  /// Letters of Kazakh in Latin script by the English ones.
  private static let plainLatin: [Unicode.Scalar: Unicode.Scalar] = [
    "ä": "a", "á": "a", "ğ": "g", "ǵ": "g", "ǧ": "g", "ñ": "n", "ń": "n", "ŋ": "n", "ö": "o", "ó": "o",
    "ü": "u", "ú": "u", "ū": "u", "ý": "u", "ı": "i", "ï": "i",
  ]

  /// The longest first.
  private static let cyrillic = table([
    ("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("gh", "г"), ("ts", "ц тс"),
    ("iya", "ия"), ("iia", "ия"), ("ya", "я"), ("yu", "ю"), ("iu", "ю иу"), ("yo", "е"), ("ye", "е ые"),
    ("ia", "ия я иа"), ("a", "а"), ("b", "б"), ("c", "ц к с"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"),
    ("h", "х"), ("j", "ж"), ("k", "к"), ("l", "л ль"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
    ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "у в"), ("x", "кс х"),
    ("y", "ы й"), ("z", "з"), ("i", "и"), ("ş", "ш"), ("ç", "ч"),
  ]) { letters in
    switch letters {
    case "e": [Sound(letters: ["e"], spellings: ["е", "э"], isAtBeginning: true)]
    case "y": [Sound(letters: ["y"], spellings: ["й", "ы"], isGlide: true)]
    case "i": [Sound(letters: ["i"], spellings: ["й", "и"], isGlide: true)]
    default: []
    }
  }

  private static let latin = table([
    ("ия", "iya ia"), ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g gh"), ("д", "d"), ("е", "e ye"),
    ("ж", "zh j"),
    ("з", "z"), ("и", "i"), ("й", "y i"), ("к", "k q"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"),
    ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"), ("ф", "f"), ("х", "kh h"), ("ц", "ts"),
    ("ч", "ch"), ("ш", "sh"), ("щ", "shch"), ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"), ("ю", "yu"),
    ("я", "ya"),
  ]) { _ in [] }

  private static func table(
    _ pairs: [(String, String)], first: (String) -> [Sound]
  ) -> [Unicode.Scalar: [Sound]] {
    var table: [Unicode.Scalar: [Sound]] = [:]
    for (letters, spellings) in pairs {
      let scalars = Array(letters.unicodeScalars)
      let plain = Sound(
        letters: scalars,
        spellings: spellings.split(separator: " ").map(String.init) + (spellings.isEmpty ? [""] : []))
      table[scalars[0], default: []] += first(letters) + [plain]
    }
    return table
  }
}
