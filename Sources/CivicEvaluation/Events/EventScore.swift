/// Which reports tell of one event, scored over all pairs of reports by their main events.
package struct EventScore: Sendable, Equatable, Codable {
  /// One pair that is told wrongly.
  package struct Finding: Sendable, Equatable, Codable {
    package let one: String
    package let other: String
    /// True where the two tell of two events and were held for one.
    package let isInvented: Bool
  }

  /// Events that must stay apart.
  package struct Apart: Sendable, Equatable, Codable {
    /// "series", "part_of", "near-miss".
    package let relation: String
    package let pairs: Int
    package let right: Int
  }

  package let reports: Int
  package let events: Int
  /// Pairs of reports of one event: told so, said of two events, not found.
  package let tally: Tally
  package let precision: CorpusScore.Measure?
  package let recall: CorpusScore.Measure?
  package let f1: CorpusScore.Measure?
  package let apart: [Apart]

  /// - Parameter main: the event of each report of the set; nil for none, which is an event of its own.
  /// - Returns: the score, and the pairs that are wrong.
  package static func of(_ set: EventSet, main: [Int?]) -> (score: EventScore, findings: [Finding]) {
    let reports = set.reports
    var units = [Tally](repeating: Tally(), count: reports.count)
    var tally = Tally()
    var findings: [Finding] = []
    for one in reports.indices {
      for other in reports.indices where other > one {
        let isOne = reports[one].event == reports[other].event
        let isTold = main[one] != nil && main[one] == main[other]
        let pair = Tally(
          right: isOne && isTold ? 1 : 0, invented: !isOne && isTold ? 1 : 0, missed: isOne && !isTold ? 1 : 0
        )
        tally += pair
        units[one] += pair
        units[other] += pair
        if isOne != isTold {
          findings.append(Finding(one: reports[one].file, other: reports[other].file, isInvented: isTold))
        }
      }
    }
    func measure(_ of: (Tally) -> Double?) -> CorpusScore.Measure? {
      CorpusScore.Measure(tally, units: units.map(\.row), of)
    }
    let score = EventScore(
      reports: reports.count, events: Set(reports.map(\.event)).count, tally: tally,
      precision: measure(\.precision), recall: measure(\.recall), f1: measure(\.f1), apart: apart(set, main))
    return (score, findings)
  }

  private static func apart(_ set: EventSet, _ main: [Int?]) -> [Apart] {
    func events(_ label: String) -> Set<Int> {
      Set(zip(set.reports, main).filter { $0.0.event == label }.compactMap { $0.1 })
    }
    return Dictionary(grouping: set.relations, by: \.kind).sorted { $0.key < $1.key }.map { kind, relations in
      let right = relations.count { events($0.event).isDisjoint(with: events($0.other)) }
      return Apart(relation: kind, pairs: relations.count, right: right)
    }
  }
}
