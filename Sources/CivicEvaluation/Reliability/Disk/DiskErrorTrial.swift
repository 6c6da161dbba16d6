internal import Foundation

/// A disk that fails: each call that writes or syncs fails by itself, once and then for ever, with EIO.
package enum DiskErrorTrial: ReliabilityTrial {
  package static let name = "disk-errors"
  package static let title =
    "EIO at a write or a sync of an import, merge, migration, erasure, backup, restore"

  /// `write` is how a command speaks, not how it stores.
  private static let calls: Set<String> = [
    "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link",
  ]

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    guard SystemCalls.areTraced(&figures, setting) else { return }
    let scenarios = FaultScenarios(setting: setting, pages: 4)
    let all =
      setting.isQuick
      ? [try scenarios.importing(byCommand: true)]
      : [
        try scenarios.importing(byCommand: true), try scenarios.merging(),
        try scenarios.upgrading(byCommand: true),
        try scenarios.erasing(), try scenarios.backingUp(), try scenarios.restoring(),
      ]
    for scenario in all {
      try setting.part(scenario.name, of: &figures) { try sweep(scenario, &$0, setting) }
    }
  }

  private static func sweep(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let counts = try scenario.inCopy("counted", of: setting.folder) { copy in
      try SystemCalls.counts(scenario.command(copy), in: setting.folder).counts
    }
    let points = counts.keys.filter(calls.contains).sorted().flatMap { call in
      let count = counts[call] ?? 0
      let numbers = setting.isQuick ? (call == "pwrite64" ? [count / 2 + 1] : []) : Array(1...count)
      return numbers.flatMap { number in
        [SystemCalls.Fault.error("EIO", number), .errors("EIO", from: number)].map { (call: call, fault: $0) }
      }
    }
    let ends = try setting.concurrently(points) { point in
      try scenario.inCopy("\(point.call)-\(point.fault.words)", of: setting.folder) { copy in
        let child = try SystemCalls.run(scenario.command(copy), breaking: point.call, point.fault)
        return (isDone: child.status == 0, failures: scenario.failuresWithMessage(copy, child))
      }
    }
    for (point, end) in zip(points, ends) {
      figures.failures += end.failures.map { "\(scenario.name), \(point.call) \(point.fault.words): \($0)" }
      figures.tried += 1
      figures.count(end.isDone ? "done all the same" : "failed with a message")
    }
  }
}
