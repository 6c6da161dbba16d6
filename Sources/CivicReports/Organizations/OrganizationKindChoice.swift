/// What kind of body a name and its legal form make together. A legal form does not decide by itself: parties and
/// unions are public associations by law too.
enum OrganizationKindChoice {
  /// Whether the common noun beside a quoted name is a part of it: "Тұран университеті" is; a fund, a club, a party go by
  /// the name in the quotation marks, and the noun is their form.
  static func isPartOfName(_ head: OrganizationHeads.Head) -> Bool {
    head.isVenue
      || [.university, .school, .stateInstitution, .advisoryBody, .localGovernment, .stateBody].contains(
        head.kind)
  }

  /// - Parameters:
  ///   - legal: what the legal form or head says.
  ///   - inner: what a head inside the name says.
  static func kind(legal: OrganizationKind, inner: OrganizationKind?) -> OrganizationKind {
    // "молодёжное крыло «Узбекского центра»" is no party's.
    if legal == .party, inner == .unknown { return .unknown }
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
