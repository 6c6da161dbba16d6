internal import CivicText

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

  private(set) var entities: [Entity] = []
  /// Bodies by their keys, and by the keys of their quoted names alone.
  private var byName: [String: [Int]] = [:]
  /// Bodies by each word of their keys.
  private var byWord: [String: [Int]] = [:]
  /// Bodies by the first letters of their names.
  private var byInitials: [String: [Int]] = [:]
  /// The keys of names seen before: most spans name a body again.
  private var keys = WordTable<(key: String, regionCode: String?)>()
  private let language: Language
  /// Where the first line ends: a headline may name a body shorter than the text below it does.
  private let headlineEnd: Int

  /// Gives each span the number of the body that it names. Longer names are gone through first, so that a shorter one
  /// finds the body it is short for wherever that stands.
  init(joining spans: inout [OrganizationSpan], in document: Document) {
    language = document.language
    headlineEnd = document.paragraphs.first?.upperBound ?? 0
    let nouns = OrganizationNouns.of(document.language)
    let lengths = spans.map {
      Self.isAcronym($0) ? 0 : $0.name.utf8.split(separator: UInt8(ascii: " ")).count
    }
    for index in spans.indices.sorted(by: { (-lengths[$0], $0) < (-lengths[$1], $1) }) {
      spans[index].entity = entity(of: spans[index])
      entities[spans[index].entity].nouns.formUnion(nouns.own(in: document.tokens[spans[index].tokens]))
    }
    var other: [Int: Int] = [:]
    for index in spans.indices.dropFirst()
    where Self.isSecondName(spans[index], of: spans[index - 1], in: document) {
      other[spans[index].entity] = spans[index - 1].entity
    }
    number(&spans, joining: other)
  }

  /// Numbers the bodies in the order in which the text names them.
  private mutating func number(_ spans: inout [OrganizationSpan], joining other: [Int: Int]) {
    var numbers: [Int: Int] = [:]
    var ordered: [Entity] = []
    for index in spans.indices {
      let entity = other[spans[index].entity] ?? spans[index].entity
      if numbers[entity] == nil {
        numbers[entity] = ordered.count
        ordered.append(entities[entity])
      }
      spans[index].entity = numbers[entity] ?? 0
    }
    entities = ordered
  }

  /// Департаментом … (Антикоррупционной службой): in brackets behind a body stands its other name.
  private static func isSecondName(
    _ span: OrganizationSpan, of first: OrganizationSpan, in document: Document
  ) -> Bool {
    first.tokens.upperBound + 1 == span.tokens.lowerBound
      && document.tokens[first.tokens.upperBound].isMark("(")
      && span.tokens.upperBound < document.tokens.count && document.tokens[span.tokens.upperBound].isMark(")")
  }

  /// The number of the body that a span names, new where no span before names it.
  private mutating func entity(of span: OrganizationSpan) -> Int {
    let (key, region) = self.key(span.name)
    let core = span.core.map { self.key($0).key }
    let alike = Set((byName[key] ?? []) + (core.flatMap { byName[$0] } ?? []))
    for index in alike.sorted() {
      let entity = entities[index]
      let regionsAgree = entity.regionCode == nil || region == nil || entity.regionCode == region
      let kindsAgree = entity.kind == span.kind || entity.kind == .unknown || span.kind == .unknown
      if regionsAgree && kindsAgree {
        join(span, region: region, to: index)
        return index
      }
    }
    if let index = longerName(key: key, region: region, span: span) ?? expanded(span) {
      entities[index].first = min(entities[index].first, span.tokens.lowerBound)
      return index
    }
    let number = entities.count
    for word in Set(key.split(separator: " ")) { byWord[String(word), default: []].append(number) }
    for name in Set([key, core].compactMap(\.self)) { byName[name, default: []].append(number) }
    if let letters = Self.initials(of: span.name) { byInitials[letters, default: []].append(number) }
    entities.append(
      Entity(
        name: span.name, legalForm: span.legalForm, kind: span.kind, coreName: span.core, key: key,
        core: core, regionCode: region, first: span.tokens.lowerBound))
    return number
  }

  private mutating func key(_ name: String) -> (key: String, regionCode: String?) {
    if let known = keys[name] { return known }
    let key = Self.key(name)
    keys[name] = key
    return key
  }

  private mutating func join(_ span: OrganizationSpan, region: String?, to index: Int) {
    entities[index].first = min(entities[index].first, span.tokens.lowerBound)
    if entities[index].legalForm == nil, let legalForm = span.legalForm {
      entities[index].legalForm = legalForm
      // "Two Banks Public Foundation" tells what of "Two Banks Foundation" is form.
      if entities[index].key.hasPrefix(key(span.name).key) { entities[index].name = span.name }
    }
    if entities[index].kind == .unknown, span.kind != .unknown {
      // The passage that tells the kind has the better name too.
      entities[index].kind = span.kind
      entities[index].name = span.name
    }
    if entities[index].regionCode == nil, let region {
      entities[index].regionCode = region
      entities[index].name = span.name
    }
  }

  /// A word that more bodies bear is too common to tell one by.
  private static let most = 8

  /// The one body whose longer name holds all words of this one: "городской маслихат" of Кокшетауский городской
  /// маслихат, "Гражданский альянс" of Гражданский альянс Казахстана, "Мәжіліс" of Парламент Мәжілісі.
  private func longerName(key: String, region: String?, span: OrganizationSpan) -> Int? {
    let words = key.split(separator: " ").map(String.init)
    let isRegional = region != nil || Self.isRegional(span.name)
    guard span.legalForm == nil, span.kind != .unknown,
      words.count > 1 || span.kind == .stateBody || span.kind == .advisoryBody,
      let head = head(of: words),
      let fewest = words.map({ byWord[$0] ?? [] }).min(by: { $0.count < $1.count }),
      fewest.count <= Self.most
    else { return nil }
    let found = fewest.filter { index in
      let entity = entities[index]
      guard entity.kind == span.kind, region == nil || entity.regionCode == region,
        entity.first < span.tokens.lowerBound || span.tokens.lowerBound < headlineEnd
      else { return false }
      let all = entity.key.split(separator: " ").map(String.init)
      // No parliament is its Mazhilis, no council of the region one of a district.
      let more = Set(all).subtracting(words)
      guard self.head(of: all) == head,
        !isRegional && (words.count < 3 || more.count < 2) || !more.contains(where: Self.isLocal)
      else { return false }
      return Set(all).isSuperset(of: words)
    }
    return found.count == 1 ? found.first : nil
  }

  /// The noun of a name: its last word in Kazakh, in Russian its first that is no adjective, in English the last before "of".
  private func head(of words: [String]) -> String? {
    switch language {
    case .kk: words.last
    case .ru: words.first { !RussianOrganizations.endsAsAdjective($0) && !Self.isLocal($0) }
    // "Civil Alliance of the Region": what stands before "of".
    case .en: words.prefix { $0 != "of" && $0 != "for" }.last
    }
  }

  /// The one body that an abbreviation stands for: АНК of Ассамблея народа Казахстана.
  private func expanded(_ span: OrganizationSpan) -> Int? {
    guard Self.isAcronym(span), let found = byInitials[span.name.lowercased()], found.count == 1,
      let index = found.first, entities[index].kind == span.kind
    else { return nil }
    return index
  }

  private static func isAcronym(_ span: OrganizationSpan) -> Bool {
    span.name.unicodeScalars.count > 1 && span.name.unicodeScalars.allSatisfy(\.isCapital)
  }

  private static func initials(of name: String) -> String? {
    let words = name.split(separator: " ").filter { !["және", "и", "of", "and", "the", "for"].contains($0) }
    return words.count > 1 ? String(words.compactMap(\.first)).lowercased() : nil
  }

  /// The bodies' own names in small letters, those without a common noun too.
  var names: Set<String> {
    Set(entities.flatMap { [$0.name, $0.coreName].compactMap { $0?.lowercased() } })
  }

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
}
