/// Which mentions of persons are of one person: a pure function of the mentions and of people's judgements.
///
/// Within a report equal names join, and an initial or a bare surname joins the one full name that it fits. Across
/// reports a full name joins only with a second agreeing fact: the same body, the same post in the same region, or
/// the same event. A full name alone is unsure. Names that cannot be one person's (another patronymic, say) also keep
/// a third, shorter name from joining their bearers.
package enum PersonIdentity {
  /// - Parameters:
  ///   - mentions: every mention of each surname among them.
  ///   - judgements: people's, of any two of the mentions.
  /// - Returns: the persons, each the ids of their mentions in order, and what was judged on the way.
  package static func identify(
    _ mentions: [PersonMention], judgements: [Judgement]
  ) -> (components: [[Int]], judged: [Judgement]) {
    let mentions = mentions.sorted { $0.id < $1.id }
    var partition = Partition(
      mentions.map(\.id), judgements: judgements,
      names: Dictionary(mentions.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
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
    let decided = Set(judgements.map(\.pair))
    var seen: Set<Int> = []
    let persons = bearers.filter { seen.insert(partition.group(of: $0.id)).inserted }
    var doubts: [Judgement] = []
    for (index, person) in persons.enumerated() {
      for earlier in persons[..<index] where earlier.name.fits(person.name) {
        let doubt = Judgement(earlier.id, person.id, .unsure, score: 0.5, reasons: ["full-name"])
        if !decided.contains(doubt.pair) { doubts.append(doubt) }
      }
    }
    return doubts
  }
}
