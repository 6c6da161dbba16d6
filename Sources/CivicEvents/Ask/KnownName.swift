internal import CivicReports
internal import CivicText

/// A name that the database knows something by, with its words.
struct KnownName: Sendable, Equatable {
  enum Kind: Sendable, Equatable { case organization, person, event, venue }

  struct Word: Sendable, Equatable {
    let folded: String
    let forms: Set<String>
    let sounds: Set<NameSkeleton>
    /// How much of the name it is: words for kinds of bodies, legal forms and levels tell little.
    let weight: Double
  }

  let kind: Kind
  let id: Int
  let name: String
  let words: [Word]
  let organizationKind: OrganizationKind?
  let legalForm: String?
  /// ISO 3166-2, of a body.
  let region: String?

  /// The words of a person's posts, in all their forms.
  var positions: Set<String> = []

  /// The whole body that the name stands for in any language, as ``NameLexicon`` knows it; empty where it does not.
  var body: Set<String> { Self.body(name) }

  /// Whether the word for the kind of body that the name is of is one of these: the first such word of a Russian name and an
  /// English one with "of", the last one of others.
  func isHeaded(by concepts: Set<NameLexicon.Concept>) -> Bool {
    let wanted = Set(concepts.map { "#\($0)" })
    if legalForms.contains(where: { !concepts.isDisjoint(with: NameLexicon.shared.heads(of: $0)) }) {
      return true
    }
    if let legalForm,
      NameKey.words(legalForm).contains(where: { !QuestionText.forms($0).isDisjoint(with: wanted) })
    {
      return true
    }
    guard words.contains(where: { !$0.forms.isDisjoint(with: wanted) }) else { return false }
    let heads = words.filter { word in
      word.forms.contains { form in
        guard form.first == "#", let concept = NameLexicon.Concept(form.dropFirst()) else { return false }
        return NameLexicon.shared.kind(concept) == .head
      }
    }
    let isFirst = Script(of: name) == .latin ? name.contains(" of ") || name.contains(" for ") : !isKazakh
    guard let head = isFirst ? heads.first : heads.last else { return false }
    return !head.forms.isDisjoint(with: wanted)
  }

  /// A word of its name says that it is a region's, a town's or a district's.
  var isLocal: Bool {
    words.contains { word in
      word.forms.contains { form in
        guard form.first == "#", let concept = NameLexicon.Concept(form.dropFirst()) else { return false }
        return NameLexicon.shared.level(concept).map { $0 >= .regional } ?? false
      }
    }
  }

  private var isKazakh: Bool { LanguageDetector.detect(name) == .kk }

  private static func body(_ name: String) -> Set<String> {
    let tokens = NameKey.words(name)
    var found: Set<String> = []
    for language in Language.allCases {
      let keys = tokens.map { NameLexicon.key(lemma: LemmaKey.key($0, language: language), language) }
      for phrase in NameLexicon.shared.phrases(keys, language) where phrase.count == tokens.count {
        found.formUnion(phrase.concepts.filter { NameLexicon.shared.kind($0) == .body }.map { "@\($0)" })
      }
      if tokens.count == 1 {
        found.formUnion(
          NameLexicon.shared.acronym(name, language).filter { NameLexicon.shared.kind($0) == .body }.map {
            "@\($0)"
          })
      }
    }
    return found
  }

  var weight: Double { words.reduce(0) { $0 + $1.weight } }

  init(
    kind: Kind, id: Int, name: String, key: String, organizationKind: OrganizationKind? = nil,
    legalForm: String? = nil, region: String? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.organizationKind = organizationKind
    self.legalForm = legalForm
    self.region = region
    let texts = key.split(separator: " ").map(String.init)
    words = texts.enumerated().map { index, text in
      let forms = QuestionText.forms(Self.spelled(text, in: name))
      let weight: Double =
        switch kind {
        // The key of a person is "given surname".
        case .person: index == texts.count - 1 ? 2 : 1
        case .organization, .event, .venue: Self.weight(Self.spelled(text, in: name))
        }
      return Word(
        folded: FoldedLetters.fold(text), forms: forms, sounds: QuestionText.sounds(forms),
        weight: weight)
    }
  }

  /// The word with the capitals that the name has: abbreviations are told by them.
  private static func spelled(_ word: String, in name: String) -> String {
    name.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.lazy.map(String.init)
      .first { NameLexicon.isAcronym($0) && $0.lowercased() == word } ?? word
  }

  private static func weight(_ word: String) -> Double {
    var least = 1.0
    // The abbreviation of a body says nearly all.
    var most = 1.0
    for language in Language.allCases {
      let key = NameLexicon.key(lemma: LemmaKey.key(word, language: language), language)
      for concept in NameLexicon.shared.single(key, language) + NameLexicon.shared.acronym(word, language) {
        switch NameLexicon.shared.kind(concept) {
        case .form, .minor: least = min(least, 0.1)
        case .level, .branch, .weak: least = min(least, 0.4)
        case .head: least = min(least, 0.5)
        case .body: most = 2
        case .word: break
        }
      }
    }
    if most > 1 { return most }
    return word.unicodeScalars.count < 3 ? min(least, 0.3) : least
  }
}

/// A name of the database that words of a question may stand for.
struct KnownNameMatch: Sendable, Equatable {
  let name: KnownName
  /// Every word of weight is named.
  let isWhole: Bool
  /// 1 for the same words in any case form, less for other scripts and typing errors.
  let likeness: Double
  /// A word for its kind stands beside it: "партия", «қоғамдық қоры».
  var hasHead = false
  /// What is typed otherwise than the name is spelled; nil where the words are those of the name.
  var correction: String?
}
