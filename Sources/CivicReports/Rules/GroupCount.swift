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
    let isKazakh: Bool

    init(_ language: Language) {
      isKazakh = language == .kk
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

  /// Whether a word tells how exact a number is: «жуық», "около", "over".
  static func isBound(_ folded: String, _ language: Language) -> Bool {
    Words.of(language).bounds[folded] != nil
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
        if number.isAbout { basis = .about }
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

  /// "1 200" in two tokens, «150-ден», "тридцать", «он сегіз», "двух тысяч": the number that ends at a token.
  private static func number(at index: Int, text: ReportText) -> (value: Int, first: Int, isAbout: Bool)? {
    let words = Words.of(text.document.language)
    let low = text.sentence(of: index).lowerBound
    var parts: [Int] = []
    var first = index + 1
    var isAbout = false
    while first > low, parts.count < 4, let part = part(text.document.tokens[first - 1], words) {
      // "10 20": two numbers, unless thousands stand before hundreds.
      if let next = parts.first,
        !joins(part.value, next, isDigits: part.isDigits, text.document.tokens[first].text)
      {
        break
      }
      isAbout = isAbout || part.isAbout
      parts.insert(part.value, at: 0)
      first -= 1
    }
    guard !parts.isEmpty else { return nil }
    var total = 0
    var current = 0
    for (position, part) in parts.enumerated() {
      if part == 1000 {
        total += max(current, 1) * 1000
        current = 0
      } else if part == 100, current > 0, current < 10 {
        current *= 100
      } else if position > 0, text.document.tokens[first + position - 1].kind == .number,
        text.document.tokens[first + position].kind == .number
      {
        total += current * 1000
        current = part
      } else {
        current += part
      }
    }
    let value = total + current
    // «бір тұрғын» is somebody, «он бір тұрғын» a group.
    if value == 1, text.document.tokens[first].kind == .word { return nil }
    return value > 0 && value < 1_000_000 ? (value, first, isAbout) : nil
  }

  private static func joins(_ value: Int, _ next: Int, isDigits: Bool, _ text: String) -> Bool {
    if next == 1000 { return value < 1000 }
    if isDigits { return value < 1000 && text.filter(\.isNumber).count == 3 && text.first?.isNumber == true }
    if next == 100 { return value < 10 }
    return value >= 1000 || (value >= 100 && next < 100) || (value >= 10 && value < 100 && next < 10)
  }

  /// One token of a number. «120-дай» says about how many.
  private static func part(
    _ token: Token, _ words: Words
  ) -> (value: Int, isDigits: Bool, isAbout: Bool)? {
    if token.kind == .number {
      let digits = token.text.prefix { $0.isNumber || $0 == "," || $0 == "." }
      guard let value = Int(digits.filter(\.isNumber)), value < 1_000_000, !digits.contains("."),
        !token.text.contains(":"), !ordered.contains(where: token.folded.hasSuffix)
      else { return nil }
      return (value, true, approximate.contains { token.folded.hasSuffix("-" + $0) })
    }
    guard token.kind == .word else { return nil }
    if let value = number(word: token.folded, words) { return (value, false, false) }
    for ending in approximate + cases where token.folded.hasSuffix(ending) {
      if let value = words.numbers[String(token.folded.dropLast(ending.count))],
        ending.count < token.folded.count
      {
        return words.isKazakh ? (value, false, approximate.contains(ending)) : nil
      }
    }
    return nil
  }

  /// «5-ші», «11-сынып оқушылары»: which, not how many.
  private static let ordered = ["-сынып", "-курс", "-ші", "-шы"]
  /// «120-дай», «жүздей».
  private static let approximate = ["дай", "дей", "тай", "тей"]
  /// «отызға», «елуден».
  private static let cases = ["ға", "ге", "қа", "ке", "дан", "ден", "тан", "тен", "нан", "нен"]

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
