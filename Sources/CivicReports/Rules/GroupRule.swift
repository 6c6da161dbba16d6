internal import CivicText

/// Unnamed parties that were there: «үкіметтік емес ұйымдардың өкілдері», "около 120 жителей", "45 volunteers". The size of a
/// sector, memberships and results of a vote are no attendance: only sentences that list who was there are read.
enum GroupRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    guard event.status != .announced else { return }
    for sentence in text.narration {
      let clauses = AttendanceClause.clauses(in: sentence, text: text).filter {
        $0.presence == .present || $0.presence == .online
      }
      // The whole sentence counts where its verb lists people before and behind itself.
      guard !clauses.isEmpty, isAboutEvent(sentence, text) else { continue }
      let absent = AttendanceClause.clauses(in: sentence, text: text).filter {
        $0.presence == .absent || $0.presence == .invited
      }
      for match in GroupCues.matches(in: text.document, tokens: sentence) {
        let isAbsent =
          absent.contains { $0.tokens.overlaps(match.tokens) }
          && !clauses.contains { $0.tokens.overlaps(match.tokens) }
        guard !isAbsent, !text.isQuoted(match.tokens), !belongsToBody(match.tokens, text),
          let group = reading(of: match, text: text),
          !event.groups.contains(where: { $0.text == group.text && $0.kind == group.kind })
        else { continue }
        event.groups.append(group)
      }
    }
  }

  /// A list of guests names the event or stands near the beginning.
  private static func isAboutEvent(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    !text.cues.words(in: sentence).isEmpty || text.narration.prefix(6).contains(sentence)
  }

  /// «Өркен» қорының өкілдері speak of the body, not of a group.
  private static func belongsToBody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    let isOfDeputies = tokens.contains { text.document.tokens[$0].folded.hasPrefix("депутат") }
    return !isOfDeputies
      && text.organizations.contains { body in
        body.tokens.overlaps(tokens)
          || (text.document.language == .kk && body.tokens.upperBound == tokens.lowerBound)
          || (text.document.language == .ru && body.tokens.lowerBound == tokens.upperBound
            && !body.isReference)
      }
  }

  private static func reading(of match: GroupCues.Match, text: ReportText) -> GroupReading? {
    guard let kind = match.kind else { return nil }
    let count = GroupCount.before(match.tokens.lowerBound, text: text)
    if match.needsNumber && count == nil { return nil }
    let tokens = between(count?.tokens.lowerBound ?? match.tokens.lowerBound, match.tokens.upperBound)
    let words = text.document.text(tokens: tokens)
    let name: String
    switch text.document.language {
    case .kk: name = KazakhCase.nominative(words)
    case .ru: name = count == nil ? RussianCase.nominative(words) : words
    case .en: name = words
    }
    return GroupReading(
      text: name, kind: kind, count: count?.number, countBasis: count?.basis,
      total: count != nil && kind == .other && isEverybody(match.tokens, text),
      mention: text.mention(tokens, 0.8))
  }

  /// "94 человека", «80 адам»: people as such, so everybody.
  private static func isEverybody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    ["адам", "человек", "people", "участник", "қатысушы", "participants", "делегат", "delegates", "person"]
      .contains { stem in
        text.document.tokens[tokens.lowerBound].folded.hasPrefix(stem)
      }
  }
}

/// A number before a group, with how exact it is: «150-ден астам», "около 120", "over 30".
struct GroupCount: Sendable, Equatable {
  let number: Int
  let basis: CountBasis
  /// The number and the words that bound it.
  let tokens: Range<Int>

  private static let over: Set<String> = ["астам", "артық", "аса", "более", "свыше", "over", "than"]
  private static let about: Set<String> = [
    "жуық", "шамалы", "тарта", "около", "порядка", "примерно", "почти", "about", "around", "some", "nearly",
    "approximately",
  ]
  private static let under: Set<String> = ["менее", "fewer", "under", "кем"]
  private static let words: [String: Int] = [
    "двое": 2, "трое": 3, "тридцать": 30, "двадцать": 20, "сорок": 40, "пятьдесят": 50, "сто": 100,
    "отыз": 30,
    "жиырма": 20, "қырық": 40, "елу": 50, "жүз": 100, "thirty": 30, "twenty": 20, "forty": 40, "fifty": 50,
    "hundred": 100, "thirty-two": 32, "ten": 10, "dozen": 12,
  ]

  static func before(_ token: Int, text: ReportText) -> GroupCount? {
    let low = text.sentence(of: token).lowerBound
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
          if over.contains(before) { (basis, first) = (.over, number.first - 1) }
          if about.contains(before) { (basis, first) = (.about, number.first - 1) }
          if under.contains(before) { (basis, first) = (.under, number.first - 1) }
          // "more than 30": both words
          if before == "than", first > low { first -= 1 }
        }
        return GroupCount(number: number.value, basis: basis, tokens: between(first, token))
      }
      if over.contains(word.folded) {
        basis = .over
      } else if about.contains(word.folded) {
        basis = .about
      } else if under.contains(word.folded) {
        basis = .under
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
    return words[token.folded].map { ($0, index) }
  }
}
