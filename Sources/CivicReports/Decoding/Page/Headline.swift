/// Which line of a page's head is the report's headline, and where its body begins.
struct Headline {
  /// The index of its line; nil where the page has none.
  let index: Int?
  /// The first line of running text.
  let bodyStart: Int
  /// True for minutes and resolutions: their headline says so, and a date below it is the sitting's own.
  let isRecord: Bool

  init(_ lines: [PageLine], _ kinds: [LineKind]) {
    if let record = Self.record(lines, kinds) {
      (index, bodyStart, isRecord) = (record, record + 1, true)
      return
    }
    isRecord = false
    if let (headline, body) = Self.belowNotice(lines, kinds) {
      (index, bodyStart) = (headline, body)
      return
    }
    let body = Self.bodyStart(lines, kinds)
    let runs = Self.runs(lines, kinds, before: body)
    let candidates = runs.map { run in
      run.filter { !Masthead.isOutlet(lines[$0].text) && !Self.isGluedTrail($0, lines) }
    }
    let picks = (candidates.allSatisfy(\.isEmpty) ? runs : candidates).compactMap { Self.pick($0, lines) }
    let best =
      picks.first { Self.isRepeated($0, lines) } ?? picks.first { Sentences.words(lines[$0].text) >= 4 }
      ?? picks.first { lines[$0].isHeading }
      ?? picks.max { Sentences.words(lines[$0].text) < Sentences.words(lines[$1].text) }
    if let best {
      index = best
      bodyStart = body ?? Self.next(after: best, lines, kinds)
    } else if let body, let dashed = Self.dashed(above: body, lines, kinds) {
      index = dashed
      bodyStart = body
    } else if let body, Self.isStoppedHeadline(body, lines, kinds) {
      index = body
      bodyStart = Self.next(after: body, lines, kinds)
    } else {
      index = nil
      bodyStart = body ?? Self.next(after: -1, lines, kinds)
    }
  }

  /// The line that calls the text minutes, a resolution or the like, if it is among the first.
  private static func record(_ lines: [PageLine], _ kinds: [LineKind]) -> Int? {
    lines.indices.filter { kinds[$0] == .text }.prefix(3).first { index in
      let text = lines[index].text
      return !Sentences.isBody(text) && text.utf8.count <= 300
        && FurnitureWords.all.beginning(.record, of: FurnitureWords.folded(text)) != nil
    }
  }

  /// Sites put a notice to their readers above every report: then a headline with its date and time right below it
  /// begins the report.
  private static func belowNotice(_ lines: [PageLine], _ kinds: [LineKind]) -> (headline: Int, body: Int)? {
    let dated = lines.indices.dropFirst().prefix(12).first { index in
      guard case .meta(let meta) = kinds[index] else { return false }
      return meta.date?.iso != nil && meta.date?.hasTime == true
    }
    guard let dated, kinds[dated - 1] == .text, isCandidate(lines[dated - 1].text),
      !Sentences.isClosed(lines[dated - 1].text), Sentences.words(lines[dated - 1].text) >= 3,
      let body = lines.indices.dropFirst(dated).first(where: { kinds[$0] == .text })
    else { return nil }
    let above = lines[..<(dated - 1)].indices.filter {
      kinds[$0] == .text && Sentences.isBody(lines[$0].text)
    }
    let length = above.reduce(0) { $0 + lines[$1].text.utf8.count }
    let total = lines[dated...].reduce(0) { $0 + $1.text.utf8.count }
    return above.isEmpty || length * 2 > total ? nil : (dated - 1, body)
  }

