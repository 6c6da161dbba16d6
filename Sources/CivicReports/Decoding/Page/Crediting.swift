internal import CivicText

/// Whom a report names as where it has its news from: `со ссылкой на X`, `передает корреспондент X`, `сообщает X`,
/// `деп хабарлайды X`, `X-ке сілтеме жасап`, `X reports`, `citing X`.
///
/// The phrase stays in the text. Only the first paragraphs and the last are looked at: further on, such verbs report
/// what somebody said.
enum Crediting {
  static func credited(in paragraphs: [String], language: Language) -> String? {
    let places = paragraphs.prefix(4) + paragraphs.dropFirst(4).suffix(1)
    let found = places.enumerated().flatMap { order, paragraph in
      let paragraph = String(paragraph.unicodeScalars.prefix(longest))
      let small = paragraph.lowercased()
      return patterns.compactMap { pattern -> (rank: Int, order: Int, name: String)? in
        guard pattern.language == language, let name = pattern.name(in: paragraph, small: small) else {
          return nil
        }
        return (pattern.rank, order, name)
      }
    }
    return found.min { ($0.rank, $0.order) < ($1.rank, $1.order) }?.name
  }

  /// True where a line tells whom it is from: no headline does.
  static func isWithin(_ line: String) -> Bool {
    let line = String(line.unicodeScalars.prefix(longest))
    let small = line.lowercased()
    return patterns.contains { $0.name(in: line, small: small) != nil }
  }

  /// What stands further on in a paragraph is the report itself.
  private static let longest = 8_000

  private static let patterns: [CreditPattern] = Language.allCases.flatMap { language in
    LanguageData.rows("\(language.rawValue)/crediting.tsv").compactMap { CreditPattern($0, language) }
  }
}

/// A phrase that names a source, from `crediting.tsv`.
private struct CreditPattern: Sendable {
  /// Which side of the phrase the name stands on.
  enum Side: String, Sendable { case after, before }

  let language: Language
  /// The source of the source comes first: "сообщает А со ссылкой на Б" credits Б.
  let rank: Int
  let side: Side
  let phrase: String
  /// True where the name must look like an outlet: a person may stand there too.
  let isOutlet: Bool
  /// True where the sentence must end with the phrase: "…, Kazinform reports."
  let isFinal: Bool
  /// True where the phrase puts the name into another case: "со ссылкой на пресс-службу".
  let isInflected: Bool

  init?(_ row: [String], _ language: Language) {
    guard row.count >= 3, let rank = Int(row[0]), let side = Side(rawValue: row[1]) else { return nil }
    self.language = language
    self.rank = rank
    self.side = side
    phrase = row[2]
    isOutlet = row.dropFirst(3).contains("outlet")
    isFinal = row.dropFirst(3).contains("final")
    isInflected = row.dropFirst(3).contains("inflected")
  }

  /// - Parameter small: the paragraph in small letters.
  func name(in paragraph: String, small: String) -> String? {
    guard small.holds(phrase), small.count == paragraph.count else { return nil }
    var start = small.startIndex
    while let range = small[start...].firstRange(of: phrase) {
      start = range.upperBound
      guard isWholeWords(range, in: small) else { continue }
      if isFinal, let next = small[range.upperBound...].first, next != "." { continue }
      let offset = small.distance(
        from: small.startIndex, to: side == .after ? range.upperBound : range.lowerBound)
      let edge = paragraph.index(paragraph.startIndex, offsetBy: offset)
      let name =
        side == .after ? CreditedName.after(paragraph[edge...]) : CreditedName.before(paragraph[..<edge])
      if let name, !isOutlet || CreditedName.isOutlet(name) { return isInflected ? nominative(name) : name }
    }
    return nil
  }

  private func nominative(_ name: String) -> String {
    switch language {
    case .kk: KazakhCase.nominative(name)
    case .ru: RussianCase.nominative(name)
    case .en: name
    }
  }

  private func isWholeWords(_ range: Range<String.Index>, in text: String) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return before?.isLetter != true && (after?.isLetter != true || phrase.last?.isLetter != true)
  }
}
