internal import CivicText

/// Whether something was said at this event: not where the attribution gives another time or place ("на съезде 2019 года",
/// «бұрын айтқан»), nor where one person recalls another's words.
enum OccasionRule {
  private static let elsewhere: [Language: Set<String>] = [
    .kk: ["бұрын", "бұрынырақ", "кезінде", "былтыр", "өткен", "еске"],
    .ru: [
      "ранее", "когда-то", "прежде", "напомнил", "напомнила", "напомнили", "вспомнил", "вспомнила",
      "вспомнили",
    ],
    .en: ["earlier", "previously", "once", "recalled", "quoted", "cited"],
  ]

  static func occasion(of utterance: Utterance, status: EventStatus, text: ReportText) -> Occasion {
    // What is told before an event was not said at it.
    guard status == .held else { return .other }
    guard utterance.isDirect else { return .this }
    let words = elsewhere[text.document.language] ?? []
    let isElsewhere = utterance.attribution.contains { words.contains(text.document.tokens[$0].folded) }
    let hasYear = text.dates.contains { date in
      utterance.attribution.contains(date.tokens.lowerBound)
        && (text.report.published.map { !$0.hasPrefix(date.start.prefix(4)) } ?? true)
    }
    return isElsewhere || hasYear ? .other : .this
  }
}
