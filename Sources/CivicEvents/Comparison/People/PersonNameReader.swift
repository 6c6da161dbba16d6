internal import CivicText

/// Takes a person's name apart, in any case form and order.
///
///     Айгуль Сериковой · ОСПАНОВ Ерлан Маратұлына · А.Б. Сәрсенов · директору фонда Асем Тулебековой · Koshanov's
struct PersonNameReader {
  private let declines: Bool
  private let isKazakh: Bool
  private var parts = PersonNameParts()

  static func parts(of name: String, language: Language) -> PersonNameParts {
    var (words, post) = PersonNameWord.words(of: name)
    var reader = PersonNameReader(declines: language != .kk, isKazakh: language == .kk)
    reader.read(&words, post: post)
    return reader.parts
  }

  private init(declines: Bool, isKazakh: Bool) {
    self.declines = declines
    self.isKazakh = isKazakh
  }

  private mutating func read(_ all: inout [PersonNameWord], post: [UInt8]?) {
    let initials = all.filter(\.isInitial)
    var words = all.filter { !$0.isInitial }
    guard !words.isEmpty else {
      // Initials alone: the last is what there is of a surname.
      if let last = initials.last { setSurname(plain(last.letters[...])) }
      return
    }
    stripKazakhEnding(&words)
    let patronymic = takePatronymic(&words, hasInitials: !initials.isEmpty)
    let (given, surname) = roles(
      words, patronymicAt: patronymic?.index, hasInitials: !initials.isEmpty)
    setInitials(initials, hasGiven: given != nil, hasPatronymic: patronymic != nil)
    if let patronymic { parts.father = patronymic.reading.father }
    choose(given: given, patronymic: patronymic?.reading, surname: surname, hint: post.map(Self.hint) ?? .any)
  }

  // MARK: - Kazakh endings

  private mutating func stripKazakhEnding(_ words: inout [PersonNameWord]) {
    guard let index = words.indices.last, words[index].isCyrillic else { return }
    let word = words[index].letters
    let stripped = KazakhNameEndings.stripped(word) { base in
      if SurnameShape.readings(base[...], declines: false).contains(where: { $0.kind != .adjective }) {
        return true
      }
      return GivenNameLexicon.shared.entry(NameSounds.of(base[...])) != nil
    }
    guard stripped.count < word.count else { return }
    // In a Russian text only what no Russian form looks like: «Омаровтың».
    if !isKazakh {
      let shapes = SurnameShape.readings(stripped[...], declines: false)
      let russian = SurnameShape.readings(word[...], declines: true)
      guard russian.isEmpty, shapes.contains(where: { $0.kind == .ov }), word.count > stripped.count + 1
      else { return }
    }
    words[index].letters = stripped
    parts.isInflected = true
  }

  // MARK: - Which word is what

  private func takePatronymic(
    _ words: inout [PersonNameWord], hasInitials: Bool
  ) -> (reading: PatronymicReading, index: Int)? {
    guard words.count > 1, !hasInitials else { return nil }
    let readings = words.map { PatronymicReading($0.letters[...], declines: declines) }
    // The middle word of three, else the last.
    for index in [1, words.count - 1, 2] where readings.indices.contains(index) {
      guard let reading = readings[index] else { continue }
      if words.count == 2, reading.isKazakh || !isFather(reading.father) { continue }
      words.remove(at: index)
      return (reading, index)
    }
    return nil
  }

  /// "Станкевич" is a surname, "Павлович" a patronymic.
  private func isFather(_ sounds: [UInt8]) -> Bool {
    let lexicon = GivenNameLexicon.shared
    if lexicon.entry(sounds) != nil { return true }
    return ["i", "a", "ia", "el"].contains { lexicon.entry(sounds + $0.utf8) != nil }
  }

  private mutating func roles(
    _ words: [PersonNameWord], patronymicAt: Int?, hasInitials: Bool
  ) -> (given: PersonNameWord?, surname: PersonNameWord?) {
    guard words.count > 1 else {
      guard let word = words.first else { return (nil, nil) }
      if patronymicAt != nil { return (word, nil) }
      let isGiven = !hasInitials && isGivenName(word) && surnameWeight(word) == 0
      return isGiven ? (word, nil) : (nil, word)
    }
    var words = words
    if words.count > 2 { shorten(&words) }
    let (first, last) = (words[0], words[words.count - 1])
    let isLastFirst: Bool
    if let patronymicAt {
      isLastFirst = patronymicAt > 1
    } else {
      isLastFirst = surnameComesFirst(first, last)
    }
    parts.surnameStoodFirst = isLastFirst
    return isLastFirst ? (last, first) : (first, last)
  }

  /// Of more than two words those that are the name: a post in capitals goes, a middle name is the father's.
  private mutating func shorten(_ words: inout [PersonNameWord]) {
    while words.count > 2 {
      if !isGivenName(words[0]), surnameWeight(words[0]) == 0 {
        // "Ким Ен Сон": a given name of two syllables.
        if words[0].letters.count <= 4, words.count == 3,
          words.dropFirst().allSatisfy({ $0.letters.count <= 4 })
        {
          words = [
            PersonNameWord(letters: words[1].letters + words[2].letters, isCapital: true), words[0],
          ]
          return
        }
        words.removeFirst()
      } else {
        let middle = words.remove(at: 1)
        if parts.father == nil { parts.father = NameSounds.of(middle.letters[...]) }
      }
    }
  }

