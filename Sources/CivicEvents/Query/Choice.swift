public import CivicReports

/// One condition with its twin: what is asked for (any of the values) and what is not (none of them).
public struct Choice<Value: Sendable & Hashable>: Sendable, Hashable {
  public var any: [Value]
  /// The `--not-` twin.
  public var none: [Value]

  public init(any: [Value] = [], none: [Value] = []) {
    self.any = any
    self.none = none
  }

  public var isEmpty: Bool { any.isEmpty && none.isEmpty }
}

/// An organisation or person by id or by name.
public enum Who: Sendable, Hashable {
  case id(Int)
  /// In any spelling that has the same key; where no name has it, names that hold all its words.
  case name(String)

  /// "o5" is an id where organisations are asked for; anything else is a name.
  public init(_ text: String, kind: TypedID.Kind) {
    if let id = TypedID(text), id.kind == kind { self = .id(id.number) } else { self = .name(text) }
  }
}

/// What an organisation or a person was at an event.
public enum Role: String, Codable, CaseIterable, Sendable {
  case organizer
  case coOrganizer = "co-organizer"
  case host, partner, participant, speaker, moderator, awardee, mentioned

  /// The same as a role of an organisation; nil where none has it.
  public var ofOrganization: OrganizationRole? { OrganizationRole(rawValue: rawValue) }
  /// The same as a role of a person; nil where none has it.
  public var ofPerson: PersonRole? { PersonRole(rawValue: rawValue) }
}

/// A period of days, each bound an ISO 8601 date of any precision ("2026", "2026-02", "2026-02-13").
///
/// An event matches when one of its days lies in the period; one whose date is only a month or a year, when all of
/// that lies in it. What may or may not match, having no date or too coarse a one, is left out and counted;
/// `undated` takes it in: an event without a date by `no_later_than`, a coarse one when any of it lies in the period.
public struct Period: Sendable, Hashable {
  public var since: String?
  /// Inclusive.
  public var until: String?
  /// Wholly before this.
  public var notSince: String?
  /// Wholly after this.
  public var notUntil: String?
  /// True takes in what has no date, false leaves it out even where no period is given.
  public var undated: Bool?

  public init(
    since: String? = nil, until: String? = nil, notSince: String? = nil, notUntil: String? = nil,
    undated: Bool? = nil
  ) {
    self.since = since
    self.until = until
    self.notSince = notSince
    self.notUntil = notUntil
    self.undated = undated
  }
}
