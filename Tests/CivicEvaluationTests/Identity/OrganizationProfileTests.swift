import CivicEvaluation
import CivicEvents
import CivicText
import Foundation
import Testing

@Suite struct `Names taken apart` {
  private func pairs() throws -> [[OrganizationProfile]] {
    let pairs = try IdentityPairs(at: "Tests/Identity", splits: [.develop]).pairs.map(\.pair)
      .filter { $0.type == .organization }
    #expect(pairs.count > 300)
    return pairs.map { pair in
      [pair.a, pair.b].map { OrganizationProfile($0.text, language: $0.lang ?? .ru) }
    }
  }

  @Test func `two names that compare as one find each other`() throws {
    for pair in try pairs() {
      let (one, other) = (pair[0], pair[1])
      guard OrganizationComparison.compare(one, other).decision == .same else { continue }
      #expect(
        one.blockKeys.meets(other.blockKeys) && other.blockKeys.meets(one.blockKeys),
        "\(one.name) | \(other.name)")
    }
  }

  @Test func `a name is read from its bytes as it was taken apart`() throws {
    for pair in try pairs() {
      let read = try pair.map { profile in
        let bytes = ProfileBytes.of(profile)
        let read = try #require(ProfileBytes.profile(bytes, profile.name, profile.language))
        #expect(ProfileBytes.of(read) == bytes && read.blockKeys == profile.blockKeys, "\(profile.name)")
        return read
      }
      #expect(
        OrganizationComparison.compare(read[0], read[1]) == OrganizationComparison.compare(pair[0], pair[1]))
    }
  }

  @Test func `bytes that are cut off or of another form are not read`() throws {
    let profile = OrganizationProfile("«Жайық жастары» қоғамдық бірлестігі (ЖЖ)", language: .kk)
    let bytes = ProfileBytes.of(profile)
    for count in 0..<bytes.count {
      #expect(ProfileBytes.profile(bytes.prefix(count), profile.name, .kk) == nil)
    }
    #expect(ProfileBytes.profile(Data([99]) + bytes.dropFirst(), profile.name, .kk) == nil)
    #expect(ProfileBytes.profile(bytes + [0], profile.name, .kk) == nil)
  }
}
