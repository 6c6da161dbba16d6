internal import CivicEvents
internal import CivicText

/// What reading reports anew changes, report by report.
enum RereadText {
  static func lines(_ summary: RereadSummary) -> [StyledText] {
    summary.changes.flatMap(lines) + [
      StyledText(
        [
          Interface.labels.count("unit.reports", summary.reports),
          summary.changes.isEmpty
            ? Interface.text("identify.same")
            : Interface.labels.count("reread.changed", summary.changes.count),
        ].joined(separator: "; ") + ".", .dim)
    ]
  }

  private static func lines(_ change: RereadChange) -> [StyledText] {
    let title = StyledText(change.report.description, .id) + StyledText(" \(change.title ?? "")")
    let isSame = change.added.isEmpty && change.removed.isEmpty && change.changed.isEmpty
    if isSame { return [title, StyledText("  ~ \(Interface.text("reread.places"))", .dim)] }
    return [title] + change.added.map { fact("+", $0) } + change.removed.map { fact("−", $0) }
      + change.changed.map { StyledText("  ~ \($0.field): \($0.before) → \($0.after)") }
  }

  private static func fact(_ sign: String, _ fact: RereadChange.Fact) -> StyledText {
    StyledText("  \(sign) ") + StyledText("\(Interface.text("fact-kind.\(fact.kind.rawValue)")): ", .dim)
      + StyledText(fact.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
