/// The words that bodies' names are made of, each concept in the three languages (`names/words.tsv`), and bodies that
/// are known under several names (`names/bodies.tsv`). A user's folder adds rows of its own.
package struct NameLexicon: Sendable {
  /// What a concept is in a name.
  package enum Kind: String, Sendable {
    /// A legal form: «ҚБ», "общественный фонд".
    case form
    /// What kind of body it is: «қауымдастық», "комитет".
    case head
    /// How far it reaches: "областной", "national".
    case level
    /// "филиал".
    case branch
    /// "of", «және»: weighs nothing.
    case minor
    case word
    /// Tells little: one name may have it and the other not: "спорт", «қоғамдық».
    case weak
    /// A whole body: «ІІМ», "Ministry of Internal Affairs".
    case body
  }

  /// A row's number.
  package typealias Concept = UInt32

  package static let shared = NameLexicon()

  /// How far a body reaches, as a word of level tells.
  package enum Level: String, Sendable, Comparable {
    case international, national, regional, city, district

    private var rank: Int {
      switch self {
      case .international: 0
      case .national: 1
      case .regional: 2
      case .city: 3
      case .district: 4
      }
    }

    package static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }
  }

  private var kinds: [Kind] = []
  private var levels: [Concept: Level] = [:]
  /// For a phrase, what kinds of body it names: "общественный фонд" is a fund, "Министерство юстиции" a ministry.
  private var heads: [[Concept]] = []
  private var phrases: [Language: [UInt64: [Phrase]]] = [:]
  private var acronyms: [Language: [UInt64: [Concept]]] = [:]

  /// Words for kinds of body, forms and levels by each of them with one letter left out (the deletions of Garbe's SymSpell,
  /// 2012).
  private var deletions: [UInt64: String] = [:]

  private struct Phrase: Sendable {
    /// The keys of the words after the first.
    let rest: [UInt64]
    let concept: Concept
  }

  package func kind(_ concept: Concept) -> Kind { kinds[Int(concept)] }
  package func heads(of phrase: Concept) -> [Concept] { heads[Int(phrase)] }
  package func level(_ concept: Concept) -> Level? { levels[concept] }

  /// No phrase has more words.
  package static let longestPhrase = 14

  /// A phrase at the beginning of some words.
  package struct Found: Sendable {
    package var concepts: [Concept]
    /// How many words it has.
    package var count: Int
  }

  /// The phrases that words begin with, the shortest first, one of each length.
  ///
  /// - Parameter keys: ``key(lemma:_:)`` of the words' lemma keys.
  package func phrases(_ keys: [UInt64], _ language: Language) -> [Found] {
    guard let first = keys.first, let candidates = phrases[language]?[first] else { return [] }
    var found: [Found] = []
    for phrase in candidates {
      let count = phrase.rest.count + 1
      guard count <= keys.count, keys[1..<count].elementsEqual(phrase.rest) else { continue }
      if let index = found.firstIndex(where: { $0.count == count }) {
        found[index].concepts.append(phrase.concept)
      } else {
        found.append(Found(concepts: [phrase.concept], count: count))
      }
    }
    return found.sorted { $0.count < $1.count }
  }

  /// What a word's lemma key (``LemmaKey``) is looked up by.
  package static func key(lemma: some StringProtocol, _ language: Language) -> UInt64 {
    guard language == .ru else { return key(lemma) }
    // Snowball leaves "ассамбле" of "ассамблея" and "ассамбл" of "ассамблеи".
    var hash = FNV1a()
    var kept = hash
    for (index, letter) in lemma.unicodeScalars.enumerated() {
      hash.add(letter)
      if index < 3 || !isSoft(letter) { kept = hash }
    }
    return kept.value
  }

  private static func isSoft(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "е", "и", "й", "ь", "я": true
    default: false
    }
  }

  /// The concepts of one word.
  ///
  /// - Parameter key: ``key(lemma:_:)``.
  package func single(_ key: UInt64, _ language: Language) -> [Concept] {
    (phrases[language]?[key] ?? []).filter(\.rest.isEmpty).map(\.concept)
  }

  /// A long word for a kind of body, a legal form or a level that a word is a misspelling of: "обшественное". Nil for any
  /// other.
  package func corrected(_ word: String) -> String? {
    guard word.unicodeScalars.count >= Self.leastCorrected else { return nil }
    if let found = deletions[Self.key(word)] { return found }
    return Self.deletions(of: word).lazy.compactMap { deletions[Self.key($0)] }.first
  }

  private static let leastCorrected = 6

  private mutating func addMisspelt(_ columns: ArraySlice<String>) {
    for word in columns.joined(separator: " ").split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" })
    {
      guard word.unicodeScalars.count >= Self.leastCorrected, !Self.isAcronym(String(word)) else { continue }
      for deletion in Self.deletions(of: String(word)) { deletions[Self.key(deletion)] = String(word) }
      deletions[Self.key(word)] = String(word)
    }
  }

  private static func deletions(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    return letters.indices.map { index in
      var rest = letters
      rest.remove(at: index)
      return String(String.UnicodeScalarView(rest))
    }
  }

  /// True for a word that stands in the lexicon by itself, in any case form.
  package func contains(_ word: String, _ language: Language) -> Bool {
    !single(Self.key(lemma: LemmaKey.key(word, language: language), language), language).isEmpty
  }

  /// What an abbreviation stands for: in the language, else in any.
  package func acronym(_ text: String, _ language: Language) -> [Concept] {
    let key = Self.key(text)
    if let own = acronyms[language]?[key] { return own }
    for other in Language.allCases where other != language {
      if let found = acronyms[other]?[key] { return found }
    }
    return []
  }

  private static func key(_ text: some StringProtocol) -> UInt64 { FNV1a.hash(text.utf8) }

  // MARK: - Reading

  private init() {
    var named: [(concept: Concept, kind: Kind, russian: [String])] = []
    var pending: [Language: [(text: String, concept: Concept)]] = [:]
    for row in LanguageData.rows("names/words.tsv") where row.count == 4 {
      // "level:regional"
      let words = row[0].split(separator: ":").map(String.init)
      guard let kind = words.first.flatMap(Kind.init) else { continue }
      let concept = add(kind, row.dropFirst().map { Self.alternatives($0, ",") }[...], to: &pending)
      levels[concept] = words.count > 1 ? Level(rawValue: words[1]) : nil
      if kind == .form || kind == .head { named.append((concept, kind, Self.alternatives(row[2], ","))) }
      if kind == .form || kind == .head || kind == .level { addMisspelt(row.dropFirst()) }
    }
    for row in LanguageData.rows("names/bodies.tsv") where row.count == 3 {
      let names = zip(row, [Language.kk, .ru, .en]).map { column, language in
        Self.withShortNames(Self.alternatives(column, ";"), language)
      }
      named.append((add(.body, names[...], to: &pending), .body, names[1]))
    }
    addPhrases(pending)
    let russian = named.map { row in row.russian.filter { !Self.isAcronym($0) }.map(Self.withoutHyphens) }
    var keys = Self.keys(russian.flatMap { $0 }, .ru)[...]
    for (row, alternatives) in zip(named, russian) {
      var found: Set<Concept> = []
      for keys in keys.prefix(alternatives.count) where keys.count > 1 {
        // A Russian body's name begins with its kind.
        for key in row.kind == .body ? [keys[0]] : keys {
          found.formUnion(single(key, .ru).filter { kind($0) == .head })
        }
      }
      keys = keys.dropFirst(alternatives.count)
      heads[Int(row.concept)] = found.subtracting([row.concept]).sorted()
    }
  }

  /// «Махамбет Өтемісов атындағы Батыс Қазақстан университеті» is called without whom it is named after too.
  private static func withShortNames(_ names: [String], _ language: Language) -> [String] {
    let short = names.compactMap { name -> String? in
      if language == .en {
        // "L.N. Gumilyov Eurasian National University"
        let words = name.split(separator: " ")
        if words.first?.utf8.last == UInt8(ascii: ".") {
          return words.drop { $0.hasSuffix(".") }.dropFirst().joined(separator: " ")
        }
      }
      guard let range = honorifics[language].flatMap({ name.firstRange(of: $0) }) else { return nil }
      return String(language == .kk ? name[range.upperBound...] : name[..<range.lowerBound])
    }
    return names + short.filter { $0.contains(" ") }
  }

  private static func alternatives(_ column: String, _ separator: Character) -> [String] {
    column.split(separator: separator).map { $0.trimming { $0 == " " } }.filter { !$0.isEmpty }
  }

  private static func withoutHyphens(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: "-")) ? name.replacing("-", with: " ") : name
  }

  private static let honorifics: [Language: String] = [
    .kk: "атындағы ", .ru: " имени ", .en: " named after ",
  ]

  /// - Parameter names: in each of the languages.
  private mutating func add(
    _ kind: Kind, _ names: ArraySlice<[String]>,
    to pending: inout [Language: [(text: String, concept: Concept)]]
  ) -> Concept {
    let concept = Concept(kinds.count)
    kinds.append(kind)
    heads.append([])
    for (language, alternatives) in zip([Language.kk, .ru, .en], names) {
      for alternative in alternatives {
        if Self.isAcronym(alternative) {
          acronyms[language, default: [:]][Self.key(alternative), default: []].append(concept)
          continue
        }
        let spelled = Self.withoutHyphens(alternative)
        pending[language, default: []].append((spelled, concept))
        if language == .kk {
          pending[.kk]?.append(contentsOf: Self.possessives(spelled).map { ($0, concept) })
        }
      }
    }
    return concept
  }

  /// Makes the keys of all phrases of a language in one go: each call of the lemmatiser has its price.
  private mutating func addPhrases(_ pending: [Language: [(text: String, concept: Concept)]]) {
    for (language, spelled) in pending {
      for (keys, phrase) in zip(Self.keys(spelled.map(\.text), language), spelled) {
        guard let first = keys.first else { continue }
        let rest = Array(keys.dropFirst())
        let known = phrases[language]?[first]?.contains { $0.concept == phrase.concept && $0.rest == rest }
        if known == true { continue }
        phrases[language, default: [:]][first, default: []].append(
          Phrase(rest: rest, concept: phrase.concept))
      }
    }
  }

  private static func keys(_ phrases: [String], _ language: Language) -> [[UInt64]] {
    LemmaKey.lineKeys(phrases, language: language)
      .map { $0.split(separator: " ").map { key(lemma: $0, language) } }
  }

  /// The possessive of a loanword that ends in two consonants is no form of it to the lemmatiser: «банкі».
  private static func possessives(_ phrase: String) -> [String] {
    let vowels = "аәеёиіоөуұүыэюя"
    let last = phrase.suffix(2)
    guard last.count == 2, last.allSatisfy({ $0.isLetter && !vowels.contains($0) }) else { return [] }
    return [phrase + "і", phrase + "ы"]
  }

  /// True for one word with two capitals or more: "МВД", "КазНУ".
  package static func isAcronym(_ text: String) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      guard scalar.isLetter || scalar.isNumeral else { return false }
      if scalar.isCapital { capitals += 1 }
    }
    return capitals >= 2
  }
}
