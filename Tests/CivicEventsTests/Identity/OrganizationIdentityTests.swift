import CivicEvents
import CivicReports
import CivicText
import Testing

struct OrganizationIdentityTests {
  private static func mention(
    _ id: Int, _ name: String, _ kind: OrganizationKind = .ngo, report: Int? = nil, in region: String? = nil,
    at locality: String? = nil
  ) -> OrganizationMention {
    let key = OrganizationKey(name, language: .kk)
    return OrganizationMention(
      id: id, report: report ?? id, nameKey: NameKey.key(name), blockKey: key.key, kind: kind,
      nameRegion: key.region, eventRegion: region, eventLocality: locality)
  }

  private func bodies(_ mentions: [OrganizationMention], _ judgements: [Judgement] = []) -> [[Int]] {
    OrganizationIdentity.identify(mentions, judgements: judgements).components
  }

  @Test(arguments: [
    (
      "one name of its own, one kind", [mention(1, "Жайық жастары"), mention(2, "«Жайық  жастары»")],
      [[1, 2]]
    ),
    (
      "an unknown kind fits", [mention(1, "Ұлағатты жанұя"), mention(2, "Ұлағатты жанұя", .unknown)],
      [[1, 2]]
    ),
    ("two kinds are two bodies", [mention(1, "Ауыл", .party), mention(2, "Ауыл", .ngo)], [[1], [2]]),
    (
      "an unknown kind goes to neither of two",
      [
        mention(1, "Ауыл", .party), mention(2, "Ауыл", .ngo), mention(3, "Ауыл", .unknown),
      ], [[1], [2], [3]]
    ),
    (
      "unless its own report tells",
      [
        mention(1, "Ауыл", .party), mention(2, "Ауыл", .ngo, report: 2),
        mention(3, "Ауыл", .unknown, report: 2),
      ], [[1], [2, 3]]
    ),
    (
      "a name that each region has stays in its region",
      [
        mention(1, "Азаматтық альянс", in: "KZ-27"), mention(2, "Азаматтық альянс", in: "KZ-15"),
        mention(3, "Азаматтық альянс", in: "KZ-27"),
      ], [[1, 3], [2]]
    ),
    (
      "and joins none where the region is unknown",
      [
        mention(1, "Қоғамдық кеңес", in: "KZ-27"), mention(2, "Қоғамдық кеңес"), mention(3, "Қоғамдық кеңес"),
      ],
      [[1], [2], [3]]
    ),
    (
      "a name that states its region joins everywhere",
      [
        mention(1, "БҚО азаматтық альянсы", in: "KZ-27"),
        mention(2, "БҚО азаматтық альянсы", in: "KZ-71"),
      ], [[1, 2]]
    ),
    (
      "a national body is one",
      [
        mention(1, "Мәжіліс", .stateBody, in: "KZ-27"), mention(2, "Мәжіліс", .stateBody, in: "KZ-71"),
      ], [[1, 2]]
    ),
    (
      "a party is one",
      [mention(1, "AMANAT", .party, in: "KZ-27"), mention(2, "Amanat", .party, in: "KZ-71")], [[1, 2]]
    ),
    (
      "a single word that two regions claim is left apart",
      [mention(1, "Үміт", in: "KZ-27"), mention(2, "Үміт", in: "KZ-15"), mention(3, "Үміт")], [[1], [2], [3]]
    ),
    (
      "a branch is not its parent", [mention(1, "AMANAT", .party), mention(2, "AMANAT БҚО филиалы", .party)],
      [[1], [2]]
    ),
  ])
  func `bodies join by name, kind and region`(_ why: String, mentions: [OrganizationMention], bodies: [[Int]])
  {
    #expect(self.bodies(mentions) == bodies)
    #expect(self.bodies(mentions.reversed()) == bodies, "whatever their order")
  }

  @Test func `what is judged says why`() {
    let judged = OrganizationIdentity.identify(
      [
        Self.mention(1, "Үміт", in: "KZ-27"), Self.mention(2, "Үміт", in: "KZ-27"),
        Self.mention(3, "Үміт", in: "KZ-15"),
      ],
      judgements: []
    ).judged
    #expect(judged.map(\.pair) == [MentionPair(1, 2), MentionPair(1, 3)])
    #expect(judged.map(\.verdict) == [.same, .unsure])
    #expect(judged.map(\.reasons) == ["name kind region", "name place-differs"])
  }

  @Test func `a person's judgement outweighs the machine's`() {
    let mentions = [
      Self.mention(1, "Ауыл", .party), Self.mention(2, "Ауыл партиясы", .party),
      Self.mention(3, "Ауыл", .party),
    ]
    #expect(bodies(mentions) == [[1, 3], [2]])
    #expect(bodies(mentions, [Judgement(1, 2, .same, reasons: [])]) == [[1, 2, 3]])
    #expect(bodies(mentions, [Judgement(1, 3, .different, reasons: [])]) == [[1], [2], [3]])
  }
}
