/// What identity takes in of a person whom a report names.
package struct PersonMention: Sendable, Equatable {
  package let id: Int
  package let report: Int
  package let name: PersonKey
  /// Ids of the bodies they spoke for or came from.
  package let organizations: Set<Int>
  /// Folded posts.
  package let positions: Set<String>
  /// ISO 3166-2, of the event.
  package let eventRegion: String?
  package let events: Set<Int>

  package init(
    id: Int, report: Int, name: PersonKey, organizations: Set<Int> = [], positions: Set<String> = [],
    eventRegion: String? = nil, events: Set<Int> = []
  ) {
    self.id = id
    self.report = report
    self.name = name
    self.organizations = organizations
    self.positions = positions
    self.eventRegion = eventRegion
    self.events = events
  }

  /// What may agree with another mention of the same name.
  enum Circumstance: Hashable {
    case event(Int)
    case organization(Int)
    case position(String, region: String)

    var reason: String {
      switch self {
      case .event: "event"
      case .organization: "organization"
      case .position: "position-and-region"
      }
    }
  }

  var circumstances: [Circumstance] {
    events.sorted().map { .event($0) } + organizations.sorted().map { .organization($0) }
      + (eventRegion.map { region in positions.sorted().map { .position($0, region: region) } } ?? [])
  }
}
