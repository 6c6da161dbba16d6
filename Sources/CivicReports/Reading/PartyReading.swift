/// A body that organised, hosted or supported the event.
public struct OrganizerReading: Codable, Sendable, Equatable {
  /// The normal form: nominative, quotation marks apart, without its legal form.
  public var name: String
  @Nullable public var legalForm: String?
  public var kind: OrganizationKind
  public var role: OrganizationRole
  @Nullable public var support: Support?
  public var mention: Mention

  enum CodingKeys: String, CodingKey {
    case name
    case legalForm = "legal_form"
    case kind, role, support, mention
  }

  public init(
    name: String, legalForm: String?, kind: OrganizationKind, role: OrganizationRole, support: Support?,
    mention: Mention
  ) {
    self.name = name
    self.legalForm = legalForm
    self.kind = kind
    self.role = role
    self.support = support
    self.mention = mention
  }
}

/// A body named as participant.
public struct ParticipantReading: Codable, Sendable, Equatable {
  public var name: String
  @Nullable public var legalForm: String?
  public var kind: OrganizationKind
  @Nullable public var presence: Presence?
  public var mention: Mention
  /// Further passages that it rests on: "the others who were invited took part".
  @Listed public var also: [Mention]

  enum CodingKeys: String, CodingKey {
    case name
    case legalForm = "legal_form"
    case kind, presence, mention, also
  }

  public init(
    name: String, legalForm: String?, kind: OrganizationKind, presence: Presence?, mention: Mention,
    also: [Mention] = []
  ) {
    self.name = name
    self.legalForm = legalForm
    self.kind = kind
    self.presence = presence
    self.mention = mention
    self.also = also
  }
}

/// A body that the report names without a role at the event.
public struct OrganizationReading: Codable, Sendable, Equatable {
  public var name: String
  @Nullable public var legalForm: String?
  public var kind: OrganizationKind
  public var mention: Mention

  enum CodingKeys: String, CodingKey {
    case name
    case legalForm = "legal_form"
    case kind, mention
  }

  public init(name: String, legalForm: String?, kind: OrganizationKind, mention: Mention) {
    self.name = name
    self.legalForm = legalForm
    self.kind = kind
    self.mention = mention
  }
}

/// An unnamed party: "representatives of NGOs", "over 45 volunteers".
public struct GroupReading: Codable, Sendable, Equatable {
  public var text: String
  public var kind: GroupKind
  /// What the text says: "over 30" is 30 with `over`.
  @Nullable public var count: Int?
  @Nullable public var countBasis: CountBasis?
  /// True where the count is of everybody at the event.
  public var total: Bool
  public var mention: Mention

  enum CodingKeys: String, CodingKey {
    case text, kind, count
    case countBasis = "count_basis"
    case total, mention
  }

  public init(
    text: String, kind: GroupKind, count: Int?, countBasis: CountBasis?, total: Bool, mention: Mention
  ) {
    self.text = text
    self.kind = kind
    self.count = count
    self.countBasis = countBasis
    self.total = total
    self.mention = mention
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    kind = try container.decode(GroupKind.self, forKey: .kind)
    _count = try container.decode(Nullable<Int>.self, forKey: .count)
    _countBasis = try container.decode(Nullable<CountBasis>.self, forKey: .countBasis)
    total = try container.decodeIfPresent(Bool.self, forKey: .total) ?? false
    mention = try container.decode(Mention.self, forKey: .mention)
  }
}

/// A person at the event, with the post and body as stated on that day.
public struct PersonReading: Codable, Sendable, Equatable {
  /// Nominative; given name before surname where the text has both.
  public var name: String
  @Nullable public var position: String?
  /// The normal form of the body they spoke for or came from.
  @Nullable public var organization: String?
  /// What the text gives them beside that: a chair is named with each body that it gives them a post in.
  @Listed public var otherPosts: [PostHeld]
  public var role: PersonRole
  @Nullable public var presence: Presence?
  public var mention: Mention

  enum CodingKeys: String, CodingKey {
    case name, position, organization
    case otherPosts = "other_posts"
    case role, presence, mention
  }

  public init(
    name: String, position: String?, organization: String?, otherPosts: [PostHeld] = [], role: PersonRole,
    presence: Presence?, mention: Mention
  ) {
    self.name = name
    self.position = position
    self.organization = organization
    self.otherPosts = otherPosts
    self.role = role
    self.presence = presence
    self.mention = mention
  }
}

/// A post that a text gives a person beside the first.
public struct PostHeld: Codable, Sendable, Equatable {
  /// As stated, in the nominative.
  @Nullable public var position: String?
  /// The normal form of the body.
  public var organization: String

  public init(position: String?, organization: String) {
    self.position = position
    self.organization = organization
  }
}

/// A quotation or a reported clause.
public struct StatementReading: Codable, Sendable, Equatable {
  @Nullable public var speaker: String?
  @Nullable public var speakerKind: SpeakerKind?
  /// Exactly its `parts`, joined by a space: dashes and the speech verb are left out.
  public var text: String
  public var direct: Bool
  public var occasion: Occasion
  @Listed public var parts: [Mention]
  public var mention: Mention

  enum CodingKeys: String, CodingKey {
    case speaker
    case speakerKind = "speaker_kind"
    case text, direct, occasion, parts, mention
  }

  public init(
    speaker: String?, speakerKind: SpeakerKind?, text: String, direct: Bool, occasion: Occasion,
    parts: [Mention], mention: Mention
  ) {
    self.speaker = speaker
    self.speakerKind = speakerKind
    self.text = text
    self.direct = direct
    self.occasion = occasion
    self.parts = parts
    self.mention = mention
  }
}
