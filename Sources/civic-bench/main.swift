internal import CivicEvaluation
internal import Foundation

// `civic-bench [linking] [SIZE…]`, `civic-bench erasure [PEOPLE [ERASED]]`: the figures are printed as JSON.
// `civic-bench train DATA NATASHA LANGUAGES…`: learns the weights of the taggers, see `make train`.
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
  case "calibrate": try CalibrationRun(corpus: words.dropFirst().first ?? "Tests/Corpus").run()
  case "make-scale":
    try show(
      ScaleDatabase.make(words.dropFirst().first ?? "scale.db", events: sizes.first ?? 1000) { say("\($0) events") })
  case "count-scale": say("\(try ScaleDatabase.count(words.dropFirst().first ?? "scale.db")) s")
  case "plan-scale":
    for line in try ScaleBench(words.dropFirst().first ?? "scale.db").plans(words.dropFirst(2).first ?? "") { print(line) }
  case "ask-scale":
    let bench = ScaleBench(words.dropFirst().first ?? "scale.db", runs: sizes.first ?? 40)
    try show(
      bench.measure(words.dropFirst(3).first ?? "") {
        say("\($0.isInTime ? "  " : "! ")\($0.question): first \($0.first), p50 \($0.p50), p95 \($0.p95) ms, \($0.rows) rows")
      })
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
