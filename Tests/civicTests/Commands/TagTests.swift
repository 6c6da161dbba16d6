import Foundation
import Testing

@testable import civic

@Suite struct `Tag` {
  @Test func `token, tab and tag, line for line`() throws {
    let folder = try ExampleFolder()
    let outcome = try folder.run(
      "printf 'Айгүл X Y\\r\\nСәрсен\\tX\\r\\n\\r\\n\\nАстанаға\\nкелді' > a.txt; civic tag --conll a.txt --language kk"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "Айгүл\tB-PERSON\nСәрсен\tI-PERSON\n\n\nАстанаға\tB-GPE\nкелді\tO\n")
  }

  @Test func `nothing in, nothing out`() throws {
    let outcome = try ExampleFolder().run("printf '' | civic tag --conll -")
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
  }

  @Test(arguments: ["kk", "ru", "en"])
  func `a missing file is named`(language: String) throws {
    let outcome = try ExampleFolder().run("civic tag --conll none.txt", language: language)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("none.txt"))
  }

  @Test func `a language that is none of ours is misuse`() throws {
    #expect(try ExampleFolder().run("civic tag --conll - --language xx").status == 2)
    #expect(try ExampleFolder().run("civic tag").status == 2)
  }
}
