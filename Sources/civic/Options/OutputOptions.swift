internal import ArgumentParser
internal import CivicText

/// How rows are printed: a table unless one of these is asked for.
enum OutputFormat: Equatable {
  case json, jsonl, csv, tsv, excel
  /// Written to a file.
  case xlsx(String)

  /// How it is asked for.
  var option: String {
    switch self {
    case .json: "--json"
    case .jsonl: "--jsonl"
    case .csv: "--csv"
    case .tsv: "--tsv"
    case .excel: "--excel"
    case .xlsx: "--xlsx"
    }
  }
}

struct OutputOptions: ParsableArguments {
  enum Flag: String, EnumerableFlag {
    case json, jsonl, csv, tsv, excel

    static func help(for value: Flag) -> ArgumentHelp? { .option(value.rawValue) }
  }

  @ArgumentParser.Flag(exclusivity: .exclusive)
  var flag: Flag?

  @Option(help: .option("xlsx", value: "file"))
  var xlsx: String?

  var format: OutputFormat? {
    if let xlsx { return .xlsx(xlsx) }
    switch flag {
    case .json: return .json
    case .jsonl: return .jsonl
    case .csv: return .csv
    case .tsv: return .tsv
    case .excel: return .excel
    case nil: return nil
    }
  }

  func validate() throws {
    guard xlsx != nil, let flag else { return }
    throw ValidationError(Interface.labels.format("usage.output", "--\(flag.rawValue)", "--xlsx"))
  }
}

/// For what is one thing and no list: text, or JSON.
struct JSONOption: ParsableArguments {
  @Flag(help: .option("json-object"))
  var json = false
}
