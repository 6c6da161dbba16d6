/// The case endings that the last word of a Kazakh name takes: Серікова-ның, Сарбасов-қа, Мәжитқызы-нан, Хван-мен.
enum KazakhNameEndings {
  private struct Ending: Sendable {
    let letters: [UInt8]
    /// Letters one of which stands before it.
    let after: [UInt8]
    /// May be cut off a word of which nothing is known: no name is likely to end so.
    let isClear: Bool
  }

  private static let vowels = NameLetters.of("аәеёиоөұүыіуэюя")
  private static let nasals = NameLetters.of("мнң")
  private static let voiced = NameLetters.of("жзлрйуью")
  private static let voiceless = NameLetters.of("пфкқтсшщчцхһбвгд")

  private static let endings: [Ending] = {
    func ending(_ texts: String, _ after: [UInt8], clear: Bool) -> [Ending] {
      texts.split(separator: " ").map {
        Ending(letters: NameLetters.of(String($0)), after: after, isClear: clear)
      }
    }
    return
      (ending("нікі нікы дікі тікі", vowels + voiced + voiceless, clear: false)
      + ending("ның нің", vowels + nasals, clear: true) + ending("дың дің", voiced, clear: true)
      + ending("тың тің", voiceless, clear: true)
      + ending("ға ге", vowels + nasals + voiced, clear: true) + ending("қа ке", voiceless, clear: true)
      + ending("мен", vowels + nasals + voiced, clear: true)
      + ending("бен", NameLetters.of("жз"), clear: true)
      + ending("пен", voiceless, clear: true)
      + ending("нан нен", vowels + nasals, clear: false) + ending("дан ден", vowels + voiced, clear: false)
      + ending("тан тен", voiceless, clear: false)
      + ending("ны ні", vowels, clear: false) + ending("ды ді", voiced + nasals, clear: false)
      + ending("ты ті", voiceless, clear: false) + ending("да де", vowels + voiced + nasals, clear: false)
      + ending("та те", voiceless, clear: false))
      .sorted { $0.letters.count > $1.letters.count }
  }()

  private static let afterPossessive = ["ның", "на", "нда", "нан", "мен", "н"].map(NameLetters.of)
  private static let kinship = ["ұлы", "улы", "ұғлы", "оглы", "қызы", "кызы"].map(NameLetters.of)

  /// The word without its case ending; itself where it has none.
  ///
  /// - Parameter isKnown: whether a word is a given name, or ends as surnames do.
  static func stripped(_ word: [UInt8], isKnown: ([UInt8]) -> Bool) -> [UInt8] {
    for ending in afterPossessive where word.count > ending.count + 4 {
      let base = word[...].dropLast(ending.count)
      if word[...].ends(with: ending), kinship.contains(where: base.ends(with:)) { return Array(base) }
    }
    if isKnown(word) || kinship.contains(where: word[...].ends(with:)) { return word }
    var guess: [UInt8]?
    for ending in endings where word.count > ending.letters.count + 1 && word[...].ends(with: ending.letters)
    {
      let base = Array(word.dropLast(ending.letters.count))
      if base.last == NameLetters.hyphen { return Array(base.dropLast()) }
      if isKnown(base) { return base }
      if ending.isClear, guess == nil, base.count >= 3, let last = base.last, ending.after.contains(last) {
        guess = base
      }
    }
    return guess ?? word
  }
}
