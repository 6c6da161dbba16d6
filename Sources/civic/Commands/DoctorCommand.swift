internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic doctor`, `civic doctor --repair`, `civic doctor --reindex`, `civic doctor --sizes`
struct DoctorCommand: Verb {
  static let name = "doctor"
  static let discussion: String? = "discussion.doctor"
  static let examples = [
    "civic doctor", "civic doctor --repair --dry-run", "civic doctor --reindex --json",
    "civic doctor --sizes",
  ]

  enum Task: EnumerableFlag {
    case repair, reindex, sizes

    static func help(for value: Task) -> ArgumentHelp? {
      switch value {
      case .repair: .option("repair")
      case .reindex: .option("reindex")
      case .sizes: .option("sizes")
      }
    }
  }

  @Flag(exclusivity: .exclusive) var task: Task?
  @Flag(help: .option("dry-run")) var dryRun = false
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    switch task {
    case nil: try tell(Doctor.examine(database.path))
    case .repair: try tell(Doctor.repair(database.path, dryRun: dryRun))
    case .reindex: try tell(Doctor.repair(database.path, .search, dryRun: dryRun))
    case .sizes: try DoctorText.print(Sizes.measure(database.path), as: output.format)
    }
  }

  private func tell(_ diagnosis: Diagnosis) throws {
    try DoctorText.print(diagnosis, as: output.format)
    if dryRun, task != nil { Messages.say(Interface.text("change.dry-run")) }
    if !diagnosis.isClean { throw ExitStatus.failed }
  }
}
