internal import ArgumentParser

/// `--lang`, which every command takes. `Interface` has read it before the command line is parsed.
struct LanguageOption: ParsableArguments {
  @Option(help: .option("lang", value: "language"))
  var lang: String?

  func validate() throws {
    guard let lang, Interface.named(lang) == nil else { return }
    throw ValidationError(UsageError.noValue(lang, in: "language", allowed: ["kk", "ru", "en"]).message)
  }
}
