import CivicEvents
import CivicText
import Foundation
import Testing

@testable import civic

/// Reviewing with one key for each decision.
@Suite struct `Review by keys` {
  let folder: ExampleFolder
  let database: CivicDatabase

  init() throws {
    folder = try ExampleFolder()
    database = try CivicDatabase.open(folder.url.appending(path: "civic.db").path, .write)
  }

  final class Screen {
    var lines: [String] = []
  }

  private func review(_ keys: String, typing: [String] = []) throws -> Screen {
    var keys = Array(keys)[...]
    var typed = typing[...]
    let screen = Screen()
    var session = ReviewSession(
      database: database, options: CorrectionOptions(by: "test"), review: ReviewOptions(below: 0.8),
      key: { keys.popFirst() }, line: { _ in typed.popFirst() },
      print: { screen.lines += $0.map(\.plain) }, width: 100)
    try session.run()
    return screen
  }

  private var actions: [Change.Action] { get throws { try database.log().map(\.action) } }

  /// What is done where the first item is accepted and the second rejected, the last first: of two that may be one, or of a fact.
  private var decisions: [Change.Action] {
    get throws {
      let items = try database.review(ReviewOptions(below: 0.8)).items
      return [items[1].sides.isEmpty ? .reject : .different, items[0].sides.isEmpty ? .confirm : .merge]
    }
  }

  @Test func `s accepts, d rejects, k skips, u takes back, q ends`() throws {
    let before = try database.review(ReviewOptions(below: 0.8)).count
    #expect(before > 3)
    let decisions = try decisions
    let screen = try review("sdkxuq")
    #expect(try actions == [.undo] + decisions)
    #expect(screen.lines.contains { $0.hasPrefix("→ ") })
    #expect(try database.review(ReviewOptions(below: 0.8)).count == before - 1)
  }

  @Test func `the same keys of a Cyrillic keyboard do, and the end of input ends it`() throws {
    let decisions = try decisions
    _ = try review("ыв")
    let done = try actions
    #expect(done == decisions)
  }

  @Test func `e takes the right value in words`() throws {
    let item = try #require(
      try database.review(ReviewOptions(below: 0.8)).items.first { $0.section == .topics })
    let position = try database.review(ReviewOptions(below: 0.8)).items.firstIndex { $0.id == item.id } ?? 0
    _ = try review(String(repeating: "k", count: position) + "eq", typing: ["выборы"])
    #expect(try actions == [.set])
    #expect(try database.log().first?.after == "topic=elections")
  }

  @Test func `without a terminal it says what to use`() throws {
    let outcome = try folder.run("civic review")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("civic review list"))
  }
}
