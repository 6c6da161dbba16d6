internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic set f88 VALUE`
struct SetCommand: Verb {
  static let name = "set"
  static let discussion: String? = "discussion.set"
  static let examples = [
    "civic set f1 forum --dry-run",
    #"civic set f1 "дөңгелек үстел" --by "А. Серікова""#,
  ]

  @Argument(help: .argument("fact", value: "fact")) var fact: String
  @Argument(help: .argument("value", value: "value")) var value: String
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(fact, of: .fact)
    let change = try database.write(.write) { database in
      try Self.set(id, to: value, in: database, options: decision.options)
    }
    ChangeText.print(change, decision)
  }

  /// - Parameter words: the value, in any language of the interface.
  static func set(
    _ fact: Int, to words: String, in database: CivicDatabase, options: CorrectionOptions
  ) throws -> Change {
    do {
      return try database.set(fact, to: words, options: options)
    } catch {
      guard error.code == .valueNotAllowed else { throw error }
      let allowed = FactValue(allowed: error.arguments.last ?? "")
      guard let value = allowed.value(of: words) else {
        throw UsageError(
          Interface.labels.format(
            "error.value-not-allowed", error.arguments.dropLast() + [allowed.described]))
      }
      return try database.set(fact, to: value, options: options)
    }
  }
}
