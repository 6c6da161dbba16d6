/// What kind of body a name and its legal form make together. A legal form does not decide by itself: parties and
/// unions are public associations by law too.
enum OrganizationKindChoice {
  /// - Parameters:
  ///   - legal: what the legal form or head says.
  ///   - inner: what a head inside the name says.
  static func kind(legal: OrganizationKind, inner: OrganizationKind?) -> OrganizationKind {
    guard let inner, inner != .unknown else { return legal }
    switch legal {
    case .unknown: return inner
    case .ngo: return [.party, .tradeUnion, .religious].contains(inner) ? inner : .ngo
    case .stateInstitution:
      return [.localGovernment, .stateBody, .university, .school].contains(inner) ? inner : legal
    case .business: return inner == .media ? .media : legal
    default: return legal
    }
  }
}
