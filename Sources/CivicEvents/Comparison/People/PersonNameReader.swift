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
      if let last = initials.last { setSurname(.plain(last.letters)) }
      return
    }
    stripKazakhEnding(&words)
    let patronymic = takePatronymic(&words, hasInitials: !initials.isEmpty)
    let (given, surname) = roles(
      words.map { NameCandidate($0, declines: declines) }, patronymicAt: patronymic?.index,
      hasInitials: !initials.isEmpty)
    setInitials(initials, hasGiven: given != nil, hasPatronymic: patronymic != nil)
    if let patronymic { parts.father = patronymic.reading.father }
    choose(
      given: given, patronymic: patronymic?.reading, surname: surname, hint: post.map(Self.hint) ?? .any)
  }

  // MARK: - Kazakh endings

  private mutating func stripKazakhEnding(_ words: inout [PersonNameWord]) {
    guard let index = words.indices.last, words[index].isCyrillic else { return }
    let word = words[index].letters
    let stripped = KazakhNameEndings.stripped(word) { base in
      if SurnameShape.readings(base[...], declines: false).contains(where: { $0.kind != .adjective }) {
        return true
      }
      return GivenNameLexicon.cyrillic.entry(NameSounds.of(base[...])) != nil
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
    _ words: [NameCandidate], patronymicAt: Int?, hasInitials: Bool
  ) -> (given: NameCandidate?, surname: NameCandidate?) {
    var words = words
    if words.count > 2 { shorten(&words) }
    guard let first = words.first else { return (nil, nil) }
    guard words.count > 1, let last = words.last else {
      if patronymicAt != nil { return (first, nil) }
      return !hasInitials && first.isGivenName && first.surnameWeight == 0 ? (first, nil) : (nil, first)
    }
    let isSurnameFirst = patronymicAt.map { $0 > 1 } ?? surnameComesFirst(first, last)
    parts.surnameStoodFirst = isSurnameFirst
    return isSurnameFirst ? (last, first) : (first, last)
  }

  /// Of more than two words those that are the name: a post in capitals goes, a middle name is the father's.
  private mutating func shorten(_ words: inout [NameCandidate]) {
    while words.count > 2 {
      let first = words[0].word.letters
      if words[0].isGivenName || words[0].surnameWeight > 0 && first.count > 4 {
        let middle = words.remove(at: 1).word
        if parts.father == nil { parts.father = NameSounds.of(middle.letters[...]) }
      } else if first.count <= 4, words.count == 3, words.allSatisfy({ $0.word.letters.count <= 4 }) {
        // "Ким Ен Сон": a given name of two syllables.
        let given = PersonNameWord(letters: words[1].word.letters + words[2].word.letters, isCapital: true)
        words = [NameCandidate(given, declines: declines), words[0]]
      } else {
        words.removeFirst()
      }
    }
  }

  private mutating func surnameComesFirst(_ first: NameCandidate, _ last: NameCandidate) -> Bool {
    if first.word.endsAtComma { return true }
    let givenFirst = (first.isGivenName ? 2 : 0) + last.surnameWeight
    let surnameFirst = (last.isGivenName ? 2 : 0) + first.surnameWeight
    if givenFirst != surnameFirst { return surnameFirst > givenFirst }
    if first.word.isLoud != last.word.isLoud { return first.word.isLoud }
    guard first.isGivenName, last.isGivenName else { return false }
    // A surname without an ending is an ancestor's name: "Қоңырбай Айсұлу".
    if first.entry == .male, last.entry == .female { return true }
    parts.orderIsOpen = first.surnameWeight == 0 && last.surnameWeight == 0 && first.entry != .female
    return false
  }

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

  /// The readings of the words that go together best.
  private mutating func choose(
    given: NameCandidate?, patronymic: PatronymicReading?, surname: NameCandidate?, hint: NameCases
  ) {
    let givens: [GivenNameReading?] = given?.givens ?? [nil]
    let (head, tail) = hyphened(surname)
    let surnames: [NameCandidate.SurnameReading?] = tail?.surnames ?? [nil]
    var best: (score: Double, given: GivenNameReading?, surname: NameCandidate.SurnameReading?)?
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
    _ given: GivenNameReading?, _ patronymic: PatronymicReading?, _ surname: NameCandidate.SurnameReading?,
    hint: NameCases
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
    if genders.isEmpty { score -= 5 }
    if cases.contains(.nominative) { score += 1.5 }
    return score
  }

  /// "Ахметовой-Смагуловой": the last part tells the form.
  private func hyphened(_ surname: NameCandidate?) -> (head: ArraySlice<UInt8>, tail: NameCandidate?) {
    guard var word = surname?.word, let hyphen = word.letters.lastIndex(of: NameLetters.hyphen), hyphen >= 2,
      word.letters.count - hyphen > 2
    else { return ([], surname) }
    let head = word.letters[..<hyphen]
    word.letters = Array(word.letters[(hyphen + 1)...])
    return (head, NameCandidate(word, declines: declines))
  }

  private mutating func setSurname(_ reading: NameCandidate.SurnameReading, head: ArraySlice<UInt8> = []) {
    let letters = reading.letters[...]
    let root = reading.shape.rootSounds(letters)
    let whole = reading.shape.nominativeSounds(letters)
    guard !head.isEmpty else {
      parts.surname = .init(root: root, whole: whole, kind: reading.shape.kind, parts: [])
      return
    }
    let first =
      SurnameShape.readings(head, declines: declines).first
      ?? NameCandidate.SurnameReading.plain(Array(head)).shape
    let firstRoot = first.rootSounds(head)
    parts.surname = .init(
      root: firstRoot + root, whole: firstRoot + whole, kind: reading.shape.kind, parts: [firstRoot, root])
  }
}
