import CivicEvaluation
import CivicEvents
import CivicReports
import Foundation
import GRDB
import Testing

/// Who is who does not depend on the order in which reports are imported, nor on how many share a commit.
struct ShuffledImportTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `make shuffle` tries 20 orders.
  private static let orders = ProcessInfo.processInfo.environment["CIVIC_SHUFFLES"].flatMap { Int($0) } ?? 2

  @Test func `the partition of mentions is the same in every order of import`() throws {
    let batch = try Self.readings()
    let expected = try Self.partition(batch, seed: nil)
    #expect(expected.values.reduce(0) { $0 + $1.count } > 500)
    for seed in 0..<Self.orders {
      let found = try Self.partition(batch, seed: UInt64(seed))
      for kind in ["organization", "person"] {
        let differing = (found[kind] ?? []).symmetricDifference(expected[kind] ?? [])
        #expect(differing.isEmpty, "\(kind), order \(seed): \(differing.sorted().prefix(6))")
      }
    }
  }

  /// The examples as they are read, the labelled reports as they are labelled.
  private static func readings() throws -> [PreparedReading] {
    let corpus = try CorpusFolder(root.appending(path: "Tests/Corpus"), splits: [.develop])
    var readings = corpus.reports.map(\.reading)
    for input in InputFiles.list([root.appending(path: "Examples/reports").path]) {
      try InputDocuments.each(in: input) { (document) throws(ReportError) in
        readings.append(try document.read())
      }
    }
    return try readings.map { try PreparedReading($0) }
  }

  /// The groups of mentions, each mention by its text and place, in batches of up to nine reports.
  private static func partition(_ batch: [PreparedReading], seed: UInt64?) throws -> [String: Set<String>] {
    let database = try CivicDatabase.inMemory()
    var remaining = batch[...]
    var random = SplitMix64(seed: seed ?? 0)
    if seed != nil { remaining = batch.shuffled(using: &random)[...] }
    while !remaining.isEmpty {
      let size = seed == nil ? 1 : 1 + random.next(below: 9)
      try database.store(Array(remaining.prefix(size)))
      remaining = remaining.dropFirst(size)
    }
    let rows = try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.kind, coalesce(m.organization, m.person) AS owner,
            m.name || ' [' || substr(r.sha256, 1, 8) || ' ' || m.start || '-' || m."end" || ']' AS mention
          FROM mention m JOIN report r ON r.id = m.report ORDER BY 3
          """)
    }
    var groups: [String: [Int: [String]]] = [:]
    for row in rows { groups[row["kind"], default: [:]][row["owner"], default: []].append(row["mention"]) }
    return groups.mapValues { Set($0.values.map { $0.joined(separator: " + ") }) }
  }
}
