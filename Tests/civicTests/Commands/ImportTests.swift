import Foundation
import Testing

@testable import civic

@Suite struct `Import` {
  @Test func `one bad file is named and the others are imported`() throws {
    let folder = try ExampleFolder()
    let outcome = try folder.run(
      ": > empty.txt; civic import --db new.db empty.txt Examples/reports/en-meeting-aktau-2025-11.txt none.txt --json"
    )
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("empty.txt") && outcome.errors.contains("none.txt"))
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(summary["new"] as? Int == 1)
    #expect((summary["failed"] as? [Any])?.count == 2)
  }

  @Test func `what is known changes nothing, and a trial writes nothing`() throws {
    let folder = try ExampleFolder()
    let report = "Examples/reports/en-meeting-aktau-2025-11.txt"
    let known = try folder.run("civic import \(report) --json")
    #expect(known.status == 0)
    #expect(known.output.contains("\"known\" : 1") && known.output.contains("\"new\" : 0"))
    _ = try folder.run("civic import --db trial.db Examples/reports/en-briefing-oral-2025-12.txt")
    let trial = try folder.run("civic import --db trial.db \(report) --dry-run --json")
    #expect(trial.output.contains("\"new\" : 1"))
    #expect(try folder.run("civic reports --db trial.db --jsonl").output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    "civic events", "civic set f1 forum", "civic reject f2", "civic block --organization o1",
    "civic import Examples/reports/en-meeting-aktau-2025-11.txt",
  ])
  func `after a command the file alone is whole`(command: String) throws {
    let folder = try ExampleFolder()
    let question =
      #""SELECT (SELECT count(*) FROM fact), (SELECT count(*) FROM change), (SELECT count(*) FROM block)""#
    #expect(try folder.run(command).status == 0)
    let whole = try folder.run("civic sql --tsv \(question)").output
    let copy = try folder.run("cp civic.db copy.db && civic sql --tsv --db copy.db \(question)").output
    #expect(copy == whole)
    #expect(try folder.run("cat civic.db-wal 2>/dev/null").output.isEmpty)
  }
}
