internal import CivicText

/// What a letter says in words of its own: without greeting and signature, without what it quotes; or, where somebody
/// sent a report on without a word, the report.
struct LetterText {
  /// What the head of a letter that was sent on tells of it.
  struct Forwarded {
    var subject: String?
    /// ISO 8601 date.
    var published: String?
    var sender: String?
  }

  let text: String
  private(set) var forwarded: Forwarded?

  init(_ whole: String) {
    let lines = CleanCharacters.cleaned(whole).split(separator: "\n", omittingEmptySubsequences: false)
    let segments = Self.segments(lines)
    let texts = segments.map { Self.ownWords($0.lines) }
    let counts = texts.map { Letters.count(in: $0) }
    // The first that is as long as a report; of short ones the longest.
    let longest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    let chosen = counts.firstIndex { $0 >= Self.report } ?? longest
    text = texts.isEmpty ? "" : texts[chosen]
    forwarded = segments.isEmpty ? nil : segments[chosen].head
  }

  /// In letters: what somebody writes above a report when sending it on is shorter.
  private static let report = 300

  private typealias Segment = (head: Forwarded?, lines: ArraySlice<Substring>)

  /// A letter, and those that it sends on or answers, each with its head.
  private static func segments(_ lines: [Substring]) -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    var head: Forwarded?
    var index = 0
    while index < lines.count {
      let isMark = isMark(lines[index])
      let end = headEnd(lines, from: isMark ? index + 1 : index)
      guard isMark || end.count >= 3, isMark || end.hasSender else {
        index += 1
        continue
      }
      segments.append((head, lines[start..<index]))
      head = end.head
      index = max(index + 1, end.index)
      start = index
    }
    segments.append((head, lines[start...]))
    return segments
  }

  /// "---------- Forwarded message ---------", «-------- Пересылаемое сообщение --------».
  private static func isMark(_ line: Substring) -> Bool {
    line.utf8.count <= 120 && FurnitureWords.all.isWhole(.forwarded, FurnitureWords.folded(line))
  }

  /// The lines "От: …", «Күні: …», "Subject: …" from a line on, blank ones among them.
  private static func headEnd(
    _ lines: [Substring], from start: Int
  ) -> (index: Int, count: Int, hasSender: Bool, head: Forwarded) {
    var head = Forwarded()
    var count = 0
    var hasSender = false
    var index = start
    var end = start
    while index < lines.count, index < start + 12 {
      let line = lines[index]
      if line.allSatisfy(\.isWhitespace) {
        if count > 2 { break }
        index += 1
        continue
      }
      guard let colon = line.firstIndex(of: ":"), let field = field(line[..<colon]) else { break }
      let value = line[line.index(after: colon)...].trimming { $0.isWhitespace || $0 == "*" }
      switch field {
      case .letterSubject: head.subject = value
      case .letterDay: head.published = InternetDate.day(value) ?? PageDate(value)?.iso
      case .letterSender:
        head.sender = value
        hasSender = true
      default: break
      }
      count += 1
      index += 1
      end = index
    }
    return (end, count, hasSender, head)
  }

  private static func field(_ label: Substring) -> FurnitureWords.Kind? {
    guard label.utf8.count <= 40 else { return nil }
    let name = FurnitureWords.folded(label)
    return [.letterSender, .letterDay, .letterSubject, .letterReceiver].first {
      FurnitureWords.all.isWhole($0, name)
    }
  }

  // MARK: Own words

  private static func ownWords(_ lines: ArraySlice<Substring>) -> String {
    var kept: [Substring] = []
    var isQuoting = false
    for line in lines {
      // "-- " alone begins the signature (RFC 3676, 4.3).
      if line.trimmingPrefix(while: \.isWhitespace).prefix(3).trimming(\.isWhitespace) == "--",
        line.allSatisfy({ $0 == "-" || $0.isWhitespace })
      {
        break
      }
      if line.first == ">" {
        if !isQuoting { dropAnnouncement(&kept) }
        isQuoting = true
      } else if !isQuoting || !line.allSatisfy(\.isWhitespace) {
        if isQuoting { kept.append("") }
        isQuoting = false
        kept.append(line)
      }
    }
    dropAnnouncement(&kept)
    let first = kept.firstIndex { !$0.allSatisfy(\.isWhitespace) && !isGreeting($0) } ?? kept.count
    kept.removeSubrange(..<first)
    if let closing = kept.indices.suffix(15).first(where: { isClosing(kept[$0]) }) {
      kept.removeSubrange(closing...)
    }
    return kept.joined(separator: "\n").trimming(\.isWhitespace)
  }

  /// "On Fri, 13 Feb 2026, A wrote:" above what is quoted, broken into two lines at times.
  private static func dropAnnouncement(_ lines: inout [Substring]) {
    guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }), last + 2 >= lines.count - 1,
      lines[last].last(where: { !$0.isWhitespace }) == ":",
      FurnitureWords.all.isWithin(.quoted, FurnitureWords.folded(lines[last]))
    else { return }
    var first = last
    if !lines[last].contains(where: \.isNumber), last > 0, lines[last - 1].contains(where: \.isNumber),
      lines[last - 1].count <= 100
    {
      first = last - 1
    }
    lines.removeSubrange(first...)
  }

  private static func isGreeting(_ line: Substring) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    return FurnitureWords.all.matches(.greeting, FurnitureWords.folded(line))
  }

  private static func isClosing(_ line: Substring) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    return FurnitureWords.all.beginning(.closing, of: FurnitureWords.folded(line)) != nil
  }
}
