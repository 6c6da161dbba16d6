internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// How much of what says so a row of a list shows.
struct PassageOptions: ParsableArguments {
  @Option(help: .option("passages", value: "number")) var passages: Int?

  /// What a person reads; programs get all.
  private static let inTable = 10

  /// - Throws: `UsageError` for a number that is none.
  func bound(_ query: Query, for format: OutputFormat?) throws -> Query {
    if let passages, passages < 1 {
      throw UsageError(Interface.labels.format("usage.passages", String(passages)))
    }
    var query = query
    query.passages = passages ?? (format == nil ? Self.inTable : nil)
    return query
  }
}
