import CivicEvents
import CivicText
import Testing

struct PersonIdentityTests {
  private static func mention(
    _ id: Int, _ name: String, report: Int? = nil, at organizations: Set<Int> = [], of parties: Set<Int> = [],
    as positions: Set<String> = [],
    in region: String? = nil, events: Set<Int> = []
  ) -> PersonMention? {
    PersonMention(
      id: id, report: report ?? id, name: PersonProfile(name, language: .kk), order: [String(id)],
      organizations: organizations.union(parties), parties: parties, positions: positions,
      eventRegion: region, events: events)
  }

  private func persons(_ mentions: [PersonMention?], _ judgements: [Judgement] = []) -> [[Int]] {
    PersonIdentity.identify(mentions.compactMap { $0 }, judgements: judgements).components
  }

  @Test(arguments: [
    (
      "a full name alone is nobody's", [mention(1, "Айгүл Сәбитова"), mention(2, "Айгүл Сәбитова")],
      [[1], [2]]
    ),
    (
      "a full name and a body",
      [mention(1, "Айгүл Сәбитова", at: [5]), mention(2, "Айгүл Сәбитова", at: [5])],
      [[1, 2]]
    ),
    (
      "a full name and another body",
      [mention(1, "Айгүл Сәбитова", at: [5]), mention(2, "Айгүл Сәбитова", at: [6])], [[1], [2]]
    ),
    (
      "a full name, a post and a region",
      [
        mention(1, "Айгүл Сәбитова", as: ["директор"], in: "KZ-27"),
        mention(2, "Айгүл Сәбитова", as: ["директор"], in: "KZ-27"),
        mention(3, "Айгүл Сәбитова", as: ["директор"], in: "KZ-15"),
        mention(4, "Айгүл Сәбитова", as: ["директор"]),
      ], [[1, 2], [3], [4]]
    ),
    (
      "a full name at one event",
      [mention(1, "Айгүл Сәбитова", events: [9]), mention(2, "Айгүл Сәбитова", events: [9])],
      [[1, 2]]
    ),
    (
      "the patronymic may be missing, in any order of the parts",
      [
        mention(1, "Айгүл Болатқызы Сәбитова", at: [5]), mention(2, "Сәбитова Айгүл Болатқызы", at: [5]),
        mention(3, "Айгүл Сәбитова", at: [5]),
      ], [[1, 2, 3]]
    ),
    (
      "but not differ, not even by way of a third",
      [
        mention(1, "Айгүл Сәбитова", at: [5]), mention(2, "Айгүл Болатқызы Сәбитова", at: [5]),
        mention(3, "Айгүл Ерланқызы Сәбитова", at: [5]),
      ], [[1], [2], [3]]
    ),
    (
      "one body, and two parties",
      [
        mention(1, "Айгүл Сәбитова", at: [5], of: [8]), mention(2, "Айгүл Сәбитова", at: [5], of: [9]),
      ], [[1], [2]]
    ),
    (
      "one post, and two bodies",
      [
        mention(1, "Айгүл Сәбитова", at: [5], as: ["директор"], in: "KZ-27"),
        mention(2, "Айгүл Сәбитова", at: [6], as: ["директор"], in: "KZ-27"),
      ], [[1], [2]]
    ),
    (
      "within a report equal names",
      [mention(1, "Айгүл Сәбитова", report: 7), mention(2, "Айгүл Сәбитова", report: 7)], [[1, 2]]
    ),
    (
      "within a report an initial or a surname that fits one",
      [
        mention(1, "Айгүл Сәбитова", report: 7), mention(2, "А. Сәбитова", report: 7),
        mention(3, "Сәбитова", report: 7),
      ],
      [[1, 2, 3]]
    ),
    (
      "but not one that fits two",
      [
        mention(1, "Айгүл Сәбитова", report: 7), mention(2, "Асель Сәбитова", report: 7),
        mention(3, "А. Сәбитова", report: 7),
      ],
      [[1], [2], [3]]
    ),
    (
      "initials alone are never the same across reports",
      [mention(1, "А. Сәбитова", at: [5], events: [9]), mention(2, "А. Сәбитова", at: [5], events: [9])],
      [[1], [2]]
    ),
  ])
  func `persons join on a name and a second agreeing fact`(
    _ why: String, mentions: [PersonMention?], persons: [[Int]]
  ) {
    #expect(self.persons(mentions) == persons)
    #expect(self.persons(mentions.reversed()) == persons, "whatever their order")
  }

  @Test func `a full name alone is unsure, once for each person`() {
    let judged = PersonIdentity.identify(
      [
        Self.mention(1, "Айгүл Сәбитова", at: [5]), Self.mention(2, "Айгүл Сәбитова", at: [5]),
        Self.mention(3, "Айгүл Сәбитова"),
      ].compactMap { $0 },
      judgements: []
    ).judged
    #expect(judged.map(\.pair) == [MentionPair(1, 2), MentionPair(1, 3)])
    #expect(judged.map(\.verdict) == [.same, .unsure])
    #expect(judged.map(\.reasons) == ["full-name organization", "full-name"])
  }

  @Test func `a person's judgement outweighs the machine's`() {
    let mentions = [
      Self.mention(1, "Айгүл Сәбитова", at: [5]), Self.mention(2, "Айгүл Сәбитова", at: [5]),
      Self.mention(3, "А. Сәбитова"),
    ]
    #expect(persons(mentions, [Judgement(1, 2, .different, reasons: [])]) == [[1], [2], [3]])
    #expect(persons(mentions, [Judgement(2, 3, .same, reasons: [])]) == [[1, 2, 3]])
  }
}
