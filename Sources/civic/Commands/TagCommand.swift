internal import ArgumentParser
internal import CivicReports
internal import CivicText
internal import Foundation

/// `civic tag --conll FILE`
struct TagCommand: Verb {
  static let name = "tag"
  static let discussion: String? = "discussion.tag"
  static let examples = [
    "printf '%s\\n' Айгүл Сәрсен Астанаға келді . | civic tag --conll -",
    "tr -s ' ' '\\n' < Examples/reports/en-meeting-aktau-2025-11.txt | civic tag --language en --conll -",
  ]

  @Option(help: .option("conll", value: "path")) var conll: String
  @Option(help: .option("tag-language", value: "language")) var language: String?
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let languages: [Language] = try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
    let file = TokenLines(String(decoding: try StandardInput.bytes(of: conll), as: UTF8.self))
    let sentences = file.sentences
    let tags = Tagger(languages.first ?? Tagger.language(of: sentences)).tags(sentences)
    FileHandle.standardOutput.write(Data(file.tagged(tags).utf8))
  }
}
