internal import CivicText

/// A line that holds nothing but what a page says about its report: date, time, counters, author, section.
///
/// `13.02.2026, 15:45`, `12 Февраль 2026 | 15:30 👁 345 💬 2`, `Сұхбат • 21 Ақпан, 2025`, `By Tim Cross, 10 March 2017`.
struct MetaLine: Sendable, Equatable {
  /// The first date that is no update's.
  private(set) var date: PageDate?
  private(set) var updated: PageDate?
  private(set) var views: Int?
  private(set) var author: String?
  /// What stands beside the date: the site's section, or the outlet.
  private(set) var sections: [String] = []
  private var isMeta = false
  /// The greatest number that stands alone: beside a date, how often the report was read.
  private var number: Int?

  /// True where it is today's day, as mastheads show it, and nothing of the report's own.
  var isMasthead: Bool { date?.isMasthead == true && views == nil && author == nil }

  /// What stands side by side has no more: "13.02.2026 15:45 Просмотров: 345 Комментариев: 2 Автор: Айгүл Серікқызы".
  private static let mostWords = 14

  init?(_ line: String) { self.init(line, folded: FurnitureWords.folded(line)) }

  /// - Parameter folded: the line as `FurnitureWords.folded` has it.
  init?(_ line: String, folded: String) {
    guard line.utf8.count <= 240, Self.mayBeMeta(line, folded) else { return nil }
    let line = Self.withJoinedThousands(line)
    let segments = Self.segments(Self.withoutPlace(Self.withoutFontSize(Self.withoutIssue(line))))
    for segment in segments where !FurnitureWords.folded(segment).isEmpty {
      if read(segment, depth: 0) { continue }
      // "Костанай −19°": the weather.
      if segments.count > 1, segment.holds("°"), segment.count <= 30 { continue }
      guard segments.count > 1, Self.isSection(segment) else { return nil }
      sections.append(segment.trimming { $0 == " " })
    }
    guard isMeta, sections.count <= 2 else { return nil }
    if views == nil, date?.iso != nil { views = number }
  }

  /// Whether a line holds a number, an icon or a word without which nothing here is a date or counter: most lines hold
  /// none, and need not be cut in every way.
  private static func mayBeMeta(_ line: String, _ folded: String) -> Bool {
    if line.unicodeScalars.contains(where: { $0.isNumeral || isIcon($0) }) { return true }
    return folded.unicodeScalars.split { !$0.isLetter }.contains { signs.contains(String($0)) }
  }

