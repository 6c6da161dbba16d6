internal import CivicText

/// The event's own name or theme, as quoted: «…» атты дөңгелек үстел, «…» тақырыбында; круглый стол на тему «…»; the
/// forum “…”. What the event is held within (a project, a programme) is not its title.
enum TitleRule {
  private static let reach = 9

  static func apply(to event: inout EventReading, text: ReportText) {
    var best: (score: Int, pair: QuotationMarks.Pair)?
    for pair in text.quotes.pairs where !pair.isUnclosed && pair.depth == 0 && pair.inner.count >= 2 {
      guard text.owns(pair.open), !text.isQuoted(pair.outer) || isFramed(pair, text),
        !text.organizations.contains(where: {
          $0.tokens.overlaps(pair.outer) && $0.tokens.lowerBound <= pair.open
        })
      else { continue }
      if let frame = within(pair, text) {
        event.within.append(frame)
        continue
      }
      let score = score(pair, text)
      if score > 0, best.map({ score > $0.score }) ?? true { best = (score, pair) }
    }
    guard let pair = best?.pair else { return }
    // English sets the comma before the closing mark.
    var words = pair.inner
    while let last = words.last, [",", "."].contains(text.document.tokens[last].text) { words.removeLast() }
    event.title = text.quotes.name(words)
    event.evidence["title"] = text.mention(words, 0.9)
  }

  /// Higher is surer; 0 is no title.
  private static func score(_ pair: QuotationMarks.Pair, _ text: ReportText) -> Int {
    let sentence = text.sentence(of: pair.open)
    let after = between(pair.outer.upperBound, min(pair.outer.upperBound + reach, sentence.upperBound))
    let before = between(max(sentence.lowerBound, pair.open - reach), pair.open)
    let eventAfter = text.cues.words(in: after).first
    let eventBefore = text.cues.words(in: before).last
    let themeAfter =
      text.cues.matches(.theme, in: after).first.map { $0.lowerBound <= pair.outer.upperBound + 1 } ?? false
    let themeBefore =
      text.cues.matches(.theme, in: before).last.map { $0.upperBound >= pair.open - 1 } ?? false
    let isInLead = text.narration.prefix(5).contains(sentence) || text.headline.contains(pair.open)
    var score = 0
    if themeAfter && text.document.language == .kk { score = 4 }
    if themeBefore && text.document.language != .kk { score = 4 }
    if score == 0, text.document.language == .kk, let eventAfter,
      eventAfter.tokens.lowerBound <= pair.outer.upperBound + 3, !eventAfter.isGeneral
    {
      score = 3
    }
    if score == 0, text.document.language != .kk, let eventBefore,
      pair.open - eventBefore.tokens.upperBound <= (text.document.language == .ru ? 0 : 2)
    {
      score = 3
    }
    if score > 0, eventAfter != nil || eventBefore != nil { score += 1 }
    return score > 0 && isInLead ? score + 1 : max(0, score - 2)
  }

  /// A quoted name before «жобасы аясында» or after "в рамках проекта".
  private static func within(_ pair: QuotationMarks.Pair, _ text: ReportText) -> FrameReading? {
    let sentence = text.sentence(of: pair.open)
    let after = between(pair.outer.upperBound, min(pair.outer.upperBound + 4, sentence.upperBound))
    let before = between(max(sentence.lowerBound, pair.open - 4), pair.open)
    let isWithin =
      text.document.language == .kk
      ? text.cues.has(.within, in: after)
      : text.cues.matches(.within, in: before).last.map { $0.upperBound >= pair.open - 2 } ?? false
    guard isWithin else { return nil }
    return FrameReading(
      text: text.quotes.name(pair.inner), kind: kind(before, after, text),
      mention: text.mention(pair.inner, 0.8))
  }

  private static func kind(_ before: Range<Int>, _ after: Range<Int>, _ text: ReportText) -> String? {
    let words = (Array(before) + Array(after)).map { text.document.tokens[$0].folded }
    let stems: KeyValuePairs = [
      "project": ["жоба", "проект", "project"], "programme": ["бағдарлама", "программ", "program"],
      "campaign": ["науқан", "акция", "кампани", "акци", "campaign"],
    ]
    return stems.first { entry in words.contains { word in entry.value.contains { word.hasPrefix($0) } } }?
      .key
  }

  private static func isFramed(_ pair: QuotationMarks.Pair, _ text: ReportText) -> Bool {
    score(pair, text) >= 4
  }
}
