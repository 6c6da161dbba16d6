internal import CivicEvents

/// What the database is asked: the command that asks the same, the statement with its values, and SQLite's plan.
enum ExplanationText {
  static func lines(_ query: QueryExplanation) -> [StyledText] {
    var lines: [StyledText] = []
    if let command = query.command { lines.append(StyledText("$ " + command, .bold)) }
    lines += query.sql.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText("  " + $0, .dim) }
    lines.append(StyledText("  ? " + query.values, .dim))
    lines += query.plan.map { StyledText("  · " + $0, .dim) }
    return lines
  }
}
