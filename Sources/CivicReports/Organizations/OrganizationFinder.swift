internal import CivicText

/// Every place where a text names a body, with the places that name the same one joined.
///
/// Rules find them; a trained tagger would add its spans to `candidates` and let the same joining decide.
enum OrganizationFinder {
  static func find(
    in document: Document, quotes: QuotedNames, places: [PlaceMention], persons: [PersonName]
  ) -> [OrganizationSpan] {
    let placeTokens = TokenSet(places.map(\.tokens))
    let nameTokens = TokenSet(
      persons.filter {
        ($0.confidence >= 0.8 || beginsWithInitial($0, in: document)) && !isNamesake($0, in: document)
      }
      .map(\.tokens))
    let candidates =
      switch document.language {
      case .kk:
        KazakhOrganizations.find(
          in: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens)
      case .ru:
        RussianOrganizations.find(
          in: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens)
      case .en:
        EnglishOrganizations.find(
          in: document, quotes: quotes, placeTokens: placeTokens, nameTokens: nameTokens)
      }
    var spans = withoutOverlaps(candidates)
    // "совет ▸Темиртау Ирина Лобанова": a place between a body and a person is not the person's alone.
    let namesByToken = Dictionary(
      persons.flatMap { person in
        person.tokens.filter { !placeTokens.contains($0) }.map { ($0, person.tokens.count) }
      }
    ) {
      max($0, $1)
    }
    spans = spans.filter { span in !span.tokens.contains { (namesByToken[$0] ?? 0) >= span.tokens.count } }
    spans = spans.filter { !isInsideWork($0, quotes: quotes, in: document) }
    // "Adilet Zholy said": a body's name is no person's.
    let entities = OrganizationEntities(joining: &spans, in: document)
    let names = entities.names
    let taken = TokenSet(
      spans.map(\.tokens) + persons.filter { !names.contains($0.name.lowercased()) }.map(\.tokens))
    let references = OrganizationReferences(
      document: document, quotes: quotes, entities: entities.entities, named: spans
    ).find(besides: taken)
    return (spans + references).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      .map { span in
        var span = entities.canonical(span)
        span.isWhereabouts = Whereabouts.isHouse(span, in: document)
        return span
      }
  }

  /// «Ең үздік ▸еріктілер орталығы» номинациясы, проекта «Дом ▸Гражданского альянса: год второй»: what stands in the
  /// quoted name of a project, a prize, a book is no body.
  private static func isInsideWork(
    _ span: OrganizationSpan, quotes: QuotedNames, in document: Document
  ) -> Bool {
    let number = quotes.outermost[span.tokens.lowerBound]
    guard number >= 0, quotes.pairs[number].inner.contains(span.tokens.upperBound - 1) else { return false }
    let pair = quotes.pairs[number]
    switch document.language {
    case .kk:
      return pair.close + 1 < document.tokens.count
        && KazakhOrganizations.isWork(document.tokens[pair.close + 1])
    case .ru:
      return pair.open > 0 && RussianOrganizations.works.contains(document.tokens[pair.open - 1].folded)
    case .en:
      return pair.open > 0 && EnglishOrganizations.works.contains(document.tokens[pair.open - 1].folded)
    }
  }

  private static func beginsWithInitial(_ person: PersonName, in document: Document) -> Bool {
    person.tokens.count > 2 && document.tokens[person.tokens.lowerBound].text.count == 1
  }

  /// Whoever a body bears the name of: "Ш. Есенов ▸атындағы университет", "библиотека ▸имени Абая Кунанбаева".
  private static func isNamesake(_ person: PersonName, in document: Document) -> Bool {
    let after = person.tokens.upperBound
    if after < document.tokens.count, document.tokens[after].folded.hasPrefix("атын") { return true }
    return document.tokens[max(0, person.tokens.lowerBound - 2)..<person.tokens.lowerBound].contains {
      ["имени", "им"].contains($0.folded)
    }
  }

  /// Of two that overlap, the longer; of two as long, the surer, then the one that sets its form apart.
  private static func withoutOverlaps(_ spans: [OrganizationSpan]) -> [OrganizationSpan] {
    var kept: [OrganizationSpan] = []
    var covered = TokenSet()
    for span in spans.sorted(by: {
      ($0.tokens.count, $0.confidence, $0.legalForm == nil ? 0 : 1) > (
        $1.tokens.count, $1.confidence, $1.legalForm == nil ? 0 : 1
      )
    })
    where !span.tokens.contains(where: covered.contains) {
      kept.append(span)
      covered.formUnion(span.tokens)
    }
    return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
