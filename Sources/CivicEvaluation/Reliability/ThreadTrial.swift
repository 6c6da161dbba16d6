internal import Foundation

/// Data races: commands that work in several threads, and then many at once, built with the thread sanitizer. `make threads` builds and
/// runs it.
enum ThreadTrial: ReliabilityTrial {
  static let name = "threads"
  static let title = "commands, and a crowd of them, under the thread sanitizer"

  private static let programs = ".build-threads/debug"

  /// What reads with a thread for each core, what has another thread watch the time, and one of each kind besides.
  private static let commands = [
    ["import", "Examples/reports", "Examples/labelled"], ["import", "Examples/reports"], ["identify"],
    ["sql", "--time-limit", "2", "SELECT count(*) FROM mention a, mention b, mention c"],
    ["ask", "Какие НПО участвовали в обсуждении конституционной реформы?"], ["search", "қор"], ["doctor"],
    ["organizations"], ["summarize", "e1"], ["digest", "--since", "2025-01"], ["network"],
    ["rename", "o1", "Дала жарығы"], ["undo"],
  ]

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    var watched = setting
    watched.civic = "\(programs)/civic"
    watched.itself = "\(programs)/civic-bench"
    guard !setting.isQuick, FileManager.default.isExecutableFile(atPath: watched.itself) else {
      figures.count("not tried: make threads builds it")
      if !setting.isQuick { figures.failures.append("\(watched.itself) is not built: make threads") }
      return
    }
    let path = try setting.folder("threads").appending(path: "civic.db").path
    func attempt(_ words: [String]) throws -> Child {
      let child = try Child.run(watched.civic, words + ["--db", path], limit: 600)
      figures.tried += 1
      figures.count("commands")
      figures.failures += races(child).map { "civic \(words[0]): \($0)" }
      // The statement is stopped: that is what it is there for.
      if child.status != 0, words[0] != "sql" {
        figures.failures.append(
          "civic \(words[0]): status \(child.status ?? -1): \(child.errors.suffix(300))")
      }
      setting.say("civic \(words[0]): \(Int(child.seconds)) s, status \(child.status ?? -1)")
      return child
    }
    for words in commands { _ = try attempt(words) }
    let person = try attempt(["sql", "--csv", "SELECT 'p' || min(id) FROM person"])
      .output.split(whereSeparator: \.isWhitespace).last
    _ = try attempt(["erase", "--person", person.map(String.init) ?? "", "--yes"])
    // Everything takes twenty times as long: more of them would wait for each other longer than a program waits.
    try CrowdTrial.gather(&figures, watched, pages: 4, readers: 2, seconds: 120)
  }

  /// The sanitizer tells of each on the standard error.
  private static func races(_ child: Child) -> [String] {
    let told = child.errors.split(separator: "\n").filter { $0.hasPrefix("SUMMARY: ThreadSanitizer") }
    return Set(told).sorted().map(String.init)
      + (child.endedItself ? [] : ["signal \(child.signal ?? 0), hung: \(child.isHung)"])
  }
}
