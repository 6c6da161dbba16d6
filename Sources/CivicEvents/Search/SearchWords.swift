internal import CivicText

/// Words to search for, in any case form and language: all of them, "phrases" in order, -words that must not stand there.
///
/// Each word is looked up under its keys in every language, so that `реформа` finds реформаның and реформами.
struct SearchWords: Sendable, Equatable {
  /// What FTS5 is asked. Every key is quoted, so that no mark of the words has a meaning of its own.
  let matchExpression: String
  /// The keys whose words are highlighted.
  let keys: Set<String>

  /// - Throws: ``CivicError`` where there is no word to look for.
  init(_ text: String) throws(CivicError) {
    var wanted: [[[String]]] = []
    var unwanted: [[[String]]] = []
    for term in Self.terms(text) where !term.words.isEmpty {
      if term.isExcluded { unwanted.append(term.words) } else { wanted.append(term.words) }
    }
    guard !wanted.isEmpty else { throw CivicError(.nothingToSearch, text) }
    let all = wanted.map(Self.expression).joined(separator: " AND ")
    let none = unwanted.map(Self.expression).joined(separator: " OR ")
    matchExpression = none.isEmpty ? all : "(\(all)) NOT (\(none))"
    keys = Set(wanted.flatMap { $0 }.flatMap { $0 })
  }

  private struct Term {
    let isExcluded: Bool
    /// The words of a phrase, or one word; each under its keys.
    let words: [[String]]
  }

  private static func terms(_ text: String) -> [Term] {
    var terms: [Term] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      var isExcluded = false
      if first == "-" || first == "−", rest.dropFirst().first.map({ !$0.isWhitespace }) ?? false {
        isExcluded = true
        rest.removeFirst()
      }
      let word: Substring
      if let open = rest.first, let close = closing[open] {
        rest.removeFirst()
        word = rest.prefix { $0 != close }
        rest = rest.dropFirst(word.count + 1)
      } else {
        word = rest.prefix { !$0.isWhitespace && closing[$0] == nil }
        rest = rest.dropFirst(word.count)
      }
      terms.append(Term(isExcluded: isExcluded, words: words(word)))
    }
    return terms
  }

  private static let closing: [Character: Character] = ["\"": "\"", "«": "»", "“": "”"]

  private static func words(_ text: Substring) -> [[String]] {
    Document(String(text), language: .kk).tokens.filter(\.hasKey).map { LemmaKey.queryKeys($0.text) }
  }

  /// One word under any of its keys; of a phrase, every way to write it, in order.
  private static func expression(_ words: [[String]]) -> String {
    var phrases: [[String]] = [[]]
    for keys in words { phrases = phrases.prefix(64).flatMap { phrase in keys.map { phrase + [$0] } } }
    let quoted = phrases.map { "\"" + $0.joined(separator: " ").replacing("\"", with: "\"\"") + "\"" }
    return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " OR ") + ")"
  }
}