  /// Lines that may be a headline, as they stand together.
  private static func runs(_ lines: [PageLine], _ kinds: [LineKind], before body: Int?) -> [[Int]] {
    var runs: [[Int]] = [[]]
    // Without running text only the first lines can be told from the rest.
    for index in lines.indices.prefix(body ?? max(0, min(lines.count - 1, 12))) {
      if kinds[index] == .text, isCandidate(lines[index].text) {
        runs[runs.count - 1].append(index)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Of lines that stand together the first that is no menu word.
  private static func pick(_ run: [Int], _ lines: [PageLine]) -> Int? {
    run.first { lines[$0].isHeading } ?? run.first { Sentences.words(lines[$0].text) >= 4 }
      ?? run.first { Sentences.words(lines[$0].text) >= 3 } ?? run.last
  }

  /// "ДомойНовостиОбществоНи одной закрытой двери": a trail written without spaces, then the headline that comes below.
  private static func isGluedTrail(_ index: Int, _ lines: [PageLine]) -> Bool {
    let text = lines[index].text
    return lines[(index + 1)...].prefix(4).contains {
      text.utf8.count > $0.text.utf8.count && text.hasSuffix($0.text) && Sentences.words($0.text) >= 3
    }
  }

  /// «БЕРЕКЕ БАСЫ – ОТБАСЫ» right above the text, where nothing else may be the headline: no trail of a menu.
  private static func dashed(above body: Int, _ lines: [PageLine], _ kinds: [LineKind]) -> Int? {
    guard body > 0, kinds[body - 1] == .menu else { return nil }
    let text = lines[body - 1].text
    return [" – ", " — "].contains(where: text.holds) && !text.contains { "|›»→•/".contains($0) }
      && Sentences.words(text) >= 3 ? body - 1 : nil
  }

  private static func isCandidate(_ text: String) -> Bool {
    guard !text.hasScalars(221), text.count(where: \.isLetter) >= 3,
      !Sentences.isSeveral(text) || isPair(text)
    else { return false }
    guard let last = text.last, !",;:".contains(last) else { return false }
    if let first = text.first, "-–—•*·".contains(first) { return false }
    return !Crediting.isWithin(text) && DatePrefix(text) == nil
  }

  /// "Помощь дойдет до каждого. Фонд и акимат подписали меморандум": two short sentences, the last without a full stop.
  private static func isPair(_ text: String) -> Bool {
    guard !Sentences.isClosed(text), text.unicodeScalars.count <= 140, let stop = text.place(of: ". ")
    else {
      return false
    }
    return !Sentences.isSeveral(String(text[..<stop.lowerBound]))
      && !Sentences.isSeveral(String(text[stop.upperBound...]))
  }

  /// The first line of running text. A question or exclamation before any other candidate is a headline itself.
  private static func bodyStart(_ lines: [PageLine], _ kinds: [LineKind]) -> Int? {
    var hasCandidate = false
    for index in lines.indices where kinds[index] == .text {
      let text = lines[index].text
      // "Сегодня в Семее прошёл форум, передает Kazpravda.kz" without a full stop: who is credited is told by text.
      if Sentences.words(text) >= 8, !Sentences.isClosed(text), Crediting.isWithin(text) { return index }
      if Sentences.isBody(text) {
        let asks = !Sentences.isStopped(text) && Sentences.isClosed(text) && text.unicodeScalars.count <= 160
        if hasCandidate || !asks || !isCandidate(text) { return index }
      }
      hasCandidate = hasCandidate || isCandidate(text) && Sentences.words(text) >= 4
    }
    return nil
  }

  /// The same words again further down: pages show a headline twice, menus do not.
  private static func isRepeated(_ index: Int, _ lines: [PageLine]) -> Bool {
    let words = FurnitureWords.folded(lines[index].text)
    guard Sentences.words(words) >= 3 else { return false }
    return lines[(index + 1)...].prefix(30).contains { FurnitureWords.folded($0.text) == words }
  }

  /// A short sentence on a line of its own with the page's date or counter right below it.
  private static func isStoppedHeadline(_ index: Int, _ lines: [PageLine], _ kinds: [LineKind]) -> Bool {
    let text = lines[index].text
    guard text.unicodeScalars.count <= 140, !Sentences.isSeveral(text), !Crediting.isWithin(text) else {
      return false
    }
    if lines[index].isHeading || isRepeated(index, lines) { return true }
    guard index + 2 < lines.count, case .meta = kinds[index + 1] else { return false }
    return lines[(index + 2)...].contains { Sentences.isBody($0.text) }
  }

  private static func next(after index: Int, _ lines: [PageLine], _ kinds: [LineKind]) -> Int {
    lines.indices.first { $0 > index && kinds[$0] == .text } ?? lines.count
  }
}
