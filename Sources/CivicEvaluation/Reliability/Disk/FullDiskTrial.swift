internal import Foundation

/// A disk that is full: an import, an erasure and a backup on file systems of 20 sizes, from one that holds the database alone to one
/// that is large enough.
package enum FullDiskTrial: ReliabilityTrial {
  package static let name = "full-disk"
  package static let title = "full disk: an import, erasure, backup on file systems of 20 sizes"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let scenarios = FaultScenarios(setting: setting, pages: setting.isQuick ? 4 : 8)
    let all =
      setting.isQuick
      ? [try scenarios.importing(byCommand: true)]
      : [try scenarios.importing(byCommand: true), try scenarios.erasing(), try scenarios.backingUp()]
    for scenario in all {
      let size = try FileManager.default.contentsOfDirectory(atPath: scenario.base.path).reduce(into: 0) {
        $0 += (try Data(contentsOf: scenario.base.appending(path: $1))).count
      }
      // A file system needs some room for itself.
      let sizes = stride(from: 0, to: 20, by: setting.isQuick ? 15 : 1).map { size + 65_536 + $0 * size / 5 }
      for bytes in sizes { try fill(scenario, bytes, &figures, setting) }
    }
  }

  private static func fill(
    _ scenario: FaultScenario, _ bytes: Int, _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    try scenario.inCopy("\(bytes)", of: setting.folder) { copy in
      // In namespaces of its own everybody may mount; what was written is copied out of them.
      let disk = try setting.folder("disk")
      let kept = setting.folder.appending(path: "kept")
      defer { try? FileManager.default.removeItem(at: kept) }
      let script = """
        mount -t tmpfs -o size=\(bytes) tmpfs "$DISK" && cp -r "$COPY"/. "$DISK" || exit 99
        "$@"; status=$?
        cp -r "$DISK" "$KEPT"; exit $status
        """
      let child = try Child.run(
        "unshare", ["-rm", "sh", "-c", script, "sh"] + scenario.command(disk),
        environment: ["DISK": disk.path, "COPY": copy.path, "KEPT": kept.path, "SQLITE_TMPDIR": disk.path])
      // In some containers nobody may; a failure only where all is to be tried.
      if child.status == 99 {
        figures.count("not tried: no file system can be made here")
        if !setting.isQuick { figures.failures.append("no file system could be made: \(child.errors)") }
        return
      }
      figures.tried += 1
      figures.count(child.status == 0 ? "large enough" : "full")
      let failures = scenario.failuresWithMessage(kept, child, place: disk)
      figures.failures += failures.map { "\(scenario.name), \(bytes) bytes: \($0)" }
    }
  }
}
