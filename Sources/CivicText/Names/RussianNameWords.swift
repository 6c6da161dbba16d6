/// Readings of words in Russian text: every nominative that the form may come from.
enum RussianNameWords {
  static func readings(_ word: String) -> [NameWord] {
    let key = GivenNames.folded(word)
    if word.utf8.contains(UInt8(ascii: "-")), let hyphen = word.firstIndex(of: "-"),
      GivenNames.entry(key: key) == nil
    {
      return hyphened(String(word[..<hyphen]), String(word[word.index(after: hyphen)...]), whole: word)
    }
    let forms = RussianNameForms.nominatives(of: word)
    let readings = given(word, key, forms) + patronymic(word, key, forms) + surname(word, key)
    // "Моне" is a form of "Мона" and a surname as well.
    return readings.allSatisfy { $0.part == .given && $0.isRare && !$0.isNominative }
      ? readings + other(word, key, forms) : readings
  }

  // MARK: - Given names

  private static func given(_ word: String, _ key: String, _ forms: [RussianNameForms.Form]) -> [NameWord] {
    var readings: [NameWord] = []
    if let entry = GivenNames.entry(key: key) {
      let isDeclinable = RussianNameForms.declines(word, gender: entry.gender)
      readings.append(
        NameWord(
          part: .given, base: word, gender: entry.gender,
          cases: isDeclinable ? [.nominative] : .all, isWord: entry.isWord))
    }
    for form in forms {
      guard let entry = GivenNames.entry(key: form.key), form.suits(entry.gender) else { continue }
      readings.append(
        NameWord(
          part: .given, base: form.base, gender: entry.gender ?? form.gender, cases: form.cases,
          isWord: entry.isWord, isRare: entry.gender == nil))
    }
    return readings
  }

  // MARK: - Patronymics

  private static func patronymic(
    _ word: String, _ key: String, _ forms: [RussianNameForms.Form]
  ) -> [NameWord] {
    if let gender = Patronymics.gender(key: key) {
      let cases: GrammaticalCases = Patronymics.isKazakh(key: key) ? .all : [.nominative]
      return [NameWord(part: .patronymic, base: word, gender: gender, cases: cases)]
    }
    return forms.compactMap { form in
      guard let gender = Patronymics.gender(key: form.key), form.suits(gender) else { return nil }
      return NameWord(part: .patronymic, base: form.base, gender: gender, cases: form.cases)
    }
  }

  // MARK: - Surnames

  private static func surname(_ word: String) -> [NameWord] { surname(word, GivenNames.folded(word)) }

  private static func surname(_ word: String, _ key: String) -> [NameWord] {
    let folded = Tokenizer.fold(word)
    guard folded.count >= 4, !NotNames.isOrdinaryWord(key: key) else { return [] }
    if SurnameEndings.isIndeclinable(word) {
      return [NameWord(part: .surname, base: word, gender: nil, cases: .all)]
    }
    var readings: [NameWord] = []
    for rule in RussianNameForms.surnames(like: folded) where folded.hasSuffix(rule.form) {
      // Дегтярёва and Дегтярева are each kept as written.
      let isPointed = word.suffix(rule.length).unicodeScalars.contains("ё")
      let nominative =
        isPointed ? rule.nominative.replacing("е", with: "ё", maxReplacements: 1) : rule.nominative
      var base = String(word.dropLast(rule.length)) + nominative
      if rule.nominative.hasSuffix("кий"), rule.cases != [.nominative] {
        base = RussianAdjective.nominative(word, gender: "m", isPlural: false)
      }
      guard base.count >= 4 else { continue }
      readings.append(NameWord(part: .surname, base: base, gender: rule.gender, cases: rule.cases))
    }
    return readings
  }

  // MARK: - Unknown words

