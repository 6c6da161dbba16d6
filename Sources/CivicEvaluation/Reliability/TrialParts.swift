internal import Foundation
internal import Synchronization

extension TrialSetting {
  /// Where parts that are done are kept until the programs are built anew.
  private static let done = ".build-trials"

  /// A part of a trial that takes hours. One that was done with these programs is not done again, so that a trial goes on where it
  /// was broken off.
  ///
  /// - Parameter name: unlike those of other parts of the trial.
  func part(
    _ name: String, of figures: inout TrialFigures, _ body: (inout TrialFigures) throws -> Void
  ) throws {
    var part = TrialFigures(trial: figures.trial, title: figures.title)
    let file = URL(fileURLWithPath: "\(Self.done)/\(figures.trial)-\(name).json")
    if !isQuick, isNew(file),
      let kept = try? JSONDecoder().decode(TrialFigures.self, from: Data(contentsOf: file))
    {
      part = kept
    } else {
      let start = ContinuousClock.now
      try body(&part)
      part.seconds = Int((ContinuousClock.now - start) / .seconds(1))
      if !isQuick {
        try FileManager.default.createDirectory(atPath: Self.done, withIntermediateDirectories: true)
        try JSONEncoder().encode(part).write(to: file, options: .atomic)
      }
    }
    figures.add(part)
    say("\(name): \(part.tried) tried, \(part.failures.count) did not hold, \(part.seconds) s")
  }

  /// Whether a file is younger than both programs.
  private func isNew(_ file: URL) -> Bool {
    guard let written = Self.date(of: file.path), let one = Self.date(of: civic),
      let other = Self.date(of: itself)
    else { return false }
    return written > max(one, other)
  }

  /// When a file was written; nil where there is none.
  static func date(of path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  /// Does the body for each point, as many at once as there are cores.
  ///
  /// - Throws: the first error, after all are done.
  /// - Returns: in the order of the points.
  func concurrently<Point: Sendable, Value: Sendable>(
    _ points: [Point], _ body: @Sendable (Point) throws -> Value
  ) throws -> [Value] {
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: points.count) { index in
      let result = Result { try body(points[index]) }
      results.withLock { $0[index] = result }
    }
    return try points.indices.compactMap { index in try results.withLock { $0[index] }?.get() }
  }
}

extension TrialFigures {
  /// What a part of it came to.
  fileprivate mutating func add(_ part: TrialFigures) {
    tried += part.tried
    for count in part.counts { self.count(count.name, count.value) }
    failures += part.failures
  }
}
