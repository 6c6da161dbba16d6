internal import CivicText

/// Takes a body's name apart: place, numbers, legal form, what kind of body it is, the words that tell it from others.
struct OrganizationNameReader {
  private let language: Language
  private let document: Document
  private let lexicon = NameLexicon.shared
  private let placeReader: NamePlaceReader
  private let alias: String?
  private let words: [NameWordReader.Word]
  private let finder: NamePhraseFinder
  /// The words of quoted passages that name no kind of body and no legal form.
  private let quoted: Set<Int>
  /// What the words tell, as they are read.
  private var level: NameLexicon.Level?
  private var formAt: Int?
  /// Atoms that say what kind of body it is, in their order, and the rows that they may be of.
  private var heads: [(atoms: Range<Int>, token: Int, concepts: [NameLexicon.Concept])] = []

  init(_ name: String, language: Language) {
    self.language = language
    document = Document(name, language: language)
    alias = Self.alias(document)
    let words = NameWordReader(document, apartFrom: alias).words
    quoted = Self.quoted(words, document)
    placeReader = NamePlaceReader(document, apartFrom: Set(quoted.map { words[$0].token }))
    self.words = words
    finder = NamePhraseFinder(words, countryTokens: placeReader.countryTokens, language)
  }

  mutating func read(into profile: inout OrganizationProfile) {
    profile.numbers = numbers()
    profile.alias = alias
    var index = 0
    while index < words.count { index += readPhrase(at: index, into: &profile) }
    profile.place = placeReader.place(level)
    readKinds(into: &profile)
    profile.initials = initials()
    takeExplainedAcronym(from: &profile)
  }

  /// - Returns: how many words were read.
  private mutating func readPhrase(at index: Int, into profile: inout OrganizationProfile) -> Int {
    if placeReader.sideTokens.contains(words[index].token) { return 1 }
    let isPlace = placeReader.tokens.contains(words[index].token)
    var found = finder.longest(index)
    // «облыстық филиалы»: the place has its own word.
    if isPlace, found?.has(.head, .word, .weak, .body) != true { found = nil }
    let count = found?.count ?? 1
    if !quoted.contains(index), !isPlace, let found, let kind = found.concepts.first.map(lexicon.kind) {
      switch kind {
      case .minor: return count
      case .branch:
        profile.isBranch = true
        // "районный филиал"
        for word in index..<(index + count) { raise(finder.single(word)) }
        return count
      case .form:
        profile.forms.formUnion(found.concepts.filter { lexicon.kind($0) == .form })
        formAt = profile.atoms.count
        return count
      case .level:
        raise(found)
        return count
      case .head, .word, .weak, .body: break
      }
    }
    readWords(index..<(index + count), into: &profile)
    return count
  }

  private mutating func raise(_ found: NamePhraseFinder.Found?) {
    level = ([level] + (found?.concepts ?? []).map { lexicon.level($0) }).compactMap { $0 }.max()
  }

  /// Atoms for words, and the phrases among them: "управление энергетики и ЖКХ" is a body, and its parts are phrases.
  private mutating func readWords(_ range: Range<Int>, into profile: inout OrganizationProfile) {
    var atomOfWord: [Int] = []
    for word in range {
      atomOfWord.append(profile.atoms.count)
      add(word, to: &profile)
    }
    atomOfWord.append(profile.atoms.count)
    var wholeHead: Range<Int>?
    for word in range {
      for phrase in finder.phrases[word].reversed() where word + phrase.count <= range.upperBound {
        let atoms = atomOfWord[word - range.lowerBound]..<atomOfWord[word + phrase.count - range.lowerBound]
        let isWhole = phrase.count > 1 || words[word].isAcronym || phrase.has(.body)
        guard isWhole, !atoms.isEmpty, !phrase.has(.minor, .level, .branch, .form) else { continue }
        profile.phrases.append(NamePhrase(atoms: atoms, concepts: phrase.concepts))
        if phrase.has(.head), wholeHead == nil, !quoted.contains(word) {
          wholeHead = atoms
          heads.append((atoms, words[word].token, phrase.concepts))
        }
      }
    }
    for word in range {
      let atom = atomOfWord[word - range.lowerBound]
      guard atomOfWord[word - range.lowerBound + 1] > atom, profile.atoms[atom].role == .head,
        wholeHead?.contains(atom) != true
      else { continue }
      heads.append((atom..<(atom + 1), words[word].token, profile.atoms[atom].concepts))
    }
    heads.sort { $0.atoms.lowerBound < $1.atoms.lowerBound }
  }

