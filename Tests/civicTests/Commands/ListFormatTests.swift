import Foundation
import Testing

@testable import civic

/// What every list prints in every format.
@Suite struct `Formats of lists` {
  static let lists = ["events", "organizations", "people", "statements", "reports"]

  @Test(arguments: lists)
  func `JSON and JSON Lines hold the same rows`(list: String) throws {
    let folder = try ExampleFolder()
    let whole = try Self.rows(folder.run("civic \(list) --json").output)
    let lines = try folder.run("civic \(list) --jsonl").output.split(separator: "\n")
    #expect(!whole.isEmpty)
    #expect(whole.count == lines.count)
    for (row, line) in zip(whole, lines) {
      let other = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      #expect(row == other)
    }
  }

  @Test(arguments: lists, ["kk", "ru"])
  func `keys stay English whatever the interface speaks`(list: String, language: String) throws {
    let folder = try ExampleFolder()
    for format in ["--csv", "--tsv"] {
      let own = try folder.run("civic \(list) \(format)", language: language).output
      let english = try folder.run("civic \(list) \(format)").output
      #expect(own.prefix { !$0.isNewline } == english.prefix { !$0.isNewline })
    }
    #expect(
      try Self.rows(folder.run("civic \(list) --json", language: language).output)
        == Self.rows(folder.run("civic \(list) --json").output))
  }

  @Test(arguments: lists)
  func `a pipe gets a table without colour and of any width`(list: String) throws {
    let output = try ExampleFolder().run("civic \(list)").output
    #expect(output.contains("───"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test func `an answer says how much of it nobody has reviewed`() throws {
    let folder = try ExampleFolder()
    #expect(try folder.run("civic organizations").output.contains("facts not reviewed by a person"))
    #expect(try folder.run("civic organizations --csv").errors.contains("facts not reviewed by a person"))
  }

  @Test func `no rows are no failure`() throws {
    let outcome = try ExampleFolder().run("civic events --until 1990")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Nothing matches."))
  }

  private static func rows(_ json: String) throws -> [NSDictionary] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [NSDictionary])
  }
}
