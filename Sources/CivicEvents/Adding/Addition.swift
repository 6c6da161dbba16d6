public import CivicReports

/// What a person has added: an attendance list, an event.
public struct Addition: Sendable, Equatable {
  /// The action; without a number where it was only tried, or was known.
  public internal(set) var change: Change
  public let outcome: StoredReport.Outcome
  public let report: TypedID
  public let event: TypedID
  /// Who was added, and whom each was joined to.
  public var people: [AddedParty] = []
  public var organizations: [AddedParty] = []
  public var notes: [CivicNote] = []
}

/// A person or body that was added.
public struct AddedParty: Codable, Sendable, Equatable {
  /// As the list has it.
  public var name: String
  @Nullable public var position: String?
  @Nullable public var organization: String?
  /// Who it is: somebody who is known, or new.
  public var id: TypedID
  /// The name that answers call them by.
  public var known: String
  /// In how many other reports they are named; 0 for somebody new.
  public var reports: Int
  /// Where it stands: "B5".
  public var row: String
}
