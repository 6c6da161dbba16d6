internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// How a text made of facts is written out.
enum ProseStyle: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, json
}

/// How a text made of facts is written, and which facts it may tell.
struct ProseOptions: ParsableArguments {
  @Option(help: .option("summary-language", value: "language")) var language: String?
  @Option(help: .option("style", value: "style")) var style = ProseStyle.text
  @Option(help: .option("min-confidence", value: "confidence")) var minConfidence: Double?
  @Flag(help: .option("reviewed-only")) var reviewedOnly = false

  /// - Throws: `UsageError` for a word that is no language.
  func chosenLanguage() throws -> Language? {
    let languages: [Language] = try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
    return languages.first
  }

  /// - Throws: `UsageError` for what is no confidence.
  func choice(unless byDefault: FactChoice) throws -> FactChoice {
    let confidence = try minConfidence.map(Vocabulary.confidence)
    return FactChoice(
      minimumConfidence: confidence ?? byDefault.minimumConfidence, reviewedOnly: reviewedOnly)
  }
}
