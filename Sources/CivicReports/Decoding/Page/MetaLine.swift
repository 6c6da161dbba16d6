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

  init?(_ line: String) {
    guard line.utf8.count <= 240, Self.mayBeMeta(line) else { return nil }
    let line = Self.withJoinedThousands(line)
    let segments = Self.segments(Self.withoutPlace(Self.withoutFontSize(Self.withoutIssue(line))))
    for segment in segments where !FurnitureWords.folded(segment).isEmpty {
      if read(segment, depth: 0) { continue }
      // "Костанай −19°": the weather.
      if segments.count > 1, segment.contains("°"), segment.count <= 30 { continue }
      guard segments.count > 1, Self.isSection(segment) else { return nil }
      sections.append(segment.trimming { $0 == " " })
    }
    guard isMeta, sections.count <= 2 else { return nil }
    if views == nil, date?.iso != nil { views = number }
  }

  /// Whether a line holds a number, an icon or a word without which nothing here is a date or counter: most lines hold
  /// none, and need not be cut in every way.
  private static func mayBeMeta(_ line: String) -> Bool {
    if line.unicodeScalars.contains(where: {
      $0.isNumeral || (!$0.isASCII && $0.properties.generalCategory == .otherSymbol)
    }) {
      return true
    }
    return SmallLetters.folded(line).unicodeScalars.split { !$0.isLetter }
      .contains { signs.contains(String($0)) }
  }

  private static let signs = FurnitureWords.all.words(of: [
    .views, .today, .ago, .weekday, .updated, .date, .clock,
  ])

  /// Parts between the marks and icons that sites put between them; an eye stands for "views".
  private static func segments(_ line: String) -> [String] {
    var marked = ""
    for character in line {
      switch character {
      case "👁", "👀": marked += "| views "
      case "|", "•", "·", "∙", "●", "►", ";": marked += "|"
      default:
        let isIcon = character.unicodeScalars.first?.properties.generalCategory == .otherSymbol
        if isIcon { marked += "|" } else { marked.append(character) }
      }
    }
    for mark in [" / ", " // ", " — ", " – "] where marked.holds(mark) {
      marked = marked.replacing(mark, with: "|")
    }
    return marked.split(separator: "|").map { String($0) }
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
    let buttons: Set<String> = ["Аа+", "Аа-", "Аа", "А+", "А-", "А", "A+", "A-", "A", "Aa+", "Aa-", "Aa"]
    let words = line.split(separator: " ")
    let kept = words.filter { !buttons.contains(String($0)) }
    return kept.count + 1 < words.count ? kept.joined(separator: " ") : line
  }

  /// "Almaty, 22 September 2025", "г. Астана, 13 февраля 2026 года": the place is left out.
  private static func withoutPlace(_ line: String) -> String {
    guard let comma = line.firstIndex(of: ",") else { return line }
    let place = line[..<comma].split(separator: " ")
    let rest = line[line.index(after: comma)...]
    guard (1...2).contains(place.count), place.last?.first?.isUppercase == true,
      line[..<comma].allSatisfy({ $0.isLetter || " .-".contains($0) }), PageDate(rest)?.iso != nil,
      PageDate(line[..<comma]) == nil
    else { return line }
    return String(rest)
  }

  private mutating func read(_ segment: some StringProtocol, depth: Int) -> Bool {
    let folded = FurnitureWords.folded(segment)
    if folded.isEmpty { return true }
    if readWhole(segment, folded) { return true }
    guard depth < 3, folded.holds(" "), folded.utf8.count(where: { $0 == 0x20 }) <= Self.mostWords else {
      return false
    }
    // "13.02.2026 15:45 Просмотров: 345": two things side by side.
    for space in segment.indices.reversed() where segment[space] == " " {
      var copy = self
      let tail = segment[segment.index(after: space)...]
      if copy.readWhole(segment[..<space], FurnitureWords.folded(segment[..<space])),
        copy.read(tail, depth: depth + 1)
      {
        self = copy
        return true
      }
    }
    return false
  }

  private mutating func readWhole(_ segment: some StringProtocol, _ folded: String) -> Bool {
    let words = FurnitureWords.all
    if let date = PageDate(segment) {
      self.date = self.date ?? date
      isMeta = true
      return true
    }
    if let counter = Counter(segment) {
      if counter.kind == .views { views = views ?? counter.count }
      isMeta = true
      return true
    }
    // "4 мин на чтение", "Оқу уақыты 5 мин"
    if folded.contains(where: \.isNumber), segment.split(separator: " ").count <= 5,
      folded.split(separator: " ").contains(where: { ["мин", "минут", "минуты", "min"].contains($0) })
    {
      return true
    }
    if folded.allSatisfy({ $0.isNumber || "+:".contains($0) }) {
      isMeta = isMeta || folded.contains(":")
      if let count = Int(folded), folded.count <= 7, !(1990...2040).contains(count) {
        number = max(number ?? 0, count)
      }
      return true
    }
    for kind in [FurnitureWords.Kind.updated, .date] {
      guard let label = words.beginning(kind, of: folded) else { continue }
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
    if let name = Byline(segment)?.name {
      author = author ?? name
      return true
    }
    return false
  }

  private static func isSection(_ segment: String) -> Bool {
    let words = segment.split(separator: " ")
    return words.count <= 3 && segment.utf8.count <= 60
      && !segment.contains(where: { $0.isNumber || ".!?:".contains($0) })
  }
}
