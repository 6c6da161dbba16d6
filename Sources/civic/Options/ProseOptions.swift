internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// How a text made of facts is written, and which facts it may tell.
struct ProseOptions: ParsableArguments {
  enum Style: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json
  }

  @Option(help: .option("summary-language", value: "language")) var language: String?
  @Option(help: .option("style", value: "style")) var style = Style.text
  @Option(help: .option("min-confidence", value: "confidence")) var minConfidence: Double?
  @Flag(help: .option("reviewed-only")) var reviewedOnly = false

  /// - Throws: `UsageError` for a word that is no language.
  func chosenLanguage() throws -> Language? {
    let languages: [Language] = try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
    return languages.first
  }

  /// - Throws: `UsageError` for what is no confidence.
  func choice(unless byDefault: FactChoice) throws -> FactChoice {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw UsageError(Interface.labels.format("usage.confidence", String(minConfidence)))
    }
    return FactChoice(
      minimumConfidence: minConfidence ?? byDefault.minimumConfidence, reviewedOnly: reviewedOnly)
  }
}
