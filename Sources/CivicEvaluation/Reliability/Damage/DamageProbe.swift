internal import CivicEvents
internal import CivicText
internal import Foundation
internal import GRDB

/// What our commands do with one damaged copy.
struct DamageProbe {
  /// What came of it; a line of a worker's output.
  struct Result: Codable {
    var number: Int
    var name: String
    /// A byte differs that is not in a free page.
    var isInUse: Bool
    /// Codes of what doctor found; empty for a sound one.
    var findings: [String] = []
    /// Why doctor did not look at it: a code of our errors.
    var refusal: String?
    /// The columns that hold something else than before; nil where they cannot all be read.
    var differing: [String]?
    /// Whether doctor found nothing more after the repair; nil where nothing could be repaired.
    var isRepaired: Bool?
    /// What every step came to: "read: ok", "write: database-damaged".
    var steps: [String: String] = [:]
    /// What did not hold.
    var failures: [String] = []

    var isFound: Bool { refusal != nil || !findings.isEmpty }
  }

  let copy: DamagedCopy
  let folder: URL
  /// What the sound sample may hold: several states where rows wait in a `-wal` file.
  let contents: [DatabaseContents]
  /// Whether repairs are tried, which take as long as all the rest.
  let repairs: Bool
  private(set) var result: Result

  private var path: String { folder.appending(path: "copy.db").path }

  init(
    _ number: Int, _ copy: DamagedCopy, isInUse: Bool, contents: [DatabaseContents], repairs: Bool,
    in folder: URL
  ) {
    self.copy = copy
    self.folder = folder
    self.contents = contents
    self.repairs = repairs
    result = Result(number: number, name: copy.name, isInUse: isInUse)
  }

  mutating func run() throws {
    try DamageSample.write(copy.files, to: path)
    examine()
    // Whoever looks first puts back what a journal tells; from then on nothing that reads changes a byte.
    let before = copy.state == .journal ? DamageSample.files(at: path)[""] : copy.files[""]
    read()
    attempt("sql") { path in
      _ = try RawSQL.run(
        path: path, sql: "SELECT * FROM participation ORDER BY sentence", limits: .init(seconds: 5))
      _ = try RawSQL.run(path: path, sql: "SELECT count(*), max(text) FROM report", limits: .init(seconds: 5))
    }
    let backup = folder.appending(path: "backup.db").path
    attempt("backup") { path in try Backup.make(of: path, to: backup, replace: true) }
    if DamageSample.files(at: path)[""] != before {
      fail("a command that reads has changed the file")
    }
    try repair()
    try DamageSample.write(copy.files, to: path)
    attempt("write") { path in
      let database = try CivicDatabase.open(path, .write)
      defer { _ = try? database.close() }
      let summary = try database.importFiles([DamageSample.another])
      for failure in summary.failed {
        if case .notStored(let error) = failure.cause { throw error }
      }
    }
    try DamageSample.write(copy.files, to: path)
    result.differing = try? contents(of: path)
    try DamageSample.write([:], to: path)
  }

  /// The columns in which it differs from the nearest of what it may hold.
  private func contents(of path: String) throws -> [String] {
    let found = try DatabaseContents(path)
    return contents.map { found.differences(from: $0) }.min { $0.count < $1.count } ?? []
  }

  private mutating func examine() {
    attempt("doctor") { path, result in
      do throws(CivicError) {
        let diagnosis = try Doctor.examine(path)
        result.findings = diagnosis.findings.map(\.code.rawValue)
        for finding in diagnosis.findings where finding.places.contains(where: Self.holdsText) {
          result.failures.append("doctor names a report's words in \(finding.code.rawValue)")
        }
        if diagnosis.findings.contains(where: \.isRepairable) { result.isRepaired = false }
      } catch {
        result.refusal = error.code.rawValue
        throw error
      }
    }
  }

  private mutating func read() {
    attempt("read") { path in
      let database = try CivicDatabase.open(path, .read)
      defer { _ = try? database.close() }
      // One that fails does not keep the others from being asked.
      var failure: (any Error)?
      func ask(_ body: () throws -> Void) { do { try body() } catch { failure = failure ?? error } }
      var query = Query(.organizations)
      query.topics.any = ["civil-society"]
      ask { _ = try database.organizations(query) }
      ask { _ = try database.organizations() }
      ask { _ = try database.events() }
      ask { _ = try database.events(Query(.events), by: .topic) }
      ask { _ = try database.people() }
      ask { _ = try database.statements() }
      ask { _ = try database.outcomes() }
      ask { _ = try database.groups() }
      ask { _ = try database.reports() }
      for kind: TypedID.Kind in [.event, .organization, .person, .report, .fact] {
        ask { _ = try database.card(TypedID(kind, 1)) }
      }
      ask { _ = try database.search("форум OR meeting") }
      ask { _ = try database.summary(of: 1) }
      ask { _ = try database.digest(of: DigestPeriod(since: "2025-01", until: "2026-12"), language: .kk) }
      ask { _ = try database.ask("Какие НПО участвовали в форуме?") }
      ask { _ = try database.review() }
      ask { _ = try database.log() }
      ask { _ = try database.imports() }
      if let failure { throw failure }
    }
  }

  private mutating func repair() throws {
    guard repairs, result.isRepaired == false else {
      result.isRepaired = nil
      return
    }
    attempt("repair") { path, result in
      let left = try Doctor.repair(path)
      result.isRepaired = left.findings.isEmpty
    }
  }

  // MARK: - Steps

  private mutating func attempt(_ name: String, _ body: (String) throws -> Void) {
    attempt(name) { path, _ in try body(path) }
  }

  /// An error has to be ours, to name the file, and to hold nothing of a report's text.
  private mutating func attempt(_ name: String, _ body: (String, inout Result) throws -> Void) {
    let start = ContinuousClock.now
    do {
      try body(path, &result)
      result.steps[name] = "ok"
    } catch let error as CivicError {
      result.steps[name] = error.code.rawValue
      // What is not there is told by its id; what a statement does not find, by its name.
      let isNamed =
        error.description.contains(folder.path) || [.unknownID, .statementFailed].contains(error.code)
      if !isNamed { fail("\(name): the error \(error.code.rawValue) does not name the file") }
      if Self.holdsText(error.description) {
        fail("\(name): the error \(error.code.rawValue) holds a report's words")
      }
    } catch {
      result.steps[name] = "\(type(of: error))"
      fail("\(name): an error that is not ours: \(type(of: error))")
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if seconds > 20 { fail("\(name): took \(Int(seconds)) s") }
  }

  private mutating func fail(_ what: String) { result.failures.append(what) }

  /// Our messages are in English here, and the sample's texts are not.
  private static func holdsText(_ message: String) -> Bool {
    message.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
  }
}
