internal import CivicEvents

/// What the database is asked: the command that asks the same, the statement with its values, and SQLite's plan.
enum ExplanationText {
  static func lines(_ query: QueryExplanation) -> [StyledText] {
    var lines: [StyledText] = []
    if let command = query.command { lines.append(StyledText("$ " + command, .bold)) }
    lines += query.sql.split(separator: "\n", omittingEmptySubsequences: false).map {
      StyledText("  " + $0, .dim)
    }
    lines.append(StyledText("  ? " + query.values, .dim))
    lines += query.plan.map { StyledText("  · " + $0, .dim) }
    return lines
  }
}

extension FilterOptions {
  /// Prints what a list asks the database, where that is wanted; false where the list itself is.
  func explains(_ query: Query, _ database: DatabaseOptions, as format: OutputFormat?) throws -> Bool {
    guard explain else { return false }
    let explanation = try database.read { try $0.explanation(of: query) }
    if format == .json || format == .jsonl {
      Swift.print(try JSONText.of(explanation, laidOut: format == .json))
    } else {
      Terminal.output.print(ExplanationText.lines(explanation))
    }
    return true
  }
}
