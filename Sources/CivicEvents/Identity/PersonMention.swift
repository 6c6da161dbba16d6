/// What identity takes in of a person whom a report names.
package struct PersonMention: Sendable {
  package let id: Int
  package let report: Int
  package let name: PersonProfile
  /// What mentions are ordered by: the text's SHA-256, then where it stands.
  package let order: [String]
  /// ISO 8601, of the report.
  package let day: String?
  /// Ids of the bodies they spoke for or came from.
  package let organizations: Set<Int>
  /// Those of them that are parties: nobody speaks for two.
  package let parties: Set<Int>
  /// Folded posts.
  package let positions: Set<String>
  /// ISO 3166-2, of the event.
  package let eventRegion: String?
  package let events: Set<Int>

  package init(
    id: Int, report: Int, name: PersonProfile, order: [String], day: String? = nil,
    organizations: Set<Int> = [],
    parties: Set<Int> = [], positions: Set<String> = [], eventRegion: String? = nil, events: Set<Int> = []
  ) {
    self.id = id
    self.report = report
    self.name = name
    self.order = order
    self.day = day
    self.organizations = organizations
    self.parties = parties
    self.positions = positions
    self.eventRegion = eventRegion
    self.events = events
  }
}
