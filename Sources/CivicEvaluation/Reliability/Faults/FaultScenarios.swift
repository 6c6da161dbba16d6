internal import CivicEvents
internal import Foundation
internal import GRDB

/// Every kind of writing that the product does, on small databases.
struct FaultScenarios {
  let setting: TrialSetting
  /// Pages that are used.
  let pages: Int

  func all() throws -> [FaultScenario] {
    [
      try backingUp(), try backingUpAgain(), try restoring(), try merging(), try undoing(), try upgrading(),
      try erasing(), try importing(), try creating(),
    ]
  }

  private static let database = "civic.db"

  /// A folder with a database in it; all start from one.
  private func base(_ name: String) throws -> URL {
    let first = setting.folder.appending(path: "base of \(pages)")
    if !FileManager.default.fileExists(atPath: first.path) {
      _ = try TrialSample(pages, in: setting.folder(first.lastPathComponent)).make(Self.database)
    }
    let folder = setting.folder.appending(path: "base-\(name)")
    try FileManager.default.copyItem(at: first, to: folder)
    return folder
  }

  private func path(_ folder: URL) -> String { folder.appending(path: Self.database).path }

  // MARK: - Import

  /// - Parameter byCommand: whether `civic import` does it, which tells no report by itself.
  func importing(named name: String = "import", byCommand: Bool = false) throws -> FaultScenario {
    let folder = try base(name)
    return try importing(name, folder, try TrialSample(pages, in: folder).further, byCommand)
  }

  /// The first import, which makes the database.
  func creating() throws -> FaultScenario {
    let folder = try setting.folder("base-create")
    return try importing("create", folder, Array(try TrialSample(pages, in: folder).stored.prefix(2)), false)
  }

  private func importing(
    _ name: String, _ folder: URL, _ further: [String], _ byCommand: Bool
  ) throws -> FaultScenario {
    let whole = try setting.folder("whole-\(name)")
    if FileManager.default.fileExists(atPath: path(folder)) {
      try FileManager.default.copyItem(atPath: path(folder), toPath: path(whole))
    }
    try ImportAct.run([path(whole)] + further) { _ in }
    let goal = try DatabaseDump(path(whole))
    return FaultScenario(name: name, base: folder) { [setting] in
      byCommand
        ? [setting.civic, "import", "--db", path($0)] + further
        : [setting.itself, "act", ImportAct.name, path($0)] + further
    } check: { copy, child in
      var failures: [String] = []
      let keys = byCommand ? [] : Set(child.output.split(separator: "\n").map(String.init))
      let stored = try Self.keys(path(copy))
      let lost = keys.subtracting(stored)
      if child.status == 0, stored.count < goal.count("report") {
        failures.append("told as done, and is not")
      }
      if !lost.isEmpty { failures.append("\(lost.count) acknowledged reports are lost") }
      failures += try Self.doctor(path(copy))
      // What was broken off is imported again.
      try ImportAct.run([path(copy)] + further) { _ in }
      let end = try DatabaseDump(path(copy))
      for table in goal.tables.keys.sorted() where table != "import_run" && table != "setting" {
        let (count, expected) = (end.count(table), goal.count(table))
        if count != expected {
          failures.append("imported again: \(table) has \(count) rows instead of \(expected)")
        }
      }
      return failures + (try Self.doctor(path(copy)))
    }
  }

  private static func keys(_ path: String) throws -> Set<String> {
    try ifThere([]) { () throws(CivicError) in
      let database = try CivicDatabase.open(path, .read)
      defer { _ = try? database.close() }
      return try Set(database.read { db in try String.fetchAll(db, sql: "SELECT key_hash FROM report") })
    }
  }

  /// What there is where no database has been made yet is told by the first value.
  private static func ifThere<Value>(
    _ none: Value, _ body: () throws(CivicError) -> Value
  ) throws(CivicError) -> Value {
    do { return try body() } catch {
      guard [.databaseMissing, .databaseEmpty].contains(error.code) else { throw error }
      return none
    }
  }

