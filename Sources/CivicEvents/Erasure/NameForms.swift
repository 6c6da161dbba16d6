internal import CivicText

/// The words of one person's names, and which words of a text are forms of them.
struct NameForms {
  /// The names as they are compared, of those with surname and given name.
  let profiles: [PersonProfile]
  /// Folded, with and without the last vowel: «сериков» of «Серікова».
  private let surnames: Set<String>
  private let givens: Set<String>
  private let initials: Set<Character>

  /// - Parameter names: of one person, each as any report has it.
  init(_ names: [(name: String, language: Language)]) {
    var profiles: [PersonProfile] = []
    var surnames: Set<String> = []
    var givens: Set<String> = []
    var initials: Set<Character> = []
    for (name, language) in names {
      guard let key = PersonKey(name) else { continue }
      if key.given != nil { profiles.append(ProfileCache.person(name, language)) }
      for word in key.surname.split(separator: "-") { surnames.formUnion(Self.bases(String(word))) }
      surnames.formUnion(Self.bases(key.surname))
      for given in [key.given, key.patronymic].compactMap({ $0 }).flatMap({ $0.split(separator: " ") }) {
        let folded = FoldedLetters.fold(String(given))
        if folded.count > 1 { givens.formUnion(Self.bases(folded)) }
        if let first = folded.first { initials.insert(first) }
      }
    }
    self.profiles = profiles
    self.surnames = surnames
    self.givens = givens
    self.initials = initials
  }

  var searchPrefixes: [String] {
    let words = surnames.map { base in
      base.count > 6 ? String(base.dropLast(3)) : base.count > 4 ? String(base.prefix(4)) : base
    }
    return Set(words.filter { $0.allSatisfy(\.isLetter) }).sorted()
  }

  /// A text without any of the surnames' beginnings names nobody of theirs.
  func mayStand(in text: String) -> Bool {
    let folded = FoldedLetters.fold(text)
    return surnames.contains { folded.utf8.count >= $0.utf8.count && folded.contains($0) }
  }

  func isSurname(_ word: String) -> Bool { isForm(FoldedLetters.fold(word), of: surnames) }

  /// A surname of three letters and fewer is a word of its own too often to be told without a given name beside it.
  func isTellingSurname(_ word: String) -> Bool {
    isForm(FoldedLetters.fold(word), of: surnames.filter { $0.count > 3 })
  }

  func isGiven(_ word: String) -> Bool { isForm(FoldedLetters.fold(word), of: givens) }

  func isInitial(_ word: String) -> Bool {
    let folded = FoldedLetters.fold(word)
    return folded.count == 1 && folded.first.map(initials.contains) == true
  }

  /// Both names in one word, as hashtags and handles have them.
  func isBoth(_ word: String) -> Bool {
    let folded = FoldedLetters.fold(word)
    guard folded.count > 8 else { return false }
    return surnames.contains { $0.count > 3 && folded.contains($0) }
      && givens.contains { $0.count > 2 && folded.contains($0) }
  }

  /// In Latin letters, as addresses of pages have it.
  func soundsAsSurname(_ word: String) -> Bool {
    let key = ProfileCache.person(word, .en).surnameKey
    return key.count > 3 && profiles.contains { $0.surnameKey == key }
  }

  func isSame(_ name: String, _ language: Language) -> Bool {
    let profile = ProfileCache.person(name, language)
    return profiles.contains { PersonComparison.compare(profile, $0).decision == .same }
  }

  // MARK: -

  private func isForm(_ word: String, of bases: Set<String>) -> Bool {
    // From the longest base on: a word has few beginnings.
    var rest = ""
    var base = Substring(word)
    while let last = base.last {
      if bases.contains(String(base)), Self.endings.contains(rest) { return true }
      if rest.count > 7 { return false }
      if last != "-", last != "'" { rest = String(last) + rest }
      base.removeLast()
    }
    return false
  }

  private static func bases(_ word: String) -> Set<String> {
    let folded = FoldedLetters.fold(word)
    var bases: Set<String> = [folded]
    if folded.count > 3, let last = folded.last, "аяйьыиеоэ".contains(last) {
      bases.insert(String(folded.dropLast()))
    }
    if folded.count > 5, ["ой", "ый", "ий", "ая", "яя"].contains(where: folded.hasSuffix) {
      bases.insert(String(folded.dropLast(2)))
    }
    return bases
  }

  /// Case endings without «ов», which makes another surname: «Ахметов» is no form of «Ахмет».
  private static let endings: Set<String> = Set(
    CueLexicon.caseEndings.map { FoldedLetters.fold(String($0)) }
      + ["s", "лар", "лер", "дар", "дер", "тар", "тер", "дики", "тики", "ники", "ша", "ше", "еи"]
  ).subtracting(["ов", "ев"])
}
