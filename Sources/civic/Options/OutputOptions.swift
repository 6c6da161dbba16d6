internal import ArgumentParser

/// How rows are printed: a table unless one of these is given.
enum OutputFormat: String, EnumerableFlag {
  case json, jsonl, csv, tsv

  static func help(for value: OutputFormat) -> ArgumentHelp? { .option(value.rawValue) }
}

struct OutputOptions: ParsableArguments {
  @Flag(exclusivity: .exclusive)
  var format: OutputFormat?
}

/// For what is one thing and no list: text, or JSON.
struct JSONOption: ParsableArguments {
  @Flag(help: .option("json-object"))
  var json = false
}
