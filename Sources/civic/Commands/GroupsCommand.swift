internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic groups`
struct GroupsCommand: Verb {
  static let name = "groups"
  static let discussion: String? = "discussion.list"
  static let examples = [
    "civic groups --topic constitutional-reform",
    "civic groups --kind forum --csv",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let query = try filters.query(.groups)
    if try filters.explains(query, database, as: output.format) { return }
    let answer = try database.read { try $0.groups(query) }
    try EventFactList.list("group-kind").print(answer, of: .groups, as: output.format)
  }
}
