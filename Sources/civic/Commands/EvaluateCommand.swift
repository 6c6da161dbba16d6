internal import ArgumentParser

/// `civic evaluate --public NAME --data DIR`
struct EvaluateCommand: Verb {
  static let name = "evaluate"
  static let discussion: String? = "discussion.evaluate"
  static let examples = ["civic evaluate --public list"]

  @Option(name: .customLong("public"), help: .option("public", value: "name")) var publicSets: [String]
  @Option(help: .option("data", value: "folder")) var data: String?
  @Option(help: .option("record", value: "path")) var record: String?
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    try PublicSetsRun.run(names: publicSets, data: data ?? ".", format: output.format, record: record)
  }
}
