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
    placeReader = NamePlaceReader(document)
    alias = Self.alias(document)
    words = NameWordReader(document, apartFrom: alias).words
    quoted = Self.quoted(words, document)
  }

  func read(into profile: inout OrganizationProfile) {
    profile.numbers = numbers()
    profile.alias = alias
    var level: NameLexicon.Level?
    var formAt: Int?
    var index = 0
    while index < words.count {
      let found = phrase(at: index)
      let isQuoted = quoted.contains(index)
      let isPlace = placeReader.tokens.contains(words[index].token)
      if !isQuoted, !isPlace, let kind = found.concepts.first.map(lexicon.kind) {
        switch kind {
        case .minor, .branch:
          if kind == .branch { profile.isBranch = true }
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
        case .head, .word, .body: break
        }
      }
      let first = profile.atoms.count
      for word in index..<(index + found.count) { add(word, to: &profile) }
      let isPhrase =
        found.count > 1 || words[index].isAcronym || found.concepts.first.map(lexicon.kind) == .body
      if isPhrase, !found.concepts.isEmpty, profile.atoms.count > first {
        profile.phrases.append(NamePhrase(atoms: first..<profile.atoms.count, concepts: found.concepts))
      }
      index += found.count
    }
    profile.place = placeReader.place(level)
    profile.mainHead = mainHead(profile.atoms)
    profile.kinds = kinds(profile, formAt)
    profile.initials = initials()
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
    var end = index + 1
    while end < words.count, end < index + NameLexicon.longestPhrase, !words[end].isParted { end += 1 }
    let keys = words[index..<end].map(\.key)
    let own = lexicon.longest(keys, language)
    if !own.concepts.isEmpty { return own }
    let script = Script(of: word.text)
    for other in Language.allCases where other != language && (other == .en) == (script == .latin) {
      let keys = LemmaKey.lineKeys(words[index..<end].map(\.text), language: other).map(NameLexicon.key)
      let found = lexicon.longest(keys, other)
      if !found.concepts.isEmpty { return found }
    }
    return ([], 1)
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
        concepts = lexicon.single(NameLexicon.key(LemmaKey.key(word.text, language: other)), other)
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
        role: role, text: word.text, concepts: concepts, surface: NameSkeleton(word.text),
        lemma: NameSkeleton(word.lemma), isHonorific: isHonorific(index), language: known))
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

  private func initials() -> Set<String> {
    let kinds = words.indices.map { index -> NameLexicon.Kind? in
      if words[index].isAcronym {
        return lexicon.acronym(words[index].text, language).first.map(lexicon.kind)
      }
      return lexicon.single(words[index].key, language).first.map(lexicon.kind)
    }
    func letters(_ isTaken: (Int) -> Bool) -> String {
      var letters = String.UnicodeScalarView()
      for index in words.indices where isTaken(index) {
        if let first = words[index].text.unicodeScalars.first { letters.append(first) }
      }
      return String(letters).uppercased()
    }
    let isPlace: (Int) -> Bool = { placeReader.tokens.contains(words[$0].token) }
    let isForm: (Int) -> Bool = { kinds[$0] == .form }
    return [
      letters { !isPlace($0) && kinds[$0] != .minor && !isForm($0) },
      letters { !isPlace($0) && kinds[$0] != .minor },
      letters { !isPlace($0) && !isForm($0) },
      letters { kinds[$0] != .minor && !isForm($0) },
      letters { !isForm($0) },
      letters { _ in true },
      quoted.isEmpty ? "" : letters { quoted.contains($0) },
    ].reduce(into: []) { if $1.unicodeScalars.count >= 2 { $0.insert($1) } }
  }
}