  /// A surname without a known ending: as it stands ("Мукан", of a woman in any case), and every nominative that a man's
  /// may come from ("Муканом", "Дерипаски", "Навального").
  private static func other(_ word: String, _ key: String, _ forms: [RussianNameForms.Form]) -> [NameWord] {
    guard canBeSurname(word, key) else { return [] }
    let adjective = adjectives(word)
    // "Ергешбая", "Югая" are forms of Ергешбай and Югай as well.
    if !adjective.isEmpty, !["бая", "гая"].contains(where: Tokenizer.fold(word).hasSuffix) {
      return adjective
    }
    var readings = adjective + [NameWord(part: .other, base: word, gender: nil, cases: .all)]
    for form in forms
    where (form.gender == .male || form.base.hasSuffix("а"))
      && (form.base.count >= 3 || ShortSurnames.contains(form.base)) && isSurnameEnd(form.base)
      && canBeSurname(form.base, form.key)
    {
      readings.append(NameWord(part: .other, base: form.base, gender: .male, cases: form.cases))
      // "Зулайхе": a woman's given name.
      if form.base.hasSuffix("а") {
        readings.append(NameWord(part: .other, base: form.base, gender: .female, cases: form.cases))
      }
    }
    return readings
  }

  /// No surname ends in я; in a soft sign few do: Бондарь, Коваль.
  private static func isSurnameEnd(_ base: String) -> Bool {
    if base.hasSuffix("я") { return false }
    return !base.hasSuffix("ь") || ["рь", "ль", "нь", "ть", "зь"].contains(where: base.hasSuffix)
  }

  private static func canBeSurname(_ word: String, _ key: String) -> Bool {
    if ShortSurnames.contains(word) { return true }
    return word.unicodeScalars.count >= 3 && !NotNames.contains(key: key)
      && !RussianHeads.isHead(Tokenizer.fold(word))
  }

  /// Surnames that decline as adjectives, in the forms that nothing else has: "Навального", "Толстым", "Стреляную".
  private static func adjectives(_ word: String) -> [NameWord] {
    let folded = Tokenizer.fold(word)
    guard ["ого", "ому", "ый", "ым", "ую", "ая"].contains(where: { folded.hasSuffix($0) }) else { return [] }
    var readings: [NameWord] = []
    let adjectives = RussianAdjective.readings(folded)
    for gender: Gender in [.male, .female] {
      let letter: Character = gender == .male ? "m" : "f"
      let cases = adjectives.filter { $0.gender == letter && !$0.isPlural }.map(\.grammaticalCase)
      guard !cases.isEmpty else { continue }
      let base = RussianAdjective.nominative(word, gender: letter, isPlural: false)
      readings.append(NameWord(part: .other, base: base, gender: gender, cases: GrammaticalCases(cases)))
    }
    return readings
  }

  // MARK: - Hyphened names

  /// "Касым-Жомартом", "Ахметовой-Смагуловой".
  private static func hyphened(_ first: String, _ second: String, whole: String) -> [NameWord] {
    var joined: [NameWord] = []
    let whole = RussianNameForms.nominatives(of: whole).compactMap { form -> NameWord? in
      guard let entry = GivenNames.entry(key: form.key) else { return nil }
      return NameWord(part: .given, base: form.base, gender: entry.gender, cases: form.cases)
    }
    if !whole.isEmpty { return whole }
    let starts = surname(first)
    for last in readings(second) {
      switch last.part {
      case .given:
        guard let entry = GivenNames.entry(first) else { continue }
        joined.append(
          NameWord(
            part: .given, base: first + "-" + last.base, gender: last.gender ?? entry.gender,
            cases: last.cases))
      case .surname:
        if starts.isEmpty {
          joined.append(
            NameWord(part: .surname, base: first + "-" + last.base, gender: last.gender, cases: last.cases))
        }
        for start in starts where start.gender == last.gender {
          let shared = start.cases.intersection(last.cases)
          guard !shared.isEmpty else { continue }
          joined.append(
            NameWord(part: .surname, base: start.base + "-" + last.base, gender: start.gender, cases: shared))
        }
      case .patronymic, .other: continue
      }
    }
    guard !joined.contains(where: { $0.part == .surname }) else { return joined }
    // "Сапарова-Ким": a second part without an ending does not decline.
    return joined
      + starts.map {
        NameWord(part: .surname, base: $0.base + "-" + second, gender: $0.gender, cases: $0.cases)
      }
  }
}
