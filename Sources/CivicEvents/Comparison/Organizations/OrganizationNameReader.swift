internal import CivicText

/// Takes a body's name apart: place, numbers, legal form, what kind of body it is, the words that tell it from others.
struct OrganizationNameReader {
  private let language: Language
  private let document: Document
  private let lexicon = NameLexicon.shared
  private let placeReader: NamePlaceReader
  private let alias: String?
  private let words: [NameWordReader.Word]
  /// The words of quoted passages that name no kind of body and no legal form.
  private let quoted: Set<Int>

  init(_ name: String, language: Language) {
    self.language = language
    document = Document(name, language: language)
    alias = Self.alias(document)
    let words = NameWordReader(document, apartFrom: alias).words
    quoted = Self.quoted(words, document)
    placeReader = NamePlaceReader(document, apartFrom: Set(quoted.map { words[$0].token }))
    self.words = words
  }

  func read(into profile: inout OrganizationProfile) {
    profile.numbers = numbers()
    profile.alias = alias
    var level: NameLexicon.Level?
    var formAt: Int?
    var index = 0
    while index < words.count {
      if placeReader.sideTokens.contains(words[index].token) {
        index += 1
        continue
      }
      var found = phrase(at: index)
      let isQuoted = quoted.contains(index)
      let isPlace = placeReader.tokens.contains(words[index].token)
      // «облыстық филиалы»: the place has its own word.
      if isPlace, !found.concepts.contains(where: { [.head, .word, .body].contains(lexicon.kind($0)) }) {
        found = ([], 1)
      }
      if !isQuoted, !isPlace, let kind = found.concepts.first.map(lexicon.kind) {
        switch kind {
        case .minor, .branch:
          if kind == .branch {
            profile.isBranch = true
            // "районный филиал"
            level = ([level] + words[index..<(index + found.count)].map { self.level(of: $0) }).compactMap {
              $0
            }.max()
          }
          index += found.count
          continue
        case .form:
          profile.forms.formUnion(found.concepts.filter { lexicon.kind($0) == .form })
          formAt = profile.atoms.count
          index += found.count
          continue
        case .level:
          level = [level, found.concepts.compactMap { lexicon.level($0) }.max()].compactMap { $0 }.max()
          index += found.count
          continue
        case .head, .word, .weak, .body: break
        }
      }
      let first = profile.atoms.count
      var atomOfWord: [Int] = []
      for word in index..<(index + found.count) {
        atomOfWord.append(profile.atoms.count)
        add(word, to: &profile)
      }
      atomOfWord.append(profile.atoms.count)
      let isPhrase =
        found.count > 1 || words[index].isAcronym || found.concepts.contains { lexicon.kind($0) == .body }
      if isPhrase, !found.concepts.isEmpty, profile.atoms.count > first {
        profile.phrases.append(NamePhrase(atoms: first..<profile.atoms.count, concepts: found.concepts))
      }
      // "Управление энергетики и ЖКХ" is a body, and its parts are phrases.
      for inner in (index + 1)..<max(index + 1, index + found.count) {
        let part = phrase(at: inner)
        let end = inner + part.count - index
        guard part.count > 1, end < atomOfWord.count, atomOfWord[inner - index] < atomOfWord[end] else {
          continue
        }
        profile.phrases.append(
          NamePhrase(atoms: atomOfWord[inner - index]..<atomOfWord[end], concepts: part.concepts))
      }
      index += found.count
    }
    profile.place = placeReader.place(level)
    profile.mainHead = mainHead(profile.atoms)
    profile.kinds = kinds(profile, formAt)
    profile.initials = initials()
  }

