internal import CivicEvents
internal import Foundation

/// Damaged copies of a small database: what every command does with them, and whether doctor finds the damage.
enum DamageTrial: ReliabilityTrial {
  static let name = "damage"
  static let title = "damaged copies of a database, its -wal and its journal among them"

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let samples = try setting.folder("samples")
    try DamageSample.make(in: samples, setting)
    try lookAtSamples(samples, isQuick: setting.isQuick, &figures)
    let (parts, count, repairs) = setting.isQuick ? (1, 6, 6) : (20, 500, 5)
    for part in 0..<parts {
      let copies = part * count..<(part + 1) * count
      try setting.part("copies-\(copies.lowerBound)", of: &figures) { figures in
        let middle = copies.lowerBound + count / 2
        let workers = try setting.concurrently([copies.lowerBound..<middle, middle..<copies.upperBound]) {
          copies in
          var worker = DamageWorker(samples: samples, setting: setting, repairs: repairs)
          try worker.work(through: copies)
          return worker
        }
        var all = DamageWorker(samples: samples, setting: setting, repairs: repairs)
        for worker in workers { all.add(worker) }
        figures.tried = count
        tell(all, &figures)
      }
    }
  }

  /// What is damaged must be sound before.
  private static func lookAtSamples(_ folder: URL, isQuick: Bool, _ figures: inout TrialFigures) throws {
    for state in isQuick ? [.closed] : DamageSample.State.allCases where state != .journal {
      let findings = try Doctor.examine(DamageSample.path(state, in: folder)).findings
      if !findings.isEmpty {
        figures.failures.append("the sample \(state.rawValue) is not sound: \(findings.map(\.code.rawValue))")
      }
    }
  }

  private static func tell(_ worker: DamageWorker, _ figures: inout TrialFigures) {
    figures.count("crashes", worker.crashes.count)
    figures.count("hangs", worker.hangs.count)
    figures.failures += worker.crashes + worker.hangs
    let results = worker.results
    for result in results {
      figures.failures += result.failures.map { "copy \(result.number) (\(result.name)): \($0)" }
    }
    // Of a -wal or a journal SQLite takes what is whole and leaves the rest, as after a power cut.
    let ofFile = results.filter { !$0.name.contains("(") }
    let used = ofFile.filter(\.isInUse)
    figures.count("database files changed in pages in use", used.count)
    figures.count("of these found by doctor or refused", used.count { $0.isFound })
    figures.count("not found, all rows as before", used.count { !$0.isFound && $0.differing == [] })
    let unfound = used.filter { !$0.isFound && $0.differing != [] }
    figures.count("unfound: rows differ", unfound.count)
    let beside = results.filter { $0.name.contains("(") }
    figures.count("-wal and journals damaged", beside.count)
    figures.count(
      "of these with the rows of a moment before, or found",
      beside.count { $0.isFound || $0.differing == [] })
    figures.count("repairs tried", results.count { $0.isRepaired != nil })
    figures.count("sound after it", results.count { $0.isRepaired == true })
    figures.count("writing refused", results.count { $0.steps["write"] != "ok" })
    figures.count("read without an error", results.count { $0.steps["read"] == "ok" })
    var columns: [String: Int] = [:]
    for result in unfound {
      for column in result.differing ?? ["unreadable"] { columns[column, default: 0] += 1 }
    }
    for (column, count) in columns.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
      worker.setting.say("unfound in \(column): \(count)")
    }
    for state in results.reduce(
      into: [String: Int](),
      { $0[$1.steps.map { "\($0) \($1)" }.sorted().joined(separator: ", "), default: 0] += 1 }
    )
    .sorted(by: { $0.value > $1.value }).prefix(12) {
      worker.setting.say("\(state.value) × \(state.key)")
    }
  }
}

/// Goes through the copies in a process of its own, which is started again behind a copy that it dies of.
private struct DamageWorker: Sendable {
  let samples: URL
  let setting: TrialSetting
  let repairs: Int
  private(set) var results: [DamageProbe.Result] = []
  private(set) var crashes: [String] = []
  private(set) var hangs: [String] = []

  init(samples: URL, setting: TrialSetting, repairs: Int) {
    self.samples = samples
    self.setting = setting
    self.repairs = repairs
  }

  mutating func add(_ other: DamageWorker) {
    results += other.results
    crashes += other.crashes
    hangs += other.hangs
  }

  mutating func work(through copies: Range<Int>) throws {
    let folder = try setting.folder("worker-\(copies.lowerBound)")
    var next = copies.lowerBound
    while next < copies.upperBound {
      let child = try Child.run(
        setting.itself,
        [
          "act", DamageAct.name, samples.path, folder.path, "\(next)", "\(copies.upperBound)", "1",
          "\(repairs)",
        ],
        environment: ["SWIFT_BACKTRACE": "enable=no"], limit: 36_000)
      let lines = child.output.split(separator: "\n").map(String.init)
      let last = lines.last { Int($0) != nil }.flatMap { Int($0) }
      results += lines.compactMap { try? JSONDecoder().decode(DamageProbe.Result.self, from: Data($0.utf8)) }
      if child.status == 0 {
        return
      } else if let last {
        let what = child.errors.split(separator: "\n").last { $0.contains("rror:") } ?? ""
        let line = "copy \(last): signal \(child.signal ?? 0), status \(child.status ?? 0) \(what)"
        if child.signal == SIGALRM { hangs.append(line) } else { crashes.append(line) }
        next = last + 1
      } else {
        crashes.append("the worker did not start: \(child.errors.suffix(300))")
        return
      }
    }
  }
}
