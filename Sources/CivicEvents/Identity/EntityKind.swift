/// Who or what mentions are of.
public enum EntityKind: String, Sendable, CaseIterable {
  case organization, person

  /// The letter of a printed id: "o5", "p7".
  package var letter: String { self == .organization ? "o" : "p" }
}