  private mutating func surnameComesFirst(_ first: PersonNameWord, _ last: PersonNameWord) -> Bool {
    if first.endsAtComma { return true }
    let firstGiven = isGivenName(first)
    let lastGiven = isGivenName(last)
    let givenFirst = (firstGiven ? 2 : 0) + surnameWeight(last)
    let surnameFirst = (lastGiven ? 2 : 0) + surnameWeight(first)
    if givenFirst != surnameFirst { return surnameFirst > givenFirst }
    if first.isLoud != last.isLoud { return first.isLoud }
    guard firstGiven, lastGiven else { return false }
    // A surname without an ending is an ancestor's name: "Қоңырбай Айсұлу".
    if gender(of: first) == .male, gender(of: last) == .female { return true }
    parts.orderIsOpen = surnameWeight(first) == 0 && surnameWeight(last) == 0 && gender(of: first) != .female
    return false
  }

  private func isGivenName(_ word: PersonNameWord) -> Bool {
    GivenNameReading.readings(word.letters[...], declines: declines).contains(where: \.isKnown)
  }

  private func gender(of word: PersonNameWord) -> NameGenders {
    NameGenders(GivenNameLexicon.shared.entry(NameSounds.of(word.letters[...])))
  }

  /// How much a word's ending says that it is a surname.
  private func surnameWeight(_ word: PersonNameWord) -> Int {
    let isName = GivenNameLexicon.shared.entry(NameSounds.of(word.letters[...])) != nil
    if Self.shortSurnames.contains(word.letters) { return 2 }
    switch SurnameShape.readings(word.letters[...], declines: declines).first?.kind {
    case .ov: return isName ? 1 : 3
    case .kin: return 3
    case .inn, .sk, .indeclinable, .adjective: return isName ? 0 : 2
    case .plain, nil: return 0
    }
  }

  /// Korean and Chinese ones, in the forms that Kazakh and Russian texts have.
  private static let shortSurnames = Set(
    [
      "ли", "ким", "пак", "цой", "тен", "хан", "юн", "шин", "нам", "кан", "лим", "хван", "ан", "эм", "тё",
      "югай", "li",
      "kim", "pak", "tsoi", "tsoy", "ten", "yun", "nam", "kan", "lim", "em",
    ].map(NameLetters.of))

  private mutating func setInitials(_ initials: [PersonNameWord], hasGiven: Bool, hasPatronymic: Bool) {
    var initials = initials.map {
      PersonNameParts.Initial(
        sounds: NameSounds.of($0.letters[...]), isLatin: !$0.isCyrillic && $0.letters.count == 1)
    }[...]
    if !hasGiven { parts.givenInitial = initials.popFirst() }
    if !hasPatronymic { parts.fatherInitial = initials.popFirst() }
  }

  // MARK: - Forms

  /// The case that a post before a name stands in: «депутата», «директору».
  private static func hint(_ post: [UInt8]) -> NameCases {
    if [["глава"], ["судья"], ["старшина"]].contains(where: { NameLetters.of($0[0]) == post }) {
      return .nominative
    }
    let endings: [(String, NameCases)] = [
      ("ом", .instrumental), ("ем", .instrumental), ("а", [.genitive, .accusative]),
      ("я", [.genitive, .accusative]),
      ("у", .dative), ("ю", .dative), ("е", .prepositional),
    ]
    return endings.first { post[...].ends(with: NameLetters.of($0.0)) }?.1 ?? .any
  }

  private struct SurnameReading {
    let shape: SurnameShape
    let letters: [UInt8]
    /// A form of a surname without an ending that tells.
    var isGuess = false
    var weight = 0.0
  }

  private func surnameReadings(_ word: PersonNameWord) -> [SurnameReading] {
    let letters = word.letters
    let shapes = SurnameShape.readings(letters[...], declines: declines)
    let isName = GivenNameLexicon.shared.entry(NameSounds.of(letters[...])) != nil
    var readings = shapes.map { SurnameReading(shape: $0, letters: letters) }
    let isWeak = shapes.first.map { $0.kind != .ov && $0.kind != .kin } ?? true
    guard shapes.isEmpty || (isName && isWeak) else { return readings }
    guard declines, let last = letters.last, NameLetters.isCyrillic(last) else {
      return readings + [plain(letters[...])]
    }
    if RussianNameEndings.isIndeclinable(letters[...]) {
      var whole = plain(letters[...])
      // «Хвану», «Хегаю»: few surnames end so, and many forms.
      if Self.oblique.contains(last) { whole.weight = -1 }
      readings.append(whole)
    } else if last == Self.a {
      readings.append(SurnameReading(shape: .plain(letters.count, .either, .nominative), letters: letters))
    } else {
      readings.append(SurnameReading(shape: .plain(letters.count, .male, .nominative), letters: letters))
      readings.append(SurnameReading(shape: .plain(letters.count, .female, .any), letters: letters))
    }
    for rule in RussianNameEndings.rules {
      // A woman's surname without a woman's ending does not decline.
      guard rule.genders != .female, let base = rule.nominative(of: letters[...]) else { continue }
      readings.append(
        SurnameReading(
          shape: .plain(base.count, rule.genders, rule.cases), letters: base, isGuess: true, weight: -0.5))
    }
    return readings
  }

