internal import CivicText

/// When it was: a date in the sentences that tell of the event taking place. The page's date is not the event's: where
/// the text gives none, `start` stays nil and `no_later_than` holds the publication date.
enum DateRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let lead = text.lead
    var best: (score: Double, date: DateMention)?
    for (index, sentence) in lead.enumerated() {
      let tells =
        text.cues.has(.happened, in: sentence) || text.cues.has(.happens, in: sentence)
        || text.cues.has(.organized, in: sentence) || text.cues.has(.passive, in: sentence)
        || text.cues.has(.byorganizing, in: sentence)
      for date in text.dates
      where sentence.contains(date.tokens.lowerBound) && !text.isQuoted(date.tokens) && date.start.count > 4 {
        if event.status == .held, let published = text.report.published, date.start > published { continue }
        if isBackground(date, sentence: sentence, text: text) { continue }
        var score = date.confidence - 0.1 * Double(index)
        if tells { score += 0.6 }
        if !text.cues.words(in: sentence).isEmpty { score += 0.4 }
        if date.start.count == 10 { score += 0.3 }
        if best.map({ score > $0.score }) ?? true { best = (score, date) }
      }
    }
    if let best, best.score > 0.9 {
      event.start = best.date.start
      event.end = best.date.end
      event.evidence["start"] = text.mention(best.date.tokens, min(best.date.confidence, 0.9))
      if best.date.end != nil {
        event.evidence["end"] = text.mention(best.date.tokens, min(best.date.confidence, 0.85))
      }
    } else {
      event.noLaterThan = event.status == .announced ? nil : text.report.published
    }
  }

  /// «2019 жылдан бері», "с января": when something else began.
  private static func isBackground(_ date: DateMention, sentence: Range<Int>, text: ReportText) -> Bool {
    let after = date.tokens.upperBound
    if after < sentence.upperBound,
      ["бері", "бастап", "дейін", "бұрын"].contains(text.document.tokens[after].folded)
    {
      return true
    }
    guard date.tokens.lowerBound > sentence.lowerBound else { return false }
    let before = text.document.tokens[date.tokens.lowerBound - 1].folded
    return ["до", "since", "until", "by", "от"].contains(before)
      || (before == "с" && date.end == nil) || (before == "from" && date.end == nil)
  }
}
