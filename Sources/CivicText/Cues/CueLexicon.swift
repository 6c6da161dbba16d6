/// Words and phrases that signal something, from a data file: `value <tab> pattern`.
///
/// A pattern is words between spaces, each matched against a folded token. A word that ends in `*` matches every
/// token that begins with it (`дөңгелек үстел*`); one that ends in `~` matches itself with a case ending
/// (`қоры~`: қорының, қорымен, but not қорытынды).
package struct CueLexicon: Sendable {
  package struct Match: Sendable, Equatable {
    package let value: String
    package let tokens: Range<Int>
    /// How many letters of the last token stand behind the pattern: 3 of қорының for `қоры~`; 0 for `қор*`.
    package let endingLength: Int

    /// The case that a Kazakh ending behind the pattern tells; nil where there is none or it is no case ending.
    package func kazakhCase(in document: Document) -> GrammaticalCase? {
      guard endingLength > 0, let last = tokens.last else { return nil }
      return KazakhCaseEnding.byText[String(document.tokens[last].folded.suffix(endingLength))]?
        .grammaticalCase
    }
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

    /// How much of the last token stands behind the pattern.
    func endingLength(_ last: Token) -> Int {
      guard let word = words.last, case .caseEnding = word.ending else { return 0 }
      return last.folded.dropFirst(word.text.count).drop { $0 == "-" || $0 == "\u{2010}" }.count
    }

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

  private func patterns(beginning token: Token) -> [Pattern] {
    let whole = byWord[token.folded] ?? []
    guard token.kind == .word else { return whole }
    let begun = byPrefix[String(token.folded.prefix(Self.indexLength))] ?? []
    return whole.isEmpty ? begun : begun.isEmpty ? whole : whole + begun
  }

  /// The matches that lie within a range of tokens.
  package func matches(in document: Document, tokens range: Range<Int>) -> [Match] {
    var found: [Match] = []
    for index in range {
      let patterns = patterns(beginning: document.tokens[index])
      if patterns.isEmpty { continue }
      var longest: [String: (end: Int, endingLength: Int)] = [:]
      for pattern in patterns {
        let end = index + pattern.words.count
        guard end <= range.upperBound, pattern.matches(document.tokens[index..<end]) else { continue }
        if longest[pattern.value].map({ $0.end >= end }) ?? false { continue }
        longest[pattern.value] = (end, pattern.endingLength(document.tokens[end - 1]))
      }
      for (value, match) in longest.sorted(by: { $0.key < $1.key }) {
        found.append(
          Match(value: value, tokens: index..<match.end, endingLength: match.endingLength))
      }
    }
    return found
  }
}
