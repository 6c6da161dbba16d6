package import Foundation

/// A folder of labelled reports: `develop/`, `measure/`, `calibrate/` and `second/`, or files beside each other.
package struct CorpusFolder: Sendable {
  package let reports: [CorpusReport]

  /// - Throws: `CorpusError` with all that is wrong with it: a folder or file that cannot be read, a file that does not
  ///   keep to the notation.
  package init(_ url: URL, splits: Set<CorpusSplit> = [.develop, .measure]) throws(CorpusError) {
    var reports: [CorpusReport] = []
    var problems: [CorpusProblem] = []
    let files: [(URL, CorpusSplit)]
    do {
      files = try Self.files(url)
    } catch {
      throw CorpusError(problems: [
        CorpusProblem(file: url.path, line: nil, message: error.localizedDescription)
      ])
    }
    for (file, split) in files where splits.contains(split) {
      let (report, found) = Self.read(file, split: split)
      problems += found
      if let report { reports.append(report) }
    }
    if reports.isEmpty && problems.isEmpty {
      problems.append(
        CorpusProblem(file: url.path, line: nil, message: "no labelled report (*.txt with “=== facts”)"))
    }
    guard problems.isEmpty else { throw CorpusError(problems: problems) }
    self.reports = reports.sorted { $0.name < $1.name }
  }

  /// One file, and all that is wrong with it.
  package static func read(_ file: URL, split: CorpusSplit) -> (
    report: CorpusReport?, problems: [CorpusProblem]
  ) {
    let name = file.deletingPathExtension().lastPathComponent
    do {
      let source = try String(contentsOf: file, encoding: .utf8)
      return CorpusParser.parse(source, name: name, file: file.path, split: split) { page in
        [UInt8](try Data(contentsOf: file.deletingLastPathComponent().appending(path: page)))
      }
    } catch {
      return (nil, [CorpusProblem(file: file.path, line: nil, message: error.localizedDescription)])
    }
  }

  /// All that is wrong with a file, or with the files of a folder in whatever part they stand.
  package static func problems(at url: URL) -> [CorpusProblem] {
    guard (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else {
      return read(url, split: .develop).problems
    }
    do {
      _ = try CorpusFolder(url, splits: Set(CorpusSplit.allCases))
      return []
    } catch {
      return error.problems
    }
  }

  /// The corpus files of a folder, each with what it is for; a folder without splits is all to develop on.
  private static func files(_ url: URL) throws -> [(URL, CorpusSplit)] {
    var files: [(URL, CorpusSplit)] = []
    let entries = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
    let own = CorpusSplit(rawValue: url.lastPathComponent) ?? .develop
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      if entry.pathExtension == "txt" {
        files.append((entry, own))
      } else if let split = CorpusSplit(rawValue: entry.lastPathComponent) {
        let inner = try FileManager.default.contentsOfDirectory(at: entry, includingPropertiesForKeys: nil)
        files += inner.filter { $0.pathExtension == "txt" }.map { ($0, split) }
      }
    }
    return files
  }
}
