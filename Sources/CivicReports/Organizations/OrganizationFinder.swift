internal import CivicText

/// Every place where a text names a body, with the places that name the same one joined.
///
/// Rules find them; a trained tagger would add its spans to `candidates` and let the same joining decide.
enum OrganizationFinder {
  static func find(
    in document: Document, quotes: QuotedNames, places: [PlaceMention], persons: [PersonName]
  ) -> [OrganizationSpan] {
    let placeTokens = Set(places.flatMap { Array($0.tokens) })
    let nameTokens = Set(
      persons.filter {
        ($0.confidence >= 0.8 || beginsWithInitial($0, in: document)) && !isNamesake($0, in: document)
      }
      .flatMap { Array($0.tokens) })
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
    // "Adilet Zholy said": a body's name is no person's.
    var entities = OrganizationEntities(document: document)
    let nouns = OrganizationNouns.of(document.language)
    for index in spans.indices {
      if index > 0, isSecondName(spans[index], of: spans[index - 1], in: document) {
        spans[index].entity = spans[index - 1].entity
        continue
      }
      spans[index].entity = entities.entity(of: spans[index])
      entities.add(nouns.own(in: document.tokens[spans[index].tokens]), to: spans[index].entity)
    }
    let names = entities.names
    let taken = Set(spans.flatMap { Array($0.tokens) }).union(
      persons.filter { !names.contains($0.name.lowercased()) }.flatMap { Array($0.tokens) })
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

  /// Департаментом … (Антикоррупционной службой): in brackets behind a body stands its other name.
  private static func isSecondName(
    _ span: OrganizationSpan, of first: OrganizationSpan, in document: Document
  ) -> Bool {
    first.tokens.upperBound + 1 == span.tokens.lowerBound
      && document.tokens[first.tokens.upperBound].isMark("(")
      && span.tokens.upperBound < document.tokens.count && document.tokens[span.tokens.upperBound].isMark(")")
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
    var covered: Set<Int> = []
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

/// The bodies of one text: which spans name one and the same.
struct OrganizationEntities {
  struct Entity {
    var name: String
    var legalForm: String?
    var kind: OrganizationKind
    /// The quoted name alone, where the name holds more.
    var coreName: String?
    var key: String
    /// The key of the quoted name alone.
    var core: String?
    var regionCode: String?
    var first: Int
    /// Common nouns that its names in the text hold.
    var nouns: Set<String> = []
  }

  private let document: Document
  private(set) var entities: [Entity] = []
  /// Bodies by their keys, and by the keys of their quoted names alone.
  private var byName: [String: [Int]] = [:]
  /// Bodies by the last words of their keys.
  private var byEnding: [String: [Int]] = [:]

  init(document: Document) { self.document = document }

  /// The number of the body that a span names, new where no earlier span names it.
  mutating func entity(of span: OrganizationSpan) -> Int {
    let (key, region) = Self.key(span.name)
    let core = span.core.map { Self.key($0).key }
    let alike = Set((byName[key] ?? []) + (core.flatMap { byName[$0] } ?? []))
    for index in alike.sorted() {
      let entity = entities[index]
      let regionsAgree = entity.regionCode == nil || region == nil || entity.regionCode == region
      let kindsAgree = entity.kind == span.kind || entity.kind == .unknown || span.kind == .unknown
      if regionsAgree && kindsAgree {
        if entities[index].legalForm == nil { entities[index].legalForm = span.legalForm }
        if entities[index].kind == .unknown, span.kind != .unknown {
          // The passage that tells the kind has the better name too.
          entities[index].kind = span.kind
          entities[index].name = span.name
        }
        if entities[index].regionCode == nil, let region {
          entities[index].regionCode = region
          entities[index].name = span.name
        }
        return index
      }
    }
    if let index = longerName(key: key, region: region, kind: span.kind) { return index }
    for ending in endings(of: key) { byEnding[ending, default: []].append(entities.count) }
    for name in Set([key, core].compactMap(\.self)) { byName[name, default: []].append(entities.count) }
    entities.append(
      Entity(
        name: span.name, legalForm: span.legalForm, kind: span.kind, coreName: span.core, key: key,
        core: core, regionCode: region,
        first: span.tokens.lowerBound))
    return entities.count - 1
  }

  /// The one body whose longer name ends in this one: "городской маслихат" after Кокшетауский городской маслихат.
  private func longerName(key: String, region: String?, kind: OrganizationKind) -> Int? {
    guard region == nil, key.contains(" "), let found = byEnding[key], found.count == 1,
      let index = found.first,
      entities[index].kind == kind, kind != .unknown
    else { return nil }
    return index
  }

  /// The runs of two to five words that a key ends in, without the whole.
  private func endings(of key: String) -> [String] {
    let words = key.split(separator: " ")
    guard words.count > 2 else { return [] }
    return (2...min(5, words.count - 1)).map { words.suffix($0).joined(separator: " ") }
  }

  /// The bodies' own names in small letters, those without a common noun too.
  var names: Set<String> {
    Set(entities.flatMap { [$0.name, $0.coreName].compactMap { $0?.lowercased() } })
  }

  mutating func add(_ nouns: Set<String>, to entity: Int) { entities[entity].nouns.formUnion(nouns) }

  /// The span under its body's fullest name, form and kind.
  func canonical(_ span: OrganizationSpan) -> OrganizationSpan {
    guard entities.indices.contains(span.entity) else { return span }
    var span = span
    let entity = entities[span.entity]
    span.name = entity.name
    span.legalForm = entity.legalForm
    span.kind = entity.kind
    return span
  }

  private static let regional = ["облыстық", "областн", "regional", "өңірлік", "региональн"]

  private static func isRegionHead(_ word: String) -> Bool {
    ["облыс", "област", "region", "oblast", "қаласы", "города", "город", "city"].contains(
      where: word.hasPrefix)
      && !regional.contains(where: word.hasPrefix)
  }

  /// What two spellings of one name share: folded words in order, the region apart as its code.
  static func key(_ name: String) -> (key: String, regionCode: String?) {
    let document = Document(name, language: .kk)
    let tokens = document.tokens.filter { $0.kind != .mark }
    var words = tokens.map(\.folded)
    var region: String?
    // The region stands in front in Kazakh and at the end in Russian, in one to four words: the fewest that tell it,
    // with the word for "region" beside them.
    for length in 1..<max(1, min(5, words.count)) where region == nil {
      // A region's name has a capital.
      if tokens.prefix(length).contains(where: \.isCapitalized),
        let code = Places.regionCode(named: words.prefix(length).joined(separator: " "))
      {
        region = code
        words.removeFirst(length)
        while words.count > 1, Self.isRegionHead(words[0]) { words.removeFirst() }
      } else if tokens.suffix(length).contains(where: \.isCapitalized),
        let code = Places.regionCode(named: words.suffix(length).joined(separator: " "))
      {
        region = code
        words.removeLast(length)
        while words.count > 1, let last = words.last, Self.isRegionHead(last) { words.removeLast() }
      }
    }
    // "областное управление" and "управление области" are one level.
    if words.count > 1, let first = words.first, Self.regional.contains(where: first.hasPrefix) {
      words.removeFirst()
    }
    if let last = words.last { words[words.count - 1] = KazakhCase.stem(last).lowercased() }
    return (words.joined(separator: " "), region)
  }
}
