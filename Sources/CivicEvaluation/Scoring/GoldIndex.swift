internal import CivicReports

/// Which labelled body or person a name in a reading is.
struct GoldIndex {
  let report: CorpusReport
  private var bodies: [String: Entry] = [:]
  private var people: [String: Entry] = [:]
  private var groups: [String: Entry] = [:]

  private struct Entry {
    let names: [[[Character]]]
    let ranges: [Range<Int>]
  }

  init(_ report: CorpusReport) {
    self.report = report
    for event in report.eventsAndMentioned {
      for body in event.bodies where bodies[body.id] == nil {
        let names = body.names.stated
        let forms = body.legalForms.stated
        // A reading may keep the legal form in the name: another name, and the same body.
        let full = names.flatMap { name in forms.flatMap { ["\(name) \($0)", "\($0) \(name)"] } }
        let ranges = report.ranges(body.id)
        // A person's body has no range of its own: it may go by any name that is marked as the body's, «қор» alone apart.
        let marked = ranges.map { NameComparison.words(report.words($0)) }.filter { $0.count > 1 }
        bodies[body.id] = Entry(
          names: (names + full).map(NameComparison.words) + marked, ranges: ranges)
      }
      for person in event.people where people[person.id] == nil {
        people[person.id] = Entry(
          names: person.names.stated.map(NameComparison.words), ranges: report.ranges(person.id))
      }
      for group in event.groups where groups[group.id] == nil {
        groups[group.id] = Entry(names: [], ranges: report.ranges(group.id))
      }
    }
  }

  /// - Parameter range: where the reading says that it stands, in the labelled text.
  func body(_ name: String, at range: Range<Int>?) -> String? { best(bodies, name, range) }

  func person(_ name: String, at range: Range<Int>?) -> String? { best(people, name, range) }

  func group(at range: Range<Int>?) -> String? { best(groups, "", range) }

  /// The entry whose mark shares most with the passage, half of it at least; else the one of that name.
  private func best(_ entries: [String: Entry], _ name: String, _ range: Range<Int>?) -> String? {
    var best: (id: String, score: Double)?
    let words = NameComparison.words(name)
    for (id, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let shared = range.map { range in
        entry.ranges.map { SpanOverlap.shared($0, range) }.max() ?? 0
      }
      var score = shared.flatMap { $0 >= 0.5 ? 1 + $0 : nil } ?? 0
      if score == 0, entry.names.contains(where: { NameComparison.isSameButEndings($0, words) }) { score = 1 }
      if score > (best?.score ?? 0) { best = (id, score) }
    }
    return best?.id
  }
}
