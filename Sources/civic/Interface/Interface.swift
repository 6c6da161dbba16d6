internal import CivicText
internal import Foundation

/// The language that the program speaks to its user, and its words.
///
/// Known before the command line is parsed: help pages and the parser's own messages need it.
enum Interface {
  static let language = language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  static let labels = Labels(language)

  static func text(_ key: String) -> String { labels.text(key) }

  /// `--lang`, then `$CIVIC_LANG`, then the locale; English where none of them is a language of ours.
  static func language(arguments: [String], environment: [String: String]) -> Language {
    if let flag = flag(arguments), let language = named(flag) { return language }
    if let name = environment["CIVIC_LANG"], let language = named(name) { return language }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment[variable], !locale.isEmpty else { continue }
      return Language(rawValue: String(locale.prefix { $0.isLetter }).lowercased()) ?? .en
    }
    return .en
  }

  /// "kk", "казахский", "Kazakh" …
  static func named(_ name: String) -> Language? {
    Labels.value(name, in: "language").flatMap(Language.init(rawValue:))
  }

  private static func flag(_ arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--lang=") { return String(argument.dropFirst("--lang=".count)) }
      if argument == "--lang", index + 1 < arguments.count { return arguments[index + 1] }
    }
    return nil
  }
}
