package import CivicReports
internal import CivicText

/// A check of readings that needs no labels: every name shares its lemmas with the range it claims.
package struct NameRangeCheck: Sendable {
  /// A name that has no word in common with its passage.
  package struct Mismatch: Sendable, Equatable, Codable {
    package let report: String
    /// "organizers", "speakers" …
    package let field: String
    package let name: String
    package let passage: String
    package let start: Int
    package let end: Int
  }

  /// Names looked at.
  package private(set) var names = 0
  /// Names all of whose words stand in their passage; the others refer back to a fuller name.
  package private(set) var whole = 0
  package private(set) var mismatches: [Mismatch] = []

  package init() {}

  /// - Parameter report: what mismatches call it.
  package mutating func add(_ reading: Reading, report: String) {
    guard let text = reading.text else { return }
    let scalars = Array(text.unicodeScalars)
    let language = reading.report.language
    for event in reading.events {
      for body in event.organizers { check(body.name, body.mention, "organizers") }
      for body in event.participants { check(body.name, body.mention, "participants") }
      for body in event.mentioned { check(body.name, body.mention, "mentioned") }
      for person in event.speakers { check(person.name, person.mention, "speakers") }
      for person in event.people { check(person.name, person.mention, "people") }
    }
    func check(_ name: String, _ mention: Mention, _ field: String) {
      names += 1
      let inside = mention.range.clamped(to: 0..<scalars.count)
      let passage = String(String.UnicodeScalarView(scalars[inside]))
      let there = Set(LemmaKey.keys(passage, language: language))
      let keys = LemmaKey.keys(name, language: language)
      let shared = keys.count { there.contains($0) }
      if shared == keys.count { whole += 1 }
      if shared == 0 || inside != mention.range {
        mismatches.append(
          Mismatch(
            report: report, field: field, name: name, passage: passage, start: mention.start,
            end: mention.end))
      }
    }
  }
}
