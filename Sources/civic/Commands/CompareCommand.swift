internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic compare A B --as person`, `civic compare --jsonl`
struct CompareCommand: Verb {
  static let name = "compare"
  static let discussion: String? = "discussion.compare"
  static let examples = [
    #"civic compare "Айгүл Серікова" "А. Сериковой" --as person"#,
    #"civic compare "«Үміт нұры» ҚБ" "Umit Nury Public Association" --as organization --json"#,
    """
    printf '%s\\n' '{"id": 1, "type": "person", "a": {"text": "Ерлан Асанов"}, "b": {"text": "Yerlan Hasanov"}}' \
    | civic compare --jsonl
    """,
  ]

  @Argument(help: .argument("compared", value: "name")) var names: [String] = []
  @Option(name: .customLong("as"), help: .option("compare.as", value: "kind")) var kind: String?
  @Option(help: .option("compare.language-a", value: "language")) var languageA: String?
  @Option(help: .option("compare.language-b", value: "language")) var languageB: String?
  @Flag(help: .option("json-object")) var json = false
  @Flag(help: .option("compare.jsonl")) var jsonl = false
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if jsonl {
      guard names.isEmpty else { throw UsageError(Interface.text("usage.compare-jsonl")) }
      return try ComparedLines.run()
    }
    guard names.count == 2 else { throw UsageError(Interface.text("usage.compare-names")) }
    let kinds: [EntityKind] = try Vocabulary.values(kind.map { [$0] } ?? [], of: "entity-kind")
    guard let kind = kinds.first else { throw UsageError(Interface.text("usage.compare-as")) }
    let comparison = Comparison.of(
      names[0], names[1], as: kind, languages: (try language(languageA), try language(languageB)))
    if json {
      print(try JSONText.of(ComparisonText.Object(comparison, names, kind), laidOut: true))
    } else {
      Terminal.output.print(ComparisonText.lines(comparison))
    }
  }

  private func language(_ name: String?) throws -> Language? {
    let languages: [Language] = try Vocabulary.values(name.map { [$0] } ?? [], of: "language")
    return languages.first
  }
}
