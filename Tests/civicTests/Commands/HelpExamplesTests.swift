import Testing

@testable import civic

/// Every example of every help page runs as it stands.
@Suite struct `Examples of help pages` {
  @Test(arguments: Civic.verbs.map { $0.name })
  func `run`(name: String) throws {
    let verb = try #require(Civic.verbs.first { $0.name == name })
    let folder = try ExampleFolder()
    for example in verb.examples {
      let outcome = try folder.run(example)
      #expect(outcome.status == 0, "\(example): \(outcome.errors)")
      #expect(!outcome.output.isEmpty, "\(example) prints nothing: \(outcome.errors)")
    }
  }

  @Test(arguments: Civic.verbs.map { $0.name }, ["kk", "ru", "en"])
  func `stand at the end of the page`(name: String, language: String) throws {
    let verb = try #require(Civic.verbs.first { $0.name == name })
    let page = try CivicProgram.shell("civic \(name) --help", in: CivicProgram.repository, language: language)
    #expect(page.status == 0)
    let last = try #require(verb.examples.last)
    #expect(page.output.hasSuffix("  \(last)\n"))
  }
}
