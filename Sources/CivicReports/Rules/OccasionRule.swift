internal import CivicText

/// Whether something was said at this event: not where the attribution gives another time or place ("на съезде 2019 года",
/// «бұрын айтқан»), nor where one person recalls another's words.
enum OccasionRule {
  private static let elsewhere: [Language: Set<String>] = [
    .kk: ["бұрын", "бұрынырақ", "кезінде", "былтыр", "өткен"],
    .ru: [
      "ранее", "когда-то", "прежде",
    ],
    .en: ["earlier", "previously", "once", "used"],
  ]

  static func occasion(of utterance: Utterance, status: EventStatus, text: ReportText) -> Occasion {
    // What is told before an event was not said at it.
    guard status == .held || status == .unknown else { return .other }
    let words = elsewhere[text.document.language] ?? []
    let clause = utterance.attribution
    if text.speechCues.has(.aside, in: clause) { return .other }
    // "слова, сказанные X" may have been said here; whom somebody quotes spoke elsewhere.
    if let quoting = text.speechCues.first(.quoting, in: clause),
      !text.document.tokens[quoting.lowerBound].folded.hasSuffix("ные")
    {
      return .other
    }
    if !utterance.isDirect {
      // «редакцияға … екенін айтты»: the newsroom stands at the front of the clause.
      let front =
        utterance.parts.first.map { between($0.lowerBound, min($0.upperBound, $0.lowerBound + 5)) } ?? 0..<0
      if isToPress(clause, front, text) { return .unknown }
      let isAside = text.document.language == .kk && text.speechCues.has(.aside, in: front)
      return isAside || clause.prefix(3).contains { words.contains(text.document.tokens[$0].folded) }
        ? .other : .this
    }
    let isBefore = utterance.parts.first.map { clause.upperBound <= $0.lowerBound } ?? false
    let isElsewhere =
      clause.contains { words.contains(text.document.tokens[$0].folded) }
      || isBefore && isRecalled(clause, text)
    return isElsewhere || hasOtherYear(clause, text) ? .other : .this
  }

  /// «редакцияға … айтты», "в управлении уточнили, что …": to the press, on a day that nothing tells.
  private static func isToPress(_ clause: Range<Int>, _ front: Range<Int>, _ text: ReportText) -> Bool {
    if text.speechCues.has(.press, in: clause) { return true }
    if text.document.language == .kk { return text.speechCues.has(.press, in: front) }
    guard text.document.language == .ru else { return false }
    return text.organizations(in: clause).contains { body in
      body.tokens.lowerBound > 0
        && ["в", "во"].contains(text.document.tokens[body.tokens.lowerBound - 1].folded)
        && text.people(in: clause).isEmpty
    }
  }

  /// "Модератор напомнила, что … Ткачук говорил: «…»": one person recalls another's words.
  private static func isRecalled(_ clause: Range<Int>, _ text: ReportText) -> Bool {
    text.speechCues.matches(.said, in: clause).count > 1
      && clause.contains { index in
        ["напомнил", "вспомнил", "еске", "recalled"].contains {
          text.document.tokens[index].folded.hasPrefix($0)
        }
      }
  }

  /// A year near the verb of saying: "на съезде 2019 года"; not one of the speaker's life ("who has run it since 2014").
  private static func hasOtherYear(_ clause: Range<Int>, _ text: ReportText) -> Bool {
    let verb = text.speechCues.first(.said, in: clause)
    let low = max(clause.lowerBound, (verb?.lowerBound ?? clause.lowerBound) - 20)
    let near = between(low, min(clause.upperBound, (verb?.upperBound ?? clause.upperBound) + 6))
    return text.dates.beginning(in: near, \.tokens.lowerBound).contains { date in
      text.report.published.map { !$0.hasPrefix(date.start.prefix(4)) } ?? true
    }
  }
}
