internal import CivicText

/// A post beside a name: its words, and the body it belongs to.
struct PostReading: Sendable, Equatable {
  /// Nominative; nil where only the body stands there ("Asel Nurlan of the Adilet Foundation").
  var position: String?
  var organization: Int?
  /// Post and body, by token.
  var tokens: Range<Int>
}

/// Reads the post before or after a name, by the word order of each language.
struct PostReader {
  let document: Document
  let organizations: [OrganizationSpan]
  let places: [PlaceMention]
  private let placeTokens: Set<Int>
  /// The last body that ends, and the first that begins, at a token.
  private let ending: [Int: OrganizationSpan]
  private let beginning: [Int: OrganizationSpan]

  init(document: Document, organizations: [OrganizationSpan], places: [PlaceMention]) {
    self.document = document
    self.organizations = organizations
    self.places = places
    placeTokens = Set(places.flatMap { Array($0.tokens) })
    ending = Dictionary(
      organizations.map { ($0.tokens.upperBound, $0) }, uniquingKeysWith: { _, last in last })
    beginning = Dictionary(
      organizations.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func before(_ name: Range<Int>) -> PostReading? {
    switch document.language {
    case .kk: kazakhPost(endingAt: name.lowerBound)
    case .ru: russianPost(endingAt: name.lowerBound)
    case .en: englishPost(endingAt: name.lowerBound)
    }
  }

  /// The post set off behind a name by a comma, a dash or a bracket: «Айгүл Сәрсен, қор төрағасы».
  func after(_ name: Range<Int>) -> PostReading? {
    let mark = name.upperBound
    guard mark + 1 < document.tokens.count, [",", "–", "—", "-", "("].contains(document.tokens[mark].text),
      document.sentenceOfToken[mark] == document.sentenceOfToken[name.lowerBound]
    else { return nil }
    switch document.language {
    case .kk: return kazakhPost(startingAt: mark + 1)
    case .ru: return russianPost(startingAt: mark + 1)
    case .en: return englishPost(startingAt: mark + 1)
    }
  }

  /// Posts whose words name their body themselves: "депутат маслихата", «облыс әкімі». Nobody there speaks for it as its
  /// representative.
  func ownsBody(_ position: String) -> Bool {
    ["депутат", "әкім", "аким", "министр", "вице-министр", "akim", "mayor", "minister", "deputy minister"]
      .contains {
        position.lowercased().hasPrefix($0)
      }
  }

  func organization(endingAt token: Int) -> OrganizationSpan? {
    ending[token]
  }

  func organization(startingAt token: Int) -> OrganizationSpan? {
    beginning[token]
  }

  /// The body that a list's line opens with: «ОФ «Өркен» – директор Айгүл Сәрсен».
  func label(before token: Int) -> Int? {
    guard token > 1, ["–", "—", "-", ":"].contains(document.tokens[token - 1].text) else { return nil }
    return organization(endingAt: token - 1)?.entity
  }

  /// "Asel Nurlan of the Adilet Foundation".
  func body(after name: Range<Int>) -> PostReading? {
    guard document.language == .en, name.upperBound + 1 < document.tokens.count,
      ["of", "from"].contains(document.tokens[name.upperBound].folded)
    else { return nil }
    var next = name.upperBound + 1
    if document.tokens[next].folded == "the" { next += 1 }
    return organization(startingAt: next).map {
      PostReading(
        position: nil, organization: $0.entity, tokens: between(name.upperBound, $0.tokens.upperBound))
    }
  }

  func isPlace(_ token: Int) -> Bool { placeTokens.contains(token) }

  /// A text in capitals, as label lines have it, in small letters.
  func unshouted(_ text: String) -> String {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    let capitals = letters.count { $0.properties.isUppercase }
    return letters.count > 5 && capitals * 10 > letters.count * 8 ? text.lowercased() : text
  }
}