  private func level(of word: NameWordReader.Word) -> NameLexicon.Level? {
    lexicon.single(word.key, language).compactMap { lexicon.level($0) }.max()
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

  /// The longest phrase that begins at a word, in the language of the name, else in another of the same script.
  private func phrase(at index: Int) -> (concepts: [NameLexicon.Concept], count: Int) {
    let word = words[index]
    if word.isAcronym {
      let concepts = lexicon.acronym(word.text, language)
      if !concepts.isEmpty { return (concepts, 1) }
    }
    // "Агентство Республики Казахстан по …": the country may stand within, or be left out of account.
    let whole = phraseWords(from: index, withCountries: true)
    let bare = phraseWords(from: index, withCountries: false)
    func longest(_ indices: [Int], _ keys: [UInt64], _ language: Language) -> (
      concepts: [NameLexicon.Concept], count: Int
    ) {
      let found = lexicon.longest(keys, language)
      return (found.concepts, indices[found.count - 1] + 1 - index)
    }
    let own = [whole, bare].map { longest($0, $0.map { words[$0].key }, language) }
    if let best = own.filter({ !$0.concepts.isEmpty }).max(by: { $0.count < $1.count }) { return best }
    let script = Script(of: word.text)
    for other in Language.allCases where other != language && (other == .en) == (script == .latin) {
      let keys = LemmaKey.lineKeys(whole.map { words[$0].text }, language: other).map {
        NameLexicon.key(lemma: $0, other)
      }
      let found = longest(whole, keys, other)
      if !found.concepts.isEmpty { return found }
    }
    return ([], 1)
  }

  /// The words that a phrase which begins at one may have.
  private func phraseWords(from index: Int, withCountries: Bool) -> [Int] {
    var indices = [index]
    var next = index + 1
    while next < words.count, indices.count < NameLexicon.longestPhrase, !words[next].isParted {
      if withCountries || !placeReader.countryTokens.contains(words[next].token) { indices.append(next) }
      next += 1
    }
    return indices
  }

  private func add(_ index: Int, to profile: inout OrganizationProfile) {
    let word = words[index]
    var concepts: [NameLexicon.Concept] = []
    var known: Language?
    if word.isAcronym { concepts = lexicon.acronym(word.text, language) }
    if concepts.isEmpty { concepts = lexicon.single(word.key, language) }
    if !concepts.isEmpty { known = language }
    if concepts.isEmpty {
      let script = Script(of: word.text)
      for other in Language.allCases where other != language && (other == .en) == (script == .latin) {
        concepts = lexicon.single(
          NameLexicon.key(lemma: LemmaKey.key(word.text, language: other), other), other)
        if !concepts.isEmpty {
          known = other
          break
        }
      }
    }
    let kind = concepts.first.map(lexicon.kind)
    let isQuoted = quoted.contains(index)
    let isPlace = placeReader.tokens.contains(word.token)
    if kind == .minor || (isPlace || !isQuoted) && kind == .level { return }
    let role: NameAtom.Role
    if isPlace {
      role = .place
    } else if isQuoted {
      role = .proper
    } else if concepts.contains(where: { lexicon.kind($0) == .head }) {
      role = .head
    } else if kind != nil {
      role = .word
    } else if word.isAcronym {
      role = .acronym
    } else {
      role = word.isCapitalized ? .proper : .word
    }
    profile.atoms.append(
      NameAtom(
        role: role, text: word.text, folded: word.folded, concepts: concepts,
        surface: NameSkeleton(word.text),
        lemma: NameSkeleton(word.lemma), isHonorific: isHonorific(index), isWeak: kind == .weak && !isQuoted,
        language: known))
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
      if ["имени", "им", "after"].contains(earlier.folded) { return true }
      if !earlier.isCapitalized { return false }
    }
    return false
  }

  // MARK: - What the body is

  /// Kazakh names end with it, Russian ones begin with it; English ones have it before "of", else last.
  private func mainHead(_ atoms: [NameAtom]) -> Int? {
    let heads = atoms.indices.filter { atoms[$0].role == .head }
    switch language {
    case .kk: return heads.last
    case .ru: return heads.first
    case .en:
      guard let of = words.firstIndex(where: { $0.folded == "of" || $0.folded == "for" }) else {
        return heads.last
      }
      let before = Set(words[..<of].map(\.text))
      return heads.last { before.contains(atoms[$0].text) } ?? heads.first
    }
  }

  /// - Parameter formAt: how many atoms stand before the legal form.
  private func kinds(_ profile: OrganizationProfile, _ formAt: Int?) -> Set<NameLexicon.Concept> {
    var kinds: Set<NameLexicon.Concept> = []
    if let head = profile.mainHead {
      kinds.formUnion(profile.atoms[head].concepts.filter { lexicon.kind($0) == .head })
    }
    guard let formAt else { return kinds }
    let isOwn =
      switch (language, profile.mainHead) {
      case (_, nil): true
      case (.kk, let head?): formAt > head
      case (.ru, let head?): formAt <= head
      case (.en, _): formAt == 0 || formAt == profile.atoms.count
      }
    if isOwn { kinds.formUnion(profile.forms.flatMap { lexicon.heads(of: $0) }) }
    return kinds
  }

  private func initials() -> NameInitials {
    var before = -1
    return NameInitials(
      letters: words.indices.compactMap { index in
        let word = words[index]
        guard let first = word.text.uppercased().unicodeScalars.first else { return nil }
        let concepts =
          word.isAcronym ? lexicon.acronym(word.text, language) : lexicon.single(word.key, language)
        let isLittle = concepts.contains {
          [.minor, .form, .level, .branch, .weak].contains(lexicon.kind($0))
        }
        let isSecondPart = word.token == before
        before = word.token
        let isOfForm = formWords.contains(index)
        return NameInitials.Letter(
          letter: first == "Ё" ? "Е" : first,
          mayBeMissing: isLittle || isSecondPart || isOfForm || placeReader.tokens.contains(word.token))
      })
  }

  /// The words of legal forms of several words.
  private var formWords: Set<Int> {
    var found: Set<Int> = []
    for index in words.indices {
      let phrase = phrase(at: index)
      if phrase.concepts.contains(where: { lexicon.kind($0) == .form }) {
        found.formUnion(index..<(index + phrase.count))
      }
    }
    return found
  }
}
