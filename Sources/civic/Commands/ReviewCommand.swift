internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic review`, `civic review list`, `civic review accept j12 f88`, `civic review reject j12`
struct ReviewCommand: Verb {
  static let name = "review"
  static let discussion: String? = "discussion.review"
  static let examples = [
    "civic review list --below 0.8 --limit 3", "civic review accept f2 --by Серікова",
    "civic review reject f3 --dry-run", "civic review list --below 0.7 --json",
  ]

  enum Action: String, CaseIterable, ExpressibleByArgument {
    case list, accept, reject
  }

  @Argument(help: .argument("review-action", value: "action")) var action: Action?
  @Argument(help: .argument("review-ids", value: "id")) var ids: [String] = []
  @Option(help: .option("below", value: "confidence")) var below = DoubtfulConfidence.bound
  @Option(help: .option("limit", value: "n")) var limit = 20
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if limit < 1 { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
    guard (0...1).contains(below) else { throw UsageError(Interface.text("usage.below")) }
    switch action {
    case .list:
      guard ids.isEmpty else { throw UsageError(Interface.text("usage.review-list")) }
      let list = try database.read { try $0.review(ReviewOptions(below: below, limit: limit)) }
      try ReviewText.print(list, as: output.format)
    case .accept: try decide { database, id in try database.accept(id, options: decision.options) }
    case .reject: try decide { database, id in try database.decline(id, options: decision.options) }
    case nil: try review()
    }
  }

  /// Each item is decided by itself: one that cannot be does not keep the others from it.
  private func decide(_ body: (CivicDatabase, TypedID) throws -> Change) throws {
    let items = try ids.map(Identifier.any)
    guard !items.isEmpty else { throw UsageError(Interface.text("usage.review-ids")) }
    var failed = 0
    try database.write(.write) { database in
      for item in items {
        do {
          ChangeText.print(try body(database, item), decision)
        } catch let error as CivicError where items.count > 1 {
          Messages.error(Failure.words(error))
          failed += 1
        }
      }
    }
    if failed > 0 { throw failed == items.count ? ExitStatus.failed : ExitStatus.inPart }
  }

  /// One key for each decision.
  private func review() throws {
    guard !decision.dryRun, output.format == nil, KeyReader.isTerminal else {
      throw UsageError(Interface.text("usage.review-terminal"))
    }
    try database.write(.write) { database in
      var session = ReviewSession(
        database: database, options: decision.options, review: ReviewOptions(below: below),
        key: KeyReader.key, line: { _ in readLine() }, print: Terminal.output.print,
        width: Terminal.output.width)
      try session.run()
    }
  }
}
