internal import ArgumentParser
internal import CivicEvents
internal import Foundation

/// `civic show e12`
struct ShowCommand: Verb {
  static let name = "show"
  static let discussion: String? = "discussion.show"
  static let examples = ["civic show e1", "civic show o1", "civic show r1 --lang kk", "civic show f1 --json"]

  @Argument(help: .argument("id", value: "id")) var id: String
  @Flag(help: .option("show.original")) var original = false
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.any(id)
    if original {
      guard id.kind == .report else { throw UsageError(Interface.text("usage.original")) }
      let bytes = try database.read { try $0.original(of: id.number) }
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    let card = try database.read { try $0.card(id) }
    switch output.format {
    case .json: print(try JSONText.of(card, laidOut: true))
    case .jsonl: print(try JSONText.of(card, laidOut: false))
    case .csv, .tsv, .excel, .xlsx: try CardList.print(card, as: output.format ?? .csv)
    case nil: Terminal.output.print(CardText(card: card).lines(width: Terminal.output.width))
    }
  }
}
