internal import CivicEvents
internal import Foundation
internal import Migrations

/// Wrong and hostile files in the place of the database, given to each kind of command.
enum SchemaTrial: ReliabilityTrial {
  static let name = "schemas"
  static let title = "wrong and hostile files as the database, each with every kind of command"

  /// A command, and whether it may write to what `--db` names.
  private struct Command {
    let words: [String]
    var writes = false
  }

  private static let commands: [Command] = [
    Command(words: ["events"]), Command(words: ["show", "e1"]), Command(words: ["search", "форум"]),
    Command(words: ["sql", "--time-limit", "2", "SELECT count(*) FROM report, events"]),
    Command(words: ["doctor"]), Command(words: ["doctor", "--repair", "--dry-run"]),
    Command(words: ["doctor", "--sizes"]), Command(words: ["backup", "../backup.db", "--replace"]),
    Command(words: ["import", "../another.txt"], writes: true), Command(words: ["undo"], writes: true),
    Command(words: ["rename", "e1", "Форум"], writes: true),
    Command(words: ["restore", "../sound.db", "--dry-run"]),
  ]

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let sound = setting.folder.appending(path: "sound.db").path
    _ = try Child.run(
      setting.civic, ["import", "Examples/labelled/ru-forum-aktobe-2026-02.txt", "--db", sound])
    try FileManager.default.copyItem(
      atPath: DamageSample.another, toPath: setting.folder.appending(path: "another.txt").path)
    let start = try Child.run(setting.civic, ["events", "--db", sound]).seconds
    var files = HostileFile.schemas + HostileFile.files
    var commands = commands
    if setting.isQuick {
      files = files.enumerated().filter { $0.offset.isMultiple(of: 13) }.map(\.element)
      commands = commands.enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
    }
    var slowest = 0.0
    for file in files {
      let first = try Self.first(file, sound, setting)
      defer { if let first { try? FileManager.default.removeItem(at: first) } }
      for command in commands {
        let folder = setting.folder.appending(path: "case")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "civic.db").path
        if let first {
          try FileManager.default.copyItem(at: first, to: folder)
        } else {
          _ = try setting.folder("case")
          try file.make(path, sound)
        }
        let before = try FolderState(folder, ignoring: ["-shm"])
        let child = try hold(file, path) {
          try Child.run(
            setting.civic, command.words + ["--db", path], environment: ["SWIFT_BACKTRACE": "enable=no"],
            in: folder.path, limit: 30)
        }
        figures.tried += 1
        slowest = max(slowest, child.seconds - start)
        let isChanged = try FolderState(folder, ignoring: ["-shm"]) != before
        for failure in failures(file, command, child, isChanged: isChanged, most: 10 + start) {
          figures.failures.append("\(file.name): \(command.words.joined(separator: " ")): \(failure)")
        }
        figures.count(child.status == 0 ? "done" : "refused with a reason")
      }
      setting.say(file.name)
    }
    figures.count("files", files.count)
    figures.count("the slowest, ms", Int(slowest * 1000))
  }

  /// The file in a folder of its own, to be copied for each command; nil where it is none that can be copied.
  private static func first(_ file: HostileFile, _ sound: String, _ setting: TrialSetting) throws -> URL? {
    let folder = try setting.folder("first")
    try file.make(folder.appending(path: "civic.db").path, sound)
    let isPlain = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .allSatisfy { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
    if isPlain { return folder }
    try FileManager.default.removeItem(at: folder)
    return nil
  }

  private static func hold(_ file: HostileFile, _ path: String, _ body: () throws -> Child) throws -> Child {
    let held = try file.hold?(path)
    return try withExtendedLifetime(held, body)
  }

  private static func failures(
    _ file: HostileFile, _ command: Command, _ child: Child, isChanged: Bool, most: Double
  ) -> [String] {
    var failures: [String] = []
    if !child.endedItself { failures.append(child.isHung ? "hangs" : "signal \(child.signal ?? 0)") }
    if child.seconds > most { failures.append("took \(Int(child.seconds * 1000)) ms") }
    if child.peakMemory > 512_000_000 { failures.append("took \(child.peakMemory / 1_000_000) MB") }
    let isRefused = child.status != 0
    // What opens a sound file for writing may write its counter of changes, though there was nothing to undo or rename.
    let isIdle = ["undo", "rename"].contains(command.words[0])
    if isChanged, !command.writes || isRefused && !isIdle || file.outcome == .isLeft {
      failures.append("the file is changed")
    }
    // What doctor finds is told on standard output, what is not there by its id; what is wrong with a statement is the statement's.
    let tells =
      !child.output.isEmpty || command.words[0] == "sql"
      || ["civic.db", "e1", "nothing to undo"].contains(where: child.errors.contains)
    if isRefused, !tells { failures.append("no word of the file: \(child.errors.prefix(120))") }
    // Doctor tells of what was added; there may be nothing to undo, and no event of that number.
    if isRefused, file.outcome == .works, child.output.isEmpty,
      !["undo", "show", "rename"].contains(command.words[0])
    {
      failures.append("refused: \(child.errors.prefix(160))")
    }
    if !isRefused, file.outcome == .isLeft, command.writes { failures.append("written to") }
    return failures
  }
}
