import CivicEvaluation
import Foundation
import Testing

@testable import civic

@Suite struct `Public sets` {
  private static let nouns =
    "mkdir -p d/unimorph-kaz; printf 'кітап\\tкітаптың\\tN\\nкітап\\tреформа\\tN\\n' > d/unimorph-kaz/kaz.noun.tsv; "
    + "printf 'бару\\tбардым\\tV\\n' > d/unimorph-kaz/kaz.sm; "

  @Test func `figures as a table in per cent, and as JSON from 0 to 1`() throws {
    let folder = try ExampleFolder()
    let table = try folder.run(Self.nouns + "civic evaluate --public unimorph --data d")
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.contains("50.0"))
    let json = try folder.run("civic evaluate --public unimorph --data d --json")
    let rows = try JSONDecoder().decode([PublicSetScore].self, from: Data(json.output.utf8))
    #expect(rows.prefix(2).map(\.share) == [0.5, 0])
    #expect(rows.prefix(2).map(\.measure) == [.formKey, .sharedKey])
    #expect(rows.map(\.split).contains("verbs, one word, held out"))
  }

  @Test func `a dated record, with four digits a figure`() throws {
    let folder = try ExampleFolder()
    #expect(
      try folder.run(Self.nouns + "civic evaluate --public unimorph --data d --record r.json").status == 0)
    let data = try Data(contentsOf: folder.url.appending(path: "r.json"))
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((record["date"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
    #expect((record["scores"] as? [Any])?.count == 18)
    let nowhere = try folder.run("civic evaluate --public unimorph --data d --record none/r.json")
    #expect(nowhere.status == 1 && nowhere.errors.contains("none/r.json"))
  }

  @Test(arguments: ["kk", "ru", "en"])
  func `a missing set is named with its offer, and the others are measured`(language: String) throws {
    let outcome = try ExampleFolder().run(
      Self.nouns + "civic evaluate --public all --data d --csv", language: language)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("unimorph,nouns,kk,form-key,all"))
    for words in [
      "d/kaznerd/with_sentID_IOB2_test2.txt", "https://github.com/IS2AI/KazNERD", "CC BY 4.0", "Yeshpanov",
    ] {
      #expect(outcome.errors.replacing(/\s+/, with: " ").contains(words))
    }
    #expect(try ExampleFolder().run("civic evaluate --public uner --data d", language: language).status == 1)
  }

  @Test func `a name that is none lists those there are`() throws {
    let outcome = try ExampleFolder().run("civic evaluate --public conll")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains("ud-kazakh"))
  }

  @Test func `the list says where each is offered`() throws {
    let outcome = try ExampleFolder().run("civic evaluate --public list --tsv")
    #expect(outcome.status == 0)
    for set in PublicSet.allCases { #expect(outcome.output.contains("\(set.rawValue)\t")) }
  }
}
