internal import CivicText

/// A number before a group, with how exact it is: «150-ден астам», "около 120", "over 30".
struct GroupCount: Sendable, Equatable {
  let number: Int
  let basis: CountBasis
  /// The number and the words that bound it.
  let tokens: Range<Int>

  /// Words of number and of how exact it is, from `counts.tsv`.
  private struct Words: Sendable {
    let bounds: [String: CountBasis]
    let numbers: [String: Int]

    init(_ language: Language) {
      let rows = LanguageData.rows("\(language.rawValue)/counts.tsv").filter { $0.count > 1 }
      bounds = Dictionary(
        rows.compactMap { row in CountBasis(rawValue: row[0]).map { (row[1], $0) } },
        uniquingKeysWith: { first, _ in first })
      numbers = Dictionary(
        rows.compactMap { row in Int(row[0]).map { (row[1], $0) } }, uniquingKeysWith: { first, _ in first })
    }

    static let kk = Words(.kk)
    static let ru = Words(.ru)
    static let en = Words(.en)

    static func of(_ language: Language) -> Words {
      switch language {
      case .kk: kk
      case .ru: ru
      case .en: en
      }
    }
  }

  static func before(_ token: Int, text: ReportText) -> GroupCount? {
    let low = text.sentence(of: token).lowerBound
    let bounds = Words.of(text.document.language).bounds
    var index = token - 1
    var basis = CountBasis.exact
    var skipped = 0
    var first = token
    // Between number and noun: bounds, and one adjective ("45 молодых волонтёров").
    while index >= low, skipped <= 2 {
      let word = text.document.tokens[index]
      if let number = number(at: index, text: text) {
        first = number.first
        if number.first > low {
          let before = text.document.tokens[number.first - 1].folded
          if let bound = bounds[before] { (basis, first) = (bound, number.first - 1) }
          // "more than 30": both words
          if before == "than", first > low { first -= 1 }
        }
        return GroupCount(number: number.value, basis: basis, tokens: between(first, token))
      }
      if let bound = bounds[word.folded] {
        basis = bound
      } else if word.kind != .word || skipped > 0 || !isAttribute(word, text.document.language) {
        return nil
      } else {
        skipped += 1
      }
      index -= 1
    }
    return nil
  }

  /// A word that may stand between number and noun: "45 молодых волонтёров", not «20 өңірден келген жетекшілер».
  private static func isAttribute(_ word: Token, _ language: Language) -> Bool {
    switch language {
    case .kk: KazakhCase.stripped(word.text).grammaticalCase == .nominative
    case .ru: ["ых", "их"].contains { word.folded.hasSuffix($0) }
    case .en: !word.isCapitalized
    }
  }

  /// "1 200" in two tokens, «150-ден», "тридцать".
  private static func number(at index: Int, text: ReportText) -> (value: Int, first: Int)? {
    let token = text.document.tokens[index]
    if token.kind == .number {
      let digits = token.text.prefix { $0.isNumber || $0 == "," || $0 == "." }
      guard let value = Int(digits.filter(\.isNumber)), value < 1_000_000, !digits.contains("."),
        !token.text.contains(":")
      else { return nil }
      if index > 0, text.document.tokens[index - 1].kind == .number, digits.count == 3,
        let thousands = Int(text.document.tokens[index - 1].text), thousands < 1000
      {
        return (thousands * 1000 + value, index - 1)
      }
      return (value, index)
    }
    return number(word: token.folded, Words.of(text.document.language)).map { ($0, index) }
  }

  /// "тридцать", "thirty-two", «отыз».
  private static func number(word: String, _ words: Words) -> Int? {
    if let number = words.numbers[word] { return number }
    let parts = word.split(separator: "-").map { words.numbers[String($0)] }
    guard parts.count == 2, let tens = parts[0], let ones = parts[1], tens >= 20, ones < 10 else {
      return nil
    }
    return tens + ones
  }
}
