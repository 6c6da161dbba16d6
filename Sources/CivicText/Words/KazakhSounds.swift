/// What the sounds of a Kazakh word say about the endings it takes.
enum KazakhSounds {
  /// A place in a word by what may follow it; the letters are those of `kk/case-endings.tsv`.
  enum Coda: Character, CaseIterable {
    case vowel = "v"
    case glide = "g"
    case nasal = "n"
    case buzzing = "z"
    case voiceless = "t"

    /// One of eight.
    var bit: UInt8 {
      switch self {
      case .vowel: 1
      case .glide: 2
      case .nasal: 4
      case .buzzing: 8
      case .voiceless: 16
      }
    }
  }

  enum Harmony { case back, front, either }

  static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "а", "ә", "е", "о", "ө", "ұ", "ү", "ы", "і", "и", "у", "э", "ю", "я", "ё": true
    default: false
    }
  }

  /// What a word, in lower case, ends in; nil for a letter of another alphabet.
  static func coda(_ word: ArraySlice<Unicode.Scalar>) -> Coda? {
    guard let last = word.last else { return nil }
    if last == "ь" || last == "ъ" { return coda(word.dropLast()) }
    return coda(of: last)
  }

  /// The harmony of a word's endings: that of its last vowel which has one.
  static func harmony(_ word: ArraySlice<Unicode.Scalar>) -> Harmony {
    if word.last == "ь" { return .either }
    for scalar in word.reversed() {
      // Loans in и take either: "терроризмнің", "тарихтың".
      if scalar == "и" || scalar == "ю" { return .either }
      switch scalar {
      case "а", "о", "ұ", "ы", "я", "ё": return .back
      case "ә", "е", "ө", "ү", "і", "э": return .front
      default: continue
      }
    }
    return .either
  }

  static func hasVowel(_ word: ArraySlice<Unicode.Scalar>) -> Bool { word.contains(where: isVowel) }

  /// True for the ы or і that follows a consonant, and for сы, сі after a vowel.
  static func endsInPossessive(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count >= 4, let last = word.last, last == "ы" || last == "і" else { return false }
    let rest = word.dropLast()
    guard let before = rest.last else { return false }
    return !isVowel(before) || before == "у" || before == "и"
  }

  private static func coda(of letter: Unicode.Scalar) -> Coda? {
    switch letter {
    case "а", "ә", "е", "о", "ө", "ы", "і", "э", "я", "ё", "ұ", "ү": .vowel
    case "р", "л", "й", "у", "и", "ю": .glide
    case "м", "н", "ң": .nasal
    case "з", "ж": .buzzing
    case "к", "қ", "п", "с", "т", "ф", "х", "һ", "ц", "ч", "ш", "щ", "б", "в", "г", "ғ", "д": .voiceless
    default: nil
    }
  }
}
