/// One nominative that a form of a given name may be of.
struct GivenNameReading {
  let sounds: [UInt8]
  let genders: NameGenders
  let cases: NameCases
  /// In the lexicon of given names.
  let isKnown: Bool
  /// Of an unknown name.
  var isGuess = false
  /// How likely the reading is beside others of the same word.
  var weight = 0.0
  /// An ending of a case was taken off.
  var isInflected = false

  /// - Parameter declines: whether the text may be in Russian.
  static func readings(_ word: ArraySlice<UInt8>, declines: Bool) -> [GivenNameReading] {
    let sounds = NameSounds.of(word)
    let isCyrillic = word.last.map(NameLetters.isCyrillic) ?? false
    let lexicon: GivenNameLexicon = isCyrillic ? .cyrillic : .shared
    let entry = lexicon.entry(sounds)
    let genders = NameGenders(entry)
    guard declines, isCyrillic, let last = word.last else {
      return [GivenNameReading(sounds: sounds, genders: genders, cases: .any, isKnown: entry != nil)]
    }
    // No name ends in "ии" or, but for a few, in a vowel that endings of cases have.
    let isOblique = oblique.contains(last)
    let weight =
      lexicon.has(spelling: word) ? (isOblique ? 0.5 : 1) : isOblique ? -2 : entry != nil ? -1 : 0
    var readings: [GivenNameReading] = []
    // Дарина and Никита decline of both, Руслан of men alone.
    let isVocalic = vocalic.contains(last)
    let isFixed = RussianNameEndings.isIndeclinable(word)
    if genders.contains(.female) {
      readings.append(
        GivenNameReading(
          sounds: sounds, genders: isVocalic || isFixed ? genders : .female,
          cases: isVocalic ? .nominative : .any, isKnown: entry != nil, weight: weight))
    }
    if genders.contains(.male), !(genders == .either && (isVocalic || isFixed)) {
      readings.append(
        GivenNameReading(
          sounds: sounds, genders: .male, cases: isFixed ? .any : .nominative, isKnown: entry != nil,
          weight: weight))
    }
    var guesses: [GivenNameReading] = []
    RussianNameEndings.eachNominative(of: word) { rule, base in
      let sounds = NameSounds.of(base[...])
      if let entry = lexicon.entry(sounds) {
        // A man may bear a name that the lexicon has as a woman's.
        let shared = NameGenders(entry).intersection(rule.genders)
        let isSpelled = lexicon.has(spelling: base[...])
        // "Павла" is rarely a woman, and "Елене" a name by itself.
        if rule.form.count > 2 || (isSpelled && oblique.contains(last) && last != i) {
          readings.removeAll { !$0.isInflected }
        }
        readings.append(
          GivenNameReading(
            sounds: sounds, genders: shared.isEmpty ? rule.genders : shared, cases: rule.cases, isKnown: true,
            weight: shared.isEmpty ? -3 : isSpelled ? 1 : 0, isInflected: true))
      } else if entry == nil {
        // "Газиза" is of Газиз.
        let isFeminine = rule.nominative == a && lexicon.entry(sounds.dropLast()) != nil
        guesses.append(
          GivenNameReading(
            sounds: sounds, genders: isFeminine ? .female : rule.genders, cases: rule.cases, isKnown: false,
            isGuess: true, weight: isFeminine ? 0.5 : -1, isInflected: true))
      }
    }
    if readings.contains(where: \.isKnown) { guesses.removeAll { $0.weight < 0 } }
    return readings + guesses
  }

  private static let oblique = NameLetters.of("уюыие")
  private static let a = NameLetters.of("а")
  private static let i = NameLetters.of("и")[0]
  private static let vocalic = NameLetters.of("ая")

  /// Of a man by its last part: Ермұхаммед, Жандарбек.
  var soundsMale: Bool {
    Self.maleEndings.contains { sounds.count > $0.count + 1 && sounds.suffix($0.count).elementsEqual($0) }
  }

  private static let maleEndings = [
    "бек", "хан", "жан", "бай", "али", "мурат", "болат", "берген", "ет", "ед", "улла", "кельды", "ияр", "кул",
    "дин",
  ].map { NameSounds.of(NameLetters.of($0)[...]) }
}

extension NameGenders {
  init(_ entry: GivenNameLexicon.Entry?) {
    switch entry {
    case .male: self = .male
    case .female: self = .female
    case .either, nil: self = .either
    }
  }
}
