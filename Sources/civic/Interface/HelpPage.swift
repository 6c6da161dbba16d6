internal import ArgumentParser
internal import CivicText

/// The parser's help page, in the language of the interface and with the command's examples at its end.
enum HelpPage {
  private static let headings = ["overview", "usage", "arguments", "options", "subcommands"]

  static func text(_ page: String, of verb: (any Verb.Type)?) -> String {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      translated(String(line))
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return (lines + examples(of: verb)).joined(separator: "\n")
  }

  /// The verb that a page or a usage line is about: "USAGE: civic import …".
  static func verb(of page: String) -> (any Verb.Type)? {
    guard let line = page.split(separator: "\n").first(where: { $0.lowercased().hasPrefix("usage: civic ") })
    else { return nil }
    let words = line.split(separator: " ")
    return words.count > 2 ? Civic.verbs.first { $0.name == words[2] } : nil
  }

  /// What stands below an error: how the command is used, and where its help is.
  static func usage(of message: String) -> String {
    let lines = message.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("Usage: ") }) else { return "" }
    return lines[start...].map { line in
      line.hasPrefix("Usage: ")
        ? Interface.text("message.usage") + line.dropFirst("Usage:".count) : translated(line)
    }.joined(separator: "\n")
  }

  private static func examples(of verb: (any Verb.Type)?) -> [String] {
    guard let verb, !verb.examples.isEmpty else { return [] }
    var lines = ["", Interface.text("heading.examples") + ":"]
    for (index, example) in verb.examples.enumerated() {
      if index > 0 { lines.append("") }
      lines.append("  # " + Interface.text("example.\(verb.name).\(index + 1)"))
      lines.append("  " + example)
    }
    return lines
  }

  /// The parser's own words in a line: headings, "Show help information.".
  private static func translated(_ line: String) -> String {
    if let group = line.wholeMatch(of: /(\S.*) SUBCOMMANDS:/)?.1 { return group + ":" }
    for heading in headings {
      let english = heading.uppercased()
      if line == english + ":" || line.hasPrefix(english + ": ") {
        return Interface.text("heading.\(heading)") + line.dropFirst(english.count)
      }
    }
    return
      line
      .replacing("Show help information.", with: Interface.text("option.help"))
      .replacing("Show the version.", with: Interface.text("option.version"))
      .replacing(/See '(.*)' for detailed help\./) { Interface.labels.format("help.see", String($0.1)) }
      .replacing(/See '(.*)' for more information\./) { Interface.labels.format("help.more", String($0.1)) }
  }
}