  // MARK: - Parts

  private func numbers() -> Set<Int> {
    var numbers: Set<Int> = []
    for (index, token) in document.tokens.enumerated() where !placeReader.tokens.contains(index) {
      switch token.kind {
      case .number:
        for part in token.text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
          if let number = Int(part) { numbers.insert(number) }
        }
      case .word:
        for part in token.text.split(separator: "-") { if let number = Int(part) { numbers.insert(number) } }
      case .mark: break
      }
    }
    return numbers
  }

  /// "(ЦПГИ)": one abbreviation alone in brackets.
  private static func alias(_ document: Document) -> String? {
    let tokens = document.tokens
    guard tokens.count > 2 else { return nil }
    for index in 1..<(tokens.count - 1)
    where tokens[index - 1].isMark("(") && tokens[index + 1].isMark(")") && tokens[index].isAcronym {
      return tokens[index].text
    }
    return nil
  }

  private static func quoted(_ words: [NameWordReader.Word], _ document: Document) -> Set<Int> {
    var quoted: Set<Int> = []
    let lexicon = NameLexicon.shared
    for pair in QuotationMarks.pairs(in: document) {
      let inside = words.indices.filter { pair.inner.contains(words[$0].token) }
      let namesKind = inside.contains { index in
        let concepts =
          words[index].isAcronym
          ? lexicon.acronym(words[index].text, document.language)
          : lexicon.single(words[index].key, document.language)
        return concepts.contains { lexicon.kind($0) == .head || lexicon.kind($0) == .form }
      }
      if !namesKind { quoted.formUnion(inside) }
    }
    return quoted
  }

  private func add(_ index: Int, to profile: inout OrganizationProfile) {
    var word = words[index]
    var found = finder.single(index)
    var isCorrected = false
    let isQuoted = quoted.contains(index)
    if found == nil, !isQuoted, let corrected = NameWordReader.corrected(word, language) {
      word = corrected
      isCorrected = true
      let concepts = lexicon.single(word.key, language)
      found = NamePhraseFinder.Found(concepts: concepts, count: 1, language: language)
      if found?.has(.form) == true { return profile.forms.formUnion(concepts) }
    }
    let isPlace = placeReader.tokens.contains(word.token)
    let isLittle = found?.has(.minor) == true
    // «Асыл бастау»: a proper name's word is left out only where it is a particle.
    if isLittle, !isQuoted || word.text.unicodeScalars.count < 4 { return }
    if found?.has(.level) == true, isPlace || !isQuoted { return }
    let role: NameAtom.Role
    if isPlace {
      role = .place
    } else if isQuoted {
      role = .proper
    } else if found?.has(.head) == true {
      role = .head
    } else if found != nil {
      role = .word
    } else if word.isAcronym {
      role = .acronym
    } else {
      role = word.isCapitalized ? .proper : .word
    }
    profile.atoms.append(
      NameAtom(
        role: role, text: word.text, letters: Array(word.folded.unicodeScalars),
        concepts: isLittle ? [] : found?.concepts ?? [],
        surface: NameSkeleton(word.text), lemma: NameSkeleton(word.lemma), isHonorific: isHonorific(index),
        isWeak: !isQuoted && found?.concepts.first.map(lexicon.kind) == .weak, isCorrected: isCorrected,
        language: isLittle ? nil : found?.language))
  }

  /// Behind "имени", "им.", "named after"; before «атындағы».
  private func isHonorific(_ index: Int) -> Bool {
    if language == .kk {
      for next in words[(index + 1)...].prefix(2) {
        if next.folded.hasPrefix("атындағы") { return true }
        if !next.isCapitalized { return false }
      }
      return false
    }
    for earlier in words[..<index].suffix(3).reversed() {
      // "имени академика Е. Букетова"
      if ["имени", "им", "after"].contains(earlier.folded) { return true }
    }
    return false
  }

  // MARK: - What the body is

  /// Kazakh names end with it, Russian ones begin with it; English ones have it before "of", else last. A legal form tells
  /// it too where it is the body's own, and not that of a body within the name.
  private func readKinds(into profile: inout OrganizationProfile) {
    let main = mainHead()
    if let main {
      profile.mainHead = language == .ru ? heads[main].atoms.lowerBound : heads[main].atoms.upperBound - 1
      // «мектеп-лицей», "Theatre Studio"
      for head in heads where head.token == heads[main].token || isBeside(head.atoms, heads[main].atoms) {
        add(head.concepts, to: &profile)
      }
    }
    profile.formKinds = Set(profile.forms.flatMap { lexicon.heads(of: $0) })
    guard let formAt else { return }
    let isOwn =
      switch (language, profile.mainHead) {
      case (_, nil): true
      case (.kk, let head?): formAt > head
      case (.ru, let head?): formAt <= head
      case (.en, _): formAt == 0 || formAt == profile.atoms.count
      }
    if isOwn { profile.kinds.formUnion(profile.formKinds) }
  }

  private func add(_ concepts: [NameLexicon.Concept], to profile: inout OrganizationProfile) {
    for concept in concepts where lexicon.kind(concept) == .head || lexicon.kind(concept) == .body {
      profile.kinds.insert(concept)
      profile.kinds.formUnion(lexicon.heads(of: concept))
    }
  }

  private func isBeside(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    language == .en && (one.upperBound == other.lowerBound || other.upperBound == one.lowerBound)
  }

  private func mainHead() -> Int? {
    switch language {
    case .kk: return heads.indices.last
    case .ru: return heads.indices.first
    case .en:
      guard let of = words.first(where: { $0.folded == "of" || $0.folded == "for" }) else {
        return heads.indices.last
      }
      return heads.indices.last { heads[$0].token < of.token } ?? heads.indices.first
    }
  }

  // MARK: - Abbreviations

  private func initials() -> NameInitials {
    var before = -1
    let forms = formWords
    return NameInitials(
      letters: words.indices.compactMap { index in
        let word = words[index]
        guard let first = word.text.uppercased().unicodeScalars.first else { return nil }
        let isLittle = finder.single(index)?.has(.minor, .form, .level, .branch, .weak) == true
        let isSecondPart = word.token == before
        before = word.token
        return NameInitials.Letter(
          letter: first == "Ё" ? "Е" : first, word: word.text,
          mayBeMissing: isLittle || isSecondPart || forms.contains(index)
            || placeReader.tokens.contains(word.token))
      })
  }

  /// The words of legal forms of several words.
  private var formWords: Set<Int> {
    var found: Set<Int> = []
    for index in words.indices {
      for phrase in finder.phrases[index] where phrase.has(.form) {
        found.formUnion(index..<(index + phrase.count))
      }
    }
    return found
  }

  /// "ҚАА — Қазақстан Азаматтық альянсы", "Фонд ДСА («Дети, спорт, аул»)": the name explains it.
  private func takeExplainedAcronym(from profile: inout OrganizationProfile) {
    guard profile.alias == nil, let index = profile.atoms.firstIndex(where: { $0.role == .acronym }),
      profile.atoms.count > 1
    else { return }
    let acronym = profile.atoms[index].text
    let kinds = Set(profile.atoms.filter { $0.role == .head }.map(\.text))
    let others = profile.initials.letters(without: acronym, leavingOut: kinds)
    guard others.spell(acronym) else { return }
    profile.alias = acronym
    profile.atoms.remove(at: index)
    profile.phrases = profile.phrases.compactMap { $0.without(index) }
    if let head = profile.mainHead, head > index { profile.mainHead = head - 1 }
    profile.initials = others
  }
}
