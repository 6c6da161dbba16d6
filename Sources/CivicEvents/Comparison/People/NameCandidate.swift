internal import CivicText

/// A word of a name with what it may be: a given name in some case, a surname in some form.
struct NameCandidate {
  let word: PersonNameWord
  let givens: [GivenNameReading]
  /// What the lexicons say of it as a given name in the nominative.
  let entry: GivenNameLexicon.Entry?
  private let shapes: [SurnameShape]
  private let declines: Bool

  /// - Parameter declines: whether the text may be in Russian.
  init(_ word: PersonNameWord, declines: Bool) {
    self.word = word
    self.declines = declines
    let letters = word.letters[...]
    givens = GivenNameReading.readings(letters, declines: declines)
    entry = word.lexicalEntry
    shapes = SurnameShape.readings(letters, declines: declines)
  }

  var isGivenName: Bool { givens.contains(where: \.isKnown) }

  /// How much the word says that it is a surname.
  var surnameWeight: Int {
    if Self.shortSurnames.contains(word.letters) { return 2 }
    return switch shapes.first?.kind {
    case .ov: entry == nil ? 3 : 1
    case .kin: 3
    case .inn, .sk, .indeclinable, .adjective: entry == nil ? 2 : 0
    case .plain, nil: 0
    }
  }

  /// Korean and Chinese ones, in the forms that Kazakh and Russian texts have.
  private static let shortSurnames = Set(
    [
      "ли", "ким", "пак", "цой", "тен", "хан", "юн", "шин", "нам", "кан", "лим", "хван", "ан", "эм", "тё",
      "югай",
      "li", "kim", "pak", "tsoi", "tsoy", "ten", "yun", "nam", "kan", "lim", "em",
    ].map(NameLetters.of))

  // MARK: - As a surname

  struct SurnameReading {
    let shape: SurnameShape
    let letters: [UInt8]
    /// A form of a surname without an ending that tells.
    var isGuess = false
    var weight = 0.0
  }

  var surnames: [SurnameReading] {
    let letters = word.letters
    var readings = shapes.map { SurnameReading(shape: $0, letters: letters) }
    let kind = shapes.first?.kind
    let isTold = kind == .ov || kind == .kin || (kind != nil && kind != .adjective && entry == nil)
    if isTold { return readings }
    guard declines, let last = letters.last, NameLetters.isCyrillic(last) else {
      return readings + [.plain(letters)]
    }
    if RussianNameEndings.isIndeclinable(letters[...]) {
      // «Хвану», «Хегаю»: few surnames end so, and many forms.
      readings.append(.plain(letters, weight: Self.oblique.contains(last) ? -1 : 0))
    } else if last == Self.a {
      readings.append(.plain(letters, .either, .nominative))
    } else {
      readings.append(.plain(letters, .male, .nominative))
      readings.append(.plain(letters, .female, .any))
      // «с Ким Виктором»: in practice men's are left as they are too.
      readings.append(.plain(letters, .male, .any, weight: -2))
    }
    RussianNameEndings.eachNominative(of: letters[...]) { rule, base in
      // A woman's surname without a woman's ending does not decline.
      guard rule.genders != .female else { return }
      var reading = SurnameReading.plain(base, rule.genders, rule.cases, weight: -0.5)
      reading.isGuess = true
      readings.append(reading)
    }
    return readings
  }

  private static let a = NameLetters.of("а")[0]
  private static let oblique = NameLetters.of("уюые")
}

extension NameCandidate.SurnameReading {
  /// A surname without an ending that tells.
  static func plain(
    _ letters: [UInt8], _ genders: NameGenders = .either, _ cases: NameCases = .any, weight: Double = 0
  ) -> Self {
    let shape = SurnameShape(
      kind: .plain, root: letters.count, nominative: [], genders: genders, cases: cases, softens: false)
    return Self(shape: shape, letters: letters, weight: weight)
  }
}
