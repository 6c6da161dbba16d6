internal import CivicEvents
internal import CivicText

/// The logs of changes and of imports as tables and lines of CSV.
enum LogList {
  static var changes: RowList<LoggedChange, LoggedChange> {
    RowList(
      columns: [
        .init("change-number", alignsRight: true) { StyledText(String($0.number)) },
        .init("when") { StyledText(time($0.at)) },
        .init("who", wraps: true) { StyledText($0.by) },
        .init("what") { StyledText(Interface.text("action.\($0.action.rawValue)")) },
        .init("target") { StyledText($0.target, .id) },
        .init("change-words", wraps: true) { words($0) },
      ],
      fields: [
        .init("number") { String($0.number) }, .init("at") { $0.at }, .init("by") { $0.by },
        .init("action") { $0.action.rawValue }, .init("target") { $0.target }, .init("before") { $0.before },
        .init("after") { $0.after }, .init("note") { $0.note },
        .init("cancels") { $0.cancels.map(String.init) }, .init("undone_by") { $0.undoneBy.map(String.init) },
      ])
  }

  static var imports: RowList<LoggedImport, LoggedImport> {
    RowList(
      columns: [
        .init("import.number", alignsRight: true) { StyledText(String($0.number)) },
        .init("when") { StyledText(time($0.startedAt)) },
        .init("import.finished") { finished($0) },
        .init("import.new", alignsRight: true) { StyledText(String($0.new)) },
        .init("import.known", alignsRight: true) { StyledText(String($0.known)) },
        .init("import.copies", alignsRight: true) { StyledText(String($0.copies)) },
        .init("import.near-copies", alignsRight: true) { StyledText(String($0.nearCopies)) },
        .init("import.versions", alignsRight: true) { StyledText(String($0.versions)) },
        .init("import.failed", alignsRight: true) { StyledText(String($0.failed)) },
        .init("import.events", alignsRight: true) { StyledText(String($0.events)) },
        .init("import.paths", wraps: true) { StyledText($0.paths.joined(separator: "; ")) },
      ],
      fields: [
        .init("number") { String($0.number) }, .init("paths") { $0.paths.joined(separator: "; ") },
        .init("started_at") { $0.startedAt },
        .init("finished_at") { $0.finishedAt }, .init("stopped") { String($0.isStopped) },
        .init("new") { String($0.new) },
        .init("known") { String($0.known) }, .init("copies") { String($0.copies) },
        .init("near_copies") { String($0.nearCopies) },
        .init("versions") { String($0.versions) }, .init("failed") { String($0.failed) },
        .init("left_out") { String($0.leftOut) }, .init("events") { String($0.events) },
      ])
  }

  private static func finished(_ row: LoggedImport) -> StyledText {
    guard let end = row.finishedAt else { return StyledText(Interface.text("log.unfinished"), .warning) }
    return row.isStopped
      ? StyledText(Interface.labels.format("log.stopped", time(end)), .warning) : StyledText(time(end))
  }

  static var failures: RowList<LoggedFailure, LoggedFailure> {
    RowList(
      columns: [
        .init("path", wraps: true) { StyledText($0.path) },
        .init("reason", wraps: true) { StyledText($0.reason) },
      ],
      fields: [.init("path") { $0.path }, .init("reason") { $0.reason }])
  }

  /// "2026-03-02 14:05" of "2026-03-02T14:05:09Z".
  static func time(_ text: String) -> String { String(text.prefix(16)).replacing("T", with: " ") }

  /// "roundtable → forum", what was replied, and by which change it was undone.
  static func words(_ row: LoggedChange) -> StyledText {
    var text: StyledText
    switch row.action {
    case .confirm, .reject, .dispute:
      text = StyledText("\(ChangeText.label(row.before)) → \(ChangeText.label(row.after))")
    default: text = ChangeText.words(row.action, before: row.before, after: row.after, cancels: row.cancels)
    }
    if let note = row.note { text.append(" " + EventText.quoted(note)) }
    if let undo = row.undoneBy {
      text.append(" " + Interface.labels.format("log.undone-by", String(undo)), .warning)
    }
    return text
  }
}
