/// Mentions in groups, each group one body or person. Groups grow by joining; two mentions that a person has judged
/// to be different, or whose names cannot be one's, never come into one group.
struct Partition {
  private var groupOfMention: [Int: Int] = [:]
  private var groups: [Int: [Int]] = [:]
  private var different: [Int: Set<Int>] = [:]
  /// The names in each group: few, however many mentions it has.
  private var names: [Int: Set<PersonKey>] = [:]
  /// Names that do not fit each other, and that people have judged to be one's nevertheless.
  private var aliases: [(PersonKey, PersonKey)] = []

  /// - Parameters:
  ///   - judgements: people's, the newest first: an older one that contradicts it holds no longer.
  ///   - names: of persons.
  init(_ mentions: [Int], judgements: [Judgement], names nameOfMention: [Int: PersonKey] = [:]) {
    for mention in mentions {
      groupOfMention[mention] = mention
      groups[mention] = [mention]
      if let name = nameOfMention[mention] { names[mention] = [name] }
    }
    for judgement in judgements {
      let (first, second) = (judgement.pair.first, judgement.pair.second)
      switch judgement.verdict {
      // A person who says that two are the same outweighs what their names say.
      case .same: join(first, second, minding: false)
      case .different:
        guard !areTogether(first, second) else { continue }
        different[first, default: []].insert(second)
        different[second, default: []].insert(first)
      case .unsure: continue
      }
    }
    for names in names.values where names.count > 1 {
      for one in names { aliases += names.filter { !$0.fits(one) }.map { (one, $0) } }
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
    (names[one] ?? []).allSatisfy { name in (names[other] ?? []).allSatisfy { fit($0, name) } }
  }

  private func fit(_ one: PersonKey, _ other: PersonKey) -> Bool {
    one.fits(other) || aliases.contains { one.fits($0.0) && other.fits($0.1) }
  }
}
