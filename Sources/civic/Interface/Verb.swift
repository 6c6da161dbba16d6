internal import ArgumentParser

/// One command of `civic`. Its help page is made from the words of the interface: `help.<name>`, the further
/// paragraph, and `example.<name>.<n>` for the n-th example.
protocol Verb: ParsableCommand {
  static var name: String { get }
  /// The key of a further paragraph.
  static var discussion: String? { get }
  /// Command lines that run as they stand on a database of `Examples/reports`.
  static var examples: [String] { get }
}

extension Verb {
  static var discussion: String? { nil }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: Interface.text("help.\(name)"),
      discussion: discussion.map(Interface.text) ?? "")
  }
}
