internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic outcomes`
struct OutcomesCommand: Verb {
  static let name = "outcomes"
  static let discussion: String? = "discussion.list"
  static let examples = [
    "civic outcomes --outcome-kind recommendation",
    "civic outcomes --topic constitutional-reform --json",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let query = try filters.query(.outcomes)
    if try filters.explains(query, database, as: output.format) { return }
    let answer = try database.read { try $0.outcomes(query) }
    try EventFactList.list("outcome-kind").print(answer, of: .outcomes, as: output.format)
  }
}
