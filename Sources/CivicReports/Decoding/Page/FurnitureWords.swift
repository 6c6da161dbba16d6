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

  /// A phrase that a line begins with.
  typealias Opening = (kind: Kind, phrase: String)

  /// The kinds of each phrase that is a line's whole.
  private var whole = WordTable<[Kind]>()
  /// Beginnings by their first word, of each kind the longest first.
  private var beginnings = WordTable<[Opening]>()
  private let fragments: PhraseSearch
  private let fragmentKinds: [Kind]
  /// Month names in full and shortened, to 1…12.
  private(set) var months = WordTable<Int>()

  private init() {
    var fragments: [Opening] = []
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/furniture.tsv") where row.count == 3 {
        if row[0] == "month" {
          months[row[2]] = Int(row[1])
        } else if let kind = Kind(rawValue: row[0]) {
          let phrase = row[2]
          switch row[1] {
          case "=": whole[phrase, default: []].append(kind)
          case "^":
            let first = phrase.split(separator: " ").first.map(String.init) ?? phrase
            beginnings[first, default: []].append((kind, phrase))
          default: fragments.append((kind, phrase))
          }
        }
      }
    }
    for (first, phrases) in beginnings.all {
      beginnings[first] = phrases.sorted { $0.phrase.count > $1.phrase.count }
    }
    self.fragments = PhraseSearch(fragments.map(\.phrase))
    fragmentKinds = fragments.map(\.kind)
  }

  /// What kinds of phrases these words are exactly.
  func kinds(_ folded: String) -> [Kind] { whole[folded] ?? [] }

  /// True where these words are exactly one of the kind's phrases.
  func isWhole(_ kind: Kind, _ folded: String) -> Bool { whole[folded]?.contains(kind) == true }

  /// The longest phrase of the kind that a folded line begins with, whole words only.
  func beginning(_ kind: Kind, of folded: String) -> String? {
    openings(of: folded).first { $0.kind == kind }?.phrase
  }

  /// The phrases that a folded line begins with, whole words only; of each kind the longest first.
  func openings(of folded: String) -> [Opening] {
    let scalars = folded.unicodeScalars
    let first = scalars.prefix { Self.isWordScalar($0) || $0 == "-" || $0 == "." }
    let known = beginnings[String(first)] ?? []
    var candidates = known
    // "тел.8" begins with "тел".
    if first.contains("."), let short = beginnings[String(first.prefix { $0 != "." })] {
      candidates += short.filter { opening in !known.contains { $0.kind == opening.kind } }
    }
    if candidates.isEmpty { return [] }
    return candidates.filter { _, phrase in
      guard folded.utf8.starts(with: phrase.utf8) else { return false }
      let next = scalars[folded.utf8.index(folded.startIndex, offsetBy: phrase.utf8.count)...].first
      return next.map { !($0.isLetter || $0.isNumeral || $0 == "-") } ?? true
    }
  }

  /// Every word of the phrases of some kinds.
  func words(of kinds: [Kind]) -> WordSet {
    let phrases =
      whole.all.filter { $0.value.contains(where: kinds.contains) }.map(\.word)
      + beginnings.all.flatMap { $0.value.filter { kinds.contains($0.kind) }.map(\.phrase) }
    return WordSet(phrases.flatMap { $0.unicodeScalars.split { !$0.isLetter }.map(String.init) })
  }

  /// True where one of the kind's phrases stands anywhere in a folded line.
  func isWithin(_ kind: Kind, _ folded: String) -> Bool {
    fragments.contains(in: folded) { fragmentKinds[$0] == kind }
  }

  /// True where the line is, begins with, or holds a phrase of the kind.
  func matches(_ kind: Kind, _ folded: String) -> Bool {
    isWhole(kind, folded) || beginning(kind, of: folded) != nil || isWithin(kind, folded)
  }

  /// A line as the phrases are written: small letters, ё as е, and no marks or icons at its ends.
  static func folded(_ line: some StringProtocol) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: isWordScalar),
      let last = scalars.lastIndex(where: isWordScalar)
    else { return "" }
    // A letter keeps the marks that are set upon it.
    let end = scalars[scalars.index(after: last)...].firstIndex {
      $0.value < 0x300 || !$0.properties.isGraphemeExtend
    }
    let words = line[first..<(end ?? line.endIndex)]
    return words.utf8.withContiguousStorageIfAvailable { SmallLetters.folded(bytes: $0) }
      ?? SmallLetters.folded(String(words))
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumeral || scalar == "©"
  }
}