  // MARK: - Corrections

  func merging() throws -> FaultScenario {
    try correcting("merge", ["merge", "o1", "o2"])
  }

  func undoing() throws -> FaultScenario {
    try correcting("undo", ["undo"], after: ["merge", "o1", "o2"])
  }

  private func correcting(
    _ name: String, _ words: [String], after earlier: [String] = []
  ) throws -> FaultScenario {
    let folder = try base(name)
    if !earlier.isEmpty { _ = try done(earlier, in: folder) }
    let (before, after) = try states(words, folder, name)
    return FaultScenario(name: name, base: folder) { [setting] in
      [setting.civic] + words + ["--db", path($0)]
    } check: { copy, child in
      var failures = try Self.doctor(path(copy))
      let state = try DatabaseDump(path(copy))
      if let difference = Self.halfDone(state, before, after) { failures.append(difference) }
      if !child.output.isEmpty, state != after {
        failures.append("it was told as done, and is not: \(state.difference(from: after) ?? "")")
      }
      return failures
    }
  }

  /// Bytes of a person's name may be nowhere in the file once the erasure was told, or the file was opened for writing again.
  func erasing() throws -> FaultScenario {
    let folder = try base("erase")
    let queue = try DatabaseQueue(path: path(folder))
    let row = try queue.read { db in
      try Row.fetchOne(
        db,
        sql:
          "SELECT person, name FROM mention WHERE person IS NOT NULL ORDER BY length(name) DESC, id LIMIT 1")
    }
    try queue.close()
    let (person, name): (Int, String) = (row?[0] ?? 1, row?[1] ?? "")
    let words = ["erase", "--person", "p\(person)", "--yes"]
    let (before, after) = try states(words, folder, "erase")
    return FaultScenario(name: "erase", base: folder) { [setting] in
      [setting.civic] + words + ["--db", path($0)]
    } check: { copy, child in
      var failures = try Self.doctor(path(copy))
      let state = try DatabaseDump(path(copy))
      // Keys of the blocked name are salted anew each time.
      let isDone = state.count("mention") == after.count("mention")
      if !isDone, let difference = state.difference(from: before) {
        failures.append("half done: \(difference)")
      }
      if !child.output.isEmpty, !isDone { failures.append("it was told as done, and is not") }
      if !isDone { return failures }
      try CivicDatabase.open(path(copy), .write).close()
      if try Self.holds(copy, name) { failures.append("the name is still in the file") }
      return failures
    }
  }

