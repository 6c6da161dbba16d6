internal import CivicText

/// The words that end or begin a body's name and tell what kind of body it is.
struct OrganizationHeads: Sendable {
  /// What has to stand beside a head so that it names a body.
  enum Requirement: String, Sendable {
    case legal, quoted, modified, named, `self`, plural
    /// A noun phrase that names the one body of its place, in small letters too: совет ветеранов, ардагерлер кеңесі.
    case whole
    /// A name whose capitals tell it from a word: КарТУ, no карту.
    case letters
  }

  struct Head: Sendable, Equatable {
    let kind: OrganizationKind
    let requirement: Requirement
    let tokens: Range<Int>
    /// True for the word of a hall or building.
    let isVenue: Bool
    /// How many letters of the last token are its case ending.
    let endingLength: Int
    /// The case that a Kazakh ending tells.
    let kazakhCase: GrammaticalCase?

    /// Whether the text writes a name known by its capitals with them.
    func hasItsLetters(in document: Document) -> Bool {
      requirement != .letters
        || document.text(tokens: tokens).unicodeScalars.filter(\.properties.isUppercase).count > 2
    }

    /// The spans read at this head, as halls where it is the word of one.
    func marking(_ spans: [OrganizationSpan]) -> [OrganizationSpan] {
      spans.map { span in
        var span = span
        span.isVenue = isVenue
        return span
      }
    }
  }

  /// What a value of the data files means: "ngo:legal".
  private struct Meaning: Sendable {
    let kind: OrganizationKind
    let requirement: Requirement
    let isVenue: Bool

    init?(_ value: String) {
      let parts = value.split(separator: ":")
      guard parts.count == 2, let requirement = Requirement(rawValue: String(parts[1])) else { return nil }
      isVenue = parts[0] == "venue"
      guard let kind = isVenue ? .other : OrganizationKind(rawValue: String(parts[0])) else { return nil }
      self.kind = kind
      self.requirement = requirement
    }
  }

  private let heads: CueLexicon
  private let names: CueLexicon
  private let meanings: WordTable<Meaning>

  static let kk = OrganizationHeads(.kk)
  static let ru = OrganizationHeads(.ru)
  static let en = OrganizationHeads(.en)

  static func of(_ language: Language) -> OrganizationHeads {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }

  private init(_ language: Language) {
    let heads = LanguageData.rows("\(language.rawValue)/organization-heads.tsv")
    let names = LanguageData.rows("\(language.rawValue)/organization-names.tsv")
    self.heads = CueLexicon(rows: heads)
    self.names = CueLexicon(rows: names)
    meanings = WordTable(
      (heads + names).compactMap { row in row.first.flatMap { value in Meaning(value).map { (value, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every head of the text, in its order.
  func heads(in document: Document) -> [Head] {
    let found = heads.matches(in: document).compactMap { head($0, in: document) }
    // "police department" is more than "department".
    let longest = Dictionary(found.map { ($0.tokens.upperBound, $0) }) {
      $0.tokens.count >= $1.tokens.count ? $0 : $1
    }
    return found.filter { head in
      guard let other = longest[head.tokens.upperBound] else { return true }
      return other.tokens.count <= head.tokens.count
        || other.requirement != head.requirement
          && (other.requirement != .whole || head.requirement != .modified)
    }
  }

  /// Bodies known by their names.
  func names(in document: Document) -> [Head] {
    names.matches(in: document).compactMap { head($0, in: document) }
  }

  /// Whether a head begins within a range of tokens.
  func hasHead(in document: Document, tokens: Range<Int>) -> Bool {
    heads.hasMatch(in: document, tokens: tokens)
  }

  private func head(_ match: CueLexicon.Match, in document: Document) -> Head? {
    guard let meaning = meanings[match.value] else { return nil }
    return Head(
      kind: meaning.kind, requirement: meaning.requirement, tokens: match.tokens, isVenue: meaning.isVenue,
      endingLength: match.endingLength, kazakhCase: match.kazakhCase(in: document))
  }
}

extension [OrganizationHeads.Head] {
  /// Of heads in the order of their beginnings the last that stands inside a range.
  func last(inside range: Range<Int>) -> OrganizationHeads.Head? {
    beginning(in: range, \.tokens.lowerBound).last { range.contains($0.tokens.upperBound - 1) }
  }
}
