/// A sort of fact whose confidence is settled by itself: what is said of organisers is right as often as it is, whatever
/// holds of dates.
package enum ConfidenceField: String, Sendable, CaseIterable {
  case kind, status, title, start, end, country, region, district, settlement, venue, format, within
  case organizers, hosts, partners, participants, mentioned, groups
  case speakers, people, quotations, reported, outcomes, topics
}
