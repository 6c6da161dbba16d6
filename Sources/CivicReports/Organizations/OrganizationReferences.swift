internal import CivicText

/// Later words for a body that the text has named: its initials ("БҚО ҚДБ" for облыстық қоғамдық даму басқармасы), its
/// quoted name without the form, or its common noun alone ("Қауымдастық өкілдері", "альянс", "the foundation").
struct OrganizationReferences {
  private let document: Document
  private let quotes: QuotedNames
  private let known: [Known]
  /// Names without their marks, by the letters their first word begins with.
  private let namesByBeginning: [String: [(entity: Int, words: [Token])]]
  private let nouns: OrganizationNouns

  /// What a body may be called by later.
  private struct Known {
    let key: String
    let firstLetters: [Character]
    let nouns: Set<String>
    /// Where the text names it first.
    let first: Int
  }

  init(document: Document, quotes: QuotedNames, entities: [OrganizationEntities.Entity]) {
    self.document = document
    self.quotes = quotes
    let nouns = OrganizationNouns.of(document.language)
    self.nouns = nouns
    var names: [String: [(entity: Int, words: [Token])]] = [:]
    var known: [Known] = []
    for (number, entity) in entities.enumerated() {
      let words = Self.words(entity.name)
      for phrase in [words, entity.coreName.map(Self.words) ?? []] where phrase.count >= 2 {
        names[Self.beginning(phrase[0].folded), default: []].append((number, phrase))
      }
      known.append(
        Known(
          key: entity.key,
          firstLetters: words.filter { $0.kind == .word && !Self.small.contains($0.folded) }
            .compactMap { $0.folded.first },
          nouns: nouns.heads(of: [entity.name, entity.legalForm].compactMap(\.self)).union(entity.nouns),
          first: entity.first))
    }
    self.known = known
    namesByBeginning = names
  }

  private static let small: Set<String> = ["және", "и", "of", "and", "the", "for"]

  private static func words(_ name: String) -> [Token] {
    Document(name, language: .kk).tokens.filter { $0.kind != .mark }
  }

  /// Endings change no word's first letters.
  private static func beginning(_ folded: String) -> String { String(folded.prefix(3)) }

  /// - Parameter taken: the tokens that name a body or a person already.
  func find(besides taken: Set<Int>) -> [OrganizationSpan] {
    guard !known.isEmpty else { return [] }
    var covered = taken
    var found: [OrganizationSpan] = []
    func add(_ span: OrganizationSpan) {
      found.append(span)
      covered.formUnion(span.tokens)
    }
    for pair in quotes.pairs
    where !pair.isUnclosed && pair.inner.count <= QuotedNames.longestName
      && !pair.outer.contains(where: covered.contains)
    {
      let key = OrganizationEntities.key(quotes.name(pair.inner)).key
      if !key.isEmpty, let entity = known.firstIndex(where: { $0.key == key }) {
        add(reference(to: entity, tokens: pair.outer, confidence: 0.8))
      }
    }
    for index in document.tokens.indices where !covered.contains(index) {
      if let span = bareName(at: index, covered: covered) {
        add(span)
      } else if let span = initials(at: index) {
        add(span)
      } else if let span = commonNoun(at: index, covered: covered) {
        add(span)
      }
    }
    return found
  }

  // MARK: Independent Path, Ассоциации НПО Прииртышья

  /// A name without its form and quotation marks, in any case.
  private func bareName(at index: Int, covered: Set<Int>) -> OrganizationSpan? {
    let token = document.tokens[index]
    guard token.isCapitalized else { return nil }
    for (entity, words) in namesByBeginning[Self.beginning(token.folded)] ?? [] {
      let tokens = between(index, index + words.count)
      guard tokens.upperBound <= document.tokens.count, !tokens.contains(where: covered.contains),
        zip(words, document.tokens[tokens]).allSatisfy({ sameWord($0, $1) })
      else { continue }
      return reference(to: entity, tokens: tokens, confidence: 0.8)
    }
    return nil
  }

