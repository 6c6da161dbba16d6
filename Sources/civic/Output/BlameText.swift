internal import CivicEvents
internal import CivicText

/// Where a fact comes from: the fact, its sentence, its report, what read it, what people decided.
struct BlameText {
  let blame: Blame

  func lines(width: Int?) -> [StyledText] {
    var lines = Paragraph.lines(heading, indent: 0, width: width)
    func add(_ key: String, _ text: StyledText) {
      let line = StyledText(Interface.text(key) + ": ", .dim) + text
      lines.append(contentsOf: Paragraph.lines(line, indent: 0, hanging: 2, width: width))
    }
    add("blame.sentence", StyledText(EventText.quoted(blame.sentence)))
    add("blame.report", report)
    add(
      "blame.rule",
      StyledText(blame.rule)
        + StyledText(" · " + Interface.labels.format("card.confidence", blame.confidence.hundredths), .dim))
    if let origin = blame.derivedFrom { add("blame.derived", StyledText(origin.description, .id)) }
    if blame.decisions.isEmpty { add("blame.decisions", StyledText(Interface.text("blame.nobody"))) }
    for decision in blame.decisions {
      lines.append(contentsOf: Paragraph.lines(line(of: decision), indent: 0, hanging: 2, width: width))
    }
    for judgement in blame.identity {
      lines.append(contentsOf: Paragraph.lines(line(of: judgement), indent: 0, hanging: 2, width: width))
    }
    return lines
  }

  private var heading: StyledText {
    var text = StyledText(blame.fact.description + " ", .id)
    text.append(ChangeText.label(blame.value), .bold)
    if let about = blame.about { text.append(" \(about)", .id) }
    if !blame.details.isEmpty {
      text.append(": " + blame.details.map(FactValue.label).joined(separator: ", "))
    }
    text.append(EvidenceText.mark(blame.state))
    text.append(" \(blame.event)", .id)
    return text
  }

  private var report: StyledText {
    var text = StyledText(blame.report.description, .id)
    for part in [blame.reportTitle, blame.source, blame.published, blame.url].compactMap({ $0 }) {
      text.append(" · \(part)")
    }
    if let newer = blame.newerReport {
      text.append(" · " + Interface.text("field.newer") + " ", .warning)
      text.append(newer.description, .id)
    }
    return text
  }

  /// "12 2026-03-02 14:05 А. Серікова: set roundtable → forum (undone by 13)"
  private func line(of decision: LoggedChange) -> StyledText {
    var text = StyledText("\(decision.number) \(LogList.time(decision.at)) \(decision.by): ", .dim)
    text.append(Interface.text("action.\(decision.action.rawValue)") + " ")
    text.append(LogList.words(decision))
    return text
  }

  /// "m12 Жайық жастары = m40 Жайық жастары r7: one name, one kind (rules, 0.90)"
  private func line(of judgement: BlameJudgement) -> StyledText {
    var text = StyledText("\(judgement.mention)", .id)
    text.append(" \(judgement.name) " + Interface.text("verdict.\(judgement.verdict)") + " ")
    text.append("\(judgement.other)", .id)
    text.append(" \(judgement.otherName) ")
    text.append("\(judgement.otherReport)", .id)
    let reasons = ReasonText.words(judgement.reasons)
    if !reasons.isEmpty { text.append(": \(reasons)") }
    let score = judgement.score.map { ", \($0.hundredths)" } ?? ""
    let who = judgement.change == nil ? Interface.text("blame.machine") : judgement.by
    text.append(" (\(who)\(score), \(LogList.time(judgement.at)))", .dim)
    if !judgement.isInForce { text.append(" " + Interface.text("blame.no-longer"), .warning) }
    return text
  }
}

/// The reasons of a judgement in the words of the interface.
enum ReasonText {
  static func words(_ reasons: [String]) -> String {
    reasons.filter { $0 != "person" }.map { reason in
      let compared = Interface.labels.text(reason, in: "comparison-reason")
      return compared == reason ? Interface.labels.text(reason, in: "reason") : compared
    }.joined(separator: ", ")
  }
}