  /// True where a file of the folder has the text in its bytes.
  private static func holds(_ folder: URL, _ text: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).contains {
      try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil
    }
  }

  // MARK: - Schemas

  /// - Parameter byCommand: whether a command of the product does it, which then finds nothing to do.
  func upgrading(byCommand: Bool = false) throws -> FaultScenario {
    let folder = try setting.folder("base-upgrade")
    try FileManager.default.copyItem(atPath: "Tests/Fixtures/schema-5.db", toPath: path(folder))
    let whole = try setting.folder("whole-upgrade")
    try FileManager.default.copyItem(atPath: path(folder), toPath: path(whole))
    let before = try DatabaseDump(path(folder))
    try UpgradeAct.run([path(whole)])
    let after = try DatabaseDump(path(whole))
    return FaultScenario(name: "migration", base: folder) { [setting] in
      byCommand
        ? [setting.civic, "identify", "--dry-run", "--db", path($0)]
        : [setting.itself, "act", UpgradeAct.name, path($0)]
    } check: { copy, child in
      var failures: [String] = []
      if let difference = Self.halfDone(try DatabaseDump(path(copy)), before, after) {
        failures.append(difference)
      }
      try UpgradeAct.run([path(copy)])
      if let difference = try DatabaseDump(path(copy)).difference(from: after) {
        failures.append("opened again: \(difference)")
      }
      return failures + (try Self.doctor(path(copy)))
    }
  }

  // MARK: - Copies

  func backingUp() throws -> FaultScenario { try copying("backup", isThere: false, ["backup", "saved.db"]) }

  func backingUpAgain() throws -> FaultScenario {
    try copying("backup-replace", isThere: true, ["backup", "saved.db", "--replace"])
  }

  func restoring() throws -> FaultScenario { try copying("restore", isThere: true, ["restore", "saved.db"]) }

  /// The database is the one that was there or the one that was put there, whole; the copy likewise; what is left besides goes
  /// with the next try.
  private func copying(_ name: String, isThere: Bool, _ words: [String]) throws -> FaultScenario {
    let folder = try base(name)
    if isThere {
      // A copy of another state than the database has.
      _ = try done(["backup", "saved.db"], in: folder)
      _ = try done(["merge", "o1", "o2"], in: folder)
    }
    let database = try DatabaseDump(path(folder))
    let saved = isThere ? try DatabaseDump(folder.appending(path: "saved.db").path) : nil
    let isRestore = words[0] == "restore"
    return FaultScenario(name: name, base: folder) { [setting] copy in
      [setting.civic, words[0], copy.appending(path: words[1]).path] + words.dropFirst(2) + [
        "--db", path(copy),
      ]
    } check: { [self] copy, child in
      var failures = try Self.doctor(path(copy))
      let place = copy.appending(path: "saved.db").path
      let state = try DatabaseDump(path(copy))
      if state != database, !isRestore || state != saved { failures.append("the database is another") }
      if FileManager.default.fileExists(atPath: place) {
        failures += try Self.doctor(place)
        let copied = try DatabaseDump(place)
        if copied != saved, isRestore || copied != database { failures.append("the copy is another") }
      } else if isThere {
        failures.append("the copy is gone")
      } else if !child.output.isEmpty {
        failures.append("it was told as done, and is not")
      }
      let again = try done(isRestore ? words : ["backup", "saved.db", "--replace"], in: copy)
      if again.status != 0 { failures.append("it cannot be done again: \(again.errors)") }
      let left = try FileManager.default.contentsOfDirectory(atPath: copy.path).filter {
        $0.contains(".part")
      }
      if !left.isEmpty { failures.append("left behind: \(left.joined(separator: ", "))") }
      return failures
    }
  }

  // MARK: - Steps

  /// Runs a command of the product on the folder's database.
  private func done(_ words: [String], in folder: URL) throws -> Child {
    try Child.run(setting.civic, words + ["--db", path(folder)], in: folder.path)
  }

  /// The database before the command and after it.
  private func states(
    _ words: [String], _ folder: URL, _ name: String
  ) throws -> (before: DatabaseDump, after: DatabaseDump) {
    let whole = try setting.folder("whole-\(name)")
    try FileManager.default.copyItem(atPath: path(folder), toPath: path(whole))
    let child = try done(words, in: whole)
    guard child.status == 0 else { throw NotDone(words: words, errors: child.errors) }
    return (try DatabaseDump(path(folder)), try DatabaseDump(path(whole)))
  }

  struct NotDone: Error, CustomStringConvertible {
    let words: [String]
    let errors: String
    var description: String { "civic \(words.joined(separator: " ")): \(errors)" }
  }

  private static func halfDone(
    _ state: DatabaseDump, _ before: DatabaseDump, _ after: DatabaseDump
  ) -> String? {
    if state == before || state == after { return nil }
    return
      "half done: unlike before: \(state.difference(from: before) ?? ""); unlike after: \(state.difference(from: after) ?? "")"
  }

  /// What `civic doctor` finds, but for an import that was broken off.
  private static func doctor(_ path: String) throws -> [String] {
    let findings = try ifThere([]) { () throws(CivicError) in try Doctor.examine(path).findings }
    return findings.filter { $0.code != .importUnfinished }.map {
      "doctor: \($0.code.rawValue) \($0.table) \($0.places.first ?? "")"
    }
  }
}
