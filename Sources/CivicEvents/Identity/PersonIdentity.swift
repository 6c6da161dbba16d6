/// Which mentions of persons are of one person: a pure function of the mentions and of people's judgements.
///
/// Within a report equal names join, and an initial or a bare surname joins the one full name that it fits. Across
/// reports a full name joins only with a second agreeing fact: the same body, the same post in the same region, or
/// the same event. A full name alone is unsure.
package enum PersonIdentity {
  /// - Parameters:
  ///   - mentions: every mention of each surname among them.
  ///   - judgements: people's, of any two of the mentions.
  /// - Returns: the persons, each the ids of their mentions in order, and what was judged on the way.
  package static func identify(
    _ mentions: [PersonMention], judgements: [Judgement]
  ) -> (components: [[Int]], judged: [Judgement]) {
    let mentions = mentions.sorted { $0.id < $1.id }
    var partition = partition(mentions, judgements)
    for judgement in judgements where judgement.verdict == .same {
      partition.join(judgement.first, judgement.second)
    }
    var judged: [Judgement] = []
    for report in Dictionary(grouping: mentions, by: \.report).sorted(by: { $0.key < $1.key }) {
      judged += joinWithinReport(report.value, &partition)
    }
    let names = Dictionary(grouping: mentions.filter(\.name.isFull), by: \.name.key)
    for bearers in names.sorted(by: { $0.key < $1.key }).map(\.value) {
      judged += joinAcrossReports(bearers, &partition)
      judged += doubts(bearers, partition, judgements)
    }
    return (partition.components, judged)
  }

  /// Names that cannot be one person's (a different patronymic, say) also keep a third, shorter name from joining
  /// their bearers.
  private static func partition(_ mentions: [PersonMention], _ judgements: [Judgement]) -> Partition {
    var names: [PersonKey] = []
    var numberOfMention: [Int: Int] = [:]
    for mention in mentions {
      let number = names.firstIndex(of: mention.name) ?? names.endIndex
      if number == names.endIndex { names.append(mention.name) }
      numberOfMention[mention.id] = number
    }
    var unfit: [Int: Set<Int>] = [:]
    for (number, name) in names.enumerated() {
      unfit[number] = Set(names.indices.filter { !names[$0].fits(name) })
    }
    return Partition(
      mentions.map(\.id),
      different: judgements.filter { $0.verdict == .different }.map { ($0.first, $0.second) },
      names: numberOfMention, unfit: unfit)
  }

  private static func joinWithinReport(
    _ mentions: [PersonMention], _ partition: inout Partition
  ) -> [Judgement] {
    var judged: [Judgement] = []
    for (index, mention) in mentions.enumerated() {
      let twin = mentions[..<index].first { $0.name.key == mention.name.key && $0.name.fits(mention.name) }
      if let twin, partition.join(twin.id, mention.id) {
        judged.append(Judgement(twin.id, mention.id, .same, score: 0.95, reasons: ["report", "name"]))
      }
    }
    for mention in mentions where !mention.name.isFull {
      let fitting = mentions.filter { $0.name.isFull && $0.name.fits(mention.name) }
      guard let candidate = fitting.first,
        fitting.allSatisfy({ $0.id == candidate.id || partition.areTogether($0.id, candidate.id) }),
        partition.join(candidate.id, mention.id)
      else { continue }
      let reason = mention.name.given == nil ? "surname" : "initial"
      judged.append(Judgement(candidate.id, mention.id, .same, score: 0.85, reasons: ["report", reason]))
    }
    return judged
  }

  private static func joinAcrossReports(
    _ bearers: [PersonMention], _ partition: inout Partition
  ) -> [Judgement] {
    var judged: [Judgement] = []
    // For each circumstance the first bearer of each spelling of the name.
    var firsts: [PersonMention.Circumstance: [PersonMention]] = [:]
    for bearer in bearers {
      for circumstance in bearer.circumstances {
        let others = firsts[circumstance] ?? []
        for other in others where other.name.fits(bearer.name) && partition.join(other.id, bearer.id) {
          judged.append(
            Judgement(other.id, bearer.id, .same, score: 0.9, reasons: ["full-name", circumstance.reason]))
        }
        if !others.contains(where: { $0.name == bearer.name }) {
          firsts[circumstance, default: []].append(bearer)
        }
      }
    }
    return judged
  }

  /// One row for each two persons of one full name.
  private static func doubts(
    _ bearers: [PersonMention], _ partition: Partition, _ judgements: [Judgement]
  ) -> [Judgement] {
    let decided = Set(judgements.map { [$0.first, $0.second] })
    var persons: [PersonMention] = []
    for bearer in bearers where !persons.contains(where: { partition.areTogether($0.id, bearer.id) }) {
      persons.append(bearer)
    }
    var doubts: [Judgement] = []
    for (index, person) in persons.enumerated() {
      for earlier in persons[..<index] where earlier.name.fits(person.name) {
        if decided.contains([earlier.id, person.id]) { continue }
        doubts.append(Judgement(earlier.id, person.id, .unsure, score: 0.5, reasons: ["full-name"]))
      }
    }
    return doubts
  }
}
