import CivicEvents
import CivicReports
import Foundation
import TestSupport
import Testing

/// The question of the demo, asked of `Examples/reports`, has the answer that stands in `Examples/answers.json`: no party,
/// no state body, nobody who only paid, was invited, stayed away or is only announced.
struct ExampleAnswerTests {
  private struct Answers: Decodable {
    struct Named: Decodable { let name: String }

    let organizations: [Named]
    let mustNotAppear: [Named]

    enum CodingKeys: String, CodingKey {
      case organizations
      case mustNotAppear = "must_not_appear"
    }
  }

  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

  @Test func `NGOs that took part in constitutional-reform discussions`() throws {
    let answers = try JSONDecoder().decode(
      Answers.self, from: Data(contentsOf: Self.examples.appending(path: "answers.json")))
    let test = try TestDatabase()
    let summary = try test.database.importFiles([Self.examples.appending(path: "reports").path])
    #expect(summary.failed.isEmpty)
    var query = Query(.organizations)
    query.topics.any = ["constitutional-reform"]
    query.organizationKinds.any = [.ngo]
    let rows = try test.database.organizations(query).rows
    #expect(Set(rows.map(\.name)) == Set(answers.organizations.map(\.name)))
    #expect(Set(rows.map(\.name)).isDisjoint(with: answers.mustNotAppear.map(\.name)))
    #expect(
      rows.allSatisfy { $0.events.allSatisfy { event in event.evidence.contains { !$0.sentence.isEmpty } } })
  }
}
