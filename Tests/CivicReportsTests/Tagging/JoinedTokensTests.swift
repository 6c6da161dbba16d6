import CivicText
import Testing

@testable import CivicReports

@Suite struct JoinedTokensTests {
  @Test(arguments: [
    (["«", "Өркен", "»", "қоры", ",", "Ақтау", "."], "«Өркен» қоры, Ақтау."),
    (["\"", "Өркен", "\"", "қоры"], "\"Өркен\" қоры"), (["А", ".", "Ахметов"], "А. Ахметов"),
    (["Aigul", "'s", "(", "own", ")", "words"], "Aigul's (own) words"), (["did", "n't"], "didn't"),
    (["10 000", "%"], "10 000%"), ([], ""), ([".", "."], ".."),
  ])
  func `tokens read as people write`(tokens: [String], text: String) {
    #expect(JoinedTokens(tokens).text == text)
  }

  @Test func `ranges count scalars and lead back to the tokens`() {
    let joined = JoinedTokens(["e\u{301}", "🇰🇿", ".", "б"])
    #expect(joined.ranges == [0..<2, 3..<5, 5..<6, 7..<8])
    let tags = joined.tags([TaggedSpan(range: 1..<4, kind: .person), TaggedSpan(range: 3..<8, kind: .date)])
    // The second shares a token with the first and is left out whole.
    #expect(tags == [.begin(.person), .inside(.person), .outside, .outside])
  }

  @Test func `a part of a token tags all of it, and a gap tags nothing`() {
    let joined = JoinedTokens(["БҚО-ның", "тұрғыны"])
    #expect(joined.tags([TaggedSpan(range: 0..<3, kind: .geopolitical)])[0] == .begin(.geopolitical))
    #expect(joined.tags([TaggedSpan(range: 7..<8, kind: .date)]) == [.outside, .outside])
    #expect(joined.tags([TaggedSpan(range: 90..<99, kind: .date)]) == [.outside, .outside])
  }
}
