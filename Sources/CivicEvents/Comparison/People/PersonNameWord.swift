internal import CivicText

/// A word of a person's name, or an initial.
struct PersonNameWord {
  var letters: [UInt8]
  /// Аn initial: the one or two letters that the name begins with.
  var isInitial = false
  var isCapital = false
  /// Written in capitals throughout.
  var isLoud = false
  var endsAtComma = false

  var isCyrillic: Bool { letters.first.map(NameLetters.isCyrillic) ?? false }

  /// What the lexicons say of it as a given name in the nominative.
  var lexicalEntry: GivenNameLexicon.Entry? {
    (isCyrillic ? GivenNameLexicon.cyrillic : .shared).entry(NameSounds.of(letters[...]))
  }

  /// The words of a name in their order: without posts and forms of address, the kinship word of a patronymic with its
  /// name, letters of the other script mended.
  ///
  /// - Returns: the words, and the first small word before them: the noun of a post, whose case is the name's.
  static func words(of name: String) -> (words: [PersonNameWord], post: [UInt8]?) {
    var splitter = Splitter()
    for scalar in name.unicodeScalars { splitter.add(scalar) }
    splitter.finish()
    let words = mended(splitter.words)
    let names = joined(withoutPosts(words))
    let post = words.first.flatMap { $0.isCapital || $0.isInitial ? nil : $0.letters }
    return (names, names.count < words.count ? post : nil)
  }

  // MARK: - Letters of the other script

  private static func mended(_ words: [PersonNameWord]) -> [PersonNameWord] {
    var (cyrillic, latin) = (0, 0)
    for word in words {
      for letter in word.letters {
        if NameLetters.isCyrillic(letter) { cyrillic += 1 } else { latin += 1 }
      }
    }
    guard cyrillic > 0, latin > 0 else { return words }
    return words.map { word in
      let letters = word.letters.filter { $0 != NameLetters.hyphen }
      let count = letters.count(where: NameLetters.isCyrillic)
      // A name in two scripts is left as it is: "Айгүл Aigul".
      let wantsCyrillic = count == 0 ? cyrillic > latin : 2 * count >= letters.count
      guard count < letters.count || !wantsCyrillic else { return word }
      guard let mended = NameLetters.mended(word.letters, isCyrillic: wantsCyrillic) else { return word }
      var word = word
      word.letters = mended
      return word
    }
  }

  // MARK: - Posts

  private static let titles: Set<[UInt8]> = Set(
    (LanguageData.rows("en/name-context.tsv").filter { $0.first == "title" && $0.count > 1 }
      .flatMap { $0[1].split(separator: " ").map(String.init) } + ["mp", "vice", "acting"])
      .map(NameLetters.of))

  /// «директору фонда Асем Тулебековой», "Ms. Sadykova", «Исаев мырза»: small words beside capitals are no names.
  private static func withoutPosts(_ words: [PersonNameWord]) -> [PersonNameWord] {
    var names = words.filter { $0.isInitial || !titles.contains($0.letters) }
    if !names.contains(where: { !$0.isInitial }) { names = words }
    guard names.contains(where: { $0.isCapital && !$0.isInitial }) else { return names }
    return names.enumerated().filter { index, word in
      word.isCapital || (index > 0 && kinship.contains(word.letters))
    }.map(\.element)
  }

  private static let kinship = [
    "ұлы", "улы", "қызы", "кызы", "оглы", "угли", "ўғли", "кизи", "uly", "ūly", "ulı", "kyzy", "qyzy", "qyzı",
    "ogly",
  ].map(NameLetters.of)

  /// «Серік ұлы» is «Серікұлы».
  private static func joined(_ words: [PersonNameWord]) -> [PersonNameWord] {
    var joined: [PersonNameWord] = []
    for word in words {
      if let last = joined.indices.last, !joined[last].isInitial, kinship.contains(word.letters) {
        joined[last].letters += word.letters
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  // MARK: - Splitting

  private struct Splitter {
    var words: [PersonNameWord] = []
    private var word = PersonNameWord(letters: [])
    private var capitals = 0
    private var parentheses = 0
    private var apostropheAt: Int?

    mutating func add(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "(", "[": parentheses += 1
      case ")", "]": parentheses = max(0, parentheses - 1)
      default: break
      }
      if parentheses > 0 { return finish() }
      let letter = NameLetters.letter(scalar)
      if letter == NameLetters.hyphen {
        if !word.letters.isEmpty { word.letters.append(letter) }
      } else if letter != 0 {
        if NameLetters.isCapital(scalar) {
          if word.letters.isEmpty { word.isCapital = true }
          capitals += 1
        }
        word.letters.append(letter)
      } else {
        addMark(scalar)
      }
    }

    private mutating func addMark(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "'", "\u{2019}", "\u{2BC}", "\u{2018}", "`", "\u{AD}": apostropheAt = word.letters.count
      case "\u{306}":
        // й as two scalars.
        if let last = word.letters.last, last == Self.i { word.letters[word.letters.count - 1] = last + 1 }
      case "\u{308}":
        if let last = word.letters.last, let umlaut = Self.umlauts[last] {
          word.letters[word.letters.count - 1] = umlaut
        }
      case ".": finish(behindDot: true)
      case ",":
        finish()
        if !words.isEmpty { words[words.count - 1].endsAtComma = true }
      default: finish()
      }
    }

    private static let i = NameLetters.of("и")[0]
    private static let umlauts = Dictionary(
      uniqueKeysWithValues: zip(NameLetters.of("aou"), NameLetters.of("äöü")))

    mutating func finish(behindDot: Bool = false) {
      defer {
        word = PersonNameWord(letters: [])
        capitals = 0
        apostropheAt = nil
      }
      while word.letters.last == NameLetters.hyphen { word.letters.removeLast() }
      guard !word.letters.isEmpty else { return }
      // "Koshanov's".
      if apostropheAt == word.letters.count - 1, word.letters.last == UInt8(ascii: "s") {
        word.letters.removeLast()
      }
      let isShort = word.letters.count == 1 || (behindDot && word.letters.count <= 2)
      word.isInitial = isShort && !PersonNameWord.titles.contains(word.letters)
      word.isLoud = capitals > 1 && capitals == word.letters.count(where: { $0 != NameLetters.hyphen })
      words.append(word)
    }
  }
}
