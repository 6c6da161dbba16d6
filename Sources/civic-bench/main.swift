internal import CivicEvaluation
internal import Foundation

// `make bench`: how many pairs of names are compared in a second, and how long linking one report takes, at 1,000, 10,000 and
// 100,000 bodies with twice as many people. The figures are printed as JSON.

struct Record: Codable {
  var date: String
  var machine: String
  var configuration: String
  var comparing: [ComparingBench.Figures]
  var linking: [LinkingBench.Figures]
}

func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let folder = FileManager.default.temporaryDirectory.appending(
  path: "civic-bench-\(ProcessInfo.processInfo.processIdentifier)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

#if DEBUG
  let configuration = "debug"
#else
  let configuration = "release"
#endif
let date = Date.now.formatted(.iso8601.year().month().day())
var record = Record(
  date: date, machine: "\(ProcessInfo.processInfo.activeProcessorCount) cores", configuration: configuration,
  comparing: try ComparingBench("Tests/Identity").measure(), linking: [])
for figures in record.comparing {
  say(
    "\(figures.kind): \(figures.namesPerSecond) names taken apart, \(figures.pairsPerSecond) pairs compared a second"
  )
}
var bench = try LinkingBench(path: folder.appending(path: "civic.db").path)
for size in sizes.isEmpty ? [1000, 10_000, 100_000] : sizes {
  let figures = try bench.measure(size)
  record.linking.append(figures)
  say(
    "\(figures.organizations) bodies, \(figures.people) people: \(figures.median) ms at the median, \(figures.p95) at the 95th"
  )
}
try bench.close()
let encoder = JSONEncoder()
encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
print(String(decoding: try encoder.encode(record), as: UTF8.self))
