/// A body's role at the event, as one passage states it.
struct RoleAssignment: Sendable, Equatable {
  var organization: OrganizationSpan
  var role: OrganizationRole
  var support: Support?
  var confidence: Double
}

/// A body's presence at the event, as one passage states it.
struct Attendance: Sendable, Equatable {
  var organization: OrganizationSpan
  /// nil where the text names it among the participants without telling (signatories).
  var presence: Presence?
  var confidence: Double
  /// Further words that it rests on.
  var also: [Range<Int>] = []
}
