internal import ArgumentParser
internal import CivicEvents

/// `civic undo`, `civic undo 12`
struct UndoCommand: Verb {
  static let name = "undo"
  static let discussion: String? = "discussion.undo"
  static let examples = ["civic reject f2 --by Серікова", "civic undo", "civic undo 2"]

  @Argument(help: .argument("change", value: "change")) var change: Int?
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let undone = try database.write(.write) { try $0.undo(change, options: decision.options) }
    ChangeText.print(undone, decision)
  }
}
