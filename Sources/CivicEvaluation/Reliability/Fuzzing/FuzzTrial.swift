internal import Foundation

/// Inputs of any kind to everything that reads what others wrote, by libFuzzer with the address sanitizer.
///
/// In full it runs the program that `make fuzz` has built, a target after another; one that it has tried to the end since the
/// program was built is not tried again. In short it tries changed inputs without a sanitizer.
package struct FuzzTrial: ReliabilityTrial {
  package static let name = "fuzzing"
  package static let title = "inputs made by a fuzzer"

  private static let program = ".build-fuzz/release/civic-fuzz"
  private static let logs = ".build-fuzz/runs"

  package static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    if setting.isQuick { try runQuick(&figures, setting) } else { try runWhole(&figures, setting) }
  }

  // MARK: - In short

  private static func runQuick(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let last = setting.folder.appending(path: "last")
    let child = try Child.run(
      setting.itself, ["act", FuzzTryAct.name, "0.8", String(setting.seed), last.path], limit: 120)
    for line in child.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.first == "tried", words.count == 3, let count = Int(words[2]) {
        figures.tried += count
        figures.count(String(words[1]), count)
      } else {
        figures.failures.append(String(line))
      }
    }
    if child.status != 0 {
      let input = (try? String(contentsOf: last, encoding: .utf8)) ?? ""
      figures.failures.append("ended by \(child.signal.map { "signal \($0)" } ?? "itself"): \(input)")
    }
  }

  // MARK: - In full

  private static func runWhole(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    guard let built = TrialSetting.date(of: program) else {
      figures.failures.append("\(program) is not built: make fuzz")
      return
    }
    let runs = ProcessInfo.processInfo.environment["CIVIC_FUZZ_RUNS"].flatMap { Int($0) } ?? 1_000_000
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
    for target in FuzzTarget.allCases {
      let log = "\(logs)/\(target.rawValue).log"
      if TrialSetting.date(of: log).map({ $0 < built }) ?? true || Self.done(log) < runs {
        setting.say("\(target.rawValue): \(runs) inputs")
        try fuzz(target, runs, log, setting)
      }
      let done = Self.done(log)
      figures.failures += Self.broken(log).map { "\(target.rawValue): \($0)" }
      figures.tried += done
      figures.count(target.rawValue, done)
      if done < runs {
        figures.failures.append("\(target.rawValue): ended after \(done) of \(runs) inputs, see \(log)")
      }
    }
  }

  private static func fuzz(_ target: FuzzTarget, _ runs: Int, _ log: String, _ setting: TrialSetting) throws {
    let found = "\(logs)/found/\(target.rawValue)"
    try FileManager.default.createDirectory(atPath: found, withIntermediateDirectories: true)
    let seeds = setting.folder.appending(path: "seeds-\(target.rawValue)")
    try FuzzSeedsAct.write(target, to: seeds)
    // Leaks are not looked for: libFuzzer would run a third of the inputs twice, whatever the sanitizer is told. Where memory was
    // reserved is not kept: that takes a quarter of the time, and can be had of the input that was found.
    let child = try Child.run(
      program,
      [
        "-runs=\(runs)", "-max_len=\(target.longest)", "-timeout=10", "-rss_limit_mb=2048",
        "-detect_leaks=0", "-print_final_stats=1",
        "-artifact_prefix=\(logs)/\(target.rawValue)-", found, seeds.path,
      ],
      environment: [
        "CIVIC_FUZZ_TARGET": target.rawValue,
        "ASAN_OPTIONS": "detect_leaks=0:quarantine_size_mb=32:malloc_context_size=0",
      ],
      limit: 12 * 3600)
    try Data((child.output + child.errors).utf8).write(to: URL(fileURLWithPath: log))
  }

  /// How many inputs a run that came to its end has tried; 0 for one that did not.
  private static func done(_ log: String) -> Int {
    guard let text = try? String(contentsOfFile: log, encoding: .utf8),
      let line = text.split(separator: "\n").last(where: { $0.hasPrefix("Done ") })
    else { return 0 }
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }

  /// The promises that were broken, each with the input that broke it first.
  private static func broken(_ log: String) -> [String] {
    let mark = "DID NOT HOLD: "
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }
}
