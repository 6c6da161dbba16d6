/// Words and phrases that signal something, from a data file: `value <tab> pattern`.
///
/// A pattern is words between spaces, each matched against a folded token. A word that ends in `*` matches every
/// token that begins with it (`дөңгелек үстел*`); one that ends in `~` matches itself with a case ending
/// (`қоры~`: қорының, қорымен, but not қорытынды).
package struct CueLexicon: Sendable {
  package struct Match: Sendable, Equatable {
    package let value: String
    package let tokens: Range<Int>
  }

  private enum Ending: Sendable { case none, caseEnding, any }

  private struct Word: Sendable {
    let text: String
    let ending: Ending

    init(_ pattern: Substring) {
      switch pattern.last {
      case "*": (text, ending) = (Tokenizer.fold(String(pattern.dropLast())), .any)
      case "~": (text, ending) = (Tokenizer.fold(String(pattern.dropLast())), .caseEnding)
      default: (text, ending) = (Tokenizer.fold(String(pattern)), .none)
      }
    }

    func matches(_ folded: String) -> Bool {
      switch ending {
      case .none: folded == text
      case .any: folded.hasPrefix(text)
      case .caseEnding:
        folded.hasPrefix(text)
          && CueLexicon.caseEndings.contains(
            folded.dropFirst(text.count).drop { $0 == "-" || $0 == "\u{2010}" })
      }
    }
  }

  private struct Pattern: Sendable {
    let value: String
    let words: [Word]

    func matches(_ tokens: ArraySlice<Token>) -> Bool {
      zip(words, tokens).allSatisfy { word, token in word.matches(token.folded) }
    }
  }

  /// Kazakh case endings after a vowel, a consonant and a possessive, and Russian ones of every declension.
  private static let caseEndings: Set<Substring> = [
    "", "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді",
    "ты", "ті", "н", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен", "мен",
    "бен", "пен", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі",
    "а", "я", "у", "ю", "о", "е", "и", "й", "ы", "ь", "ом", "ем", "ой", "ей", "ою", "ею", "ью", "ию", "ия",
    "ие",
    "ии", "ий", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ием", "ией", "иям", "иями", "иях", "ый",
    "ого", "ому", "ым", "ая", "ую", "ое", "его", "ему", "им", "ых", "их", "ыми", "ими", "яя", "юю", "ее",
  ]

  private static let indexLength = 3
  private var byWord: [String: [Pattern]] = [:]
  private var byPrefix: [String: [Pattern]] = [:]

  /// Reads a file of `LanguageData`; a missing file makes an empty lexicon.
  package init(_ path: String) { self.init(rows: LanguageData.rows(path)) }

  /// Rows of value and pattern; a row with fewer columns or a prefix under three letters is left out.
  package init(rows: [[String]]) {
    for row in rows where row.count >= 2 {
      let words = row[1].split(separator: " ").map(Word.init)
      guard let first = words.first else { continue }
      let pattern = Pattern(value: row[0], words: words)
      if case .none = first.ending {
        byWord[first.text, default: []].append(pattern)
      } else if first.text.count >= Self.indexLength {
        byPrefix[String(first.text.prefix(Self.indexLength)), default: []].append(pattern)
      }
    }
  }

  /// Every match, in the order of the text; of matches with one value that begin at one token, the longest.
  package func matches(in document: Document) -> [Match] {
    matches(in: document, tokens: document.tokens.indices)
  }

  /// The matches that lie within a range of tokens.
  package func matches(in document: Document, tokens range: Range<Int>) -> [Match] {
    var found: [Match] = []
    for index in range {
      let token = document.tokens[index]
      guard token.kind != .mark || byWord[token.text] != nil else { continue }
      var longest: [String: Int] = [:]
      let prefix = String(token.folded.prefix(Self.indexLength))
      for pattern in (byWord[token.folded] ?? []) + (byPrefix[prefix] ?? []) {
        let end = index + pattern.words.count
        guard end <= range.upperBound, pattern.matches(document.tokens[index..<end]) else { continue }
        longest[pattern.value] = max(longest[pattern.value] ?? 0, end)
      }
      for (value, end) in longest.sorted(by: { $0.key < $1.key }) {
        found.append(Match(value: value, tokens: index..<end))
      }
    }
    return found
  }
}
