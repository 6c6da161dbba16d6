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
    for scenario in all { try sweep(scenario, &figures, setting) }
  }

  private static func sweep(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let counts = try scenario.inCopy("counted", of: setting.folder) { copy in
      try SystemCalls.counts(scenario.command(copy), in: setting.folder).counts
    }
    for call in counts.keys.sorted() where calls.contains(call) {
      let count = counts[call] ?? 0
      if setting.isQuick, call != "pwrite64" { continue }
      for number in setting.isQuick ? [count / 2 + 1] : Array(1...count) {
        for fault in [SystemCalls.Fault.error("EIO", number), .errors("EIO", from: number)] {
          try scenario.inCopy("\(call)-\(number)", of: setting.folder) { copy in
            let child = try SystemCalls.run(scenario.command(copy), breaking: call, fault)
            let failures = scenario.failuresWithMessage(copy, child)
            figures.failures += failures.map { "\(scenario.name), \(call) \(fault): \($0)" }
            figures.tried += 1
            figures.count(child.status == 0 ? "done all the same" : "failed with a message")
          }
        }
      }
    }
    setting.say("\(scenario.name): \(figures.tried) so far, \(figures.failures.count) failures")
  }
}
