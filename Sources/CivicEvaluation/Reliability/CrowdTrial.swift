internal import CivicEvents
internal import Foundation
internal import GRDB

/// Many use one database at once: eight that read, four of them commands of the product, and two that write by its commands.
package enum CrowdTrial: ReliabilityTrial {
  package static let name = "crowd"
  package static let title = "8 readers and 2 writing processes at once"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    if setting.isQuick {
      try gather(&figures, setting, pages: 4, readers: 1, seconds: 3)
    } else {
      try gather(&figures, setting, pages: 20, readers: 4, seconds: 300)
    }
  }

  /// - Parameter readers: so many that read by commands, and as many that read by the library.
  static func gather(
    _ figures: inout TrialFigures, _ setting: TrialSetting, pages: Int, readers: Int, seconds: Double
  ) throws {
    let folder = try setting.folder("crowd")
    let path = try TrialSample(pages, in: folder).make("civic.db")
    let crowd = Crowd(path: path, folder: folder, setting: setting, end: .now + .seconds(seconds))
    let threads =
      (0..<readers).map { _ in Thread { crowd.readByLibrary(seconds) } }
      + (0..<readers).map { number in Thread { crowd.readByCommand(number) } }
      + ["aigul", "daniyar"].map { name in Thread { crowd.write(name) } }
    for thread in threads { thread.start() }
    crowd.wait(for: threads.count)
    figures.failures += crowd.failures
    figures.tried += crowd.counts.values.reduce(0, +)
    for (name, count) in crowd.counts.sorted(by: { $0.key < $1.key }) { figures.count(name, count) }
    figures.failures += try lost(crowd, path)
    figures.failures += try Doctor.examine(path).findings.map { "doctor: \($0.code.rawValue) \($0.table)" }
  }

  /// What was told as done must be there.
  private static func lost(_ crowd: Crowd, _ path: String) throws -> [String] {
    let database = try CivicDatabase.open(path, .read)
    defer { _ = try? database.close() }
    return try database.read { db in
      var lost: [String] = []
      for mark in crowd.imported
      where try Int.fetchOne(db, sql: "SELECT 1 FROM report WHERE instr(text, ?)", arguments: [mark]) == nil {
        lost.append("the report \(mark) is lost")
      }
      for (name, changes) in crowd.changes {
        let stored = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM change WHERE made_by = ?", arguments: [name])
        if stored != changes { lost.append("\(name) made \(changes) changes, \(stored ?? 0) are there") }
      }
      return lost
    }
  }
}

/// Every property that changes is touched under `lock` alone.
private final class Crowd: @unchecked Sendable {
  let path: String
  let folder: URL
  let setting: TrialSetting
  let end: ContinuousClock.Instant
  private let lock = NSLock()
  private let done = DispatchSemaphore(value: 0)
  private(set) var failures: [String] = []
  private(set) var counts: [String: Int] = [:]
  private(set) var imported: [String] = []
  private(set) var changes: [String: Int] = [:]

  init(path: String, folder: URL, setting: TrialSetting, end: ContinuousClock.Instant) {
    (self.path, self.folder, self.setting, self.end) = (path, folder, setting, end)
  }

  func wait(for threads: Int) { for _ in 0..<threads { done.wait() } }

  private func note(_ body: (Crowd) -> Void) { lock.withLock { body(self) } }

  /// A process that opens the database, looks whether it sees one moment of it, and closes it, over and over.
  func readByLibrary(_ seconds: Double) {
    defer { done.signal() }
    do {
      let child = try Child.run(
        setting.itself, ["act", ReadAct.name, path, String(seconds)], limit: seconds + 120)
      let lines = child.output.split(separator: "\n").map(String.init)
      note {
        $0.counts["reads by the library", default: 0] += Int(lines.last ?? "") ?? 0
        $0.failures += lines.dropLast()
        if child.status != 0 { $0.failures.append("a reader failed: \(child.errors)") }
      }
    } catch {
      note { $0.failures.append("\(error)") }
    }
  }

  private static let questions = [
    ["organizations"], ["events", "--json"], ["search", "қор"], ["people"], ["doctor"], ["reports"], ["log"],
    ["summarize", "e1"],
  ]

  /// Commands of the product, one after the other.
  func readByCommand(_ first: Int) {
    defer { done.signal() }
    var number = first
    while .now < end {
      run(Self.questions[number % Self.questions.count], "reading commands")
      number += 1
    }
  }

  /// Imports reports and renames a body, in turn.
  func write(_ name: String) {
    defer { done.signal() }
    var number = 0
    while .now < end {
      number += 1
      let mark = "\(name)-\(number)"
      let file = folder.appending(path: "\(mark).txt")
      let text = """
        Форум \(mark)

        2026 жылғы 13 ақпанда Орал қаласында «Жайық \(number % 7)» қоры форум өткізді. Форумға \(10 + number) адам қатысты.
        Қор төрағасы Айгүл Сәбитова «Біз дайынбыз» деді.
        """
      try? Data(text.utf8).write(to: file)
      if run(["import", file.path], "imports") { note { $0.imported.append(mark) } }
      if number % 3 == 0 {
        let isDone = run(["rename", "o1", "«\(mark)» қоры", "--by", name], "corrections")
        if isDone { note { $0.changes[name, default: 0] += 1 } }
      }
    }
  }

  @discardableResult
  private func run(_ words: [String], _ kind: String) -> Bool {
    do {
      let child = try Child.run(setting.civic, words + ["--db", path], limit: 120)
      // doctor tells of the import that goes on.
      let isDone = child.status == 0 || (words[0] == "doctor" && child.status == 1 && child.errors.isEmpty)
      note {
        $0.counts[kind, default: 0] += 1
        if !isDone {
          $0.failures.append("civic \(words[0]): \(child.isHung ? "hung" : "") \(child.errors.prefix(300))")
        }
      }
      return isDone
    } catch {
      note { $0.failures.append("\(error)") }
      return false
    }
  }
}

/// `civic-bench act read DATABASE SECONDS`: prints what was not as one moment of the database must be, a line each, and then how often
/// it has looked.
enum ReadAct: ReliabilityAct {
  static let name = "read"

  static func run(_ words: [String]) throws {
    guard words.count == 2, let seconds = Double(words[1]) else { return }
    let end = ContinuousClock.now + .seconds(seconds)
    var (reads, reports) = (0, 0)
    while .now < end {
      let database = try CivicDatabase.open(words[0], .read)
      let seen = try database.read { db in
        let before = try reportCount(db)
        let facts =
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM fact WHERE id NOT IN (SELECT fact FROM evidence)") ?? 0
        if facts > 0 { print("facts without their sentence: \(facts)") }
        let texts = try Int.fetchOne(
          db,
          sql:
            "SELECT count(*) FROM report WHERE superseded_by IS NULL AND copy_of IS NULL AND id NOT IN (SELECT report FROM event_report)"
        )
        if let texts, texts > 0 { print("reports without their event: \(texts)") }
        let after = try reportCount(db)
        if before != after { print("one read saw \(before) reports and then \(after)") }
        return after
      }
      if seen < reports { print("\(reports) reports became \(seen)") }
      reports = seen
      reads += 1
      try database.close()
    }
    print(reads)
  }

  private static func reportCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0
  }
}
