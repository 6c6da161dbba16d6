internal import CivicEvaluation
internal import Foundation

/// `civic-bench reliability [--quick] [TRIAL…]`: breaks what is promised on purpose; the figures go into
/// `Benchmarks/reliability.json` and from there into `Documentation/Reliability.md`, but for those of quick trials.
struct ReliabilityRun {
  private static let record = URL(fileURLWithPath: "Benchmarks/reliability.json")
  private static let page = URL(fileURLWithPath: "Documentation/Reliability.md")

  let isQuick: Bool
  let trials: [any ReliabilityTrial.Type]

  struct UnknownTrial: Error, CustomStringConvertible {
    let name: String
    var description: String {
      "There is no trial \(name): \(ReliabilityTrials.all.map { $0.name }.joined(separator: ", "))."
    }
  }

  init(_ words: [String]) throws {
    isQuick = words.contains("--quick")
    let names = words.filter { $0 != "--quick" }
    for name in names where !ReliabilityTrials.all.contains(where: { $0.name == name }) {
      throw UnknownTrial(name: name)
    }
    trials = ReliabilityTrials.all.filter { names.isEmpty || names.contains($0.name) }
  }

  /// - Returns: whether everything held.
  func run(in folder: URL) throws -> Bool {
    var holds = true
    for trial in trials {
      let place = folder.appending(path: trial.name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: place) }
      var figures = TrialFigures(trial: trial.name, title: trial.title)
      let start = ContinuousClock.now
      let name = trial.name
      try trial.run(&figures, TrialSetting(isQuick: isQuick, folder: place) { say("\(name): \($0)") })
      figures.seconds = Int((ContinuousClock.now - start) / .seconds(1))
      (figures.date, figures.configuration, figures.isQuick) = (Today.text, Configuration.name, isQuick)
      holds = holds && figures.failures.isEmpty
      tell(figures)
      if !isQuick { try keep(figures) }
    }
    return holds
  }

  private func tell(_ figures: TrialFigures) {
    for failure in figures.failures { say("\(figures.trial): DID NOT HOLD: \(failure)") }
    let counts = figures.counts.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
    say(
      "\(figures.trial): \(figures.tried) tried; \(counts); \(figures.failures.count) did not hold; \(figures.seconds) s"
    )
  }

  /// After each trial, so that one that is broken off costs no figures.
  private func keep(_ figures: TrialFigures) throws {
    var record =
      try (try? Data(contentsOf: Self.record)).map { try ReliabilityRecord($0) } ?? ReliabilityRecord()
    record.put(figures)
    try record.json().write(to: Self.record)
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    try record.page(page, order: ReliabilityTrials.all.map { $0.name })?.write(
      to: Self.page, atomically: true, encoding: .utf8)
  }
}
