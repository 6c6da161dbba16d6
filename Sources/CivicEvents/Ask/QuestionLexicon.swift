internal import CivicReports
internal import CivicText

/// The words that questions are made of, in the three languages: `questions.tsv` of each (`meaning <tab> words`), the labels
/// of the vocabularies, and the cues that tell a topic by themselves. A word that ends in `*` stands for every word that
/// begins so. Letters peculiar to Kazakh make no difference.
struct QuestionLexicon: Sendable {
  struct Entry: Sendable {
    let meaning: QuestionMeaning
    let language: Language
    let words: [Pattern]
  }

  struct Pattern: Sendable {
    let text: String
    let isPrefix: Bool
    /// Of a label: any case form will do.
    let forms: Set<String>
    /// Of a Kazakh word, for questions in Latin letters.
    let sounds: NameSkeleton

    /// Whether it stands for any number.
    var isNumber: Bool { text == "#" }

    func matches(_ word: QuestionText.Word, bySound: Bool) -> Bool {
      if isNumber { return word.isNumber || QuestionLexicon.numbers[word.folded] != nil }
      if word.folded == text || isPrefix && word.folded.hasPrefix(text) { return true }
      if !forms.isEmpty, !forms.isDisjoint(with: word.forms) { return true }
      guard bySound else { return false }
      let heard = NameSkeleton(word.folded)
      return heard == sounds || isPrefix && heard.bytes.starts(with: sounds.bytes)
        || !forms.isEmpty && heard.bytes.starts(with: sounds.bytes) && sounds.bytes.count > 3
    }
  }

  static let shared = QuestionLexicon()

  /// Numbers in words.
  static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/questions.tsv") where row[0].hasPrefix("number.") {
        for word in row[1...] { numbers[FoldedLetters.fold(word)] = Int(row[0].dropFirst(7)) }
      }
    }
    return numbers
  }()

  /// What endings of Kazakh verbs behind their stems add: rows `ending.not`, `ending.future`, `ending.wish`.
  static let endings: [(ending: String, cue: QuestionCue)] = LanguageData.rows("kk/questions.tsv").flatMap {
    row in
    guard row[0].hasPrefix("ending."),
      let cue = QuestionCue(rawValue: String(row[0].dropFirst("ending.".count)))
    else {
      return [(ending: String, cue: QuestionCue)]()
    }
    return row[1...].map { (FoldedLetters.fold($0), cue) }
  }

  let entries: [Entry]

  /// Words for kinds of bodies that are narrower than the kind: rows `narrower.` with the word as dictionaries have it.
  let narrower: [(called: String, language: Language, words: [Pattern])]

  /// By the letter that their first words begin with.
  private let byLetter: [Unicode.Scalar: [Entry]]
  private let hyphenated: [Pattern]

  /// Those that may begin with a word.
  func entries(beginning word: QuestionText.Word, bySound: Bool) -> [Entry] {
    if bySound || word.isNumber || Self.numbers[word.folded] != nil { return entries }
    return word.folded.unicodeScalars.first.flatMap { byLetter[$0] } ?? []
  }

  /// Whether a word with a hyphen is one of the lexicon's: "non-governmental", "get-together".
  func isHyphenated(_ word: QuestionText.Word) -> Bool {
    hyphenated.contains { $0.matches(word, bySound: false) }
  }

  private init() {
    var entries: [Entry] = []
    for language in Language.allCases {
      let folder = language.rawValue
      for row in LanguageData.rows("\(folder)/questions.tsv") where row.count > 1 {
        guard let meaning = Self.meaning(row[0]) else { continue }
        entries += row[1...].map { Entry(meaning: meaning, language: language, words: Self.patterns($0)) }
      }
      for row in LanguageData.rows("\(folder)/labels.tsv") where row.count > 1 {
        guard let meaning = Self.meaning(row[0]), !Self.isVague(meaning) else { continue }
        entries += row[1...].map { label in
          Entry(meaning: meaning, language: language, words: Self.labelPatterns(label, language))
        }
      }
      for row in LanguageData.rows("\(folder)/topics.tsv") where row.count > 1 {
        // Of the cues those that tell a topic wherever they stand.
        guard row[0] == "constitutional-reform", row[1].contains(" ") else { continue }
        entries.append(
          Entry(meaning: .topic(row[0]), language: language, words: Self.patterns(row[1])))
      }
    }
    self.entries = entries.filter { !$0.words.isEmpty }
    hyphenated = self.entries.flatMap(\.words).filter { $0.text.contains("-") }
    byLetter = Dictionary(grouping: self.entries) { $0.words[0].text.unicodeScalars.first ?? "#" }
    narrower = Language.allCases.flatMap { language in
      LanguageData.rows("\(language.rawValue)/questions.tsv").filter { $0[0].hasPrefix("narrower.") }
        .flatMap { row in
          row[1...].map { (String(row[0].dropFirst("narrower.".count)), language, Self.patterns($0)) }
        }
    }
  }

  /// "take-part", "event-kind.forum", "topic.youth".
  private static func meaning(_ key: String) -> QuestionMeaning? {
    guard let dot = key.firstIndex(of: ".") else { return QuestionCue(rawValue: key).map { .cues([$0]) } }
    let value = String(key[key.index(after: dot)...])
    switch key[..<dot] {
    case "event-kind": return EventKind(rawValue: value).map { .eventKind($0) }
    case "organization-kind": return OrganizationKind(rawValue: value).map { .organizationKind($0) }
    case "topic": return .topic(value)
    case "event-format": return EventFormat(rawValue: value).map { .format($0) }
    case "number": return Int(value).map { .number($0) }
    case "ordinal": return Int(value).map { .ordinal($0) }
    case "season": return QuestionSeason(rawValue: value).map { .season($0) }
    case "post": return .post(value)
    case "outcome-kind": return OutcomeKind(rawValue: value).map { .outcomeKind($0) }
    case "language": return Language(rawValue: value).map { .language($0) }
    default: return nil
    }
  }

  /// "Other" and "unknown" are words of everyday use.
  private static func isVague(_ meaning: QuestionMeaning) -> Bool {
    switch meaning {
    case .eventKind(.other), .organizationKind(.other), .organizationKind(.unknown): true
    // "Decisions" are whatever was decided.
    case .outcomeKind: true
    default: false
    }
  }

  private static func patterns(_ phrase: String) -> [Pattern] {
    phrase.split(separator: " ").map { word in
      let isPrefix = word.last == "*" || word.last == "~"
      let text = FoldedLetters.fold(String(isPrefix ? word.dropLast() : word))
      return Pattern(text: text, isPrefix: isPrefix, forms: [], sounds: NameSkeleton(text))
    }
  }

  private static func labelPatterns(_ label: String, _ language: Language) -> [Pattern] {
    Document(label, language: language).tokens.filter(\.hasKey).map { token in
      let key = LemmaKey.key(token.text, language: language)
      let text = FoldedLetters.fold(token.text)
      // What is left of a short word would be that of many.
      // "Awarded" are no awards.
      if language == .en, !label.contains(" ") {
        return Pattern(text: text, isPrefix: false, forms: [text + "s"], sounds: NameSkeleton(key))
      }
      return Pattern(
        text: text, isPrefix: false, forms: key.unicodeScalars.count > 2 ? [key, text] : [text],
        sounds: NameSkeleton(key))
    }
  }
}
