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
      case "*": (text, ending) = (SmallLetters.folded(pattern.dropLast()), .any)
      case "~": (text, ending) = (SmallLetters.folded(pattern.dropLast()), .caseEnding)
      default: (text, ending) = (SmallLetters.folded(pattern), .none)
      }
    }

    func matches(_ folded: String) -> Bool {
      switch ending {
      case .none: folded == text
      case .any: folded.utf8.starts(with: text.utf8)
      case .caseEnding: folded.utf8.starts(with: text.utf8) && isCaseEnding(behindIn: folded)
      }
    }

    /// Whether what stands behind the word, which the token begins with, is a case ending.
    func isCaseEnding(behindIn folded: String) -> Bool { CueLexicon.caseEndings.contains(rest(of: folded)) }

    func rest(of folded: String) -> Substring {
      folded[folded.utf8.index(folded.startIndex, offsetBy: text.utf8.count)...]
        .drop { $0 == "-" || $0 == "\u{2010}" }
    }
  }

  private struct Pattern: Sendable {
    let value: String
    let words: [Word]
    let first: Word

    init?(value: String, words: [Word]) {
      guard let first = words.first else { return nil }
      self.value = value
      self.words = words
      self.first = first
    }

    /// How much of the last token stands behind the pattern.
    func endingLength(_ last: Token) -> Int {
      guard let word = words.last, case .caseEnding = word.ending else { return 0 }
      return word.rest(of: last.folded).count
    }

    /// Whether the tokens are as told from the second word on.
    func goesOn(_ tokens: ArraySlice<Token>) -> Bool {
      zip(words.dropFirst(), tokens.dropFirst()).allSatisfy { word, token in word.matches(token.folded) }
    }
  }

  /// Kazakh case endings after a vowel, a consonant and a possessive, and Russian ones of every declension.
  package static let caseEndings: Set<Substring> = [
    "", "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді",
    "ты", "ті", "н", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен", "мен",
    "бен", "пен", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі",
    "а", "я", "у", "ю", "о", "е", "и", "й", "ы", "ь", "ом", "ем", "ой", "ей", "ою", "ею", "ью", "ию", "ия",
    "ие",
    "ии", "ий", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ием", "ией", "иям", "иями", "иях", "ый",
    "ого", "ому", "ым", "ая", "ую", "ое", "его", "ему", "им", "ых", "их", "ыми", "ими", "яя", "юю", "ее",
  ]

  /// A word that ends in `*` or `~` is no shorter.
  private static let shortestPrefix = 3
  /// Those of whole words first, each kind in the order of the file.
  private let patterns: [Pattern]
  /// The patterns by their first words.
  private let beginnings: ByteTrie

  /// Reads a file of `LanguageData`; a missing file makes an empty lexicon.
  package init(_ path: String) { self.init(rows: LanguageData.rows(path)) }

  /// Rows of value and pattern; a row with fewer columns or a prefix under three letters is left out.
  package init(rows: [[String]]) {
    var whole: [Pattern] = []
    var begun: [Pattern] = []
    for row in rows where row.count >= 2 {
      guard let pattern = Pattern(value: row[0], words: row[1].split(separator: " ").map(Word.init)) else {
        continue
      }
      if case .none = pattern.first.ending {
        whole.append(pattern)
      } else if pattern.first.text.count >= Self.shortestPrefix {
        begun.append(pattern)
      }
    }
    patterns = whole + begun
    beginnings = ByteTrie(patterns.map(\.first.text))
  }

  /// Every match, in the order of the text; of matches with one value that begin at one token, the longest.
  package func matches(in document: Document) -> [Match] {
    matches(in: document, tokens: document.tokens.indices)
  }

  /// The matches that lie within a range of tokens.
  package func matches(in document: Document, tokens range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var begun: [Int] = []
    for index in range {
      begin(at: document.tokens[index], &begun)
      if begun.isEmpty { continue }
      var longest: [String: (end: Int, endingLength: Int)] = [:]
      for pattern in begun.lazy.map({ patterns[$0] }) {
        let end = index + pattern.words.count
        guard end <= range.upperBound, pattern.goesOn(document.tokens[index..<end]) else { continue }
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

  /// The patterns whose first word a token is, in their order.
  private func begin(at token: Token, _ begun: inout [Int]) {
    begun.removeAll(keepingCapacity: true)
    let length = token.folded.utf8.count
    beginnings.forEachPrefix(of: token.folded) { number, end in
      let first = patterns[number].first
      let isBegun =
        switch first.ending {
        case .none: end == length
        case .any: token.kind == .word
        case .caseEnding: token.kind == .word && first.isCaseEnding(behindIn: token.folded)
        }
      if isBegun { begun.append(number) }
    }
    if begun.count > 1 { begun.sort() }
  }
}
