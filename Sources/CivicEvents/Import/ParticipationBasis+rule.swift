package import CivicReports

extension ParticipationBasis {
  /// Why a body that a report names took part; nil where it did not, or where the report leaves it open.
  ///
  /// An event that is only announced has no participants, whatever the report says of them.
  ///
  /// - Parameter form: of the report; whoever is on a signed list was there by that list.
  package static func of(
    role: OrganizationRole, presence: Presence?, status: EventStatus, form: ReportForm = .news
  ) -> ParticipationBasis? {
    guard status == .held || status == .unknown else { return nil }
    switch role {
    case .organizer, .coOrganizer: return .organised
    case .host: return .hosted
    case .participant:
      guard status == .held, presence?.isThere ?? true else { return nil }
      return form == .attendance ? .attendance : .listed
    case .partner, .mentioned: return nil
    }
  }

  /// True where a person was there, so that the body they are named with was represented.
  package static func represents(role: PersonRole, presence: Presence?, status: EventStatus) -> Bool {
    switch status {
    case .held: presence?.isThere ?? (role != .mentioned)
    case .unknown: presence?.isThere ?? false
    case .announced, .cancelled, .postponed: false
    }
  }
}

extension Presence {
  var isThere: Bool { self == .present || self == .online }
}
