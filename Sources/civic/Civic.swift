internal import ArgumentParser
internal import CivicText
internal import Foundation

@main
struct Civic: ParsableCommand {
  /// The commands, by what one does with them.
  private static let groups: [(heading: String, verbs: [any Verb.Type])] = [
    (
      "heading.fill",
      [
        ImportCommand.self, ExtractCommand.self, RegisterCommand.self, AttachCommand.self, AddCommand.self,
      ]
    ),
    (
      "heading.ask",
      [
        EventsCommand.self, OrganizationsCommand.self, PeopleCommand.self, StatementsCommand.self,
        OutcomesCommand.self, GroupsCommand.self, ReportsCommand.self, AskCommand.self, SearchCommand.self,
        ShowCommand.self, SummarizeCommand.self, DigestCommand.self, TimelineCommand.self,
        NetworkCommand.self,
      ]
    ),
    (
      "heading.correct",
      [
        ReviewCommand.self, SetCommand.self, RejectCommand.self, DisputeCommand.self, MergeCommand.self,
        SplitCommand.self, RenameCommand.self, BlockCommand.self, UndoCommand.self, LogCommand.self,
        BlameCommand.self, IdentifyCommand.self, RereadCommand.self,
        EraseCommand.self,
      ]
    ),
    ("heading.keep", [DoctorCommand.self, BackupCommand.self, RestoreCommand.self]),
    (
      "heading.tools",
      [CompareCommand.self, EvaluateCommand.self, TagCommand.self, LemmaCommand.self, SQLCommand.self]
    ),
  ]

  static var verbs: [any Verb.Type] { groups.flatMap(\.verbs) }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "civic", abstract: Interface.text("help.civic"), version: "0.1.0",
      groupedSubcommands: groups.map { heading, verbs in
        CommandGroup(name: Interface.text(heading), subcommands: verbs)
      })
  }

  static func main() {
    Foundation.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitCode {
    do {
      try checkVerb(arguments.first)
      var command = try parseAsRoot(arguments)
      try command.run()
      return ExitStatus.done
    } catch {
      return Failure.report(error)
    }
  }

  /// - Throws: `UsageError` that lists the commands where the first word is none.
  private static func checkVerb(_ word: String?) throws {
    guard let word, !word.hasPrefix("-"), word != "help", !verbs.contains(where: { $0.name == word }) else {
      return
    }
    throw UsageError(
      Interface.labels.format("usage.no-command", word, verbs.map { $0.name }.joined(separator: ", ")))
  }
}
