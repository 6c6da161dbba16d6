internal import CivicText

// Until the lemma keys of CivicText are there.
enum SearchKeys {
  static let version = 0

  static func keys(_ text: String, language: Language) -> String {
    Document(text, language: language).tokens.filter { $0.kind != .mark }.map(\.folded).joined(separator: " ")
  }
}
