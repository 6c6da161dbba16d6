internal import Foundation

/// Too little memory: SQLite's own limit, and the limit that the system sets to a process.
package enum MemoryTrial: ReliabilityTrial {
  package static let name = "memory"
  package static let title = "too little memory in an import: SQLite's heap limit, ulimit -v"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let scenarios = FaultScenarios(setting: setting, pages: setting.isQuick ? 4 : 8)
    try limitHeap(try scenarios.importing(), &figures, setting)
    try limitProcess(try scenarios.importing(named: "ulimit", byCommand: true), &figures, setting)
  }

  private static func limitHeap(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    for step in setting.isQuick ? [2] : Array(1...40) {
      let limit = step * 200_000
      try scenario.inCopy("heap-\(limit)", of: setting.folder) { copy in
        let child = try scenario.run(in: copy, environment: [ImportAct.heapLimit: String(limit)])
        figures.tried += 1
        figures.count(child.status == 0 ? "SQLite had enough" : "SQLite had too little")
        let failures = scenario.failuresWithMessage(copy, child)
        figures.failures += failures.map { "heap of \(limit) bytes: \($0)" }
      }
    }
  }

  /// Swift ends a program that gets no memory: no message can be asked for, only that nothing is lost. The toolchain's report of
  /// such an end is left out: it is a program of its own under the same limit, and may take a minute to find that it has no memory.
  private static func limitProcess(
    _ scenario: FaultScenario, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    for step in setting.isQuick ? [3] : Array(1...40) {
      let kilobytes = step * 20_000
      try scenario.inCopy("ulimit-\(kilobytes)", of: setting.folder) { copy in
        let child = try Child.run(
          "sh", ["-c", "ulimit -v \(kilobytes); exec \"$@\"", "sh"] + scenario.command(copy),
          environment: ["SWIFT_BACKTRACE": "enable=no"])
        figures.tried += 1
        figures.count(
          child.status == 0
            ? "the process had enough" : child.signal == nil ? "it said so" : "the system ended it")
        if child.isHung { figures.failures.append("ulimit -v \(kilobytes): it hung") }
        figures.failures += scenario.failures(copy, child).map { "ulimit -v \(kilobytes): \($0)" }
      }
    }
  }
}
