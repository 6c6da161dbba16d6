internal import CivicText

/// What is named in a text: places, bodies, halls, persons. The finders know of one another's finds.
struct NamedSpans: Sendable {
  let quotes: QuotedNames
  let places: [PlaceMention]
  /// Bodies, with venues set apart.
  let organizations: [OrganizationSpan]
  /// Halls and buildings.
  let venues: [OrganizationSpan]
  let people: [PersonSpan]

  init(_ document: Document) {
    quotes = QuotedNames(document)
    places = Places.find(in: document)
    var readings = NameReadings()
    let names = PersonNames.find(in: document, readings: &readings)
    let bodies = OrganizationFinder.find(in: document, quotes: quotes, places: places, persons: names)
    organizations = bodies.filter { !$0.isVenue }
    venues = bodies.filter(\.isVenue)
    people = PersonFinder.find(
      in: document, names: names, organizations: organizations, places: places, readings: &readings)
  }
}
