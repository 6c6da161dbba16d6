internal import CivicEvents
internal import Foundation

/// The pairs of a test set: a folder as `Tests/Identity`, or one file of labelled lines.
package struct IdentityPairs: Sendable {
  package let pairs: [IdentityPair]
  /// Some of them are for figures only.
  package let holdMeasure: Bool

  /// - Parameter splits: of a folder, those to be read.
  /// - Throws: `CorpusError` with every line that is no labelled pair, and ids that stand twice.
  package init(at path: String, splits: Set<CorpusSplit>) throws(CorpusError) {
    var pairs: [IdentityPair] = []
    var problems: [CorpusProblem] = []
    let files = Self.files(at: path, splits: splits)
    var seen: Set<String> = []
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        problems.append(CorpusProblem(file: file, line: nil, message: "cannot be read"))
        continue
      }
      for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .enumerated()
      where !line.isEmpty {
        do {
          let pair = try IdentityPair(line: line)
          if !seen.insert(pair.id).inserted {
            problems.append(CorpusProblem(file: file, line: number + 1, message: "a second pair \(pair.id)"))
          }
          pairs.append(pair)
        } catch {
          problems.append(CorpusProblem(file: file, line: number + 1, message: "no labelled pair of names"))
        }
      }
    }
    if files.isEmpty { problems.append(CorpusProblem(file: path, line: nil, message: "no pairs are there")) }
    guard problems.isEmpty else { throw CorpusError(problems: problems) }
    self.pairs = pairs
    holdMeasure = files.contains {
      URL(fileURLWithPath: $0).deletingLastPathComponent().lastPathComponent == CorpusSplit.measure.rawValue
    }
  }

  private static func files(at path: String, splits: Set<CorpusSplit>) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    let url = URL(fileURLWithPath: path)
    guard isFolder.boolValue else { return [url.path] }
    return splits.map { url.appending(path: $0.rawValue).path }.sorted().flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".jsonl") }.sorted().map { folder + "/" + $0 }
    }
  }
}