  private func sameWord(_ a: Token, _ b: Token) -> Bool {
    if a.folded == b.folded { return true }
    switch document.language {
    case .kk: return a.folded.count > 3 && KazakhCase.stem(a.folded) == KazakhCase.stem(b.folded)
    case .ru:
      let shared = zip(a.folded, b.folded).prefix { $0 == $1 }.count
      return shared >= 4 && shared >= max(a.folded.count, b.folded.count) - 3
    case .en: return false
    }
  }

  private func reference(to entity: Int, tokens: Range<Int>, confidence: Double) -> OrganizationSpan {
    let last = document.tokens[tokens.upperBound - 1].text
    let form: GrammaticalCase? =
      switch document.language {
      case .kk: KazakhCase.stripped(last).grammaticalCase
      case .ru: RussianCase.grammaticalCase(of: document.text(tokens: tokens))
      case .en: nil
      }
    return OrganizationSpan(
      tokens: tokens, name: "", kind: .unknown, grammaticalCase: form, confidence: confidence,
      entity: entity, isReference: true)
  }

  // MARK: БҚО ҚДБ

  private func initials(at index: Int) -> OrganizationSpan? {
    let token = document.tokens[index]
    guard token.isAcronym else { return nil }
    // "the EU ▸Seminar" is no European Union.
    if document.language == .en, document.tokens.indices.contains(index + 1),
      document.tokens[index + 1].isCapitalized
    {
      return nil
    }
    let head = token.text.split(separator: "-").first.map(String.init) ?? token.text
    let letters = Array(head.lowercased())
    guard letters.count >= 2 else { return nil }
    let matching = known.indices.filter { entity in
      let firsts = known[entity].firstLetters
      return firsts.count >= letters.count
        && (Array(firsts.suffix(letters.count)) == letters
          || Array(firsts.prefix(letters.count)) == letters)
    }
    guard matching.count == 1, let entity = matching.first, Places.regionCode(named: head) == nil else {
      return nil
    }
    var first = index
    if index > 0, document.tokens[index - 1].isAcronym,
      Places.regionCode(named: document.tokens[index - 1].text) != nil
    {
      first = index - 1
    }
    return reference(to: entity, tokens: between(first, index + 1), confidence: 0.8)
  }

  // MARK: Қауымдастық, альянс, the foundation

  private func commonNoun(at index: Int, covered: Set<Int>) -> OrganizationSpan? {
    let token = document.tokens[index]
    guard token.kind == .word, let stem = nouns.stem(of: token), !isModified(index, covered: covered) else {
      return nil
    }
    let matching = known.indices.filter { known[$0].first < index && known[$0].nouns.contains(stem) }
    guard matching.count == 1, let entity = matching.first, !isPlural(token) else { return nil }
    return reference(to: entity, tokens: between(index, index + 1), confidence: 0.7)
  }

  /// A word before it that names another body of the same kind: "басқа қауымдастық", "Түркістан альянсы".
  private func isModified(_ index: Int, covered: Set<Int>) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[index]]
    guard index > sentence.lowerBound else { return false }
    let before = document.tokens[index - 1]
    if before.kind != .word { return false }
    if covered.contains(index - 1) { return before.isAcronym }
    switch document.language {
    case .kk:
      return before.isCapitalized
        || ["лық", "лік", "дық", "дік", "тық", "тік", "басқа", "емес"].contains {
          before.folded.hasSuffix($0)
        }
    case .ru:
      return ["ый", "ий", "ой", "ая", "ое", "ые", "ие", "ых", "их", "ого", "ым", "им", "ами"].contains {
        before.folded.hasSuffix($0)
      }
    case .en:
      return before.folded != "the"
    }
  }

  private func isPlural(_ token: Token) -> Bool {
    switch document.language {
    case .kk:
      ["лар", "лер", "дар", "дер", "тар", "тер"].contains {
        token.folded.contains($0 + "ы") || token.folded.hasSuffix($0)
      }
        || ["ларды", "лерді", "дарды", "дерді", "тарды", "терді"].contains { token.folded.contains($0) }
    case .ru:
      ["ы", "и", "ов", "ами", "ями", "ах", "ях", "ам", "ям", "ий"].contains { ending in
        token.folded.hasSuffix(ending)
          && RussianCase.nominative(token.text).lowercased() != token.folded.dropLast(ending.count)
          && ending.count > 1
      }
    case .en: token.folded.hasSuffix("s")
    }
  }
}
