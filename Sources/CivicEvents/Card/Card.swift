public import CivicReports

/// All that is stored about one event, organisation, person, report or fact, each fact with its sentence.
public struct Card: Codable, Sendable, Equatable {
  /// After redirects: a merged id's card is that of what it was merged into.
  public var id: TypedID
  /// The event's title, the name, the report's headline; for a fact, what it says.
  @Nullable public var title: String?
  /// What is known of it as a whole, in order: "kind", "start", "region" … with raw values.
  public var fields: [CardField]
  public var sections: [CardSection]
  /// Of a body or person: each of its names, and where it is named so.
  public var names: [CardName] = []
  /// Of a body or person: how often, as what, with whom, on what.
  @Nullable public var profile: CardProfile?
  /// Of a body, and of a register: the rows that registers have of it.
  @Listed public var registered: [CardRegistration] = []
  /// Of an event: the reports that tell of it, by day of publication.
  @Listed public var reports: [CardReport] = []
  /// Of an event: what its reports say differently.
  @Listed public var disagreements: [CardDisagreement] = []

  /// How many facts it shows.
  public var count: Int { sections.reduce(0) { $0 + $1.facts.count } }
}

/// One name of a body or person in one language.
public struct CardName: Codable, Sendable, Equatable {
  public var name: String
  public var language: String
  /// "full", "short", "abbreviation", "former".
  public var kind: String
  /// Days of the first and the last report that bears it; nil where no report has a day.
  @Nullable public var firstSeen: String?
  @Nullable public var lastSeen: String?
  /// Empty for a name that a person has given.
  public var mentions: [CardMention]

  enum CodingKeys: String, CodingKey {
    case name, language, kind, mentions
    case firstSeen = "first_seen"
    case lastSeen = "last_seen"
  }
}

/// A row of a register.
public struct CardRegistration: Codable, Sendable, Equatable {
  public var organization: NamedID
  /// The register's name, and the report that it is stored as.
  public var register: String
  public var report: TypedID
  /// "kz-bin 123456789012".
  @Nullable public var identifier: String?
  public var kind: String
  /// ISO 3166-2.
  @Nullable public var region: String?
  /// "active", "liquidated" …, or as it was typed.
  @Nullable public var status: String?
  /// Its cells with their addresses.
  public var row: String
}

/// A place where a body or person is named: what `civic split` parts.
public struct CardMention: Codable, Sendable, Equatable {
  public var id: TypedID
  public var report: TypedID
}

/// What those say who dispute a fact.
public struct Dispute: Codable, Sendable, Equatable {
  public var reply: String
  public var by: String
  /// ISO 8601, UTC.
  public var at: String
}

/// One value of a card.
public struct CardField: Codable, Sendable, Equatable {
  public var name: String
  public var value: String
}

/// A report of an event.
public struct CardReport: Codable, Sendable, Equatable {
  public var id: TypedID
  @Nullable public var source: String?
  @Nullable public var published: String?
  public var language: String
  /// The report whose text it is, to the letter.
  @Nullable public var copyOf: TypedID?
  /// The report that most of its text is of.
  @Nullable public var nearCopyOf: TypedID?

  enum CodingKeys: String, CodingKey {
    case id, source, published, language
    case copyOf = "copy_of"
    case nearCopyOf = "near_copy_of"
  }
}

/// Something that reports of one event say differently: no value is lost.
public struct CardDisagreement: Codable, Sendable, Equatable {
  public struct Value: Codable, Sendable, Equatable {
    public var value: String
    /// Which say so.
    public var reports: [TypedID]
  }

  /// "start", "settlement" …; "participants" for how many came.
  public var field: String
  public var values: [Value]
}

/// Facts of one sort.
public struct CardSection: Codable, Sendable, Equatable {
  /// What the facts are of, in the order of a card.
  public enum Name: String, Codable, Sendable, CaseIterable {
    case values, organizers, hosts, partners, participants, groups, speakers, people, statements, outcomes,
      topics
    case within, mentioned
  }

  public var name: Name
  public var facts: [CardFact]
}

/// One fact with the place it stands in.
public struct CardFact: Codable, Sendable, Equatable {
  public var id: TypedID
  /// Of an event's own value, which: "title", "start", "settlement" …
  @Nullable public var field: String?
  /// The name, the words, the value.
  public var value: String
  /// Whom it is about: an organisation or a person.
  @Nullable public var about: TypedID?
  /// The role; a group's or an outcome's kind; "direct" or "reported" of a statement.
  @Nullable public var role: String?
  @Nullable public var support: String?
  @Nullable public var presence: String?
  @Nullable public var basis: String?
  /// As stated, on that day.
  @Nullable public var position: String?
  /// The body a person spoke for or came from.
  @Nullable public var organization: NamedID?
  /// Who said it.
  @Nullable public var speaker: String?
  @Nullable public var event: NamedID?
  public var state: FactState
  /// Of a disputed fact.
  @Nullable public var dispute: Dispute?
  /// 0…1.
  public var confidence: Double
  public var report: TypedID
  public var passage: String
  public var sentence: String
}
