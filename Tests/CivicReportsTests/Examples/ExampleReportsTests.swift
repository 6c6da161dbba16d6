import CivicReports
import Foundation
import Testing

/// What is read from the example reports beside what a careful reader takes from them.
///
/// `CIVIC_EXAMPLE_TABLE=1 swift test --filter ExampleReportsTests` prints every difference and the counts.
@Suite struct ExampleReportsTests {
  /// How many facts of each field are read right; none may be lost.
  static let reached = [
    "end": 21, "group statements": 6, "groups": 36, "kind": 21, "organization": 62, "organization kinds": 110,
    "organizers": 40, "outcomes": 9, "participants": 70, "people": 4, "position": 63, "quotations": 41,
    "region": 21,
    "settlement": 20, "speakers": 63, "start": 21, "status": 21, "support": 10, "title": 21, "topics": 21,
    "venue": 21,
  ]

  /// What is not read yet, by report and field, with the reason.
  static let known = [
    // «Бірлестік» may be either of two associations: nobody's is better than the wrong one's.
    "kk-forum-zhezkazgan-2025-09.txt: organization",
    // A department's specialists are read as the department's presence.
    "kk-seminar-taraz-2025-10.txt: groups",
    // Journalists who asked: no verb says that they attended.
    "en-briefing-oral-2025-12.txt: groups",
    // "Uralsk" is not among the English names of towns.
    "en-briefing-oral-2025-12.txt: settlement",
  ]

  private static func comparisons() throws -> [ExampleComparison] {
    try ExpectedReport.all(ExampleFolder.url.appendingPathComponent("expected.jsonl")).map { expected in
      let file = ExampleFolder.url.appendingPathComponent("reports/" + expected.file)
      let report = try ReportDecoder.decode(Array(try Data(contentsOf: file)), name: expected.file)
      return ExampleComparison(expected, ReportReader.read(report))
    }
  }

  @Test func `what is read of the examples does not get less`() throws {
    let comparisons = try Self.comparisons()
    var right: [String: Int] = [:]
    for comparison in comparisons { right.merge(comparison.right, uniquingKeysWith: +) }
    let misses = comparisons.flatMap(\.misses).sorted()
    if ProcessInfo.processInfo.environment["CIVIC_EXAMPLE_TABLE"] != nil {
      for miss in misses { print(miss) }
      for (field, count) in right.sorted(by: { $0.key < $1.key }) {
        print("\(field)\t\(count) right\t\(misses.count { $0.field == field }) not")
      }
    }
    for (field, count) in Self.reached {
      #expect(right[field, default: 0] >= count, "\(field): \(right[field, default: 0]) of \(count)")
    }
    let unknown = misses.filter { miss in !Self.known.contains("\(miss.file): \(miss.field)") }
    #expect(unknown.map(\.description) == [])
  }

  @Test func `nothing is read that the examples do not say`() throws {
    let extra = try Self.comparisons().flatMap(\.misses).filter { $0.expected == nil }
    #expect(extra.map(\.description) == [])
  }
}
