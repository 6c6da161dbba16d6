internal import CivicText

/// Lines of a page → the report and what the page says about it.
///
/// A page has a head (menus, date, counter, headline), a body, and a foot (author, picture credits, calls to follow,
/// other reports). Head and foot are what stands before the first and after the last line of running text.
struct PageReader {
  private let lines: [PageLine]
  private let kinds: [LineKind]
  private var content = PageContent()

  /// - Parameter title: the headline where the page's markup has told it.
  static func read(_ lines: [PageLine], title: String? = nil) -> PageContent {
    // Of some reports a feed gives the headline alone.
    if lines.isEmpty { return PageContent(title: title) }
    let head = LabelledHead(lines)
    var reader = PageReader(Array(lines.dropFirst(head?.count ?? 0)))
    reader.read(title: title ?? head?.content.title)
    return head.map { reader.content.filled(with: $0.content) } ?? reader.content
  }

  private init(_ lines: [PageLine]) {
    self.lines = Self.withoutRepeats(Self.withoutDatePrefix(Self.parted(Self.joinedCounters(lines))))
    kinds = self.lines.map { LineKind($0) }
  }

  private mutating func read(title: String?) {
    let headline = Headline(lines, kinds)
    let foot = PageFoot(lines, kinds, headline)
    let titleIndex = title == nil ? headline.index : nil
    content.title = title ?? titleIndex.map { Self.withoutBullet(lines[$0].text) }
    var belowSummary: Set<Int> = []
    if !headline.isRecord {
      readHead(Array(lines.indices.prefix(headline.bodyStart)), titleIndex: titleIndex)
      belowSummary = metaBelowSummary(headline.bodyStart)
      readHead(belowSummary.sorted(), titleIndex: titleIndex)
    }
    let first = titleIndex.map { $0 + 1 } ?? (title == nil ? headline.bodyStart : 0)
    var kept = Array((first..<max(first, foot.start)).filter { isKept($0, isHead: $0 < headline.bodyStart) })
    kept.removeAll { foot.dropped.contains($0) || belowSummary.contains($0) }
    if let title,
      let place = kept.first(where: { Self.isNothing(but: FurnitureWords.folded(title), lines[$0].text) })
    {
      // A page's section or kicker above its headline.
      kept.removeAll { $0 < place && !Sentences.isBody(lines[$0].text) }
    }
    readFoot(foot)
    // Where the markup tells the headline nothing says which line it is.
    if title == nil { content.outlet = Masthead.outlet(lines, kinds, above: titleIndex) }
    content.paragraphs = paragraphs(kept)
    // Newspapers sign with their own name.
    if let outlet = content.outlet.map({ FurnitureWords.folded($0) }), !outlet.isEmpty,
      content.paragraphs.last.map({ FurnitureWords.folded($0) }) == outlet
    {
      content.paragraphs.removeLast()
    }
    if let dateline = content.paragraphs.first.flatMap({ Dateline($0) }) {
      content.published = content.published ?? dateline.published
      content.outlet = content.outlet ?? dateline.agency
    }
    content.outlet = content.outlet ?? content.paragraphs.first.flatMap { Dateline.agency($0) }
    takeAddress()
  }

