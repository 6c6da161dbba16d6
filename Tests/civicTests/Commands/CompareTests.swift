import Foundation
import Testing

@testable import civic

@Suite struct `civic compare` {
  private func run(_ line: String, language: String = "en") throws -> CivicProgram.Outcome {
    try CivicProgram.shell(line, in: CivicProgram.repository, language: language)
  }

  @Test func `says what it decides and why`() throws {
    let outcome = try run(#"civic compare "Айгүл Серікова" "А. Сериковой" --as person"#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("the same  score 0."))
    #expect(outcome.output.contains("  an initial, which fits\n"))
  }

  @Test(arguments: [
    ("kk", "анық емес", "көп адамға ортақ"), ("ru", "неясно", "носят многие"),
    ("en", "not sure", "many bear"),
  ])
  func `speaks the language of the interface`(language: String, decision: String, reason: String) throws {
    for kind in ["person", "адам", "человек"] {
      let outcome = try run(#"civic compare Омарова "Гүлсара Омарова" --as \#(kind)"#, language: language)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix(decision) && outcome.output.contains(reason))
    }
  }

  @Test func `as JSON with codes and words`() throws {
    let outcome = try run(
      #"civic compare "Ерлан Асанов" "Ерлан Хасанов" --as person --language-a kk --language-b ru --json"#)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(object?["decision"] as? String == "different" && object?["same"] as? Bool == false)
    let reasons = try #require(object?["reasons"] as? [[String: Any]])
    #expect(reasons.contains { $0["code"] as? String == "surname-differs" })
  }

  @Test func `many pairs, a line each, in order; bad lines are named and the others go on`() throws {
    let folder = try ExampleFolder()
    let lines = [
      #"{"id":"a","type":"person","a":{"text":"Айгүл Серікова","lang":"kk"},"b":{"text":"Айгуль Сериковой","lang":"ru"}}"#,
      "not JSON", "", #"{"id":"b","type":"person","a":{"text":"Омарова"},"b":{"text":"Гүлсара Омарова"}}"#,
      #"{"id":"c","type":"animal","a":{"text":"x"},"b":{"text":"y"}}"#,
      #"{"id":"d","type":"organization","a":{"text":"№5 мектеп"},"b":{"text":"№15 мектеп"}}"#,
    ]
    try lines.joined(separator: "\n").write(
      to: folder.url.appending(path: "pairs.jsonl"), atomically: true, encoding: .utf8)
    let outcome = try folder.run("civic compare --jsonl < pairs.jsonl")
    #expect(outcome.status == 3)
    let answers = try outcome.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["id"] as? String } == ["a", "b", "d"])
    #expect(answers[0]["same"] as? Bool == true && answers[1]["same"] is NSNull)
    #expect(answers[2]["same"] as? Bool == false && (answers[2]["reasons"] as? [String])?.isEmpty == false)
    #expect(
      outcome.errors.contains("line 2: not JSON") && outcome.errors.contains("line 5: the value of type"))
  }

  @Test func `lines that are all bad fail, none at all is done`() throws {
    #expect(try run("printf 'x\\n' | civic compare --jsonl").status == 1)
    #expect(try run("printf '' | civic compare --jsonl").status == 0)
  }

  @Test(arguments: [
    "civic compare", "civic compare А", "civic compare А Б", "civic compare А Б --as x",
    "civic compare А Б --as person --language-a xx", "civic compare А Б --jsonl",
  ])
  func `misuse`(line: String) throws {
    let outcome = try run(line)
    #expect(outcome.status == 2 && outcome.output == "" && outcome.errors.contains("error:"))
  }
}