  private static let a = NameLetters.of("а")[0]
  private static let oblique = NameLetters.of("уюые")

  private func plain(_ letters: ArraySlice<UInt8>) -> SurnameReading {
    SurnameReading(shape: .plain(letters.count, .either, .any), letters: Array(letters))
  }

  /// The readings of the words that go together best.
  private mutating func choose(
    given: PersonNameWord?, patronymic: PatronymicReading?, surname: PersonNameWord?, hint: NameCases
  ) {
    let givens: [GivenNameReading?] =
      given.map { GivenNameReading.readings($0.letters[...], declines: declines && $0.isCyrillic) } ?? [nil]
    let (head, tail) = Self.hyphened(surname)
    let surnames: [SurnameReading?] = tail.map(surnameReadings) ?? [nil]
    var best: (score: Double, given: GivenNameReading?, surname: SurnameReading?)?
    for given in givens {
      for surname in surnames {
        let score = Self.score(given, patronymic, surname, hint: hint)
        if score > best?.score ?? -.infinity { best = (score, given, surname) }
      }
    }
    guard let best else { return }
    if let given = best.given {
      parts.given = given.sounds
      parts.givenIsKnown = given.isKnown
    }
    if let surname = best.surname { setSurname(surname, head: head) }
    // Without an ending of its own a surname tells a man only where it is declined.
    let fixed =
      best.surname.map { $0.shape.kind == .plain && !$0.isGuess ? .either : $0.shape.genders } ?? .either
    let lexical = best.given.map { $0.genders } ?? .either
    parts.genders = patronymic?.genders ?? (fixed != .either ? fixed : lexical)
    if best.given?.cases.contains(.nominative) == false
      || best.surname?.shape.cases.contains(.nominative) == false
    {
      parts.isInflected = true
    }
    // Of a surname alone or with an initial "Серикова" may be either; "Сериковой" is a woman's.
    let others = surnames.compactMap { $0 }.filter { $0.shape.genders.intersection(parts.genders).isEmpty }
    parts.genderIsSure =
      patronymic != nil
      || (fixed != .either && best.surname?.isGuess != true && (best.given != nil || others.isEmpty))
  }

  private static func score(
    _ given: GivenNameReading?, _ patronymic: PatronymicReading?, _ surname: SurnameReading?, hint: NameCases
  ) -> Double {
    var score = 0.0
    var cases = hint
    var genders = NameGenders.either
    if let given {
      score += (given.isKnown ? 4 : given.isGuess && given.soundsMale ? 3 : 0) + given.weight
      cases.formIntersection(given.cases)
      genders.formIntersection(given.genders)
    }
    if let patronymic {
      cases.formIntersection(patronymic.cases)
      genders.formIntersection(patronymic.genders)
    }
    if let surname {
      score += surname.weight
      cases.formIntersection(surname.shape.cases)
      genders.formIntersection(surname.shape.genders)
    }
    if cases.isEmpty { score -= 6 }
    if genders.isEmpty { score -= 3 }
    if cases.contains(.nominative) { score += 1.5 }
    return score
  }

  /// "Ахметовой-Смагуловой": the last part tells the form.
  private static func hyphened(_ word: PersonNameWord?) -> (head: ArraySlice<UInt8>, tail: PersonNameWord?) {
    guard var word, let hyphen = word.letters.lastIndex(of: NameLetters.hyphen), hyphen >= 2,
      word.letters.count - hyphen > 2
    else { return ([], word) }
    let head = word.letters[..<hyphen]
    word.letters = Array(word.letters[(hyphen + 1)...])
    return (head, word)
  }

  private mutating func setSurname(_ reading: SurnameReading, head: ArraySlice<UInt8> = []) {
    let letters = reading.letters[...]
    let root = reading.shape.rootSounds(letters)
    let whole = reading.shape.nominativeSounds(letters)
    guard !head.isEmpty else {
      parts.surname = .init(root: root, whole: whole, kind: reading.shape.kind, parts: [])
      return
    }
    let first = SurnameShape.readings(head, declines: declines).first ?? plain(head).shape
    let firstRoot = first.rootSounds(head)
    parts.surname = .init(
      root: firstRoot + root, whole: firstRoot + whole, kind: reading.shape.kind, parts: [firstRoot, root])
  }
}

extension SurnameShape {
  static func plain(_ count: Int, _ genders: NameGenders, _ cases: NameCases) -> SurnameShape {
    SurnameShape(kind: .plain, root: count, nominative: [], genders: genders, cases: cases, softens: false)
  }
}
