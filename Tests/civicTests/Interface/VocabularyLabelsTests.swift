import CivicEvents
import CivicText
import Testing

@testable import civic

/// Everything that a database can hold or the library can say has words in every language.
@Suite struct `Labels of every vocabulary` {
  static func keys<Value: CaseIterable & RawRepresentable>(
    _ type: Value.Type, _ vocabulary: String
  ) -> [String] where Value.RawValue == String {
    Value.allCases.map { "\(vocabulary).\($0.rawValue)" }
  }

  static let vocabularies: [[String]] = [
    keys(EventKind.self, "event-kind"), keys(EventStatus.self, "event-status"),
    keys(EventFormat.self, "event-format"), keys(OrganizationRole.self, "organization-role"),
    keys(PersonRole.self, "person-role"), keys(Support.self, "support"), keys(Presence.self, "presence"),
    keys(ParticipationBasis.self, "basis"), keys(OrganizationKind.self, "organization-kind"),
    keys(GroupKind.self, "group-kind"), keys(CountBasis.self, "count-basis"),
    keys(SpeakerKind.self, "speaker-kind"), keys(Occasion.self, "occasion"),
    keys(OutcomeKind.self, "outcome-kind"), keys(Language.self, "language"),
    ["register", "legal-form", "own-words", "list", "person"].map { "kind-basis.\($0)" },
    ["machine", "reviewed", "disputed", "withdrawn"].map { "fact-state.\($0)" },
    topics.map { "topic.\($0)" },
    keys(EntityKind.self, "entity-kind"), keys(Comparison.Decision.self, "comparison-decision"),
    keys(ComparisonReason.Code.self, "comparison-reason"),
  ]

  static let topics = [
    "constitutional-reform", "referendum", "elections", "civil-society", "ngo-financing", "human-rights",
    "womens-rights", "disability", "youth", "education", "health", "ecology", "media", "anti-corruption",
    "local-government", "budget", "language-culture", "interethnic-relations", "religion", "volunteering",
    "digitalisation", "law-and-justice", "social-protection", "economy", "security", "urban-development",
  ]

  @Test(arguments: vocabularies)
  func `have a label in each language that can be typed back`(keys: [String]) {
    for key in keys {
      let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
      for language in Language.allCases {
        let label = Labels(language).text(key)
        #expect(label != key, "\(language.rawValue) has no \(key)")
        #expect(Labels.value(label, in: parts[0]) == parts[1], "\(label)")
      }
    }
  }

  @Test(arguments: CivicError.Code.allCases)
  func `errors`(code: CivicError.Code) {
    for language in Language.allCases { #expect(Labels.keys(language).contains("error.\(code.rawValue)")) }
  }

  @Test(arguments: CivicNote.Code.allCases)
  func `notes`(code: CivicNote.Code) {
    for language in Language.allCases { #expect(Labels.keys(language).contains("note.\(code.rawValue)")) }
  }

  @Test(arguments: Civic.verbs.map { VerbName($0) })
  func `help pages and their examples`(verb: VerbName) {
    let keys = Labels.keys(.en)
    #expect(keys.contains("help.\(verb.type.name)"))
    if let discussion = verb.type.discussion { #expect(keys.contains(discussion)) }
    #expect(!verb.type.examples.isEmpty)
    for number in verb.type.examples.indices {
      #expect(keys.contains("example.\(verb.type.name).\(number + 1)"))
    }
  }

  struct VerbName: Sendable, CustomTestStringConvertible {
    let type: any Verb.Type
    init(_ type: any Verb.Type) { self.type = type }
    var testDescription: String { type.name }
  }
}
