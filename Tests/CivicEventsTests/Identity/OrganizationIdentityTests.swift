import CivicEvents
import CivicReports
import CivicText
import Testing

struct OrganizationIdentityTests {
  /// A mention, and the report that it stands in.
  struct Named {
    let mention: OrganizationMention
    let report: Int
  }

  private static func mention(
    _ id: Int, _ name: String, _ kind: OrganizationKind = .ngo, report: Int? = nil, in region: String? = nil,
    at locality: String? = nil, identifier: String? = nil
  ) -> Named {
    let key = OrganizationKey(name, language: .kk)
    let mention = OrganizationMention(
      id: id, name: name, language: "kk", nameKey: NameKey.key(name), blockKey: key.key, kind: kind,
      nameRegion: key.region, eventRegion: region, eventLocality: locality, identifier: identifier)
    return Named(mention: mention, report: report ?? id)
  }

  /// What is worked out of the mentions: the ids of each body's, and what is judged of the first mentions of usages.
  private static func identify(
    _ mentions: [Named], _ judgements: [Judgement] = [], same: [[String]] = [], different: [[String]] = []
  ) -> (bodies: [[Int]], judged: [Judgement]) {
    var usages: [OrganizationUsage.Signature: OrganizationUsage] = [:]
    var variants: [String: Int] = [:]
    var mentionsOfUsage: [Int: [Int]] = [:]
    let decided = Set(judgements.flatMap { [$0.pair.first, $0.pair.second] })
    var judgedMentions: [OrganizationIdentity.JudgedMention] = []
    for (report, named) in Dictionary(grouping: mentions, by: \.report) {
      let read = ReportOrganizations(named.map(\.mention), report: "report \(report)")
      for (mention, signature) in zip(named.map(\.mention), read.usages) {
        let variant = variants[signature.name] ?? variants.count + 1
        variants[signature.name] = variant
        let usage =
          usages[signature] ?? OrganizationUsage(id: usages.count + 1, variant: variant, signature: signature)
        usages[signature] = usage
        if decided.contains(mention.id) {
          judgedMentions.append(.init(id: mention.id, usage: usage.id, order: [String(mention.id)]))
        } else {
          mentionsOfUsage[usage.id, default: []].append(mention.id)
        }
      }
    }
    func pair(_ names: [String]) -> (Int, Int)? {
      variants[names[0]].flatMap { one in variants[names[1]].map { (one, $0) } }
    }
    let pairs = same.compactMap(pair).map {
      VariantPair($0.0, $0.1, .same, score: 0.9, reasons: [.translation])
    }
    let apart = Set(different.compactMap(pair).map { MentionPair($0.0, $0.1) })
    let identified = OrganizationIdentity.identify(
      Array(usages.values), mentions: judgedMentions, judgements: judgements, pairs: pairs,
      areDifferent: { apart.contains(MentionPair($0, $1)) })
    func members(_ node: Int) -> [Int] { node > 0 ? [node] : mentionsOfUsage[-node] ?? [] }
    return (
      identified.components.map { $0.flatMap(members).sorted() }.filter { !$0.isEmpty }.sorted {
        $0[0] < $1[0]
      },
      identified.judged.map { judgement in
        Judgement(
          members(judgement.pair.first).min() ?? 0, members(judgement.pair.second).min() ?? 0,
          judgement.verdict, score: judgement.score, reasons: [judgement.reasons])
      }
    )
  }

