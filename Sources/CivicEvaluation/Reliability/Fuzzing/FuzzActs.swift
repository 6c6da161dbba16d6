internal import Foundation

/// `civic-bench act fuzz-seeds FOLDER`: what a fuzzer begins with, a folder a target and a file an input. In the repository's root.
struct FuzzSeedsAct: ReliabilityAct {
  static let name = "fuzz-seeds"

  static func run(_ words: [String]) throws {
    let folder = URL(fileURLWithPath: words.first ?? "fuzz-seeds")
    for target in FuzzTarget.allCases {
      try FuzzSeedsAct.write(target, to: folder.appending(path: target.rawValue))
    }
  }

  /// What was kept, and our own passages.
  static func write(_ target: FuzzTarget, to folder: URL) throws {
    let root = URL(fileURLWithPath: ".")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let kept = (try? FuzzCorpus(root: root).inputs(of: target)) ?? []
    for (number, bytes) in (kept + (try FuzzSeeds(root: root).of(target))).enumerated() {
      try Data(bytes).write(to: folder.appending(path: "seed-\(number)"))
    }
  }
}

/// `civic-bench act fuzz-keep TARGET FOLDER`: puts what a fuzzer has found into the repository, where tests try it again.
struct FuzzKeepAct: ReliabilityAct {
  static let name = "fuzz-keep"

  static func run(_ words: [String]) throws {
    guard words.count == 2, let target = FuzzTarget(rawValue: words[0]) else { return }
    try FuzzCorpus(root: URL(fileURLWithPath: ".")).keep(URL(fileURLWithPath: words[1]), of: target)
  }
}

/// `civic-bench act fuzz-try SECONDS SEED LAST`: what was kept, then changed inputs, so many seconds of each target. Prints a line
/// a target and one for each promise broken; the input that it was at when it crashed is in LAST.
struct FuzzTryAct: ReliabilityAct {
  static let name = "fuzz-try"

  static func run(_ words: [String]) throws {
    guard words.count == 3, let seconds = Double(words[0]), let seed = UInt64(words[1]) else { return }
    let last = URL(fileURLWithPath: words[2])
    let corpus = FuzzCorpus(root: URL(fileURLWithPath: "."))
    for target in FuzzTarget.allCases {
      let kept = try corpus.inputs(of: target)
      var mutation = FuzzMutation(kept.isEmpty ? [[]] : kept, longest: target.longest, seed: seed)
      var (count, broken) = (0, Set<String>())
      let end = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < end {
        let bytes = mutation.next()
        try Data("\(target.rawValue) \(Data(bytes).base64EncodedString())".utf8).write(to: last)
        do { try target.run(bytes) } catch { broken.insert("\(error): \(Data(bytes).base64EncodedString())") }
        count += 1
      }
      print("tried \(target.rawValue) \(count)")
      for line in broken.sorted() { print("broken \(target.rawValue): \(line)") }
    }
  }
}
