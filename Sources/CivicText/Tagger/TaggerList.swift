/// The lists of words that a tagger asks; the raw value is the bit that stands for one.
package enum TaggerList: Int, Sendable, CaseIterable {
  case givenName, surname
  /// Places of Kazakhstan, towns elsewhere, countries.
  case place, townAbroad, country
  /// The nouns of posts, of bodies, of halls and buildings, of events.
  case post, bodyNoun, venueNoun, eventNoun
  /// Bodies known by one word or an abbreviation.
  case body
  /// Names that are ordinary words too.
  case ordinaryName
  /// Months and days of the week.
  case calendar
  /// Numbers in words.
  case number
  /// Peoples and faiths.
  case nation
  /// Units of time, seasons, days told from today.
  case period
  /// What stands at the edge of a date: which, since, until.
  case edge

  var bit: UInt16 { 1 << UInt16(rawValue) }
}
