import Foundation
import Testing

@testable import civic

/// `civic timeline` and `civic network`.
@Suite struct `Pictures` {
  @Test(arguments: ["timeline", "network"])
  func `go to a pipe as SVG, and to a file that is named`(verb: String) throws {
    let folder = try ExampleFolder()
    let piped = try folder.run("civic \(verb)", language: "kk")
    #expect(piped.output.hasPrefix("<svg "))
    let written = try folder.run("civic \(verb) --output picture.svg", language: "kk")
    #expect(written.output == "")
    #expect(written.errors.contains("picture.svg: сурет жазылды."))
    let picture = try String(contentsOf: folder.url.appending(path: "picture.svg"), encoding: .utf8)
    #expect(picture == piped.output)
  }

  @Test func `numbers of a timeline are those of events counted`() throws {
    let folder = try ExampleFolder()
    let drawn = try Self.rows(folder.run("civic timeline --by topic --json").output)
    let counted = try Self.rows(folder.run("civic events --by topic --json").output)
    #expect(!counted.isEmpty)
    for row in counted {
      let line = drawn.first { $0["value"] as? String == row["value"] as? String }
      let numbers = ["total", "undated"].map { line?[$0] as? Int ?? 0 }
      #expect(numbers[0] + numbers[1] == row["count"] as? Int)
    }
  }

  @Test func `a filter changes both alike`() throws {
    let folder = try ExampleFolder()
    let filter = "--topic constitutional-reform --since 2026-02 --until 2026-02"
    let drawn = try Self.rows(folder.run("civic timeline \(filter) --json").output)
    let counted = try Self.rows(folder.run("civic events --by kind \(filter) --json").output)
    #expect(drawn.compactMap { $0["total"] as? Int } == counted.compactMap { $0["count"] as? Int })
  }

  @Test func `bars stand beside their values in a text`() throws {
    let outcome = try ExampleFolder().run("civic timeline --style text")
    #expect(outcome.output.contains("roundtable"))
    #expect(outcome.output.contains("█"))
    #expect(outcome.output.contains("facts not reviewed by a person"))
  }

  @Test func `pairs stand in a text and in CSV`() throws {
    let folder = try ExampleFolder()
    #expect(try folder.run("civic network --style text").output.contains("together with"))
    let lines = try folder.run("civic network --csv").output.split(separator: "\r\n")
    #expect(lines.first == "id,name,kind,other_id,other_name,other_kind,count,events")
    #expect(lines.count > 10)
  }

  @Test func `numbers and a picture at once are refused`() throws {
    let outcome = try ExampleFolder().run("civic network --csv --output picture.svg")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--csv and --output exclude each other"))
  }

  @Test func `what a timeline does not show is refused by name`() throws {
    let outcome = try ExampleFolder().run("civic timeline --by month")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("kind, topic or region"))
  }

  @Test(arguments: ["timeline", "network"])
  func `explain what the database is asked`(verb: String) throws {
    #expect(try ExampleFolder().run("civic \(verb) --explain").output.contains("SELECT"))
  }

  @Test(arguments: ["timeline", "network"])
  func `of nothing says so and is no failure`(verb: String) throws {
    let outcome = try ExampleFolder().run("civic \(verb) --until 1990")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Nothing matches."))
  }

  private static func rows(_ json: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
  }
}
