import Foundation
import Testing

@testable import civic

@Suite struct `civic evaluate identity` {
  private func run(_ line: String) throws -> CivicProgram.Outcome {
    try CivicProgram.shell(line, in: CivicProgram.repository, columns: 160)
  }

  @Test func `prints the figures of all, each type, language pair and difficulty`() throws {
    let outcome = try run("civic evaluate identity Examples/names.jsonl --csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("program,by,group,pairs,right,wrong,unsure,precision,recall,f1"))
    for row in [
      "civic,all,all,10,", "civic,type,person,5,", "civic,languages,person kk-ru,2,", ",person initials,1,",
    ] {
      #expect(outcome.output.contains(row), "\(row)")
    }
  }

  @Test func `the published pairs are as good as is told of them`() throws {
    let outcome = try run("civic evaluate identity Tests/Identity --split develop --csv")
    let rows = outcome.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let persons = try #require(rows.first { $0[1] == "type" && $0[2] == "person" })
    #expect(try #require(Double(persons[7])) >= 0.97 && #require(Double(persons[8])) >= 0.95)
  }

  @Test func `errors of the measure half are not shown, by whatever way it is named`() throws {
    for line in [
      "Tests/Identity --split measure", "Tests/Identity --split all", "Tests/Identity/measure/persons.jsonl",
    ] {
      let outcome = try run("civic evaluate identity --errors \(line)")
      #expect(
        outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains("figures only"), "\(line)")
    }
  }

  @Test func `another program's answers stand beside, and its errors with both names`() throws {
    let folder = try ExampleFolder()
    try """
    {"id":"1","same":true,"score":0.9}
    {"id":"3","same":true,"score":0.8}
    """.write(to: folder.url.appending(path: "theirs.jsonl"), atomically: true, encoding: .utf8)
    let both = try folder.run(
      "civic evaluate identity Examples/names.jsonl --answers theirs.jsonl --record run.json --csv")
    #expect(both.status == 0, "\(both.errors)")
    #expect(both.output.contains("theirs,all,all,10,1,1,8,0.5,"))
    let record = try String(contentsOf: folder.url.appending(path: "run.json"), encoding: .utf8)
    #expect(record.contains("\"theirs\"") && record.contains("\"split\" : \"names.jsonl\""))
    let errors = try folder.run(
      "civic evaluate identity Examples/names.jsonl --answers theirs.jsonl --errors")
    #expect(errors.output.contains("Yerlan Hasanov") && !errors.output.contains("Айгуль Сериковой"))
  }

  @Test func `pairs that are none are named`() throws {
    let folder = try ExampleFolder()
    #expect(try folder.run("civic evaluate identity").status == 2)
    #expect(try folder.run("civic evaluate identity none.jsonl").status == 1)
    let outcome = try folder.run("echo '{}' > a.jsonl; civic evaluate identity a.jsonl")
    #expect(outcome.status == 1 && outcome.errors.contains("a.jsonl:1:"))
    let answers = try folder.run(
      "echo '{}' > a.jsonl; civic evaluate identity Examples/names.jsonl --answers a.jsonl")
    #expect(answers.status == 1 && answers.errors.contains("a.jsonl:1:"))
  }
}
