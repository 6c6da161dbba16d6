import CivicEvaluation
import CivicEvents
import CivicText
import Testing

@Suite struct `Keys that names are found by` {
  @Test func `two names that compare as one share a key`() throws {
    let pairs = try IdentityPairs(at: "Tests/Identity", splits: [.develop]).pairs.map(\.pair)
      .filter { $0.type == .organization }
    #expect(pairs.count > 300)
    for pair in pairs {
      let one = OrganizationProfile(pair.a.text, language: pair.a.lang ?? .ru)
      let other = OrganizationProfile(pair.b.text, language: pair.b.lang ?? .ru)
      guard OrganizationComparison.compare(one, other).decision == .same else { continue }
      #expect(!Set(one.blockKeys).isDisjoint(with: other.blockKeys), "\(pair.a.text) | \(pair.b.text)")
    }
  }
}
