import CivicEvents
import CivicText
import Testing

@testable import civic

@Suite struct `Cards` {
  @Test(arguments: ["kk", "ru", "en"])
  func `have words for all that they show`(language: String) throws {
    let folder = try ExampleFolder()
    let ids = try folder.run(
      """
      civic sql --tsv "SELECT 'e' || id FROM events UNION SELECT 'r' || id FROM reports
        UNION SELECT * FROM (SELECT 'o' || id FROM organizations LIMIT 5)
        UNION SELECT * FROM (SELECT 'p' || id FROM people LIMIT 5)" | tail -n +2
      """
    ).output.split(separator: "\n")
    #expect(ids.count > 40)
    let outcome = try folder.run(
      "for id in \(ids.joined(separator: " ")); do civic show $id || exit 1; done", language: language)
    #expect(outcome.status == 0)
    for prefix in ["field.", "section.", "card.", "event-kind.", "_"] {
      let lines = outcome.output.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix(prefix) }
      #expect(lines.isEmpty)
    }
  }

  @Test func `every section has a heading`() {
    for language in Language.allCases {
      for name in CardSection.Name.allCases {
        #expect(Labels.keys(language).contains("section.\(name.rawValue)"))
      }
    }
  }

  @Test func `a blocked body is in no card and no list`() throws {
    let folder = try ExampleFolder()
    let name = "Правовая инициатива"
    let id =
      try folder.run("civic sql --tsv \"SELECT 'o' || id FROM organizations WHERE name = '\(name)'\"")
      .output.split(separator: "\n").last ?? ""
    #expect(try folder.run("civic organizations").output.contains(name))
    #expect(try folder.run("civic block --organization \(id)").status == 0)
    for command in ["organizations", "people", "statements", "events", "search инициатива"] {
      #expect(!(try folder.run("civic \(command)").output.contains(name)), "\(command)")
    }
    #expect(try folder.run("civic show \(id)").status == 1)
    #expect(try folder.run("civic block --organization \(id) --lift").status == 0)
    #expect(try folder.run("civic organizations").output.contains(name))
  }
}
