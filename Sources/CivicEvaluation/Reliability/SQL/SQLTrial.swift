internal import Foundation

/// Statements that a user types into `civic sql`: to write, to reach other files, to run away in time and memory.
enum SQLTrial: ReliabilityTrial {
  static let name = "sql"
  static let title = "statements of `civic sql` that write, reach other files, or run away"

  /// What `--time-limit` is given, and what is held against: seconds, bytes.
  private static let (limit, most, memory) = (1.0, 1.2, 512_000_000)

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let folder = try setting.folder("sql")
    let path = folder.appending(path: "civic.db").path
    for name in ["ru-forum-aktobe-2026-02", "kk-forum-aktobe-2026-02"] {
      _ = try Child.run(setting.civic, ["import", "Examples/labelled/\(name).txt", "--db", path])
    }
    let before = try FolderState(folder)
    var attempts = try SQLAttempt.read("Tests/Reliability/sql.tsv")
    if setting.isQuick {
      attempts = attempts.enumerated().filter { $0.offset.isMultiple(of: 37) }.map(\.element)
    }
    // What the program takes to start is not the statement's; a debug build takes long.
    let start =
      try (0..<3).map { _ in
        try Child.run(setting.civic, ["sql", "SELECT 1", "--db", path]).seconds
      }.min() ?? 0
    var (slowest, largest) = (0.0, 0)
    for (index, attempt) in attempts.enumerated() {
      var child = try run(attempt, path, folder, setting)
      // The machine may do something else meanwhile.
      for _ in 0..<2 where child.seconds - start > most {
        let again = try run(attempt, path, folder, setting)
        if again.seconds < child.seconds { child = again }
      }
      figures.tried += 1
      let seconds = max(0, child.seconds - start)
      (slowest, largest) = (max(slowest, seconds), max(largest, child.peakMemory))
      func fail(_ what: String) { figures.failures.append("\(what): \(attempt.line.prefix(120))") }
      if !child.endedItself { fail("signal \(child.signal ?? 0)") }
      if attempt.isAnswered {
        figures.count("reads, listed as such, answered", child.status == 0 ? 1 : 0)
        if child.status != 0 { fail("not answered") }
      } else {
        figures.count("stopped with a message", (child.status ?? 0) != 0 ? 1 : 0)
        if child.status == 0 { fail("answered") }
        if !child.errors.hasPrefix("error: ") { fail("no message of ours") }
      }
      if seconds > most { fail("took \(Int(seconds * 1000)) ms") }
      if child.peakMemory > memory { fail("took \(child.peakMemory / 1_000_000) MB") }
      let after = try FolderState(folder)
      if after != before { fail("changed \(after.differences(from: before).joined(separator: ", "))") }
      if index % 50 == 49 { setting.say("\(index + 1) of \(attempts.count)") }
    }
    figures.count("the slowest, ms", Int(slowest * 1000))
    figures.count("the most memory, MB", largest / 1_000_000)
  }

  private static func run(
    _ attempt: SQLAttempt, _ path: String, _ folder: URL, _ setting: TrialSetting
  ) throws -> Child {
    // Long ones do not fit on a command line.
    let isLong = attempt.sql.utf8.count > 100_000
    let file = setting.folder.appending(path: "statement.sql").path
    if isLong { try Data(attempt.sql.utf8).write(to: URL(fileURLWithPath: file)) }
    let arguments = ["--time-limit", "\(limit)", "--db", path]
    let environment = ["TMPDIR": folder.path, "SQLITE_TMPDIR": folder.path, "SWIFT_BACKTRACE": "enable=no"]
    return isLong
      ? try Child.run(
        "sh", ["-c", "exec \"$0\" sql - \"$@\" < '\(file)'", setting.civic] + arguments,
        environment: environment,
        in: folder.path, limit: 30)
      : try Child.run(
        setting.civic, ["sql"] + arguments + ["--", attempt.sql], environment: environment, in: folder.path,
        limit: 30)
  }
}
