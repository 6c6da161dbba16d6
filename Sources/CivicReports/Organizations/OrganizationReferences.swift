internal import CivicText

/// Later words for a body that the text has named: its initials ("БҚО ҚДБ" for облыстық қоғамдық даму басқармасы), its
/// quoted name without the form, or its common noun alone ("Қауымдастық өкілдері", "альянс", "the foundation").
struct OrganizationReferences {
  let document: Document
  let quotes: QuotedNames
  let places: [PlaceMention]
  let persons: [PersonName]

  func find(besides spans: [OrganizationSpan], entities: OrganizationEntities) -> [OrganizationSpan] {
    var covered = Set(spans.flatMap { Array($0.tokens) })
    persons.forEach { covered.formUnion($0.tokens) }
    var found: [OrganizationSpan] = []
    func add(_ span: OrganizationSpan) {
      found.append(span)
      covered.formUnion(span.tokens)
    }
    for pair in quotes.pairs
    where !pair.isUnclosed && pair.inner.count <= QuotedNames.longestName
      && !pair.outer.contains(where: covered.contains)
    {
      let (key, _) = OrganizationEntities.key(quotes.name(pair.inner))
      if let entity = entities.entities.firstIndex(where: { $0.key == key && !key.isEmpty }) {
        add(reference(to: entity, tokens: pair.outer, confidence: 0.8))
      }
    }
    for index in document.tokens.indices where !covered.contains(index) {
      if let span = bareName(at: index, entities: entities, covered: covered) {
        add(span)
      } else if let span = initials(at: index, entities: entities) {
        add(span)
      } else if let span = commonNoun(at: index, entities: entities, covered: covered) {
        add(span)
      }
    }
    return found
  }

  // MARK: Independent Path, Ассоциации НПО Прииртышья

  /// A name without its form and quotation marks, in any case.
  private func bareName(at index: Int, entities: OrganizationEntities, covered: Set<Int>) -> OrganizationSpan?
  {
    guard document.tokens[index].isCapitalized else { return nil }
    for (number, entity) in entities.entities.enumerated() {
      for name in [entity.name, entity.coreName].compactMap(\.self) {
        let words = Document(name, language: document.language).tokens.filter { $0.kind != .mark }
        let tokens = between(index, index + words.count)
        guard words.count >= 2, tokens.upperBound <= document.tokens.count,
          !tokens.contains(where: covered.contains),
          zip(words, document.tokens[tokens]).allSatisfy({ sameWord($0, $1) })
        else { continue }
        return reference(to: number, tokens: tokens, confidence: 0.8)
      }
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

  private func initials(at index: Int, entities: OrganizationEntities) -> OrganizationSpan? {
    let token = document.tokens[index]
    guard token.isAcronym else { return nil }
    let head = token.text.split(separator: "-").first.map(String.init) ?? token.text
    let letters = Array(head.lowercased())
    guard letters.count >= 2, Places.regionCode(named: head) == nil else { return nil }
    let matching = entities.entities.indices.filter { entity in
      let words = Document(entities.entities[entity].name, language: document.language).tokens
        .filter { $0.kind == .word && !["және", "и", "of", "and", "the", "for"].contains($0.folded) }
      let firsts = words.compactMap { $0.text.lowercased().first }
      return firsts.count >= letters.count
        && (Array(firsts.suffix(letters.count)) == letters
          || Array(firsts.prefix(letters.count)) == letters)
    }
    guard matching.count == 1, let entity = matching.first else { return nil }
    var first = index
    if index > 0, document.tokens[index - 1].isAcronym,
      Places.regionCode(named: document.tokens[index - 1].text) != nil
    {
      first = index - 1
    }
    return reference(to: entity, tokens: between(first, index + 1), confidence: 0.8)
  }

  // MARK: Қауымдастық, альянс, the foundation

  private func commonNoun(
    at index: Int, entities: OrganizationEntities, covered: Set<Int>
  ) -> OrganizationSpan? {
    let token = document.tokens[index]
    guard token.kind == .word, token.folded.count >= 3, !isModified(index, covered: covered) else {
      return nil
    }
    let stem = Self.stem(token.text, document.language)
    let matching = entities.entities.indices.filter { entity in
      entities.entities[entity].first < index && headStems(entities.entities[entity]).contains(stem)
    }
    guard matching.count == 1, let entity = matching.first, !isPlural(token) else { return nil }
    return reference(to: entity, tokens: between(index, index + 1), confidence: 0.7)
  }

  /// The nouns that may stand for a body: the heads of its name and of its legal form.
  private func headStems(_ entity: OrganizationEntities.Entity) -> Set<String> {
    let phrases = [entity.name, entity.legalForm].compactMap(\.self)
    return Set(
      phrases.compactMap { phrase -> String? in
        let words = phrase.split(separator: " ").map(String.init)
        switch document.language {
        case .kk: return words.last.map { Self.stem($0, .kk) }
        case .en: return words.map { $0.lowercased() }.first { Self.common(.en).contains($0) }
        case .ru:
          // The head is the first noun; adjectives stand before it.
          let noun = words.first { word in
            !["ый", "ий", "ой", "ая", "яя", "ое", "ее"].contains { word.lowercased().hasSuffix($0) }
          }
          return noun.map { Self.stem($0, .ru) }
        }
      }.filter { Self.common(document.language).contains($0) })
  }

  /// Nouns that come back alone. Names' own words ("жастары") do not.
  private static func common(_ language: Language) -> Set<String> {
    switch language {
    case .kk:
      Set(
        [
          "қауымдастық", "альянс", "басқарма", "қор", "бірлестік", "одақ", "федерация", "ұйым", "орталық",
          "кеңес",
          "департамент", "министрлік", "комитет", "партия", "филиал", "серіктестік", "клуб", "коалиция",
          "университет", "палата",
        ].map { stem($0, .kk) })
    case .ru:
      Set(
        [
          "ассоциация", "альянс", "управление", "фонд", "объединение", "союз", "федерация", "организация",
          "центр",
          "департамент", "министерство", "комитет", "филиал", "коалиция", "университет", "палата", "лига",
        ].map { stem($0, .ru) })
    case .en:
      [
        "association", "alliance", "department", "foundation", "union", "federation", "centre", "center",
        "ministry", "committee", "coalition", "university", "chamber", "league",
      ]
    }
  }

  private static func stem(_ word: String, _ language: Language) -> String {
    switch language {
    case .kk: KazakhCase.stem(word).lowercased()
    case .ru: RussianCase.nominative(word).lowercased()
    case .en: word.lowercased()
    }
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
      return ["ый", "ий", "ой", "ая", "ое", "ых", "их", "ого", "ым", "им", "ами"].contains {
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
