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
      let text = CreditedText(paragraph, longest: longest)
      return phrases.found(in: text.small).compactMap { index -> (rank: Int, order: Int, name: String)? in
        let pattern = patterns[index]
        guard pattern.language == language, let name = pattern.name(in: text) else { return nil }
        return (pattern.rank, order, name)
      }
    }
    return found.min { ($0.rank, $0.order) < ($1.rank, $1.order) }?.name
  }

  /// True where a line tells whom it is from: no headline does.
  static func isWithin(_ line: String) -> Bool {
    let text = CreditedText(line, longest: longest)
    return phrases.found(in: text.small).contains { patterns[$0].name(in: text) != nil }
  }

  /// What stands further on in a paragraph is the report itself.
  private static let longest = 8_000

  private static let patterns: [CreditPattern] = Language.allCases.flatMap { language in
    LanguageData.rows("\(language.rawValue)/crediting.tsv").compactMap { CreditPattern($0, language) }
  }

  private static let phrases = PhraseSearch(patterns.map(\.phrase))
}

/// A paragraph, and the same in small letters, each where it was.
private struct CreditedText {
  let text: String
  let small: String

  init(_ paragraph: String, longest: Int) {
    text =
      paragraph.utf8.count <= longest ? paragraph : String(paragraph.unicodeScalars.prefix(longest))
    small = AlignedSmallLetters.text(of: text)
  }

  /// The text from or up to a place in the small letters.
  func index(_ place: String.Index) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: small.utf8.distance(from: small.startIndex, to: place))
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

  func name(in text: CreditedText) -> String? {
    let small = text.small
    var start = small.startIndex
    while let range = small[start...].place(of: phrase) {
      start = range.upperBound
      guard isWholeWords(range, in: small) else { continue }
      if isFinal, let next = small[range.upperBound...].first, next != "." { continue }
      let edge = text.index(side == .after ? range.upperBound : range.lowerBound)
      let name =
        side == .after ? CreditedName.after(text.text[edge...]) : CreditedName.before(text.text[..<edge])
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
