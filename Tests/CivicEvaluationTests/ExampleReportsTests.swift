import CivicEvaluation
import Foundation
import Testing

/// What is read from the example reports beside their labels. They were built with: no measure of how well other reports
/// are read, and no reason to read less of them.
@Suite struct ExampleReportsTests {
  /// How many facts of each field are read right; none may be lost.
  private static let reached: [EvaluationField: Int] = [
    .tookPart: 97, .tookPartNGO: 53, .event: 21, .kind: 21, .status: 21, .title: 15, .start: 21, .end: 1,
    .region: 13, .district: 2, .settlement: 21, .venue: 18, .within: 1, .organizers: 29, .organizerRole: 29,
    .hosts: 1, .partners: 10, .support: 10, .participants: 71, .presence: 129, .mentioned: 9,
    .organizationName: 119, .legalForm: 59, .organizationKind: 119, .groups: 44, .groupCount: 13,
    .speakers: 64,
    .people: 8, .personRole: 70, .personName: 72, .position: 69, .personOrganization: 63, .quotations: 40,
    .reported: 36, .outcomes: 10, .topics: 30, .evidence: 392, .headline: 20, .url: 3, .published: 18,
    .author: 13, .source: 14, .views: 12, .text: 30063,
  ]

  private static let score = Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/labelled")
    let evaluation = Evaluation.ofExtraction(try CorpusFolder(folder).reports)
    #expect(evaluation.failures.isEmpty)
    return evaluation.score
  }

  @Test(arguments: reached.keys.sorted { $0.rawValue < $1.rawValue })
  func `what is read of the examples does not get less`(field: EvaluationField) throws {
    let right = try Self.score.get().row(field)?.tally.right ?? 0
    #expect(right >= Self.reached[field] ?? 0)
  }

  @Test func `nothing that costs most is invented, but for one party named before its youth wing`() throws {
    let inventions = try Self.score.get().inventions["all"] ?? [:]
    let allowed = ["participant": 1]
    for (kind, count) in inventions { #expect(count <= allowed[kind] ?? 0, "\(kind)") }
  }

  @Test func `no more is read wrongly than today`() throws {
    let invented = try Self.score.get().rows.filter { $0.language == "all" && $0.field != .text }
      .reduce(0) { $0 + $1.tally.invented }
    #expect(invented <= 24)
  }
}
