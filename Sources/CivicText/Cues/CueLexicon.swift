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
  /// Of first words that stand by themselves, all letters; of others the first ones.
  private let wholes: WordBeginnings
  private let beginnings: WordBeginnings
  /// The patterns of each of these, in their order.
  private let byWhole: [[Int]]
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
    let wholes = whole.map { WordBeginning(whole: $0.first.text) }
    let beginnings = begun.map { WordBeginning($0.first.text) }
    self.wholes = WordBeginnings(of: wholes)
    self.beginnings = WordBeginnings(of: beginnings)
    byWhole = Self.grouped(wholes, by: self.wholes, from: 0)
    byBeginning = Self.grouped(beginnings, by: self.beginnings, from: whole.count)
  }

  private static func grouped(
    _ signs: [WordBeginning], by all: WordBeginnings, from first: Int
  ) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: all.count)
    for (number, sign) in signs.enumerated() { groups[all.number(of: sign)].append(first + number) }
    return groups
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
      let index = beginnings.next(from: next, to: range.upperBound, in: document.signs, orWhole: wholes)
      if index >= range.upperBound { return found }
      next = index + 1
      begin(at: index, in: document, &begun)
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
        found.append(
          Match(
            value: patterns[number].value, tokens: index..<end,
            endingLength: patterns[number].endingLength(document.tokens[end - 1])))
      }
    }
  }

  /// The longest match that begins at a token, of no more tokens than told.
  package func longest(startingAt token: Int, in document: Document, within length: Int) -> Range<Int>? {
    guard document.tokens.indices.contains(token) else { return nil }
    let most = min(length, document.tokens.count - token)
    var begun: [Int] = []
    begin(at: token, in: document, &begun)
    var longest = 0
    for number in begun {
      let count = patterns[number].words.count
      if count > longest, count <= most, patterns[number].goesOn(at: token, in: document) { longest = count }
    }
    return longest > 0 ? token..<(token + longest) : nil
  }

  /// The longest match that ends before a token, of those that are the longest from where they begin.
  package func longest(endingAt token: Int, in document: Document, within length: Int) -> Range<Int>? {
    for start in max(0, token - length)..<max(0, token) {
      let match = longest(startingAt: start, in: document, within: token - start)
      if let match, match.upperBound == token { return match }
    }
    return nil
  }

  /// Whether anything matches within a range of tokens.
  package func hasMatch(in document: Document, tokens range: Range<Int>) -> Bool {
    var begun: [Int] = []
    for index in range {
      begin(at: index, in: document, &begun)
      for number in begun
      where index + patterns[number].words.count <= range.upperBound
        && patterns[number].goesOn(at: index, in: document)
      {
        return true
      }
    }
    return false
  }

  /// The patterns whose first word a token is, in their order: those of whole words come first.
  private func begin(at index: Int, in document: Document, _ begun: inout [Int]) {
    begun.removeAll(keepingCapacity: true)
    let signs = document.signs[index]
    if wholes.holds(signs.whole) {
      let folded = document.tokens[index].folded
      for number in byWhole[wholes.number(of: signs.whole)] where patterns[number].first.text == folded {
        begun.append(number)
      }
    }
    if beginnings.holds(signs.beginning), document.tokens[index].kind == .word {
      let folded = document.tokens[index].folded
      for number in byBeginning[beginnings.number(of: signs.beginning)]
      where patterns[number].first.matches(folded) {
        begun.append(number)
      }
    }
  }
}
