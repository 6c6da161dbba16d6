package import CivicReports
internal import Foundation

/// Reports of which it is labelled which tell of one event: a folder as `Tests/Identity/events/develop`.
package struct EventSet: Sendable {
  package struct Report: Sendable {
    package let file: String
    /// Reports of one event share it.
    package let event: String
  }

  /// Two events that must stay apart.
  package struct Relation: Sendable {
    package let event: String
    package let other: String
    /// "series", "part_of", "near-miss".
    package let kind: String
  }

  package let folder: String
  package let reports: [Report]
  package let relations: [Relation]
  /// Its errors are not looked at.
  package let isMeasure: Bool

  /// - Throws: `CorpusError` where a file is missing or a line has not its columns.
  package init(at folder: String) throws(CorpusError) {
    self.folder = folder
    isMeasure =
      URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent == CorpusSplit.measure.rawValue
    reports = try Self.rows(folder, "clusters.tsv", columns: 2).map { Report(file: $0[0], event: $0[1]) }
    relations = try Self.rows(folder, "relations.tsv", columns: 3).map {
      Relation(event: $0[0], other: $0[1], kind: $0[2])
    }
    let missing = reports.filter { !FileManager.default.fileExists(atPath: folder + "/" + $0.file) }
    guard missing.isEmpty else {
      throw CorpusError(
        problems: missing.map {
          CorpusProblem(file: folder + "/" + $0.file, line: nil, message: "cannot be read")
        })
    }
  }

  /// What the reports say, in their order.
  package func readings() throws -> [Reading] {
    try reports.map { report in
      let path = folder + "/" + report.file
      return ReportReader.read(
        try ReportDecoder.decode(Array(Data(contentsOf: URL(fileURLWithPath: path))), name: path))
    }
  }

  /// The lines below the headings.
  private static func rows(_ folder: String, _ name: String, columns: Int) throws(CorpusError) -> [[String]] {
    let path = folder + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError(problems: [CorpusProblem(file: path, line: nil, message: "cannot be read")])
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    var rows: [[String]] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard row.count >= columns else {
        throw CorpusError(
          problems: [CorpusProblem(file: path, line: index + 1, message: "fewer than \(columns) columns")])
      }
      rows.append(row)
    }
    return rows
  }
}
