import Foundation
import TestSupport
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

@Suite struct `Import of addresses` {
  @Test func `an address is fetched, and one of this machine only when that is asked for`() throws {
    let server = try LocalServer { request in
      request.path == "/robots.txt"
        ? .init("User-agent: *\nDisallow: /admin")
        : .init(
          "A roundtable was held in Oral\n\nOn 12 February 2026 a roundtable was held in Oral. Members of public organisations took part in it."
        )
    }
    let folder = try ExampleFolder()
    let refused = try folder.run("civic import --db new.db \(server.address("/1"))")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--allow-private"))
    #expect(server.allRequests.isEmpty)
    let outcome = try folder.run(
      "civic import --db new.db --allow-private --rate 100 --contact press@qala.kz \(server.address("/1")) \(server.address("/admin/1")) --json"
    )
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("\"new\" : 1"))
    #expect(outcome.errors.contains("warning:") && outcome.errors.contains("robots.txt"))
    #expect(server.requests.first?.fields["user-agent"] == "civic-events/0.1.0 (+press@qala.kz)")
    let log = try folder.run("civic log --db new.db --failed 2")
    #expect(log.output.contains(server.address("/admin/1")))
  }

  @Test func `a dry run says what would be fetched`() throws {
    let folder = try ExampleFolder()
    let outcome = try folder.run(
      "printf 'https://qala.example.kz/1\\nhttps://qala.example.kz/2\\n' > list.txt; civic import list.txt --dry-run --json"
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"to_fetch\" : 2"))
    #expect(outcome.errors.contains("qala.example.kz 2"))
  }

  @Test func `a rate as small as it likes is reckoned with`() throws {
    let folder = try ExampleFolder()
    let outcome = try folder.run(
      "printf 'https://qala.example.kz/1\\n' > list.txt; civic import list.txt --dry-run --rate 1e-300")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("qala.example.kz 1"))
  }

  @Test(arguments: [
    "--rate 0", "--rate -1", "--limit 0", "--since yesterday", "--watch",
  ])
  func `values that cannot be are told`(options: String) throws {
    let folder = try ExampleFolder()
    #expect(try folder.run("civic import https://qala.example.kz/1 \(options)").status == 2)
  }

  @Test func `a command that fetches nothing says so`() throws {
    let folder = try ExampleFolder()
    let outcome = try folder.run("civic extract https://qala.example.kz/1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("civic import"))
  }
}
