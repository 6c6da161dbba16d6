/// Mentions in groups, each group one body or person. Groups grow by joining; two mentions that are known to be
/// different, or whose names cannot be one's, never come into one group.
struct Partition {
  private var groupOfMention: [Int: Int] = [:]
  private var groups: [Int: [Int]] = [:]
  private let different: [Int: Set<Int>]
  /// The names in each group, and which names cannot be one's, by number.
  private var names: [Int: Set<Int>] = [:]
  private let unfit: [Int: Set<Int>]

  /// - Parameters:
  ///   - pairs: mentions that a person has judged to be different.
  ///   - names: the number of each mention's name.
  ///   - unfit: for a name's number those that cannot be the same one's.
  init(
    _ mentions: [Int], different pairs: [(Int, Int)], names nameOfMention: [Int: Int] = [:],
    unfit: [Int: Set<Int>] = [:]
  ) {
    var different: [Int: Set<Int>] = [:]
    for (one, other) in pairs {
      different[one, default: []].insert(other)
      different[other, default: []].insert(one)
    }
    self.different = different
    self.unfit = unfit
    for mention in mentions {
      groupOfMention[mention] = mention
      groups[mention] = [mention]
      names[mention] = Set([nameOfMention[mention]].compactMap { $0 })
    }
  }

  /// Every group, its mentions and the groups themselves in the order of their ids.
  var components: [[Int]] { groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  func areTogether(_ one: Int, _ other: Int) -> Bool {
    groupOfMention[one] != nil && groupOfMention[one] == groupOfMention[other]
  }

  /// - Returns: true where the two were apart and are now together.
  @discardableResult
  mutating func join(_ one: Int, _ other: Int) -> Bool {
    guard let a = groupOfMention[one], let b = groupOfMention[other], a != b,
      let left = groups[a], let right = groups[b]
    else { return false }
    let (kept, gone, members) = left.count >= right.count ? (a, b, right) : (b, a, left)
    guard !areDifferent(members, kept), !areUnfit(names[gone] ?? [], names[kept] ?? []) else { return false }
    for member in members { groupOfMention[member] = kept }
    groups[kept]?.append(contentsOf: members)
    groups[gone] = nil
    let gained = names.removeValue(forKey: gone) ?? []
    names[kept]?.formUnion(gained)
    return true
  }

  private func areDifferent(_ members: [Int], _ group: Int) -> Bool {
    !different.isEmpty
      && members.contains { (different[$0] ?? []).contains { groupOfMention[$0] == group } }
  }

  private func areUnfit(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
    one.contains { !(unfit[$0] ?? []).isDisjoint(with: other) }
  }
}
