import Testing

@testable import CivicReports

struct PhraseSearchTests {
  private let search = PhraseSearch(["со ссылкой на", "передает", "іс", "press service", "передает из"])

  @Test(arguments: [
    ("", []), ("пере", []), ("передает", [1]), ("…, передает из Семея со ссылкой на акимат", [0, 1, 4]),
    ("бұл іс", [2]), ("the press service", [3]), ("the press servic", []),
  ])
  func phrasesAreFoundInTheirOrder(_ text: String, _ phrases: [Int]) {
    #expect(search.found(in: text) == phrases)
  }

  @Test func onlyThoseMeantCount() {
    #expect(search.contains(in: "передает из Семея") { $0 == 4 })
    #expect(!search.contains(in: "передает из Семея") { $0 == 0 })
  }
}
