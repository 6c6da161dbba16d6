internal import Foundation

/// The power goes: the writes and syncs of commands, as they were recorded, are replayed up to a moment, and what was not synced then is
/// lost, torn or reordered. (kill -9 cannot show this: the system still holds what was written.)
package enum PowerTrial: ReliabilityTrial {
  package static let name = "power"
  package static let title = "power cut in an import, erasure, backup, restore"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    guard SystemCalls.areTraced(&figures, setting) else { return }
    let scenarios = FaultScenarios(setting: setting, pages: setting.isQuick ? 4 : 8)
    var random = SplitMix64(seed: setting.seed)
    let importing = try scenarios.importing()
    try cut(importing, setting.isQuick ? 3 : 400, &figures, setting, &random)
    try withoutSyncs(importing, setting.isQuick ? 2 : 100, &figures, setting, &random)
    if setting.isQuick { return }
    for scenario in [
      try scenarios.creating(), try scenarios.upgrading(), try scenarios.erasing(),
      try scenarios.backingUpAgain(),
      try scenarios.restoring(),
    ] {
      try cut(scenario, 60, &figures, setting, &random)
    }
  }

  private static func cut(
    _ scenario: FaultScenario, _ images: Int, _ figures: inout TrialFigures, _ setting: TrialSetting,
    _ random: inout SplitMix64
  ) throws {
    let (trace, disk) = try record(scenario, setting)
    figures.failures += unsynced(trace, disk).map { "\(scenario.name): \($0)" }
    let failures = try replay(scenario, trace, disk, images, setting, &random)
    figures.failures += failures
    figures.tried += images
    figures.count("\(scenario.name), images", images)
    setting.say("\(scenario.name): \(images) images, \(failures.count) failures")
  }

  /// The same import without syncs must fail: otherwise the trial shows nothing.
  private static func withoutSyncs(
    _ scenario: FaultScenario, _ images: Int, _ figures: inout TrialFigures, _ setting: TrialSetting,
    _ random: inout SplitMix64
  ) throws {
    let (trace, disk) = try record(scenario, setting, environment: [ImportAct.synchronous: "OFF"])
    let failures = try replay(scenario, trace, disk, images, setting, &random)
    let early = unsynced(trace, disk)
    figures.tried += images
    figures.count("with synchronous=OFF, images", images)
    figures.count("of them found broken, as must be", Set(failures.map { $0.prefix { $0 != ":" } }).count)
    // Two images may be whole by chance; that a report is told too early is certain.
    if failures.isEmpty, !setting.isQuick {
      figures.failures.append("with synchronous=OFF no image was found broken")
    }
    if early.isEmpty { figures.failures.append("with synchronous=OFF no report was told too early") }
  }

  private static func record(
    _ scenario: FaultScenario, _ setting: TrialSetting, environment: [String: String] = [:]
  ) throws -> (WriteTrace, Disk) {
    try scenario.inCopy("recorded", of: setting.folder) { copy in
      let disk = try Disk(copy)
      let trace = try WriteTrace(
        scenario.command(copy), environment: environment, folder: copy,
        record: setting.folder.appending(path: "writes.txt"))
      return (trace, disk)
    }
  }

  /// Whatever is told to a person before it is synced.
  private static func unsynced(_ trace: WriteTrace, _ start: Disk) -> [String] {
    var disk = start
    var failures: [String] = []
    for event in trace.events {
      disk.apply(event)
      guard case .output = event else { continue }
      for name in ["civic.db", "civic.db-wal", "saved.db"] where !disk.isCertain(name) {
        failures.append("told before \(name) was synced")
      }
    }
    return failures
  }

  private static func replay(
    _ scenario: FaultScenario, _ trace: WriteTrace, _ start: Disk, _ images: Int, _ setting: TrialSetting,
    _ random: inout SplitMix64
  ) throws -> [String] {
    var moments = (0..<images).map { _ in Int.random(in: 1...trace.events.count, using: &random) }.sorted()[
      ...]
    var (disk, output, done) = (start, "", 0)
    var failures: [String] = []
    while let moment = moments.popFirst() {
      for event in trace.events[done..<moment] {
        disk.apply(event)
        if case .output(let text) = event { output += text }
      }
      done = moment
      let loss = Disk.Loss.allCases.randomElement(using: &random) ?? .dropped
      let folder = setting.folder.appending(path: "image")
      defer { try? FileManager.default.removeItem(at: folder) }
      try disk.write(loss, to: folder, using: &random)
      let found = scenario.failures(folder, Child(killedAfter: output))
      failures += found.map {
        "\(scenario.name) cut after \(moment) of \(trace.events.count), \(loss): \($0)"
      }
    }
    return failures
  }
}
