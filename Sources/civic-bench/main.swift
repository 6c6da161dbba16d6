internal import CivicEvaluation
internal import Foundation

// `civic-bench [linking] [SIZE…]`, `civic-bench erasure [PEOPLE [ERASED]]`: the figures are printed as JSON.
// `civic-bench scale [EVENTS…]`: see `make bench-scale`; `civic-bench scale-table RECORD` prints the record as a table;
// `civic-bench scale-made FILE EVENTS [QUESTION]` measures one database, which it makes where it is not there, and leaves it; the
// questions from that one on;
// `civic-bench scale-plans FILE [QUESTION]` prints statements with their plans.
// `civic-bench train DATA NATASHA LANGUAGES…`: learns the weights of the taggers, see `make train`.
// `civic-bench reliability [--quick] [TRIAL…]`: see `make reliability`.
// `civic-bench calibrate CORPUS`: what `make calibrate` writes.

let words = CommandLine.arguments.dropFirst()
let sizes = words.compactMap { Int($0) }
let folder = FileManager.default.temporaryDirectory.appending(
  path: "civic-bench-\(ProcessInfo.processInfo.processIdentifier)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let encoder = JSONEncoder()
encoder.outputFormatting = [.prettyPrinted, .sortedKeys]

func show(_ run: some Encodable) throws {
  print(String(decoding: try encoder.encode(run), as: UTF8.self))
}

var isDone = true
do {
  switch words.first {
  case "train": try TrainingRun(Array(words.dropFirst())).run()
  case "reliability": isDone = try ReliabilityRun(Array(words.dropFirst())).run(in: folder)
  case "act":
    let act = ReliabilityTrials.acts.first { $0.name == words.dropFirst().first }
    try act?.run(Array(words.dropFirst(2)))
    isDone = act != nil
  case "calibrate": try CalibrationRun(corpus: words.dropFirst().first ?? "Tests/Corpus").run()
  case "scale":
    var run = ScaleRun()
    try run.measure(sizes.isEmpty ? [10_000, 100_000] : sizes, in: folder)
    try show(run)
  case "scale-table":
    print(
      try ScaleRun.table(
        Data(contentsOf: URL(fileURLWithPath: words.dropFirst().first ?? "Benchmarks/scale.json"))))
  case "scale-made":
    // A database that is made already, or is made now; and stays.
    var run = ScaleRun()
    try run.measure(
      made: words.dropFirst().first ?? "scale.db", events: sizes.first ?? 1000,
      from: words.dropFirst(3).first ?? "")
    try show(run)
  case "scale-plans":
    for line in try ScaleBench(words.dropFirst().first ?? "scale.db").plans(words.dropFirst(2).first ?? "") {
      print(line)
    }
  case "erasure":
    let run = try ErasureRun(sizes, in: folder)
    try show(run)
    isDone = run.isClean
  default:
    var run = LinkingRun()
    try run.measure(sizes, in: folder)
    try show(run)
  }
} catch {
  say("\(error)")
  isDone = false
}
try? FileManager.default.removeItem(at: folder)
exit(isDone ? 0 : 1)
