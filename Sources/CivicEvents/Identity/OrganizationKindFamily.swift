internal import CivicReports

/// Kinds that one body may be called by different reports. One proper name under two families is two bodies: a
/// party «Ауыл» is not a foundation «Ауыл».
package enum OrganizationKindFamily: String, Sendable, Hashable {
  case civil, union, advisory, state, party, media, teaching, business, religious, international, other

  /// Nil where the kind is unknown, which fits every family.
  init?(_ kind: OrganizationKind) {
    switch kind {
    case .ngo, .initiativeGroup, .coalition: self = .civil
    case .tradeUnion: self = .union
    case .advisoryBody: self = .advisory
    case .stateBody, .stateInstitution, .localGovernment: self = .state
    case .party: self = .party
    case .media: self = .media
    case .university, .school: self = .teaching
    case .business: self = .business
    case .religious: self = .religious
    case .international: self = .international
    case .other: self = .other
    case .unknown: return nil
    }
  }

  /// True where one name means one body throughout the country.
  var isNationwide: Bool { self == .party || self == .media || self == .international }
}
