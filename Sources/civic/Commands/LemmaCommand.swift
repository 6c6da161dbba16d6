internal import ArgumentParser
internal import CivicText

/// `civic lemma WORDS…`
struct LemmaCommand: Verb {
  static let name = "lemma"
  static let discussion: String? = "discussion.lemma"
  static let examples = [
    "civic lemma конституциясының реформасы",
    "civic lemma --language ru общественных объединений --tsv",
  ]

  @Argument(help: .argument("words", value: "words")) var words: [String]
  @Option(help: .option("lemma-language", value: "language")) var language: String?
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var interface: LanguageOption

  /// A word with the keys under which the index has it.
  private struct Row: Encodable {
    let word: String
    let keys: [String]
    /// What finds it: `… WHERE keys MATCH <match>`.
    let match: String
  }

  func run() throws {
    let languages: [Language] = try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
    let rows = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.map { word in
      let keys = languages.first.map { [LemmaKey.key(word, language: $0)] } ?? LemmaKey.queryKeys(word)
      return Row(
        word: word, keys: keys,
        match: keys.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " OR "))
    }
    try RowList(
      columns: [
        .init("word") { StyledText($0.word) },
        .init("keys", wraps: true) { StyledText($0.keys.joined(separator: " ")) },
        .init("match", wraps: true) { StyledText($0.match) },
      ],
      fields: [
        .init("word") { $0.word }, .init("keys") { $0.keys.joined(separator: " ") },
        .init("match") { $0.match },
      ]
    ).print(rows, as: output.format)
  }
}
