/// How far a fact has been looked at. Withdrawn facts are never shown.
public enum FactState: String, Codable, CaseIterable, Sendable {
  /// Read by machine alone.
  case machine
  /// Confirmed or set by a person.
  case reviewed
  case disputed
  case withdrawn
}