  private func bodies(_ mentions: [Named], _ judgements: [Judgement] = []) -> [[Int]] {
    Self.identify(mentions, judgements).bodies
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
  func `bodies join by name, kind and region`(_ why: String, mentions: [Named], bodies: [[Int]]) {
    #expect(self.bodies(mentions) == bodies)
    #expect(self.bodies(mentions.reversed()) == bodies, "whatever their order")
  }

  @Test func `what is judged says why`() {
    let judged = Self.identify([
      Self.mention(1, "Үміт", in: "KZ-27"), Self.mention(2, "«Үміт»", in: "KZ-27"),
      Self.mention(3, "Үміт", in: "KZ-15"),
    ]).judged
    #expect(judged.map(\.verdict) == [.same, .unsure])
    #expect(judged.map(\.reasons) == ["name kind region", "name place-differs"])
  }

  @Test func `a doubt is told once for each body, and never of what each region has`() {
    let claimed = ["KZ-10", "KZ-15", "KZ-23", "KZ-27"].enumerated().map {
      Self.mention($0.offset + 1, "Үміт", in: $0.element)
    }
    #expect(Self.identify(claimed).judged.count == 3)
    let councils = ["KZ-10", "KZ-15", "KZ-23", "KZ-27"].enumerated().map {
      Self.mention($0.offset + 1, "Қоғамдық кеңес", in: $0.element)
    }
    #expect(Self.identify(councils).judged.isEmpty)
  }

  @Test(arguments: [
    (
      "in two languages, of one kind and region",
      [mention(1, "Қоғамдық кеңес", in: "KZ-27"), mention(2, "Общественный совет", in: "KZ-27")], [[1, 2]]
    ),
    (
      "not of two regions",
      [mention(1, "Қоғамдық кеңес", in: "KZ-27"), mention(2, "Общественный совет", in: "KZ-15")],
      [[1], [2]]
    ),
    (
      "not of two kinds",
      [
        mention(1, "Қоғамдық кеңес", .advisoryBody, in: "KZ-27"),
        mention(2, "Общественный совет", .ngo, in: "KZ-27"),
      ],
      [[1], [2]]
    ),
    (
      "not where each is of another region",
      [mention(1, "Ақ ниет жастары", in: "KZ-27"), mention(2, "Молодёжь доброй воли", in: "KZ-15")],
      [[1], [2]]
    ),
    (
      "by way of a third name, but no two that are different",
      [
        mention(1, "Ақ ниет жастары", in: "KZ-27"), mention(2, "Молодёжь доброй воли", in: "KZ-27"),
        mention(3, "Goodwill Youth", in: "KZ-27"),
        mention(4, "Молодёжь чистой воли", in: "KZ-27"),
      ], [[1, 2, 3], [4]]
    ),
  ])
  func `names that compare as the same join`(_ why: String, mentions: [Named], bodies: [[Int]]) {
    let same = [
      ["Қоғамдық кеңес", "Общественный совет"], ["Ақ ниет жастары", "Молодёжь доброй воли"],
      ["Молодёжь доброй воли", "Goodwill Youth"], ["Goodwill Youth", "Молодёжь чистой воли"],
    ]
    let different = [["Молодёжь доброй воли", "Молодёжь чистой воли"]]
    for order in [mentions, mentions.reversed()] {
      #expect(Self.identify(order, same: same, different: different).bodies == bodies)
    }
  }

  @Test func `an identifier decides`() {
    let (one, other) = ("kz-bin 040940004933", "kz-bin 990240005557")
    let mentions = [
      Self.mention(1, "Ақ ниет жастары", identifier: one),
      Self.mention(2, "Ақ ниет жастары", identifier: other),
      Self.mention(3, "Молодёжь доброй воли", identifier: one), Self.mention(4, "Ақ ниет жастары"),
    ]
    #expect(bodies(mentions) == [[1, 3], [2], [4]])
    #expect(bodies(Array(mentions[2...])) == [[3], [4]])
    #expect(bodies([mentions[0], mentions[3]]) == [[1, 4]])
  }

  @Test(arguments: [
    (["БҚО азаматтық альянсы", "Альянс"], [1: 0]), (["Ақ ниет қоры", "Жайық жастар қоры", "қор"], [:]),
    (["Азаматтық белсенділік орталығы", "АБО"], [1: 0]),
    (["AMANAT партиясының облыстық филиалы", "партия"], [:]),
  ])
  func `a short form stands for the one body of its report that it fits`(names: [String], ties: [Int: Int]) {
    let mentions = names.enumerated().map { Self.mention($0.offset, $0.element, report: 1).mention }
    #expect(ReportOrganizations(mentions, report: "").ties == ties)
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
