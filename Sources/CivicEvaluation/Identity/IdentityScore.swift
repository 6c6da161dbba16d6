package import CivicEvents

/// Answers to labelled pairs, scored: how often "same" is right, how much of what is one is found, and what is left open.
package struct IdentityScore: Sendable, Equatable, Codable {
  /// One group of pairs.
  package struct Row: Sendable, Equatable, Codable {
    /// "all", "type", "languages" or "difficulty".
    package let by: String
    /// "person", "kk-ru", "case-ending".
    package let group: String
    package let pairs: Int
    /// Answered as labelled.
    package let right: Int
    /// Answered the other way.
    package let wrong: Int
    package let unsure: Int
    /// Of "same": right, said of two, and not said of one.
    package let tally: Tally
    package let precision: CorpusScore.Measure?
    package let recall: CorpusScore.Measure?
    package let f1: CorpusScore.Measure?

    /// The share answered as labelled.
    package var accuracy: Double { pairs > 0 ? Double(right) / Double(pairs) : 0 }
    package var unsureShare: Double { pairs > 0 ? Double(unsure) / Double(pairs) : 0 }
  }

  package let rows: [Row]

  /// - Parameter answers: by the pairs' ids; a pair without one counts as unsure.
  package init(_ pairs: [IdentityPair], answers: [String: ComparisonAnswer]) {
    var rows = [Self.row("all", "all", pairs, answers)]
    let groups: [(String, (IdentityPair) -> String)] = [
      ("type", { $0.pair.type.rawValue }), ("languages", { $0.pair.type.rawValue + " " + $0.languages }),
      ("difficulty", { $0.pair.type.rawValue + " " + $0.difficulty }),
    ]
    for (by, group) in groups {
      for (name, part) in Dictionary(grouping: pairs, by: group).sorted(by: { $0.key < $1.key }) {
        rows.append(Self.row(by, name, part, answers))
      }
    }
    self.rows = rows
  }

  private static func row(
    _ by: String, _ group: String, _ pairs: [IdentityPair], _ answers: [String: ComparisonAnswer]
  ) -> Row {
    var (right, wrong, unsure) = (0, 0, 0)
    var tally = Tally()
    var units: [[Int]] = []
    for pair in pairs {
      let same = answers[pair.id]?.same
      switch same {
      case pair.same?: right += 1
      case nil: unsure += 1
      default: wrong += 1
      }
      let one = Tally(
        right: same == true && pair.same ? 1 : 0, invented: same == true && !pair.same ? 1 : 0,
        missed: same != true && pair.same ? 1 : 0)
      tally += one
      units.append(one.row)
    }
    // Intervals for the groups that figures are told of.
    let hasIntervals = by == "all" || by == "type"
    func measure(_ of: (Tally) -> Double?) -> CorpusScore.Measure? {
      CorpusScore.Measure(tally, units: hasIntervals ? units : nil, of)
    }
    return Row(
      by: by, group: group, pairs: pairs.count, right: right, wrong: wrong, unsure: unsure, tally: tally,
      precision: measure(\.precision), recall: measure(\.recall), f1: measure(\.f1))
  }
}
