internal import CivicText

/// Later words for a body that the text has named: its initials ("БҚО ҚДБ" for облыстық қоғамдық даму басқармасы), its
/// quoted name without the form in any case («Доступного Рудного»), its common noun with a word of its name ("қоғамдық
/// кеңестің") or alone ("Қауымдастық өкілдері", "альянс", "the foundation").
struct OrganizationReferences {
  private let document: Document
  private let quotes: QuotedNames
  private let named: [OrganizationSpan]
  private let index: OrganizationNameIndex
  private let nouns: OrganizationNouns

  /// - Parameter named: the passages that name bodies by themselves, in their order.
  init(
    document: Document, quotes: QuotedNames, entities: [OrganizationEntities.Entity],
    named: [OrganizationSpan]
  ) {
    self.document = document
    self.quotes = quotes
    self.named = named
    nouns = OrganizationNouns.of(document.language)
    index = OrganizationNameIndex(entities, language: document.language)
  }

  /// - Parameter taken: the tokens that name a body or a person already.
  func find(besides taken: TokenSet) -> [OrganizationSpan] {
    guard !index.isEmpty else { return [] }
    var covered = taken
    var found: [OrganizationSpan] = []
    var recent = RecentBodies(index: index)
    var nextNamed = 0
    let abbreviations = defined()
    var stems = WordTable<String?>()
    func add(_ span: OrganizationSpan) {
      found.append(span)
      covered.formUnion(span.tokens)
      recent.saw(span.entity, at: span.tokens.lowerBound)
    }
    for pair in quotes.pairs
    where !pair.isUnclosed && pair.inner.count <= QuotedNames.longestName
      && !pair.outer.contains(where: covered.contains)
    {
      if let entity = quotedEntity(pair) { add(reference(to: entity, tokens: pair.outer, confidence: 0.8)) }
    }
    recent = RecentBodies(index: index)
    for token in document.tokens.indices {
      while nextNamed < named.count, named[nextNamed].tokens.lowerBound < token {
        recent.saw(named[nextNamed].entity, at: named[nextNamed].tokens.lowerBound)
        nextNamed += 1
      }
      guard !covered.contains(token) else { continue }
      if let span = bareName(at: token, covered: covered) {
        add(span)
      } else if let span = initials(at: token, defined: abbreviations) {
        add(span)
      } else if let span = commonNoun(at: token, covered: covered, recent: recent, stems: &stems) {
        add(span)
      }
    }
    return found
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

  // MARK: «Доступного Рудного», Independent Path, Ассоциации НПО Прииртышья

  private func quotedEntity(_ pair: QuotationMarks.Pair) -> Int? {
    let words = document.tokens[pair.inner].filter { $0.kind != .mark }
    guard let first = words.first else { return nil }
    if let entity = index.entity(withKey: OrganizationEntities.key(quotes.name(pair.inner)).key) {
      return entity
    }
    return index.names(beginningLike: first).first { _, name in
      name.count == words.count && zip(name, words).allSatisfy { index.isSame($0, $1) }
    }?.entity
  }

  /// A name without its form and quotation marks, in any case.
  private func bareName(at token: Int, covered: TokenSet) -> OrganizationSpan? {
    guard document.tokens[token].isCapitalized else { return nil }
    for (entity, words) in index.names(beginningLike: document.tokens[token]) where words.count > 1 {
      let tokens = between(token, token + words.count)
      guard tokens.upperBound <= document.tokens.count, !tokens.contains(where: covered.contains),
        zip(words, document.tokens[tokens]).allSatisfy({ index.isSame($0, $1) })
      else { continue }
      return reference(to: entity, tokens: tokens, confidence: 0.8)
    }
    return nil
  }

  // MARK: БҚО ҚДБ, Civil Alliance (CA)

  /// Abbreviations that stand in brackets behind a body's name.
  private func defined() -> [String: Int] {
    var found: [String: Int] = [:]
    for span in named where span.tokens.upperBound + 2 < document.tokens.count {
      let open = span.tokens.upperBound
      if document.tokens[open].isMark("("), document.tokens[open + 1].isAcronym,
        document.tokens[open + 2].isMark(")")
      {
        found[document.tokens[open + 1].text.lowercased()] = span.entity
      }
    }
    return found
  }

  private static let countries: Set<String> = ["ҚР", "РК", "РФ", "RK", "US", "USA", "UK", "США", "АҚШ"]

  private func initials(at token: Int, defined: [String: Int]) -> OrganizationSpan? {
    guard document.tokens[token].isAcronym else { return nil }
    let text = document.tokens[token].text
    let head = text.split(separator: "-").first.map(String.init) ?? text
    let letters = head.lowercased()
    if let entity = defined[letters] {
      return reference(to: entity, tokens: between(token, token + 1), confidence: 0.85)
    }
    // "the EU ▸Seminar" is no European Union.
    if document.language == .en, document.tokens.indices.contains(token + 1),
      document.tokens[token + 1].isCapitalized
    {
      return nil
    }
    guard let entity = index.entity(withInitials: letters), Places.regionCode(named: head) == nil,
      !Self.countries.contains(head)
    else {
      return nil
    }
    var first = token
    if token > 0, document.tokens[token - 1].isAcronym,
      Places.regionCode(named: document.tokens[token - 1].text) != nil
    {
      first = token - 1
    }
    return reference(to: entity, tokens: between(first, token + 1), confidence: 0.8)
  }

  // MARK: Қауымдастық, қоғамдық кеңес, the foundation

  /// - Parameter stems: those of the text's words, each worked out once.
  private func commonNoun(
    at token: Int, covered: TokenSet, recent: RecentBodies, stems: inout WordTable<String?>
  ) -> OrganizationSpan? {
    let noun = document.tokens[token]
    guard noun.kind == .word, nouns.mayBeNoun(noun) else { return nil }
    if !stems.holds(noun.text) { stems[noun.text, default: nil] = nouns.stem(of: noun) }
    guard let stem = stems[noun.text] ?? nil, !isPlural(noun) else { return nil }
    // "the university's ▸Student Senate" is another body.
    if document.language == .en, noun.folded.hasSuffix("'s") || noun.folded.hasSuffix("’s"),
      document.tokens.indices.contains(token + 1), document.tokens[token + 1].isCapitalized
    {
      return nil
    }
    let sentence = document.sentences[document.sentenceOfToken[token]]
    if token > sentence.lowerBound, document.tokens[token - 1].kind == .word, !covered.contains(token - 1) {
      let before = document.tokens[token - 1]
      let all = before.folded == "the" ? [] : index.entities(named: stem, with: before)
      let own = all.filter { index.first[$0] < token }
      if own.count == 1, let entity = own.first {
        return reference(to: entity, tokens: between(token - 1, token + 1), confidence: 0.75)
      }
      // A headline may say "the Public Council" before the text says whose.
      if all.count == 1, own.isEmpty, before.isCapitalized || document.language != .en, let entity = all.first
      {
        return reference(to: entity, tokens: between(token - 1, token + 1), confidence: 0.7)
      }
    }
    guard !isModified(token, covered: covered), !nouns.needsItsWord(stem),
      let (entity, isSure) = recent.only(stem, before: token, in: document)
    else { return nil }
    return reference(to: entity, tokens: between(token, token + 1), confidence: isSure ? 0.7 : 0.6)
  }

  /// A word before it that names another body of the same kind: "басқа қауымдастық", "Түркістан альянсы".
  private func isModified(_ token: Int, covered: TokenSet) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[token]]
    guard token > sentence.lowerBound else { return false }
    let before = document.tokens[token - 1]
    if before.kind != .word { return false }
    if covered.contains(token - 1) { return before.isAcronym }
    switch document.language {
    case .kk:
      return before.isCapitalized
        || ["лық", "лік", "дық", "дік", "тық", "тік", "басқа", "емес"].contains {
          before.folded.hasSuffix($0)
        }
        // «алқабилер кеңесінің», «тұрғындар тобы»: whose it is.
        || KazakhPlural.ends(before.folded)
          && ["сы", "сі", "ы", "і", "ының", "інің"].contains(where: document.tokens[token].folded.hasSuffix)
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
      KazakhPlural.endings.contains {
        token.folded.hasSuffix($0) || token.folded.holds($0 + "ы")
      } || ["ларды", "лерді", "дарды", "дерді", "тарды", "терді"].contains { token.folded.holds($0) }
    case .ru:
      ["ы", "и", "ов", "ами", "ями", "ах", "ях", "ам", "ям", "ий"].contains { ending in
        ending.utf8.count > 2 && token.folded.hasSuffix(ending)
          && RussianCase.nominative(token.text).lowercased() != token.folded.dropLast(ending.count)
      }
    case .en: token.folded.hasSuffix("s") && !token.folded.hasSuffix("'s") && !token.folded.hasSuffix("’s")
    }
  }
}

/// Which body a common noun stands for: the only one of the text that may bear it, else the last named one, where no
/// other was named beside it.
private struct RecentBodies {
  private let index: OrganizationNameIndex
  /// For each noun the last two different bodies and where they were named.
  private var last: [String: [(entity: Int, token: Int)]] = [:]

  init(index: OrganizationNameIndex) { self.index = index }

  mutating func saw(_ entity: Int, at token: Int) {
    for noun in index.nouns(of: entity) {
      var seen = last[noun] ?? []
      seen.removeAll { $0.entity == entity }
      last[noun] = [(entity, token)] + seen.prefix(1)
    }
  }

  func only(_ noun: String, before token: Int, in document: Document) -> (entity: Int, isSure: Bool)? {
    guard let seen = last[noun], let latest = seen.first else { return nil }
    guard seen.count > 1 else { return (latest.entity, true) }
    let sentence = document.sentenceOfToken[latest.token]
    guard document.sentenceOfToken[token] - sentence <= 1,
      let paragraph = document.paragraph(of: token).map({ document.paragraphs[$0].lowerBound }),
      paragraph <= latest.token, seen[1].token < paragraph
    else { return nil }
    return (latest.entity, false)
  }
}
