import CivicEvaluation
import Testing

@Suite struct MarkedTextTests {
  @Test func `marks nest, and ranges count scalars of the plain text`() {
    let text = MarkedText("⟦o1:«⟦title:Әділ⟧» қоры⟧ келді")
    #expect(text.text == "«Әділ» қоры келді")
    #expect(text.spans.map(\.label) == ["o1", "title"])
    #expect(text.spans.map(\.range) == [0..<11, 1..<5])
    #expect(text.problems == [])
  }

  @Test(arguments: [
    ("⟦o1:қор келді", MarkedText.Problem.unclosed("o1")), ("қор⟧ келді", .unopened),
    ("⟦қор⟧ келді", .unlabelled),
  ])
  func `marks that do not pair are told`(text: String, problem: MarkedText.Problem) {
    #expect(MarkedText(text).problems.contains(problem))
  }
}
