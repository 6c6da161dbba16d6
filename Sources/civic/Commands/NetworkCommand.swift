internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic network`
struct NetworkCommand: Verb {
  static let name = "network"
  static let discussion: String? = "discussion.network"
  static let examples = [
    "civic network",
    #"civic network --organization-kind ҮЕҰ --topic "конституциялық реформа" --style text"#,
    "civic network --limit 20 --csv",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.output")) var plot: PlotOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    try plot.check(output.format)
    let query = try filters.query(.organizations)
    if try filters.explains(query.drawnAsNetwork, database, as: output.format) { return }
    let network = try database.read { try $0.network(query) }
    let list = NetworkList(network)
    if let format = output.format {
      try list.print(as: format)
    } else {
      try plot.print(svg: { network.svg(Interface.language) }, text: list.printTable)
    }
  }
}
