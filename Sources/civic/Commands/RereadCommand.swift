internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic reread`
struct RereadCommand: Verb {
  static let name = "reread"
  static let discussion: String? = "discussion.reread"
  static let examples = ["civic reread --dry-run", "civic reread --yes --json"]

  @Flag(help: .option("dry-run")) var dryRun = false
  @Flag(help: .option("yes")) var yes = false
  @OptionGroup var json: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    Interruption.watch()
    let (summary, isWritten) = try database.write(.write) { database in
      // What would change is shown before it is done.
      let summary = try reread(database, dryRun: true)
      show(summary)
      guard !dryRun, !summary.isStopped, !summary.changes.isEmpty,
        yes || Confirmation.ask(Interface.text("reread.question"))
      else { return (summary, false) }
      return (try reread(database, dryRun: false), true)
    }
    if json.json { print(try JSONText.of(Outcome(summary, isWritten: isWritten), laidOut: true)) }
    if !isWritten { Messages.say(Interface.text("change.dry-run")) }
    if summary.isStopped { throw ExitStatus.inPart }
    if !summary.failed.isEmpty { throw ExitStatus.inPart }
  }

  private func reread(_ database: CivicDatabase, dryRun: Bool) throws -> RereadSummary {
    var progress = ProgressLine()
    defer { progress.clear() }
    return try database.reread(
      dryRun: dryRun,
      progress: { progress.show($0.done, of: $0.total, documents: $0.documents, $0.path) },
      shouldStop: { Interruption.isAsked })
  }

  private func show(_ summary: RereadSummary) {
    for failure in summary.failed { Messages.error(Failure.words(failure)) }
    if !json.json { Terminal.output.print(RereadText.lines(summary)) }
  }

  private struct Outcome: Encodable {
    let reports: Int
    let changes: [RereadChange]
    let failed: [String]
    let written: Bool

    init(_ summary: RereadSummary, isWritten: Bool) {
      reports = summary.reports
      changes = summary.changes
      failed = summary.failed.map { Failure.words($0) }
      written = isWritten
    }
  }
}
