internal import Foundation

/// kill -9 before every call that changes what is on the disk, each call by itself; then at random times.
package enum KillTrial: ReliabilityTrial {
  package static let name = "kill"
  package static let title = "kill -9 in an import, merge, undo, migration, erasure, backup, restore"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    guard SystemCalls.areTraced(&figures, setting) else { return }
    let scenarios = FaultScenarios(setting: setting, pages: 4)
    for scenario in setting.isQuick ? [try scenarios.upgrading()] : try scenarios.all() {
      try setting.part(scenario.name, of: &figures) { try sweep(scenario, &$0, setting) }
    }
    // An import of all pages; a quick run sweeps the same one.
    let imports = try FaultScenarios(setting: setting, pages: setting.isQuick ? 4 : 12).importing(
      named: "random")
    if setting.isQuick { try sweep(imports, &figures, setting) }
    for hundred in 0..<(setting.isQuick ? 1 : 5) {
      try setting.part("random-\(hundred)", of: &figures) {
        try killAtRandom(
          imports, setting.isQuick ? 1 : 100, seed: setting.seed + UInt64(hundred), &$0, setting)
      }
    }
  }

  private static func sweep(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let (counts, whole, others) = try scenario.inCopy("counted", of: setting.folder) { copy in
      try SystemCalls.counts(scenario.command(copy), in: setting.folder)
    }
    if whole.status != 0 { figures.failures.append("\(scenario.name) fails unbroken: \(whole.errors)") }
    if others > 0 { figures.count("calls of other threads, not swept", others) }
    // A quick run takes one in the midst of the writes.
    let points = counts.keys.sorted().flatMap { call -> [(call: String, number: Int)] in
      let count = counts[call] ?? 0
      if setting.isQuick { return call == "pwrite64" ? [(call, count / 2 + 1)] : [] }
      return (0..<count).map { (call, $0 + 1) }
    }
    let ends = try setting.concurrently(points) { point in
      try scenario.inCopy("\(point.call)-\(point.number)", of: setting.folder) { copy in
        let child = try SystemCalls.run(
          scenario.command(copy), breaking: point.call, .kill(point.number))
        // A command makes as many calls each time, or a few less.
        return (isKilled: child.signal != nil, failures: scenario.failures(copy, child))
      }
    }
    for (point, end) in zip(points, ends) {
      if !end.isKilled { figures.count("ended before the call") }
      figures.failures += end.failures.map { "\(scenario.name), \(point.call) \(point.number): \($0)" }
    }
    figures.tried += points.count
    figures.count(scenario.name, points.count)
  }

  /// Killed at any time.
  private static func killAtRandom(
    _ scenario: FaultScenario, _ count: Int, seed: UInt64, _ figures: inout TrialFigures,
    _ setting: TrialSetting
  ) throws {
    let whole = try scenario.inCopy("timed", of: setting.folder) { copy in try scenario.run(in: copy) }
    var random = SplitMix64(seed: seed)
    let times = (0..<count).map { _ in Double.random(in: 0...whole.seconds, using: &random) }
    let failures = try setting.concurrently(times) { time in
      try scenario.inCopy("random-\(time)", of: setting.folder) { copy in
        scenario.failures(copy, try scenario.run(in: copy, killAfter: time))
      }
    }
    for (time, failures) in zip(times, failures) {
      figures.failures += failures.map { "at \(time) s: \($0)" }
    }
    figures.tried += count
    figures.count("at random times", count)
  }
}
