package import CivicReports
internal import CivicText

/// What is wrong with a reading, whatever was read: its ranges, its statements, values without evidence.
package enum ReadingFaults {
  /// nil where all holds together.
  package static func first(in reading: Reading) -> String? { all(in: reading).first }

  /// Without a word of the text.
  package static func all(in reading: Reading) -> [String] {
    let scalars = Array((reading.text ?? "").unicodeScalars)
    return reading.events.enumerated().flatMap { number, event in
      of(event, scalars).map { "events[\(number)]: \($0)" }
    }
  }

  private static func of(_ event: EventReading, _ scalars: [Unicode.Scalar]) -> [String] {
    var faults: [String] = []
    for mention in mentions(of: event)
    where mention.start < 0 || mention.end > scalars.count || mention.start >= mention.end
      || !(0...1).contains(mention.confidence)
    {
      faults.append("the range \(mention.start)..<\(mention.end) of \(scalars.count), \(mention.confidence)")
    }
    guard faults.isEmpty else { return faults }
    for (number, statement) in event.statements.enumerated() {
      let parts = statement.parts.map { part in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[part.range])
        return String(view)
      }
      if parts.joined(separator: " ") != statement.text {
        faults.append("statement \(number) is not its parts")
      }
    }
    if event.evidence["kind"] == nil { faults.append("kind without evidence") }
    if event.status != .unknown, event.evidence["status"] == nil { faults.append("status without evidence") }
    if event.title != nil, event.evidence["title"] == nil { faults.append("title without evidence") }
    if event.start != nil, event.evidence["start"] == nil { faults.append("start without evidence") }
    return faults
  }

  private static func mentions(of event: EventReading) -> [Mention] {
    var mentions = Array(event.evidence.values)
    mentions += event.organizers.map(\.mention) + event.participants.flatMap { [$0.mention] + $0.also }
    mentions += event.mentioned.map(\.mention) + event.groups.map(\.mention)
    mentions += event.speakers.map(\.mention) + event.people.map(\.mention)
    mentions += event.statements.flatMap { $0.parts + [$0.mention] } + event.topics.map(\.mention)
    mentions += event.outcomes.map(\.mention) + event.within.map(\.mention)
    return mentions
  }
}
