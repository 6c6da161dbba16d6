/// What the sounds of a Kazakh word say about the endings it takes.
enum KazakhSounds {
  /// A place in a word by what may follow it; the letters are those of `kk/case-endings.tsv`.
  enum Coda: Character {
    case vowel = "v"
    case glide = "g"
    case nasal = "n"
    case buzzing = "z"
    case voiceless = "t"
  }

  enum Harmony { case back, front, either }

  static let vowels: Set<Unicode.Scalar> = scalars("аәеоөұүыіиуэюяё")

  /// What a word, in lower case, ends in; nil for a letter of another alphabet.
  static func coda(_ word: ArraySlice<Unicode.Scalar>) -> Coda? {
    guard let last = word.last else { return nil }
    if last == "ь" || last == "ъ" { return coda(word.dropLast()) }
    return codas[last]
  }

  /// The harmony of a word's endings: that of its last vowel which has one.
  static func harmony(_ word: ArraySlice<Unicode.Scalar>) -> Harmony {
    if word.last == "ь" { return .either }
    for scalar in word.reversed() {
      // Loans in и take either: "терроризмнің", "тарихтың".
      if scalar == "и" || scalar == "ю" { return .either }
      if back.contains(scalar) { return .back }
      if front.contains(scalar) { return .front }
    }
    return .either
  }

  static func hasVowel(_ word: ArraySlice<Unicode.Scalar>) -> Bool { word.contains { vowels.contains($0) } }

  /// True for the ы or і that follows a consonant, and for сы, сі after a vowel.
  static func endsInPossessive(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count >= 4, let last = word.last, last == "ы" || last == "і" else { return false }
    let rest = word.dropLast()
    guard let before = rest.last else { return false }
    return !vowels.contains(before) || before == "у" || before == "и"
  }

  private static let back = scalars("аоұыяё")
  private static let front = scalars("әеөүіэ")
  private static let codas: [Unicode.Scalar: Coda] = {
    var codas: [Unicode.Scalar: Coda] = [:]
    let classes: [(Coda, String)] = [
      (.vowel, "аәеоөыіэяёұү"), (.glide, "рлйуию"), (.nasal, "мнң"), (.buzzing, "зж"),
      (.voiceless, "кқпстфхһцчшщбвгғд"),
    ]
    for (coda, letters) in classes {
      for scalar in letters.unicodeScalars { codas[scalar] = coda }
    }
    return codas
  }()

  private static func scalars(_ letters: String) -> Set<Unicode.Scalar> { Set(letters.unicodeScalars) }
}
