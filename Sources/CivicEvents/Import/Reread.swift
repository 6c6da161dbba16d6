/// What reading stored reports anew has changed, or would change.
public struct RereadSummary: Sendable, Equatable {
  /// Reports that were read anew.
  public var reports = 0
  /// In the order of the reports; those that are read as before are not among them.
  public var changes: [RereadChange] = []
  /// Reports that can no longer be read: they stay as they are.
  public var failed: [ImportFailure] = []
  /// Whether it was ended before the last report.
  public var isStopped = false
}

/// What a report tells otherwise than when it was read last.
public struct RereadChange: Codable, Sendable, Equatable {
  /// A fact that is told now, or is told no more.
  public struct Fact: Codable, Sendable, Equatable {
    public var kind: FactKind
    /// The passage that it stands in.
    public var text: String
  }

  /// A value that is another now.
  public struct Value: Codable, Sendable, Equatable {
    public var field: String
    public var before: String
    public var after: String
  }

  /// As it was.
  public var report: TypedID
  public var title: String?
  public var added: [Fact]
  /// What people have confirmed or set among them stays in force.
  public var removed: [Fact]
  public var changed: [Value]
}
