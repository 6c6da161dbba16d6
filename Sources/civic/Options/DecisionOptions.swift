internal import ArgumentParser
internal import CivicEvents

/// Whose decision it is, and whether it is only tried.
struct DecisionOptions: ParsableArguments {
  @Option(help: .option("by", value: "name"))
  var by: String?

  @Flag(help: .option("dry-run"))
  var dryRun = false

  var options: CorrectionOptions { CorrectionOptions(by: by, dryRun: dryRun) }
}
