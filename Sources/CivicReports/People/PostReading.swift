internal import CivicText

/// A post beside a name: its words, and the body it belongs to.
struct PostReading: Sendable, Equatable {
  /// Nominative.
  var position: String
  var organization: Int?
  /// Post and body, by token.
  var tokens: Range<Int>
}

/// Reads the post before or after a name, by the word order of each language.
struct PostReader {
  let document: Document
  let organizations: [OrganizationSpan]
  let places: [PlaceMention]

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

  func organization(endingAt token: Int) -> OrganizationSpan? {
    organizations.last { $0.tokens.upperBound == token }
  }

  func organization(startingAt token: Int) -> OrganizationSpan? {
    organizations.first { $0.tokens.lowerBound == token }
  }

  func organization(covering token: Int) -> OrganizationSpan? {
    organizations.first { $0.tokens.contains(token) }
  }

  func isPlace(_ token: Int) -> Bool { places.contains { $0.tokens.contains(token) } }

  /// A text in capitals, as label lines have it, in small letters.
  func unshouted(_ text: String) -> String {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    let capitals = letters.count { $0.properties.isUppercase }
    return letters.count > 5 && capitals * 10 > letters.count * 8 ? text.lowercased() : text
  }
}