  private static func isIcon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x7F, 0x400...0x481, 0x483...0x52F, 0x2000...0x206F, 0xAB, 0xBB: false
    default: scalar.properties.generalCategory == .otherSymbol
    }
  }

  private static let signs = FurnitureWords.all.words(of: [
    .views, .today, .ago, .weekday, .updated, .date, .clock,
  ])

  /// Parts between the marks and icons that sites put between them; an eye stands for "views".
  private static func segments(_ line: String) -> [Substring] {
    var marked = line
    if line.unicodeScalars.contains(where: { isMark($0) || isIcon($0) }) {
      marked = ""
      for character in line {
        guard let first = character.unicodeScalars.first else { continue }
        switch character {
        case "👁", "👀": marked += "| views "
        default: if isMark(first) || isIcon(first) { marked += "|" } else { marked.append(character) }
        }
      }
    }
    for mark in [" / ", " // ", " — ", " – "] where marked.holds(mark) {
      marked = marked.replacing(mark, with: "|")
    }
    return marked.utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "•", "·", "∙", "●", "►", ";": true
    default: false
    }
  }

  /// "18:05 2 345": a number in groups at the end of the line.
  private static func withJoinedThousands(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let space = scalars.index(scalars.endIndex, offsetBy: -4, limitedBy: scalars.startIndex),
      scalars[space] == " ", scalars[space...].dropFirst().allSatisfy({ ("0"..."9").contains($0) })
    else { return line }
    let thousands = scalars[..<space].reversed().prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(thousands.count),
      let before = scalars[..<space].dropLast(thousands.count).last, ![":", ".", ","].contains(before)
    else { return line }
    return String(scalars[..<space]) + String(scalars[scalars.index(after: space)...])
  }

  /// "№ 71 (2208)": the number of a newspaper.
  static func withoutIssue(_ line: String) -> String {
    line.holds("№") ? line.replacing(/,?\s*№\s*\d+(\s*\([\d\s]+\))?,?/, with: " | ") : line
  }

  /// "Аа+ Аа-", "A A A": buttons for the size of letters.
  private static func withoutFontSize(_ line: String) -> String {
    // Cyrillic or Latin.
    let letters = line.unicodeScalars.lazy.filter { $0 == "А" || $0 == "A" }
    guard letters.prefix(2).count == 2 else { return line }
    let words = line.spaced
    let kept = words.filter { !buttons.contains(String($0)) }
    return kept.count + 1 < words.count ? kept.joined(separator: " ") : line
  }

  private static let buttons: WordSet = [
    "Аа+", "Аа-", "Аа", "А+", "А-", "А", "A+", "A-", "A", "Aa+", "Aa-", "Aa",
  ]

  /// "Almaty, 22 September 2025", "г. Астана, 13 февраля 2026 года": the place is left out.
  private static func withoutPlace(_ line: String) -> String {
    guard let comma = line.utf8.firstIndex(of: UInt8(ascii: ",")) else { return line }
    let place = line[..<comma].spaced
    let rest = line[line.index(after: comma)...]
    guard (1...2).contains(place.count), place.last?.first?.isUppercase == true,
      line[..<comma].allSatisfy({ $0.isLetter || " .-".contains($0) }), PageDate(rest)?.iso != nil,
      PageDate(line[..<comma]) == nil
    else { return line }
    return String(rest)
  }

  private mutating func read(_ segment: Substring, depth: Int) -> Bool {
    let folded = FurnitureWords.folded(segment)
    if folded.isEmpty { return true }
    if readWhole(segment, folded) || readAuthor(segment, folded) { return true }
    guard depth < 3, (1...Self.mostWords).contains(folded.utf8.count { $0 == 0x20 }) else { return false }
    // "13.02.2026 15:45 Просмотров: 345": two things side by side.
    for space in segment.utf8.indices.reversed() where segment.utf8[space] == 0x20 {
      var copy = self
      let tail = segment[segment.utf8.index(after: space)...]
      let head = segment[..<space]
      let foldedHead = FurnitureWords.folded(head)
      if !copy.readWhole(head, foldedHead) {
        // Whether words are a person's name costs most to tell: it is asked where all behind them is known.
        guard let draft = Byline.Draft(head, folded: foldedHead) else { continue }
        var rest = self
        guard rest.read(tail, depth: depth + 1), let byline = draft.byline else { continue }
        copy.author = author ?? byline.name
      }
      if copy.read(tail, depth: depth + 1) {
        self = copy
        return true
      }
    }
    return false
  }

  private mutating func readWhole(_ segment: Substring, _ folded: String) -> Bool {
    if let date = PageDate(folded: folded) {
      self.date = self.date ?? date
      isMeta = true
      return true
    }
    if let counter = Counter(folded: folded) {
      if counter.kind == .views { views = views ?? counter.count }
      isMeta = true
      return true
    }
    // "4 мин на чтение", "Оқу уақыты 5 мин"
    if folded.holdsNumeral, segment.spacedWords <= 5,
      folded.spaced.contains(where: { Self.minutes.contains(String($0)) })
    {
      return true
    }
    if folded.unicodeScalars.allSatisfy({ $0.isNumeral || $0 == "+" || $0 == ":" }) {
      isMeta = isMeta || folded.holds(":")
      if let count = Int(folded), folded.count <= 7, !(1990...2040).contains(count) {
        number = max(number ?? 0, count)
      }
      return true
    }
    let openings = FurnitureWords.all.openings(of: folded)
    for kind in [FurnitureWords.Kind.updated, .date] where !openings.isEmpty {
      guard let label = openings.first(where: { $0.kind == kind })?.phrase else { continue }
      let rest = folded.dropFirst(label.count)
      let date = PageDate(rest)
      guard date != nil || FurnitureWords.folded(rest).isEmpty else { continue }
      if kind == .updated { updated = updated ?? date } else { self.date = self.date ?? date }
      isMeta = true
      return true
    }
    // The export of a crawler: "date 2026-02-18".
    if folded.hasPrefix("date "), let iso = PageDate.iso(folded.dropFirst(5)), folded.count == 15 {
      date = date ?? PageDate(iso)
      isMeta = true
      return true
    }
    return false
  }

  private mutating func readAuthor(_ segment: Substring, _ folded: String) -> Bool {
    guard let name = Byline.Draft(segment, folded: folded)?.byline?.name else { return false }
    author = author ?? name
    return true
  }

  private static let minutes: WordSet = ["мин", "минут", "минуты", "min"]

  private static func isSection(_ segment: Substring) -> Bool {
    segment.utf8.count <= 60 && segment.spacedWords <= 3
      && !segment.contains(where: { $0.isNumber || ".!?:".contains($0) })
  }
}
