internal import CivicText

/// A common noun in a post that stands for a body named before: "президент ▸ассоциации", «▸қор директоры», "director of ▸the
/// centre". The noun is no part of the post.
struct StandIns: Sendable {
  struct Noun: Equatable {
    /// The body, where the text has named only one of that noun before.
    let entity: Int?
    /// No part of a body is called so: even where it is not known which body is meant, the noun is not the post's. "фонд",
    /// but not "отдел".
    let isWhole: Bool
  }

  private let document: Document
  private let nouns: Nouns
  /// For each noun, the first two bodies named with it: where a second is known, the noun alone says nothing.
  private let bodies: [String: [(first: Int, entity: Int)]]

  init(document: Document, organizations: [OrganizationSpan]) {
    self.document = document
    let nouns = Nouns.of(document.language)
    var bodies: [String: [(first: Int, entity: Int)]] = [:]
    for body in organizations where !body.isReference {
      let words = document.tokens[body.tokens].filter { $0.kind == .word }
      var own = Set(words.compactMap { nouns.noun(of: $0) })
      if let form = body.legalForm, let noun = nouns.forms[form] { own.insert(noun) }
      for noun in own {
        let known = bodies[noun] ?? []
        if known.count < 2, known.first?.entity != body.entity {
          bodies[noun, default: []].append((body.tokens.lowerBound, body.entity))
        }
      }
    }
    self.nouns = nouns
    self.bodies = bodies
  }

  /// The noun that a token is; nil for any other word.
  func noun(at index: Int) -> Noun? {
    let token = document.tokens[index]
    guard token.kind == .word, let noun = nouns.noun(of: token) else { return nil }
    let known = (bodies[noun] ?? []).filter { $0.first < index }
    return Noun(entity: known.count == 1 ? known[0].entity : nil, isWhole: nouns.isWhole[noun] ?? false)
  }

  /// The rows `body` and `form` of `posts.tsv`.
  private struct Nouns: Sendable {
    let language: Language
    let isWhole: WordTable<Bool>
    let forms: [String: String]
    /// What any form of a noun begins with: few words of a text need their stem worked out.
    private let beginnings: WordBeginnings

    static func of(_ language: Language) -> Nouns {
      switch language {
      case .kk: kk
      case .ru: ru
      case .en: en
      }
    }

    private static let kk = Nouns(.kk)
    private static let ru = Nouns(.ru)
    private static let en = Nouns(.en)

    private init(_ language: Language) {
      self.language = language
      let rows = LanguageData.rows("\(language.rawValue)/posts.tsv")
      let bodies = rows.filter { $0.count > 1 && $0[0] == "body" }
      isWhole = WordTable(bodies.map { ($0[1], $0.last != "part") }, uniquingKeysWith: { first, _ in first })
      forms = Dictionary(
        rows.filter { $0.count > 2 && $0[0] == "form" }.map { ($0[1], $0[2]) },
        uniquingKeysWith: { first, _ in first })
      beginnings = WordBeginnings(bodies.map { $0[1] })
    }

    func noun(of token: Token) -> String? {
      guard beginnings.holds(token.beginning) else { return nil }
      let word = token.folded
      let stem =
        switch language {
        case .kk: KazakhCase.stem(word)
        case .ru: RussianCase.nominative(word)
        case .en: word
        }
      return isWhole[stem] == nil ? nil : stem
    }
  }
}
