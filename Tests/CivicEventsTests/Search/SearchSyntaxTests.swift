import CivicEvents
import Testing

/// What is typed into a search, and how it is understood.
struct SearchSyntaxTests {
  private static func phrase(_ words: String...) -> SearchExpression {
    .phrase(words.map { SearchExpression.Word(text: $0) })
  }

  @Test(
    arguments: [
      ("а", phrase("а")),
      ("а б", .all([phrase("а"), phrase("б")], without: [])),
      ("\"а б\" «в г» “д е”", .all([phrase("а", "б"), phrase("в", "г"), phrase("д", "е")], without: [])),
      ("\"а б", phrase("а", "б")),
      ("а OR б в", .all([.any([phrase("а"), phrase("б")]), phrase("в")], without: [])),
      ("а | б ИЛИ в НЕМЕСЕ г", .any([phrase("а"), phrase("б"), phrase("в"), phrase("г")])),
      ("а AND б", .all([phrase("а"), phrase("б")], without: [])),
      ("а -б", .all([phrase("а")], without: [phrase("б")])),
      ("а - б", .all([phrase("а"), phrase("б")], without: [])),
      ("а NOT \"б в\"", .all([phrase("а")], without: [phrase("б", "в")])),
      ("а NEAR/3 б", .near([["а"], ["б"]].map { $0.map { SearchExpression.Word(text: $0) } }, 3)),
      ("а NEAR б", .near([["а"], ["б"]].map { $0.map { SearchExpression.Word(text: $0) } }, 10)),
      ("(а б) | в", .any([.all([phrase("а"), phrase("б")], without: []), phrase("в")])),
      ("абв*", .phrase([SearchExpression.Word(text: "абв", isPrefix: true)])),
      ("аб*", phrase("аб")),
      ("педагог-психолог", phrase("педагог", "психолог")),
      ("БҚО-ның", phrase("БҚО-ның")),
      ("2026-02-13", phrase("2026", "02", "13")),
      ("or", phrase("or")),
    ] as [(String, SearchExpression)])
  func `operators are told from words`(text: String, expression: SearchExpression) {
    #expect(SearchSyntax.expression(text) == expression)
  }

  @Test func `brackets in brackets without end are passed over`() {
    let many = 50_000
    let text = String(repeating: "(", count: many) + "а" + String(repeating: ")", count: many)
    #expect(SearchSyntax.expression(text) == Self.phrase("а"))
  }

  @Test(arguments: ["", "   ", "OR", "-а", "NOT а", "()", "((", "\"\"", "-", "NEAR/3", "…"])
  func `where no word is left to look for, there is nothing`(text: String) {
    #expect(SearchSyntax.expression(text) == nil)
  }
}
