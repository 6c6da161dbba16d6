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
      case .any: folded.hasPrefix(text)
      case .caseEnding: folded.hasPrefix(text) && isCaseEnding(behindIn: folded)
      }
    }

    /// Whether what stands behind the word, which the token begins with, is a case ending.
    func isCaseEnding(behindIn folded: String) -> Bool {
      CueLexicon.knownEndings.contains(String(rest(of: folded)))
    }

    func rest(of folded: String) -> Substring {
      folded[folded.utf8.index(folded.startIndex, offsetBy: text.utf8.count)...]
        .drop { $0 == "-" || $0 == "\u{2010}" }
    }
  }

  private struct Pattern: Sendable {
    let value: String
    /// The number of the value among those of the lexicon, in their order.
    var valueNumber = 0
    let words: [Word]
    let first: Word

    init?(value: String, words: [Word]) {
      guard let first = words.first else { return nil }
      self.value = value
      self.words = words
      self.first = first
    }

    func begins(_ token: Token) -> Bool {
      switch first.ending {
      case .none: token.folded == first.text
      case .any, .caseEnding: token.kind == .word && first.matches(token.folded)
      }
    }

    /// How much of the last token stands behind the pattern.
    func endingLength(_ last: Token) -> Int {
      guard let word = words.last, case .caseEnding = word.ending else { return 0 }
      return word.rest(of: last.folded).count
    }

    /// Whether the tokens are as told from the second word on.
    func goesOn(at first: Int, in document: Document) -> Bool {
      for place in 1..<max(1, words.count)
      where !words[place].matches(document.tokens[first + place].folded) { return false }
      return true
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

  private static let knownEndings = WordSet(caseEndings.lazy.map(String.init))

  /// A word that ends in `*` or `~` is no shorter, so that its first letters are known.
  private static let shortestPrefix = 3
  /// Those of whole words first, each kind in the order of the file.
  private let patterns: [Pattern]
  /// Of the first words: few words of a text need be looked for.
  private let beginnings: WordBeginnings
  /// The patterns of each beginning, in their order.
  private let byBeginning: [[Int]]

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
    let values = Set((whole + begun).map(\.value)).sorted()
    let numbers = WordTable(zip(values, values.indices), uniquingKeysWith: { first, _ in first })
    patterns = (whole + begun).map { pattern in
      var pattern = pattern
      pattern.valueNumber = numbers[pattern.value] ?? 0
      return pattern
    }
    let beginnings = WordBeginnings(patterns.map(\.first.text))
    var byBeginning = [[Int]](repeating: [], count: beginnings.count)
    for (number, pattern) in patterns.enumerated() {
      byBeginning[beginnings.number(of: WordBeginning(pattern.first.text))].append(number)
    }
    self.beginnings = beginnings
    self.byBeginning = byBeginning
  }

  /// Every match, in the order of the text; of matches with one value that begin at one token, the longest.
  package func matches(in document: Document) -> [Match] {
    matches(in: document, tokens: document.tokens.indices)
  }

  /// The matches that lie within a range of tokens.
  package func matches(in document: Document, tokens range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var begun: [Int] = []
    var longest: [(pattern: Int, end: Int)] = []
    var next = range.lowerBound
    while true {
      let index = beginnings.next(from: next, to: range.upperBound, in: document.beginnings)
      if index >= range.upperBound { return found }
      next = index + 1
      begin(at: document.tokens[index], &begun)
      if begun.isEmpty { continue }
      longest.removeAll(keepingCapacity: true)
      for number in begun {
        let end = index + patterns[number].words.count
        guard end <= range.upperBound, patterns[number].goesOn(at: index, in: document) else { continue }
        let known = longest.firstIndex { patterns[$0.pattern].valueNumber == patterns[number].valueNumber }
        if let known {
          if longest[known].end < end { longest[known] = (number, end) }
        } else {
          longest.append((number, end))
        }
      }
      if longest.count > 1 {
        longest.sort { patterns[$0.pattern].valueNumber < patterns[$1.pattern].valueNumber }
      }
      for (number, end) in longest {
        let pattern = patterns[number]
        found.append(
          Match(
            value: pattern.value, tokens: index..<end,
            endingLength: pattern.endingLength(document.tokens[end - 1])))
      }
    }
  }

  /// The longest match that begins at a token.
  package func longest(startingAt token: Int, in document: Document, within length: Int) -> Range<
    Int
  >? {
    let end = min(document.tokens.count, token + length)
    guard document.tokens.indices.contains(token),
      beginnings.holds(document.beginnings[token])
    else {
      return nil
    }
    var begun: [Int] = []
    begin(at: document.tokens[token], &begun)
    let longest = begun.lazy.map { patterns[$0] }
      .filter { token + $0.words.count <= end && $0.goesOn(at: token, in: document) }
      .map(\.words.count).max()
    return longest.map { token..<(token + $0) }
  }

  /// The longest match that ends before a token, of those that are the longest from where they begin.
  package func longest(endingAt token: Int, in document: Document, within length: Int) -> Range<
    Int
  >? {
    for start in max(0, token - length)..<max(0, token) {
      if let match = longest(startingAt: start, in: document, within: token - start),
        match.upperBound == token
      {
        return match
      }
    }
    return nil
  }

  /// Whether anything matches within a range of tokens.
  package func hasMatch(in document: Document, tokens range: Range<Int>) -> Bool {
    var begun: [Int] = []
    for index in range where beginnings.holds(document.beginnings[index]) {
      begin(at: document.tokens[index], &begun)
      for number in begun
      where index + patterns[number].words.count <= range.upperBound
        && patterns[number].goesOn(at: index, in: document)
      {
        return true
      }
    }
    return false
  }

  /// The patterns whose first word a token is, in their order. The token begins as one of them does.
  private func begin(at token: Token, _ begun: inout [Int]) {
    begun.removeAll(keepingCapacity: true)
    for number in byBeginning[beginnings.number(of: token.beginning)]
    where patterns[number].begins(token) {
      begun.append(number)
    }
  }
}
