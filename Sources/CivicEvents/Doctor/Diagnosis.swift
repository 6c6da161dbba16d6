/// What doctor has found, and what it has made anew.
public struct Diagnosis: Codable, Sendable, Equatable {
  /// How many were looked at; 0 where that could not be told.
  public var reports: Int
  public var facts: Int
  /// What is wrong, after the repair where one was asked for.
  public var findings: [Finding]
  /// What was made anew.
  public var repaired: [Finding]

  public var isClean: Bool { findings.isEmpty }
}
