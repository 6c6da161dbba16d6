internal import CivicText

/// Common nouns that may come back alone for a body named before, from `organization-nouns.tsv`: "қор", "альянс", "the
/// foundation". Names' own words ("жастары") do not.
struct OrganizationNouns: Sendable {
  private let language: Language
  private let stems: Set<String>
  /// What any form of a noun begins with: few words of a text need their stem worked out.
  private let beginnings: WordBeginnings
  /// Nouns too common to stand for a body without a word of its name: "инициативная группа".
  private let paired: Set<String>
  /// The nouns of an abbreviated legal form: фонд of ОФ, товарищество and предприятие of ТОО.
  private let forms: [String: [String]]

  /// Nouns by which bodies of a kind go that have none in their names: партия of AMANAT.
  private let kinds: [String: Set<String>]

  private static let kk = OrganizationNouns(.kk)
  private static let ru = OrganizationNouns(.ru)
  private static let en = OrganizationNouns(.en)

  static func of(_ language: Language) -> OrganizationNouns {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }

  private init(_ language: Language) {
    self.language = language
    let rows = LanguageData.rows("\(language.rawValue)/organization-nouns.tsv").filter { $0.count > 1 }
    let words = rows.filter { ["noun", "paired"].contains($0[0]) }.map { $0[1] }
    paired = Set(rows.filter { $0[0] == "paired" }.map { Self.stem($0[1], language) })
    forms = Dictionary(
      rows.filter { $0[0] == "form" && $0.count > 2 }.map { ($0[1], [$0[2]]) }, uniquingKeysWith: +)
    kinds = Dictionary(
      rows.filter { $0[0] == "kind" && $0.count > 2 }.map { ($0[1], [Self.stem($0[2], language)]) },
      uniquingKeysWith: { $0.union($1) })
    stems = Set(words.map { Self.stem($0, language) })
    beginnings = WordBeginnings(words)
  }

  /// The stem of a word that is one of the nouns; nil for any other word.
  func stem(of token: Token) -> String? {
    guard mayBeNoun(token) else { return nil }
    let stem = Self.stem(token.text, language)
    return stems.contains(stem) ? stem : nil
  }

  /// Whether a token begins as one of the nouns does.
  func mayBeNoun(_ token: Token) -> Bool { beginnings.holds(token.beginning) }

  func needsItsWord(_ stem: String) -> Bool { paired.contains(stem) }

  func nouns(of kind: OrganizationKind) -> Set<String> { kinds[kind.rawValue] ?? [] }

  /// The nouns that may stand for a body: the heads of its name and of its legal form.
  func heads(of phrases: [String]) -> Set<String> {
    Set(
      phrases.flatMap { forms[$0] ?? [$0] }.compactMap { phrase -> String? in
        let words = phrase.split(separator: " ").map(String.init)
        switch language {
        case .kk: return words.last.map { Self.stem($0, .kk) }
        case .en: return words.map { $0.lowercased() }.first { stems.contains($0) }
        case .ru:
          // The head is the first noun; adjectives stand before it.
          let noun = words.first { word in
            !["ый", "ий", "ой", "ая", "яя", "ое", "ее"].contains { word.lowercased().hasSuffix($0) }
          }
          return noun.map { Self.stem($0, .ru) }
        }
      }.filter(stems.contains))
  }

  /// The nouns among the words of a body's name as it stands in a text: қауымдастық of «…Альянсы» Қауымдастығы» заңды
  /// тұлғалар бірлестігі. What another noun governs ("филиал ▸партии") is none of its own.
  func own(in tokens: ArraySlice<Token>) -> Set<String> {
    Set(
      tokens.compactMap { token in
        guard language != .en, let stem = stem(of: token) else { return nil }
        let isNominative =
          language == .ru
          ? token.folded == stem : KazakhCase.stripped(token.text).grammaticalCase == .nominative
        return isNominative ? stem : nil
      })
  }

  private static func stem(_ word: String, _ language: Language) -> String {
    switch language {
    case .kk: LemmaKey.key(word, language: .kk)
    case .ru: RussianCase.nominative(word).lowercased()
    // "the foundation's data"
    case .en: word.lowercased().replacing("’s", with: "").replacing("'s", with: "")
    }
  }
}
