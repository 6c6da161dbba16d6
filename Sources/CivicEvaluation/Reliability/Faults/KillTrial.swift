internal import Foundation

/// kill -9 before every call that changes what is on the disk, each call by itself; then at random times.
package enum KillTrial: ReliabilityTrial {
  package static let name = "kill"
  package static let title = "kill -9 in an import, merge, undo, migration, erasure, backup, restore"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    guard SystemCalls.areTraced(&figures, setting) else { return }
    let scenarios = FaultScenarios(setting: setting, pages: 4)
    for scenario in setting.isQuick ? [try scenarios.upgrading()] : try scenarios.all() {
      try sweep(scenario, &figures, setting)
    }
    // An import of all pages; a quick run sweeps the same one.
    let imports = try FaultScenarios(setting: setting, pages: setting.isQuick ? 4 : 12).importing(
      named: "random")
    if setting.isQuick { try sweep(imports, &figures, setting) }
    try killAtRandom(imports, &figures, setting)
  }

  private static func sweep(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let (counts, whole, others) = try scenario.inCopy("counted", of: setting.folder) { copy in
      try SystemCalls.counts(scenario.command(copy), in: setting.folder)
    }
    if whole.status != 0 { figures.failures.append("\(scenario.name) fails unbroken: \(whole.errors)") }
    if others > 0 { figures.count("calls of other threads, not swept", others) }
    var points = 0
    for call in counts.keys.sorted() {
      let count = counts[call] ?? 0
      // A quick run takes one in the midst of the writes.
      if setting.isQuick, call != "pwrite64" { continue }
      let numbers = setting.isQuick ? [count / 2 + 1] : Array(1...count)
      for number in numbers {
        let failures = try scenario.inCopy("\(call)-\(number)", of: setting.folder) { copy in
          let child = try SystemCalls.run(scenario.command(copy), breaking: call, .kill(number))
          // A command makes as many calls each time, or a few less.
          if child.signal == nil { figures.count("ended before the call") }
          return scenario.failures(copy, child)
        }
        points += 1
        figures.failures += failures.map { "\(scenario.name), \(call) \(number): \($0)" }
      }
    }
    figures.tried += points
    figures.count(scenario.name, points)
    setting.say("\(scenario.name): \(points) points, \(figures.failures.count) failures so far")
  }

  /// Killed at any time.
  private static func killAtRandom(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let whole = try scenario.inCopy("timed", of: setting.folder) { copy in try scenario.run(in: copy) }
    var random = SplitMix64(seed: setting.seed)
    for number in 1...(setting.isQuick ? 1 : 500) {
      let failures = try scenario.inCopy("random-\(number)", of: setting.folder) { copy in
        let time = Double.random(in: 0...whole.seconds, using: &random)
        let child = try scenario.run(in: copy, killAfter: time)
        return scenario.failures(copy, child)
      }
      figures.failures += failures.map { "random \(number): \($0)" }
      figures.tried += 1
      figures.count("at random times")
    }
  }
}
