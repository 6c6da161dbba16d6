internal import Foundation

// `civic-bench [linking] [SIZE…]`, `civic-bench erasure [PEOPLE [ERASED]]`: the figures are printed as JSON.
// `civic-bench train DATA TAGGED LANGUAGES…`: learns the weights of the taggers, see `make train`.

let words = CommandLine.arguments.dropFirst()
let sizes = words.compactMap { Int($0) }
let folder = FileManager.default.temporaryDirectory.appending(
  path: "civic-bench-\(ProcessInfo.processInfo.processIdentifier)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let encoder = JSONEncoder()
encoder.outputFormatting = [.prettyPrinted, .sortedKeys]

if words.first == "train" {
  do {
    try TrainingRun(Array(words.dropFirst())).run()
  } catch {
    say("\(error)")
    try? FileManager.default.removeItem(at: folder)
    exit(1)
  }
} else if words.first == "erasure" {
  let run = try ErasureRun(sizes, in: folder)
  print(String(decoding: try encoder.encode(run), as: UTF8.self))
  if !run.isClean {
    try? FileManager.default.removeItem(at: folder)
    exit(1)
  }
} else {
  var run = LinkingRun()
  try run.measure(sizes, in: folder)
  print(String(decoding: try encoder.encode(run), as: UTF8.self))
}
