internal import ArgumentParser
internal import CivicEvents

@main
struct Civic: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "civic")
}
