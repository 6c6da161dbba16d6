/// Which mentions of persons are of one person: a pure function of the mentions and of people's judgements.
///
/// Within a report equal names join, and an initial or a bare surname joins the one full name that it fits. Across
/// reports a full name joins only with a second agreeing fact: the same body, the same post in the same region, or
/// the same event. A full name alone is unsure. Names that cannot be one person's (another patronymic, say) also keep
/// a third, shorter name from joining their bearers.
package struct PersonIdentity {
  private let mentions: [PersonMention]
  private let judgements: [Judgement]
  /// Labelled by the names' numbers.
  private var partition: Partition<Int>
  private var judged: [Judgement] = []

  /// - Parameters:
  ///   - mentions: every mention of each name among them.
  ///   - judgements: people's, of any two of the mentions, the newest first.
  /// - Returns: the persons, each the ids of their mentions in order, and what was judged on the way.
  package static func identify(
    _ mentions: [PersonMention], judgements: [Judgement]
  ) -> (components: [[Int]], judged: [Judgement]) {
    var identity = PersonIdentity(mentions, judgements)
    let reports = Dictionary(grouping: identity.mentions, by: \.report).values
      .sorted { $0[0].order.lexicographicallyPrecedes($1[0].order) }
    for report in reports { identity.joinWithinReport(report) }
    let appearances = reports.flatMap { identity.appearances(in: $0) }
    let names = Dictionary(grouping: appearances) { $0.names[0].fullKey ?? "" }
    for (_, bearers) in names.sorted(by: { $0.key < $1.key }) {
      identity.joinAcrossReports(bearers)
      identity.judged += identity.doubts(bearers)
    }
    return (identity.partition.components, identity.judged)
  }

  private init(_ mentions: [PersonMention], _ judgements: [Judgement]) {
    self.mentions = mentions.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    self.judgements = judgements
    var numbers: [String: Int] = [:]
    var labels: [Int: Int] = [:]
    var profiles: [PersonProfile] = []
    for mention in self.mentions {
      if numbers[mention.name.name] == nil {
        numbers[mention.name.name] = profiles.count
        profiles.append(mention.name)
      }
      labels[mention.id] = numbers[mention.name.name]
    }
    var known: [MentionPair: Bool] = [:]
    partition = Partition(mentions.map(\.id), judgements: judgements, labels: labels) {
      [profiles] one, other in
      if one == other { return true }
      let pair = MentionPair(one, other)
      if let answer = known[pair] { return answer }
      let (first, second) = (profiles[one], profiles[other])
      let answer = first.name < second.name ? first.fits(second) : second.fits(first)
      known[pair] = answer
      return answer
    }
  }

  private mutating func join(_ one: Int, _ other: Int, _ score: Double, _ reasons: [String]) {
    if partition.join(one, other) {
      judged.append(Judgement(one, other, .same, score: score, reasons: reasons))
    }
  }

  private mutating func joinWithinReport(_ mentions: [PersonMention]) {
    for (index, mention) in mentions.enumerated() {
      let twin = mentions[..<index].first {
        Self.key($0) == Self.key(mention) && $0.name.fits(mention.name)
      }
      if let twin { join(twin.id, mention.id, 0.95, ["report", "name"]) }
    }
    for mention in mentions where mention.name.fullKey == nil {
      let fitting = mentions.filter { $0.name.fullKey != nil && $0.name.fits(mention.name) }
      guard let candidate = fitting.first,
        fitting.allSatisfy({ $0.id == candidate.id || partition.areTogether($0.id, candidate.id) })
      else { continue }
      let isSurname = !mention.name.name.contains(" ")
      join(candidate.id, mention.id, 0.85, ["report", isSurname ? "surname" : "initial"])
    }
  }

  private static func key(_ mention: PersonMention) -> String {
    mention.name.fullKey ?? NameKey.key(mention.name.name)
  }

  private func appearances(in report: [PersonMention]) -> [PersonAppearance] {
    Dictionary(grouping: report) { partition.group(of: $0.id) }.values.compactMap { PersonAppearance($0) }
      .sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  // MARK: Across reports

  /// - Parameter bearers: of one name, in order.
  private mutating func joinAcrossReports(_ bearers: [PersonAppearance]) {
    var circumstances: [PersonAppearance.Circumstance: [Int]] = [:]
    for (index, bearer) in bearers.enumerated() {
      for circumstance in bearer.circumstances { circumstances[circumstance, default: []].append(index) }
    }
    let shared = circumstances.filter { $0.value.count > 1 }.sorted { a, b in
      if a.key.reason != b.key.reason { return a.key.reason < b.key.reason }
      return a.value.lexicographicallyPrecedes(b.value)
    }
    for (circumstance, sharing) in shared {
      let ambiguous = Self.ambiguous(sharing.map { bearers[$0] })
      // One bearer of each name and body stands for all who are one already.
      var firsts: [Int] = []
      for index in sharing {
        let mention = bearers[index].mention
        let name = bearers[index].names[0].name
        var isKnown = false
        for first in firsts {
          let isSameName = bearers[first].names[0].name == name
          if !isSameName, ambiguous.contains(name) || ambiguous.contains(bearers[first].names[0].name) {
            continue
          }
          if !partition.areTogether(bearers[first].mention, mention),
            bearers[first].agrees(bearers[index], in: circumstance)
          {
            join(bearers[first].mention, mention, 0.9, ["full-name", circumstance.reason])
          }
          isKnown =
            isKnown
            || isSameName && partition.areTogether(bearers[first].mention, mention)
              && bearers[first].isLike(bearers[index])
        }
        if !isKnown { firsts.append(index) }
      }
    }
  }

  /// The names among them that leave open which of two others, that cannot be one person's, they are.
  private static func ambiguous(_ bearers: [PersonAppearance]) -> Set<String> {
    let names = Dictionary(
      bearers.map { ($0.names[0].name, $0.names[0]) }, uniquingKeysWith: { first, _ in first })
    return Set(
      names.values.filter { name in
        let fitting = names.values.filter { $0.fits(name) }
        return !fitting.allSatisfy { one in fitting.allSatisfy { $0.fits(one) } }
      }.map(\.name))
  }

  // MARK: Doubts

  /// One for each person at most, against the likeliest of those before it in the order of first reports: the nearest of one
  /// post, else of one region, else of all, of whom it is not decided. One more bearer of the name changes only who is nearest
  /// to those beside it: see ``PersonNeighbours``.
  private func doubts(_ bearers: [PersonAppearance]) -> [Judgement] {
    var doubts: [Judgement] = []
    let decided = Set(judgements.map { groups($0.pair) })
    var seen: Set<Int> = []
    let persons = bearers.filter { seen.insert(partition.group(of: $0.mention)).inserted }
    var known: [PersonDoubt: [String: [Int]]] = [:]
    for (index, person) in persons.enumerated() {
      let shared = PersonSigns.firsts(person)
      let nearest = PersonDoubt.allCases.reversed().lazy.compactMap { doubt -> (PersonDoubt, Int)? in
        shared.filter { $0.shared == doubt }.compactMap { sign in
          known[doubt]?[sign.text]?.last { mayBe(persons[$0], person, decided) }
        }.filter { !persons[$0].contradicts(person) }.max().map { (doubt, $0) }
      }.first
      if let (doubt, other) = nearest {
        doubts.append(doubt.judgement(persons[other].mention, person.mention))
      }
      for sign in shared { known[sign.shared, default: [:]][sign.text, default: []].append(index) }
    }
    return doubts
  }

  /// True where neither people nor the names keep the two apart.
  private func mayBe(
    _ one: PersonAppearance, _ other: PersonAppearance, _ decided: Set<MentionPair>
  ) -> Bool {
    let pair = groups(MentionPair(one.mention, other.mention))
    return pair.first != pair.second && !decided.contains(pair) && partition.mayJoin(pair.first, pair.second)
  }

  private func groups(_ pair: MentionPair) -> MentionPair {
    MentionPair(partition.group(of: pair.first), partition.group(of: pair.second))
  }
}
