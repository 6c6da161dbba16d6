public import CivicReports
internal import CivicText

/// A check of readings that needs no labels: every name shares its lemmas with the range it claims.
public struct NameRangeCheck: Sendable {
  /// A name that has no word in common with its passage.
  public struct Mismatch: Sendable, Equatable, Codable {
    public let report: String
    /// "organizers", "speakers" …
    public let field: String
    public let name: String
    public let passage: String
    public let start: Int
    public let end: Int
  }

  /// Names looked at.
  public private(set) var names = 0
  /// Names all of whose words stand in their passage; the others refer back to a fuller name.
  public private(set) var whole = 0
  public private(set) var mismatches: [Mismatch] = []

  public init() {}

  /// - Parameter report: what mismatches call it.
  public mutating func add(_ reading: Reading, report: String) {
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
