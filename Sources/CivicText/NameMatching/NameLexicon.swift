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
  /// For a legal form, what kinds of body it names: "общественный фонд" is a fund.
  private var heads: [[Concept]] = []
  private var phrases: [Language: [UInt64: [Phrase]]] = [:]
  private var acronyms: [Language: [UInt64: [Concept]]] = [:]

  private struct Phrase: Sendable {
    /// The keys of the words after the first.
    let rest: [UInt64]
    let concept: Concept
  }

  package func kind(_ concept: Concept) -> Kind { kinds[Int(concept)] }
  package func heads(of form: Concept) -> [Concept] { heads[Int(form)] }
  package func level(_ concept: Concept) -> Level? { levels[concept] }

  /// No phrase has more words.
  package static let longestPhrase = 14

  /// The concepts of the longest phrase that words begin with, and how many words it has; none, and 1.
  ///
  /// - Parameter keys: ``key(_:)`` of the words' lemma keys.
  package func longest(_ keys: [UInt64], _ language: Language) -> (concepts: [Concept], count: Int) {
    var best: (concepts: [Concept], count: Int) = ([], 1)
    guard let first = keys.first else { return best }
    for phrase in phrases[language]?[first] ?? [] {
      let count = phrase.rest.count + 1
      guard count >= best.count, count <= keys.count, keys[1..<count].elementsEqual(phrase.rest) else {
        continue
      }
      if count > best.count { best = ([], count) }
      best.concepts.append(phrase.concept)
    }
    return best
  }

  /// What a word's lemma key is looked up by.
  package static func key(lemma: some StringProtocol, _ language: Language) -> UInt64 {
    guard language == .ru else { return key(lemma) }
    // Snowball leaves "ассамбле" of "ассамблея" and "ассамбл" of "ассамблеи".
    var end = Array(lemma.unicodeScalars)
    while end.count > 3, let last = end.last, "еийья".unicodeScalars.contains(last) { end.removeLast() }
    return key(String(String.UnicodeScalarView(end)))
  }

  /// The concepts of one word.
  package func single(_ key: UInt64, _ language: Language) -> [Concept] {
    (phrases[language]?[key] ?? []).filter(\.rest.isEmpty).map(\.concept)
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

  /// FNV-1a (Fowler, Noll and Vo), 64 bits.
  package static func key(_ text: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  // MARK: - Reading

  private init() {
    var forms: [(Concept, [[UInt64]])] = []
    for row in LanguageData.rows("names/words.tsv") where row.count == 4 {
      // "level:regional"
      let words = row[0].split(separator: ":").map(String.init)
      guard let kind = words.first.flatMap(Kind.init) else { continue }
      let concept = add(kind, columns: row.dropFirst(), separator: ",")
      levels[concept] = words.count > 1 ? Level(rawValue: words[1]) : nil
      if kind == .form { forms.append((concept, Self.words(row[2], .ru))) }
    }
    for row in LanguageData.rows("names/bodies.tsv") where row.count == 3 {
      _ = add(.body, columns: row[...], separator: ";")
    }
    for (form, alternatives) in forms {
      for keys in alternatives {
        for index in keys.indices {
          let named =
            phrases[.ru]?[keys[index]]?.filter { $0.rest.isEmpty && kind($0.concept) == .head } ?? []
          heads[Int(form)].append(contentsOf: named.map(\.concept))
        }
      }
      heads[Int(form)] = Array(Set(heads[Int(form)])).sorted()
    }
  }

  private mutating func add(_ kind: Kind, columns: ArraySlice<String>, separator: Character) -> Concept {
    let concept = Concept(kinds.count)
    kinds.append(kind)
    heads.append([])
    for (language, column) in zip([Language.kk, .ru, .en], columns) {
      let alternatives = column.split(separator: separator).map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
      for alternative in alternatives where Self.isAcronym(alternative) {
        acronyms[language, default: [:]][Self.key(alternative), default: []].append(concept)
      }
      let others = alternatives.filter { !Self.isAcronym($0) }
      for keys in Self.keys(others, language) {
        guard let first = keys.first else { continue }
        let phrase = Phrase(rest: Array(keys.dropFirst()), concept: concept)
        phrases[language, default: [:]][first, default: []].append(phrase)
      }
    }
    return concept
  }

  private static func words(_ column: String, _ language: Language) -> [[UInt64]] {
    keys(column.split(separator: ",").map { $0.trimmingSpaces() }.filter { !isAcronym($0) }, language)
  }

  private static func keys(_ phrases: [String], _ language: Language) -> [[UInt64]] {
    var spelled = phrases.map { $0.replacing("-", with: " ") }
    if language == .kk { spelled += spelled.flatMap(possessives) }
    let keys = LemmaKey.lineKeys(spelled, language: language)
      .map { $0.split(separator: " ").map { key(lemma: $0, language) } }
    return Array(Set(keys))
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

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
