public import CivicReports

/// One row of the log of people's actions.
public struct LoggedChange: Codable, Sendable, Equatable {
  /// What `civic undo` takes.
  public var number: Int
  /// ISO 8601, UTC.
  public var at: String
  public var by: String
  public var action: Change.Action
  /// Printed ids: "f88", "o5 o9".
  public var target: String
  @Nullable public var before: String?
  @Nullable public var after: String?
  /// Why, in the words of who decided.
  @Nullable public var note: String?
  /// Of an undo: the change it cancels.
  @Nullable public var cancels: Int?
  /// The undo that cancels it; null where it is in force.
  @Nullable public var undoneBy: Int?

  enum CodingKeys: String, CodingKey {
    case number, at, by, action, target, before, after, note, cancels
    case undoneBy = "undone_by"
  }
}

/// One import.
public struct LoggedImport: Codable, Sendable, Equatable {
  public var number: Int
  /// What was imported, as it was given: files, folders, addresses.
  public var paths: [String]
  /// ISO 8601, UTC.
  public var startedAt: String
  /// null of one that was broken off, or still goes on.
  @Nullable public var finishedAt: String?
  /// True where somebody ended it before its inputs.
  public var isStopped: Bool
  public var new: Int
  public var known: Int
  public var copies: Int
  public var nearCopies: Int
  public var versions: Int
  public var failed: Int
  /// Pieces of inputs that are too short to be reports.
  public var leftOut: Int
  public var events: Int

  enum CodingKeys: String, CodingKey {
    case number, paths, new, known, copies, versions, failed, events
    case nearCopies = "near_copies"
    case leftOut = "left_out"
    case startedAt = "started_at"
    case finishedAt = "finished_at"
    case isStopped = "stopped"
  }
}

/// An input of an import that gave no report.
public struct LoggedFailure: Codable, Sendable, Equatable {
  /// As it was given or found.
  public var path: String
  /// In English.
  public var reason: String
}
