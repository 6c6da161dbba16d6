internal import ArgumentParser
internal import Foundation

@main
struct Civic: ParsableCommand {
  static var verbs: [any Verb.Type] { [SQLCommand.self] }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "civic", abstract: Interface.text("help.civic"), version: "0.1.0",
      groupedSubcommands: [
        CommandGroup(name: Interface.text("heading.tools"), subcommands: [SQLCommand.self])
      ])
  }

  static func main() {
    Foundation.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitCode {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return ExitStatus.done
    } catch {
      return Failure.report(error)
    }
  }
}
