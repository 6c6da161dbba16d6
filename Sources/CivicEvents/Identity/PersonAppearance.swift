/// One person in one report: what its mentions of them tell together.
struct PersonAppearance {
  /// What may agree with another appearance of the same name.
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

  /// The first mention with the full name.
  let mention: Int
  let order: [String]
  /// Full ones.
  let names: [PersonProfile]
  let day: String?
  let organizations: Set<Int>
  let parties: Set<Int>
  let regions: Set<String>
  let positions: Set<String>
  let circumstances: Set<Circumstance>

  /// - Parameter mentions: in order, at least one with a full name.
  init?(_ mentions: [PersonMention]) {
    guard let first = mentions.first(where: { $0.name.fullKey != nil }) else { return nil }
    mention = first.id
    order = first.order
    var seen: Set<String> = []
    names = mentions.map(\.name).filter { $0.fullKey != nil && seen.insert($0.name).inserted }
    day = first.day
    organizations = mentions.reduce(into: []) { $0.formUnion($1.organizations) }
    parties = mentions.reduce(into: []) { $0.formUnion($1.parties) }
    regions = Set(mentions.compactMap(\.eventRegion))
    positions = mentions.reduce(into: []) { $0.formUnion($1.positions) }
    var circumstances: Set<Circumstance> = []
    for mention in mentions {
      circumstances.formUnion(mention.events.map { .event($0) })
      circumstances.formUnion(mention.organizations.map { .organization($0) })
      for position in mention.positions {
        // A post of the whole country is one wherever its holder speaks.
        let isNational = OrganizationScope(nameKey: position).isNational
        if let region = isNational ? "KZ" : mention.eventRegion {
          circumstances.insert(.position(position, region: region))
        }
      }
    }
    self.circumstances = circumstances
  }

  /// True where the two cannot be one, however much agrees: nobody speaks for two parties, or at two places on one day for
  /// two bodies.
  func contradicts(_ other: PersonAppearance) -> Bool {
    if !parties.isEmpty, !other.parties.isEmpty, parties.isDisjoint(with: other.parties) { return true }
    return day != nil && day == other.day && hasOtherBodies(than: other)
      && !regions.isEmpty && !other.regions.isEmpty && regions.isDisjoint(with: other.regions)
  }

  /// True where both speak for the same bodies and parties on the same day.
  func isLike(_ other: PersonAppearance) -> Bool {
    organizations == other.organizations && parties == other.parties && day == other.day
  }

  /// True where both speak for bodies, and for none of the same.
  func hasOtherBodies(than other: PersonAppearance) -> Bool {
    !organizations.isEmpty && !other.organizations.isEmpty
      && organizations.isDisjoint(with: other.organizations)
  }

  /// True where the circumstance, which they share, makes them one.
  func agrees(_ other: PersonAppearance, in circumstance: Circumstance) -> Bool {
    if contradicts(other) { return false }
    if case .position = circumstance { return !hasOtherBodies(than: other) }
    return true
  }
}
