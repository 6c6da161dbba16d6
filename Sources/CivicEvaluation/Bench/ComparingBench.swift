internal import CivicEvents
internal import CivicText

/// How many pairs of names are compared in a second, on one core: each name of the pairs that are to develop on with any other
/// of its kind, drawn at random.
package struct ComparingBench {
  package struct Figures: Sendable, Codable, Equatable {
    package let kind: String
    package let names: Int
    package let pairs: Int
    /// Those of them that compare as one's.
    package let same: Int
    /// In a second: names taken apart; pairs of names that have been taken apart.
    package let namesPerSecond: Int
    package let pairsPerSecond: Int
  }

  private static let pairs = 500_000

  private let names: [EntityKind: [ComparedPair.Name]]

  /// - Parameter folder: `Tests/Identity`.
  package init(_ folder: String) throws(CorpusError) {
    let pairs = try IdentityPairs(at: folder, splits: [.develop]).pairs.map(\.pair)
    names = Dictionary(grouping: pairs, by: \.type).mapValues { pairs in
      var seen: Set<String> = []
      return pairs.flatMap { [$0.a, $0.b] }.filter { seen.insert($0.text).inserted }
    }
  }

  package func measure() -> [Figures] {
    [
      measure(.organization, { OrganizationProfile($0, language: $1) }, OrganizationComparison.compare),
      measure(.person, { PersonProfile($0, language: $1) }, PersonComparison.compare),
    ]
  }

  private func measure<Profile>(
    _ kind: EntityKind, _ profile: (String, Language) -> Profile,
    _ compare: (Profile, Profile) -> Comparison
  ) -> Figures {
    let names = names[kind] ?? []
    func takeApart() -> [Profile] { names.map { profile($0.text, $0.lang ?? .ru) } }
    // The first time loads the lexicons.
    let profiles = takeApart()
    let clock = ContinuousClock()
    let takingApart = clock.measure { for _ in 0..<5 { _ = takeApart() } }
    var random = SplitMix64(seed: 11)
    var same = 0
    let comparing = clock.measure {
      for _ in 0..<Self.pairs {
        let one = profiles[random.next(below: profiles.count)]
        let other = profiles[random.next(below: profiles.count)]
        if compare(one, other).decision == .same { same += 1 }
      }
    }
    return Figures(
      kind: kind.rawValue, names: names.count, pairs: Self.pairs, same: same,
      namesPerSecond: Self.perSecond(5 * names.count, takingApart),
      pairsPerSecond: Self.perSecond(Self.pairs, comparing))
  }

  private static func perSecond(_ count: Int, _ duration: Duration) -> Int {
    Int(Double(count) / (duration / .seconds(1)))
  }
}
