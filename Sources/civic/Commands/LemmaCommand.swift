internal import ArgumentParser
internal import CivicText
internal import Foundation

/// `civic lemma WORDS…`, `civic lemma -`
struct LemmaCommand: Verb {
  static let name = "lemma"
  static let discussion: String? = "discussion.lemma"
  static let examples = [
    "civic lemma конституциясының реформасы",
    "civic lemma --language ru общественных объединений --tsv",
    "printf '%s\\n' реформаның реформаларды | civic lemma --language kk -",
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
    guard words == ["-"] else { return try show(words, language: languages.first) }
    let text = StandardInput.text()
    if output.format != nil { return try show([text], language: languages.first) }
    FileHandle.standardOutput.write(Data(Self.lines(of: text, language: languages.first).utf8))
  }

  private func show(_ texts: [String], language: Language?) throws {
    let rows = texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.map { word in
      let keys = language.map { [LemmaKey.key(word, language: $0)] } ?? LemmaKey.queryKeys(word)
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

  /// Each line, a tab, its key or keys; an empty line for one without words. As many lines as there were.
  static func lines(of text: String, language: Language?) -> String {
    var text = text
    if let language {
      return String(decoding: text.withUTF8 { LemmaKey.keyedLines($0, language: language) }, as: UTF8.self)
    }
    var rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if rows.last?.isEmpty == true { rows.removeLast() }
    return rows.map { row in
      let line = String(Substring(row.last == UInt8(ascii: "\r") ? row.dropLast() : row))
      let keys = line.split(whereSeparator: \.isWhitespace).flatMap { LemmaKey.queryKeys(String($0)) }
      return keys.isEmpty ? "\n" : "\(line)\t\(keys.joined(separator: " "))\n"
    }.joined()
  }
}