  /// "Irtysh-vesti.kz В Доме дружбы …": the outlet's address before its first sentence.
  private mutating func takeAddress() {
    guard let paragraph = content.paragraphs.first, paragraph.first?.isASCII == true,
      paragraph.prefix(60).contains("."),
      let match = paragraph.prefixMatch(
        of: #/([A-Za-z0-9][A-Za-z0-9\-]{1,40}\.(?:kz|com|ru|org|info))\.?\s+/#),
      paragraph[match.range.upperBound...].first?.isUppercase == true,
      paragraph[match.range.upperBound...].first?.isASCII == false
    else { return }
    content.outlet = content.outlet ?? String(match.1)
    content.paragraphs[0] = String(paragraph[match.range.upperBound...])
  }

  /// Date, counter, author and address, wherever in the head they stand.
  private mutating func readHead(_ head: [Int], titleIndex: Int?) {
    var updated: String?
    // Today's day, as mastheads show it, stands for the report's where the page shows no other.
    var today: String?
    for index in head {
      switch kinds[index] {
      case .meta(let meta):
        content.views = content.views ?? meta.views
        content.author = content.author ?? meta.author
        let isMasthead = meta.isMasthead && titleIndex.map { index < $0 } ?? false
        if isMasthead {
          today = today ?? meta.date?.iso
        } else {
          content.published = content.published ?? meta.date?.iso
        }
        updated = updated ?? meta.updated?.iso
      case .author(let byline): content.author = content.author ?? byline.name
      case .address(let address): content.address = content.address ?? address
      case .source(let source): content.source = content.source ?? source
      default: break
      }
    }
    content.published = content.published ?? updated ?? today
    content.views = content.views ?? loneCounter(head)
  }

  /// A number on a line of its own beside the page's date, or beside the number of comments: how often it was read.
  private func loneCounter(_ head: [Int]) -> Int? {
    let numbers = head.compactMap { index -> (index: Int, count: Int)? in
      let text = lines[index].text
      guard text.count <= 7, text.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(text),
        !(1990...2040).contains(count)
      else { return nil }
      return (index, count)
    }
    let isTold = numbers.contains { number in
      [number.index - 1, number.index + 1].contains { beside in
        guard lines.indices.contains(beside) else { return false }
        if case .meta(let meta) = kinds[beside] { return meta.date?.iso != nil }
        return numbers.contains { $0.index == beside }
      }
    }
    return isTold ? numbers.map(\.count).max() : nil
  }

  /// The page's date and counter where they stand below the first sentence, its summary, and nowhere above.
  private func metaBelowSummary(_ bodyStart: Int) -> Set<Int> {
    let near = lines.indices.dropFirst(bodyStart + 1).prefix(3)
    return Set(
      near.filter { index in
        guard case .meta(let meta) = kinds[index] else { return false }
        return (meta.date?.iso != nil && content.published == nil) || meta.views != nil
      })
  }

  private mutating func readFoot(_ foot: PageFoot) {
    for index in foot.start..<max(foot.start, foot.end) {
      switch kinds[index] {
      case .meta(let meta):
        content.views = content.views ?? meta.views
        content.author = content.author ?? meta.author
        content.published = content.published ?? meta.date?.iso
      case .author(let byline): content.author = content.author ?? byline.name
      case .source(let source): content.source = content.source ?? source
      case .address(let address) where index == lines.count - 1: content.address = content.address ?? address
      default: break
      }
    }
  }

  private func isKept(_ index: Int, isHead: Bool) -> Bool {
    switch kinds[index] {
    case .text: return true
    case .menu: return !isHead
    // In the middle of a text a name or a date may be a heading, a source may be quoted.
    case .author, .meta: return !isHead
    default: return false
    }
  }

  /// Lines that open a paragraph begin one; the headline does not come twice.
  private func paragraphs(_ kept: [Int]) -> [String] {
    let title = content.title.map { FurnitureWords.folded($0) }
    var isKept = [Bool](repeating: false, count: lines.count)
    for index in kept { isKept[index] = true }
    let hasBlankLines = kept.dropFirst().contains { lines[$0].opensParagraph }
    var paragraphs: [String] = []
    for index in kept {
      let text = lines[index].text
      if let title, Self.isNothing(but: title, text) { continue }
      let standsAlone = hasBlankLines || isItem(text) ? lines[index].opensParagraph : true
      let opens = standsAlone || index == 0 || !isKept[index - 1]
      if opens || paragraphs.isEmpty {
        paragraphs.append(text)
      } else {
        paragraphs[paragraphs.count - 1] += "\n" + text
      }
    }
    return paragraphs
  }

  /// An item of a list, which stays with the line above it.
  private func isItem(_ text: String) -> Bool {
    guard let mark = text.first, "-–—•*·".contains(mark) else { return false }
    return !Sentences.isClosed(text) || !"-–—".contains(mark)
  }

  /// "4236 рет" and "көрсетілді" on two lines are one counter.
  private static func joinedCounters(_ lines: [PageLine]) -> [PageLine] {
    var joined: [PageLine] = []
    for line in lines {
      if let last = joined.last, !line.opensParagraph || last.text.hasSuffix(":"),
        last.text.utf8.count <= 40, line.text.utf8.count <= 40, Counter(last.text)?.count == nil,
        let counter = Counter("\(last.text) \(line.text)"), counter.count != nil
      {
        joined[joined.count - 1].text += " " + line.text
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// A short sentence twice in a row is a picture's description and its caption, unless there is nothing else.
  private static func withoutDoubledCaptions(_ lines: [PageLine]) -> [PageLine] {
    let kept = lines.indices.filter { index in
      let text = lines[index].text
      let isDoubled = [index - 1, index + 1].contains {
        lines.indices.contains($0) && lines[$0].text.utf8.count == text.utf8.count && lines[$0].text == text
      }
      return !isDoubled || !Sentences.isStopped(text) || text.hasScalars(121)
    }.map { lines[$0] }
    return kept.isEmpty ? Array(lines.prefix(1)) : kept
  }

  /// True where a line holds the headline once or several times, and nothing else.
  private static func isNothing(but title: String, _ text: String) -> Bool {
    let folded = FurnitureWords.folded(text)
    guard !title.isEmpty, folded.hasPrefix(title) else { return false }
    return FurnitureWords.folded(folded.replacing(title, with: "")).isEmpty
  }

  /// Pages show a passage twice (as a summary, for print): the first stays.
  private static func withoutRepeats(_ lines: [PageLine]) -> [PageLine] {
    // By their length: hardly two are of the same.
    var seen: [Int: [String]] = [:]
    return withoutDoubledCaptions(lines).filter { line in
      guard line.text.hasScalars(60), Sentences.isBody(line.text) else { return true }
      let length = line.text.utf8.count
      if seen[length]?.contains(line.text) == true { return false }
      seen[length, default: []].append(line.text)
      return true
    }
  }

  /// "22 апреля 2019 года, пресс-служба партии": the day and who gave the report out.
  private static func parted(_ lines: [PageLine]) -> [PageLine] {
    lines.enumerated().flatMap { index, line -> [PageLine] in
      guard index < 4, line.text.utf8.count <= 240,
        let comma = line.text.utf8.firstIndex(of: UInt8(ascii: ",")),
        PageDate(line.text[..<comma])?.iso != nil
      else { return [line] }
      let rest = line.text[line.text.utf8.index(after: comma)...].trimming { $0 == " " }
      guard LineKind.isPressService(rest, FurnitureWords.folded(rest)) else { return [line] }
      return [
        PageLine(text: String(line.text[..<comma]), opensParagraph: line.opensParagraph),
        PageLine(text: rest, opensParagraph: true),
      ]
    }
  }

  /// "date 2026-02-13 Headline", "13.02.2026 15:45 Headline": the date is a line of its own. Where several lines begin
  /// so, they are a list of other reports.
  private static func withoutDatePrefix(_ lines: [PageLine]) -> [PageLine] {
    let dated = lines.indices.prefix(40).filter { DatePrefix(lines[$0].text) != nil }
    guard dated.count == 1, let index = dated.first, index < 8, let prefix = DatePrefix(lines[index].text)
    else {
      return lines
    }
    let parted = [
      PageLine(text: prefix.date, opensParagraph: lines[index].opensParagraph),
      PageLine(text: prefix.rest, opensParagraph: true),
    ]
    return lines[..<index] + parted + lines[(index + 1)...]
  }

  private static func withoutBullet(_ text: String) -> String {
    String(text.drop { "•*»›>-–— ".contains($0) })
  }
}
