internal import CivicText

/// The words that stand around reports on their pages, in every language, from `furniture.tsv`.
///
/// A page's furniture is not bound to the report's language: a Kazakh report may stand among Russian menus.
struct FurnitureWords: Sendable {
  enum Kind: String, Sendable {
    case menu, share, subscribe, related, end, tool, tags, views, remarks, comments, date, updated, author,
      editor,
      source
    case address, contact, photo, credit, today, ago, unit, weekday, year, clock, nobody, trade, record,
      outlet, title, day, institution
    case languageSwitch = "switch"
    /// Of letters: what stands above one that is sent on or quoted, what it begins and ends with, the names of its fields.
    case forwarded, quoted, greeting, closing
    case letterSender = "letter-sender"
    case letterReceiver = "letter-receiver"
    case letterDay = "letter-day"
    case letterSubject = "letter-subject"
    case letterPrefix = "letter-prefix"
    /// Of feeds: calls to read on, and the line that their programs add; of chats: what stands for a picture, and what
    /// names a group.
    case more
    case feedTail = "feed-tail"
    case chatMark = "chat-mark"
    case chatGroup = "chat-group"
  }

  /// All languages' words of each kind.
  static let all = FurnitureWords()

  private var whole: [Kind: WordSet] = [:]
  /// Beginnings by their first word, the longest first.
  private var beginnings: [Kind: WordTable<[String]>] = [:]
  private var fragments: [Kind: [String]] = [:]
  /// Month names in full and shortened, to 1…12.
  private(set) var months = WordTable<Int>()

  private init() {
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/furniture.tsv") where row.count == 3 {
        if row[0] == "month" {
          months[row[2]] = Int(row[1])
        } else if let kind = Kind(rawValue: row[0]) {
          add(kind, row[1], row[2])
        }
      }
    }
  }

  private mutating func add(_ kind: Kind, _ match: String, _ phrase: String) {
    switch match {
    case "=": whole[kind, default: []].insert(phrase)
    case "^":
      let first = phrase.split(separator: " ").first.map(String.init) ?? phrase
      beginnings[kind, default: [:]][first, default: []].append(phrase)
      beginnings[kind]?[first]?.sort { $0.count > $1.count }
    default: fragments[kind, default: []].append(phrase)
    }
  }

  /// True where these words are exactly one of the kind's phrases.
  func isWhole(_ kind: Kind, _ folded: String) -> Bool { whole[kind]?.contains(folded) == true }

  /// The longest phrase of the kind that a folded line begins with, whole words only.
  func beginning(_ kind: Kind, of folded: String) -> String? {
    guard let beginnings = beginnings[kind] else { return nil }
    let scalars = folded.unicodeScalars
    let first = scalars.prefix { Self.isWordScalar($0) || $0 == "-" || $0 == "." }
    let candidates = beginnings[String(first)] ?? beginnings[String(first.prefix { $0 != "." })] ?? []
    return candidates.first { phrase in
      guard folded.utf8.starts(with: phrase.utf8) else { return false }
      let next = scalars[folded.utf8.index(folded.startIndex, offsetBy: phrase.utf8.count)...].first
      return next.map { !($0.isLetter || $0.isNumeral || $0 == "-") } ?? true
    }
  }

  /// Every word of the phrases of some kinds.
  func words(of kinds: [Kind]) -> Set<String> {
    let phrases = kinds.flatMap { kind in
      (whole[kind]?.all ?? []) + (beginnings[kind]?.all.flatMap(\.value) ?? [])
    }
    return Set(phrases.flatMap { $0.unicodeScalars.split { !$0.isLetter }.map(String.init) })
  }

  /// True where one of the kind's phrases stands anywhere in a folded line.
  func isWithin(_ kind: Kind, _ folded: String) -> Bool {
    fragments[kind]?.contains { folded.holds($0) } == true
  }

  /// True where the line is, begins with, or holds a phrase of the kind.
  func matches(_ kind: Kind, _ folded: String) -> Bool {
    isWhole(kind, folded) || beginning(kind, of: folded) != nil || isWithin(kind, folded)
  }

  /// A line as the phrases are written: small letters, ё as е, and no marks or icons at its ends.
  static func folded(_ line: some StringProtocol) -> String {
    let small = SmallLetters.folded(line)
    let scalars = small.unicodeScalars
    guard let first = scalars.firstIndex(where: isWordScalar),
      let last = scalars.lastIndex(where: isWordScalar)
    else { return "" }
    // A letter keeps the marks that are set upon it.
    let end = scalars[scalars.index(after: last)...].firstIndex { !$0.properties.isGraphemeExtend }
    return String(small[first..<(end ?? scalars.endIndex)])
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumeral || scalar == "©"
  }
}
