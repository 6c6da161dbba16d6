/// Mentions in groups, each group one body or person. Groups grow by joining; two mentions that a person has judged
/// to be different, or whose names cannot be one's, never come into one group.
struct Partition {
  private var groupOfMention: [Int: Int] = [:]
  private var groups: [Int: [Int]] = [:]
  private var different: [Int: Set<Int>] = [:]
  /// The names in each group: few, however many mentions it has.
  private var names: [Int: Set<PersonKey>] = [:]

  /// - Parameters:
  ///   - judgements: people's.
  ///   - names: of persons.
  init(_ mentions: [Int], judgements: [Judgement], names nameOfMention: [Int: PersonKey] = [:]) {
    for mention in mentions {
      groupOfMention[mention] = mention
      groups[mention] = [mention]
      if let name = nameOfMention[mention] { names[mention] = [name] }
    }
    for judgement in judgements where judgement.verdict == .different {
      different[judgement.pair.first, default: []].insert(judgement.pair.second)
      different[judgement.pair.second, default: []].insert(judgement.pair.first)
    }
    for judgement in judgements where judgement.verdict == .same {
      // A person who says that two are the same outweighs what their names say.
      join(judgement.pair.first, judgement.pair.second, minding: false)
    }
  }

  /// Every group, its mentions and the groups themselves in the order of their ids.
  var components: [[Int]] { groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  /// What stands for the mention's group while none is joined.
  func group(of mention: Int) -> Int { groupOfMention[mention] ?? mention }

  func areTogether(_ one: Int, _ other: Int) -> Bool { group(of: one) == group(of: other) }

  /// - Parameter minded: false joins whatever the names say.
  /// - Returns: true where the two were apart and are now together.
  @discardableResult
  mutating func join(_ one: Int, _ other: Int, minding minded: Bool = true) -> Bool {
    guard let a = groupOfMention[one], let b = groupOfMention[other], a != b,
      let left = groups[a], let right = groups[b]
    else { return false }
    let (kept, gone, members) = left.count >= right.count ? (a, b, right) : (b, a, left)
    guard !areDifferent(members, kept), !minded || fit(a, b) else { return false }
    for member in members { groupOfMention[member] = kept }
    groups[kept]?.append(contentsOf: members)
    groups[gone] = nil
    if let gained = names.removeValue(forKey: gone) { names[kept, default: []].formUnion(gained) }
    return true
  }

  private func areDifferent(_ members: [Int], _ group: Int) -> Bool {
    !different.isEmpty
      && members.contains { (different[$0] ?? []).contains { groupOfMention[$0] == group } }
  }

  private func fit(_ one: Int, _ other: Int) -> Bool {
    (names[one] ?? []).allSatisfy { name in (names[other] ?? []).allSatisfy { $0.fits(name) } }
  }
}
