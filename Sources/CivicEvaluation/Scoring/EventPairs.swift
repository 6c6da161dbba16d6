internal import CivicReports

/// Which event of a reading is which of the labels: those that share most, each at most once. An event that the report
/// tells of in passing may be read and is not scored.
struct EventPairs {
  let pairs: [(read: EventReading, gold: GoldEvent)]
  let invented: [EventReading]
  let missed: [GoldEvent]

  init(_ reading: Reading, _ index: GoldIndex) {
    let gold = index.report.events
    var candidates: [(score: Double, read: Int, gold: Int)] = []
    for (i, event) in reading.events.enumerated() {
      for (j, labelled) in gold.enumerated() {
        candidates.append((Self.likeness(event, labelled, index), i, j))
      }
    }
    // In the order of the texts where nothing tells them apart.
    candidates.sort { $0.score != $1.score ? $0.score > $1.score : ($0.read, $0.gold) < ($1.read, $1.gold) }
    var pairs: [(Int, Int)] = []
    for candidate in candidates
    where !pairs.contains(where: { $0.0 == candidate.read || $0.1 == candidate.gold }) {
      pairs.append((candidate.read, candidate.gold))
    }
    self.pairs = pairs.filter { !gold[$0.1].isOptional }.sorted { $0.1 < $1.1 }
      .map { (reading.events[$0.0], gold[$0.1]) }
    invented = reading.events.indices.filter { i in !pairs.contains { $0.0 == i } }.map { reading.events[$0] }
    missed = gold.indices.filter { j in !gold[j].isOptional && !pairs.contains { $0.1 == j } }
      .map { gold[$0] }
  }

  /// Shared bodies and speakers count one each, kind, title, day and town too.
  private static func likeness(_ event: EventReading, _ gold: GoldEvent, _ index: GoldIndex) -> Double {
    let names = event.organizers.map(\.name) + event.participants.map(\.name)
    let bodies = Set(names.compactMap { index.body($0, at: nil) })
    let theirs = Set(gold.bodies.filter { $0.roles[0] != .mentioned }.map(\.id))
    let people = Set(event.speakers.compactMap { index.person($0.name, at: nil) })
    var score = Double(bodies.intersection(theirs).count)
    score += Double(
      people.intersection(Set(gold.people.filter { $0.roles[0] != .mentioned }.map(\.id))).count)
    if gold.kind.values.contains(event.kind.rawValue) { score += 1 }
    if let start = event.start, gold[.start].values.contains(start) { score += 1 }
    if let title = event.title, gold[.title].stated.contains(where: { NameComparison.isSame($0, title) }) {
      score += 2
    }
    if let town = event.place.settlement, gold[.settlement].values.contains(town) { score += 1 }
    return score
  }
}
