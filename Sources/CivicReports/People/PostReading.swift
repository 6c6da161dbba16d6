internal import CivicText

/// A post beside a name: its words, and the body it belongs to.
struct PostReading: Sendable, Equatable {
  /// Nominative; nil where only the body stands there ("Asel Nurlan of the Adilet Foundation").
  var position: String?
  var organization: Int?
  /// Post and body, by token.
  var tokens: Range<Int>
  /// The post of several persons: "эксперты", «сарапшылары».
  var isPlural = false
  /// The post names its body itself: "аким области".
  var ownsBody = false

  /// The same with the words up to a token, which say something else of the person.
  func extended(to end: Int) -> PostReading {
    var reading = self
    reading.tokens = between(tokens.lowerBound, end)
    return reading
  }

  func starting(at start: Int) -> PostReading {
    var reading = self
    reading.tokens = between(start, tokens.upperBound)
    return reading
  }
}

/// Reads the post before or after a name, by the word order of each language.
struct PostReader {
  let document: Document
  /// Those of the language.
  let posts: Posts
  let organizations: [OrganizationSpan]
  let places: [PlaceMention]
  private let placeTokens: TokenSet
  private let nameTokens: TokenSet
  /// The last body that ends, and the first that begins, at a token.
  private let ending: [Int: OrganizationSpan]
  private let beginning: [Int: OrganizationSpan]
  private let standIns: StandIns

  init(
    document: Document, organizations: [OrganizationSpan], places: [PlaceMention], names: [PersonName] = []
  ) {
    self.document = document
    posts = Posts.of(document.language)
    self.organizations = organizations
    self.places = places
    nameTokens = TokenSet(names.map(\.tokens))
    placeTokens = TokenSet(places.map(\.tokens))
    ending = Dictionary(
      organizations.map { ($0.tokens.upperBound, $0) }, uniquingKeysWith: { _, last in last })
    beginning = Dictionary(
      organizations.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    standIns = StandIns(document: document, organizations: organizations)
  }

  func before(_ name: Range<Int>) -> PostReading? {
    switch document.language {
    case .kk: kazakhPost(endingAt: name.lowerBound)
    case .ru: russianPost(endingAt: name.lowerBound) ?? beforeDash(name)
    case .en: englishPost(endingAt: name.lowerBound)
    }
  }

  /// The post of "председатель центра «Дуслар» ▸– Айгуль Серикова": one that names its body.
  private func beforeDash(_ name: Range<Int>) -> PostReading? {
    let dash = name.lowerBound - 1
    guard dash > 0, ["–", "—", "−", "-"].contains(document.tokens[dash].text), !isName(dash - 1),
      document.sentenceOfToken[dash] == document.sentenceOfToken[name.lowerBound],
      let post = russianPost(endingAt: dash), !post.isPlural, post.organization != nil
    else { return nil }
    return post
  }

  /// The post of "The director of the foundation▸, Nina Kozhan,": a comma at both ends of the name.
  func beforeComma(_ name: Range<Int>) -> PostReading? {
    let comma = name.lowerBound - 1
    guard comma > 0, name.upperBound < document.tokens.count, document.tokens[comma].isMark(","),
      document.tokens[name.upperBound].isMark(","), !isName(comma - 1), document.language != .kk
    else { return nil }
    guard let post = before(between(comma, comma + 1)), !post.isPlural else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[comma]]
    // Of a list of posts each has a name of its own.
    let opens = post.tokens.lowerBound <= sentence.lowerBound + 1
    return opens || isBehindOccasion(post, sentence) && isBeforeAct(name.upperBound + 1, sentence)
      ? post : nil
  }

  private static let longestOccasion = 6
  private static let occasions: Set<String> = [
    "during", "at", "in", "on", "after", "before", "following", "в", "во", "на", "по", "после", "перед",
  ]
  private static let conjunctions: Set<String> = ["and", "as", "or", "и", "а", "или", "также"]

  /// "During the meeting, ▸the president◂", "В ходе встречи ▸президент◂": a few words of when and where open the sentence.
  private func isBehindOccasion(_ post: PostReading, _ sentence: Range<Int>) -> Bool {
    let occasion = between(sentence.lowerBound, post.tokens.lowerBound)
    return occasion.count <= Self.longestOccasion
      && Self.occasions.contains(document.tokens[sentence.lowerBound].folded)
      && !occasion.contains {
        isName($0) || document.tokens[$0].isMark(",") && $0 + 2 < post.tokens.lowerBound
      }
  }

  /// What stands there is neither a further post nor joined to what stands before it.
  private func isBeforeAct(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    let token = document.tokens[index]
    return token.kind == .word && !token.isCapitalized && starting(at: index) == nil
      && (!Self.conjunctions.contains(token.folded) || isCapacity(index, sentence))
  }

  /// "…, ▸as a representative◂ of the coalition, said": who is meant is the same, unlike behind "as well as".
  private func isCapacity(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && document.tokens[index].folded == "as"
      && ["a", "an", "the"].contains(document.tokens[index + 1].folded)
  }

  /// The post set off behind a name by a comma, a dash or a bracket: «Айгүл Сәрсен, қор төрағасы».
  func after(_ name: Range<Int>) -> PostReading? {
    let mark = name.upperBound
    if let post = unmarked(behind: name) { return post }
    guard mark + 1 < document.tokens.count,
      [",", "–", "—", "−", "-", "("].contains(document.tokens[mark].text),
      document.sentenceOfToken[mark] == document.sentenceOfToken[name.lowerBound]
    else { return nil }
    return starting(at: mark + 1)
  }

  /// "Серикова Айгуль Ерлановна ▸председатель комиссии": minutes set a post behind a full name without a mark.
  private func unmarked(behind name: Range<Int>) -> PostReading? {
    guard document.language == .ru, name.count == 3, name.upperBound < document.tokens.count,
      document.sentenceOfToken[name.lowerBound] == document.sentenceOfToken[name.upperBound],
      name.allSatisfy({ document.tokens[$0].kind == .word && document.tokens[$0].isCapitalized }),
      !document.tokens[name.upperBound].isCapitalized,
      caseOfPost(between(name.upperBound, name.upperBound + 1)) == .nominative
    else { return nil }
    return russianPost(startingAt: name.upperBound)
  }

  func starting(at start: Int) -> PostReading? {
    switch document.language {
    case .kk: kazakhPost(startingAt: start)
    case .ru: russianPost(startingAt: start)
    case .en: englishPost(startingAt: start)
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

  /// A common noun that stands for a body named before.
  func standIn(_ token: Int) -> StandIns.Noun? { standIns.noun(at: token) }

  /// Part of a person's name, which no post reaches over.
  func isName(_ token: Int) -> Bool { nameTokens.contains(token) }

  func isPlace(_ token: Int) -> Bool { placeTokens.contains(token) }

  /// A text in capitals, as label lines have it, in small letters.
  func unshouted(_ text: String) -> String {
    var letters = 0
    var capitals = 0
    for scalar in text.unicodeScalars where scalar.isLetter {
      letters += 1
      if scalar.isCapital { capitals += 1 }
    }
    return letters > 5 && capitals * 10 > letters * 8 ? text.lowercased() : text
  }
}
