/// The regions of Kazakhstan and its cities of republican significance, with every form of their names.
struct Regions: Sendable {
  /// Code and language to the full name.
  private let names: [String: [Language: String]]
  /// Names that stand before "облысы", "Region", or behind "область": folded, to code.
  let shorts: WordTable<String>
  /// Russian adjectives in the masculine, to code; old ones ("уральский") stand apart.
  /// Those of regions that were renamed: `Орал облысы`; the same as a town's, they need the head word.
  let oldShorts: WordTable<String>
  let adjectives: WordTable<String>
  let oldAdjectives: WordTable<String>
  private let adjectiveBeginnings: WordBeginnings
  let abbreviations: WordTable<String>
  /// Kazakh adjectives of one word: "батысқазақстандық".
  private let kazakhAdjectives: WordTable<String>
  /// The letters that they end in, and the bytes of the shortest.
  private let kazakhAdjectiveEnds: Set<Unicode.Scalar>
  private let shortestKazakhAdjective: Int
  /// Full names and names of the three cities, new and old.
  private let fullNames: WordTable<String>

  static let all = Regions()

  private init() {
    var names: [String: [Language: String]] = [:]
    var shorts = WordTable<String>()
    var oldShorts = WordTable<String>()
    var adjectives = WordTable<String>()
    var oldAdjectives = WordTable<String>()
    var abbreviations = WordTable<String>()
    var kazakhAdjectives = WordTable<String>()
    var fullNames = WordTable<String>()
    for row in LanguageData.rows("places/regions.tsv") where row.count == 4 {
      guard let language = Language(rawValue: row[1]) else { continue }
      let code = row[0]
      let key = FoldedLetters.fold(row[3])
      switch row[2] {
      case "name":
        names[code, default: [:]][language] = row[3]
        fullNames[key] = code
      case "short": shorts[key] = code
      case "abbreviation": abbreviations[key] = code
      case "adjective" where language == .ru: adjectives[key] = code
      case "adjective": kazakhAdjectives[key] = code
      case "old" where language == .ru && key.hasSuffix("ий"): oldAdjectives[key] = code
      case "old" where key.hasSuffix(" облысы"): oldShorts[String(key.dropLast(7))] = code
      default: fullNames[key] = code
      }
    }
    self.names = names
    self.shorts = shorts
    self.oldShorts = oldShorts
    self.adjectives = adjectives
    self.oldAdjectives = oldAdjectives
    adjectiveBeginnings = WordBeginnings([adjectives, oldAdjectives].flatMap { $0.all.map(\.word) })
    self.abbreviations = abbreviations
    self.kazakhAdjectives = kazakhAdjectives
    kazakhAdjectiveEnds = Set(kazakhAdjectives.all.compactMap { $0.word.unicodeScalars.last })
    shortestKazakhAdjective = kazakhAdjectives.all.map { $0.word.utf8.count }.min() ?? .max
    self.fullNames = fullNames
  }

  var codes: [String] { names.keys.sorted() }

  func name(_ code: String, _ language: Language) -> String? { names[code]?[language] }

  /// The region of a folded name: a full or short one, an abbreviation, an adjective.
  func code(folded key: String) -> String? {
    if let code = fullNames[key] ?? shorts[key] ?? abbreviations[key] ?? kazakhAdjectives[key] { return code }
    return code(ofAdjective: key, old: true)
  }

  var shortNames: [String] { shorts.all.map(\.word) + oldShorts.all.map(\.word) }

  /// The region of a Kazakh adjective in small letters; all but a few words are told by their length and last letter.
  func code(ofKazakhAdjective word: String) -> String? {
    guard mayBeKazakhAdjective(word) else { return nil }
    return kazakhAdjectives[FoldedLetters.fold(word)]
  }

  func mayBeKazakhAdjective(_ word: String) -> Bool {
    guard word.utf8.count >= shortestKazakhAdjective, let last = word.unicodeScalars.last else {
      return false
    }
    return kazakhAdjectiveEnds.contains(FoldedLetters.plain(last))
  }

  /// The region of a Russian adjective in any case; old names only before "область".
  func code(ofAdjective word: String, old: Bool) -> String? {
    guard Self.mayBeAdjective(word), adjectiveBeginnings.holds(WordBeginning(FoldedLetters.fold(word))),
      let masculine = Self.masculine(word)
    else { return nil }
    return adjectives[masculine] ?? (old ? oldAdjectives[masculine] : nil)
  }

  /// An adjective in `-ский` as it stands before "район": "Западно-Казахстанской" → "западно-казахстанский"; nil
  /// for other words.
  static func masculine(_ word: String) -> String? {
    guard mayBeAdjective(word) else { return nil }
    let folded = FoldedLetters.fold(word)
    guard !RussianAdjective.readings(folded).isEmpty else { return nil }
    let masculine = RussianAdjective.nominative(folded, gender: "m", isPlural: false)
    return masculine.hasSuffix("ский") || masculine.hasSuffix("цкий") ? masculine : nil
  }

  /// True where `к` stands two or three letters before the end of a long word: all but a few words are told by
  /// four bytes.
  static func mayBeAdjective(_ word: String) -> Bool {
    guard word.utf8.count >= 14 else { return false }
    var scalars = word.unicodeScalars.reversed().dropFirst(2).makeIterator()
    for _ in 0..<2 {
      if let letter = scalars.next(), letter == "к" || letter == "К" { return true }
    }
    return false
  }
}
