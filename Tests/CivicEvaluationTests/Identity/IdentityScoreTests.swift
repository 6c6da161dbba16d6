import CivicEvaluation
import CivicEvents
import Foundation
import TestSupport
import Testing

@Suite struct `Score of comparisons` {
  /// Six pairs: four are one, two are two.
  private static let lines = [
    line("1", "person", "kk", "ru", same: true, "initials"),
    line("2", "person", "ru", "kk", same: true, "initials"),
    line("3", "person", "kk", "kk", same: false, "sibling"),
    line("4", "person", "kk", "ru", same: true, "spelling"),
    line("5", "organization", "en", "en", same: true, "branch"),
    line("6", "organization", "en", "en", same: false, "branch"),
  ]

  private static func line(
    _ id: String, _ type: String, _ a: String, _ b: String, same: Bool, _ difficulty: String
  ) -> String {
    """
    {"id":"\(id)","type":"\(type)","a":{"text":"А","lang":"\(a)"},"b":{"text":"Б","lang":"\(b)"},"same":\(same),\
    "difficulty":"\(difficulty)","note":"x"}
    """
  }

  /// Right on 1, 2 and 6, wrong on 3, open on 4 and, for want of an answer, on 5.
  private static let answers = """
    {"id":"1","same":true}
    {"id":"2","same":true,"score":0.9,"reasons":["x"]}
    {"id":"3","same":true}
    {"id":"4","same":null}
    {"id":"6","same":false}
    """

  private func score() throws -> IdentityScore {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.lines.joined(separator: "\n"), to: "pairs.jsonl")
    let pairs = try IdentityPairs(at: file, splits: [.develop]).pairs
    let answers = try Self.answers.split(separator: "\n").map {
      try JSONDecoder().decode(ComparisonAnswer.self, from: Data($0.utf8))
    }
    return IdentityScore(pairs, answers: Dictionary(uniqueKeysWithValues: answers.map { ($0.id, $0) }))
  }

  @Test func `precision, recall and F1 are of "same"; what is open is missed, and wrong in nothing`() throws {
    let all = try #require(try score().rows.first)
    #expect(all.by == "all" && all.pairs == 6)
    #expect(all.right == 3 && all.wrong == 1 && all.unsure == 2)
    #expect(all.tally == Tally(right: 2, invented: 1, missed: 2))
    #expect(all.precision?.value == 0.6667 && all.recall?.value == 0.5 && all.f1?.value == 0.5714)
    #expect(all.unsureShare == 1.0 / 3)
  }

  @Test func `groups by type, by languages in either order, by difficulty`() throws {
    let rows = try score().rows
    func row(_ by: String, _ group: String) -> IdentityScore.Row? {
      rows.first { $0.by == by && $0.group == group }
    }
    #expect(row("type", "person")?.pairs == 4 && row("type", "organization")?.unsure == 1)
    #expect(row("languages", "person kk-ru")?.pairs == 3 && row("languages", "person kk-kk")?.wrong == 1)
    #expect(row("difficulty", "person initials")?.accuracy == 1)
    #expect(row("difficulty", "organization branch")?.accuracy == 0.5)
    #expect(row("difficulty", "person sibling")?.recall == nil)
  }

  @Test func `a line that is no labelled pair is named`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      [Self.lines[0], #"{"id":"9"}"#, Self.lines[0]].joined(separator: "\n"), to: "pairs.jsonl")
    do {
      _ = try IdentityPairs(at: file, splits: [.develop])
      Issue.record("no error")
    } catch {
      #expect(error.problems.map(\.line) == [2, 3])
    }
  }

  @Test func `a folder is read by its parts, and a file of the measure part is known as such`() throws {
    let folder = try TemporaryFolder()
    for part in ["develop", "measure"] {
      try FileManager.default.createDirectory(atPath: folder.path(part), withIntermediateDirectories: true)
    }
    try folder.write(Self.lines[0], to: "develop/persons.jsonl")
    let measure = try folder.write(Self.lines[1], to: "measure/persons.jsonl")
    let develop = try IdentityPairs(at: folder.url.path, splits: [.develop])
    #expect(develop.pairs.map(\.id) == ["1"] && !develop.holdMeasure)
    #expect(try IdentityPairs(at: folder.url.path, splits: [.develop, .measure]).pairs.count == 2)
    #expect(try IdentityPairs(at: measure, splits: [.develop]).holdMeasure)
  }
}
