/// Which `event_report`s (an event as one report reads it) are one event: a pure function of what they are recognised
/// by and of people's judgements. The order in which reports came plays no part.
///
/// The surest pairs join first. Two groups join where few of their pairs speak against it; one that would fit two groups
/// which cannot be one, about as well, joins neither.
struct EventGroups {
  /// One event as one report reads it.
  struct Member: Sendable {
    let id: Int
    let report: Int
    /// Orders members whatever their ids are: the report's key, version and the ordinal.
    let order: String
    /// Nil in a copy, and in a version that a newer one replaced: it stays with what it is linked to.
    let traits: EventTraits?
    /// The event_report that this one tells again, in a copy or a newer version.
    let continues: Int?
  }

  /// Two members and what their comparison came to.
  struct Pair: Sendable {
    let ids: MentionPair
    let score: Double
    let verdict: Judgement.Verdict
    let reasons: String
  }

  /// How much surer one of two pairs must be, where they cannot both hold.
  private static let margin = 0.02

  private let members: [Int: Member]
  private let nearCopies: Set<MentionPair>
  /// The place of each member among all, whatever their ids are.
  private let ranks: [Int: Int]
  private var groupOfMember: [Int: Int] = [:]
  private var groups: [Int: [Int]] = [:]
  /// What stands for each member's versions, copies and what people have joined it with: one voice among the members.
  private var voices: [Int: Int] = [:]
  private var apart: Set<MentionPair> = []
  private var scores: [MentionPair: Double] = [:]
  private(set) var judged: [Judgement] = []

  /// - Parameters:
  ///   - members: whole components: everything that a pair, a link or a judgement ties to one of them.
  ///   - judgements: people's, the newest first: an older one that contradicts it holds no longer.
  ///   - nearCopies: pairs of reports.
  static func group(
    _ members: [Member], pairs: [Pair], judgements: [Judgement], nearCopies: Set<MentionPair> = []
  ) -> (components: [[Int]], judged: [Judgement]) {
    var groups = EventGroups(members, nearCopies)
    for pair in pairs { groups.scores[pair.ids] = pair.score }
    groups.link(judgements)
    groups.voices = groups.groupOfMember
    groups.join(pairs)
    groups.doubt(pairs)
    return (groups.groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }, groups.judged)
  }

  private init(_ members: [Member], _ nearCopies: Set<MentionPair>) {
    self.members = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.nearCopies = nearCopies
    ranks = Dictionary(
      members.sorted { $0.order < $1.order }.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for member in members {
      groupOfMember[member.id] = member.id
      groups[member.id] = [member.id]
    }
  }

  /// What copies and newer versions tell again, and what people have judged.
  private mutating func link(_ judgements: [Judgement]) {
    for member in members.values.sorted(by: { $0.id < $1.id }) {
      if let continued = member.continues { merge(member.id, continued) }
    }
    for judgement in judgements {
      let (one, other) = (judgement.pair.first, judgement.pair.second)
      switch judgement.verdict {
      case .same: if !isDecidedApart(one, other) { merge(one, other) }
      case .different: if groupOfMember[one] != groupOfMember[other] { apart.insert(judgement.pair) }
      case .unsure: continue
      }
    }
  }

  private mutating func join(_ pairs: [Pair]) {
    let sure = surestFirst(
      pairs.filter { $0.verdict == .same && members[$0.ids.first] != nil && members[$0.ids.second] != nil })
    let pairsOfMember = Dictionary(
      grouping: sure.flatMap { [($0.ids.first, $0), ($0.ids.second, $0)] }, by: { $0.0 })
    for pair in sure {
      let (one, other) = (pair.ids.first, pair.ids.second)
      guard let left = groupOfMember[one], let right = groupOfMember[other], left != right else { continue }
      guard canJoin(one, other) else { continue }
      let rivals = [(one, other), (other, one)].contains { lone, chosen in
        (pairsOfMember[lone] ?? []).contains { _, rival in
          let third = rival.ids.first == lone ? rival.ids.second : rival.ids.first
          guard third != chosen, rival.score <= pair.score, rival.score > pair.score - Self.margin else {
            return false
          }
          return groupOfMember[third] != groupOfMember[chosen] && groupOfMember[third] != groupOfMember[lone]
            && !canJoin(third, chosen)
        }
      }
      if rivals { continue }
      merge(one, other)
      judged.append(Judgement(one, other, .same, score: pair.score, reasons: [pair.reasons]))
    }
  }

  /// For each two groups the pair that comes nearest to being one event.
  private mutating func doubt(_ pairs: [Pair]) {
    var seen: Set<MentionPair> = []
    for pair in surestFirst(pairs.filter { $0.verdict != .different }) {
      guard let left = groupOfMember[pair.ids.first], let right = groupOfMember[pair.ids.second],
        left != right,
        !isDecidedApart(pair.ids.first, pair.ids.second), seen.insert(MentionPair(left, right)).inserted
      else { continue }
      judged.append(
        Judgement(pair.ids.first, pair.ids.second, .unsure, score: pair.score, reasons: [pair.reasons]))
    }
  }

  private func surestFirst(_ pairs: [Pair]) -> [Pair] {
    pairs.map { pair in
      let (one, other) = (ranks[pair.ids.first] ?? .max, ranks[pair.ids.second] ?? .max)
      return (pair, min(one, other), max(one, other))
    }
    .sorted { ($1.0.score, $0.1, $0.2) < ($0.0.score, $1.1, $1.2) }.map(\.0)
  }

  private mutating func merge(_ one: Int, _ other: Int) {
    guard let a = groupOfMember[one], let b = groupOfMember[other], a != b,
      let left = groups[a], let right = groups[b]
    else { return }
    let (kept, gone, moved) = left.count >= right.count ? (a, b, right) : (b, a, left)
    for member in moved { groupOfMember[member] = kept }
    groups[kept]?.append(contentsOf: moved)
    groups[gone] = nil
  }

  private func ids(with member: Int) -> [Int] { groupOfMember[member].flatMap { groups[$0] } ?? [] }

  private func isDecidedApart(_ one: Int, _ other: Int) -> Bool {
    !apart.isEmpty
      && ids(with: one).contains { left in ids(with: other).contains { apart.contains(MentionPair(left, $0)) }
      }
  }

  private func canJoin(_ one: Int, _ other: Int) -> Bool {
    if isDecidedApart(one, other) { return false }
    var votes: [MentionPair: Vote] = [:]
    for left in ids(with: one).compactMap({ members[$0] }) {
      for right in ids(with: other).compactMap({ members[$0] }) {
        guard let traits = left.traits, let others = right.traits else { continue }
        // Two events that one report tells apart are two.
        if left.report == right.report { return false }
        let pair = MentionPair(voices[left.id] ?? left.id, voices[right.id] ?? right.id)
        votes[pair] = max(votes[pair] ?? .against, vote(left, traits, right, others))
      }
    }
    return 2 * votes.values.count { $0 == .against } <= votes.values.count { $0 == .favour }
  }

  /// What two members say of being one.
  private enum Vote: Int, Comparable {
    case against, neither, favour

    static func < (one: Vote, other: Vote) -> Bool { one.rawValue < other.rawValue }
  }

  private func vote(_ left: Member, _ traits: EventTraits, _ right: Member, _ others: EventTraits) -> Vote {
    if let score = scores[MentionPair(left.id, right.id)], score > 0.5 { return .favour }
    let isNearCopy = nearCopies.contains(MentionPair(left.report, right.report))
    return EventComparison(traits, others, isNearCopy: isNearCopy).isConflict ? .against : .neither
  }
}
