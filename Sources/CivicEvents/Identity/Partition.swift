/// Mentions or usages in groups, each group one body or person. Groups grow by joining; two that a person has judged to be
/// different, or whose labels cannot be one's, never come into one group.
struct Partition<Label: Hashable> {
  private var groupOfNode: [Int: Int] = [:]
  private var groups: [Int: [Int]] = [:]
  private var different: [Int: Set<Int>] = [:]
  /// The labels in each group: few, however many members it has.
  private var labels: [Int: Set<Label>] = [:]
  private let fits: (Label, Label) -> Bool
  /// Labels that do not fit each other, and that people have judged to be one's nevertheless.
  private var aliases: [(Label, Label)] = []

  /// - Parameters:
  ///   - judgements: people's, the newest first: an older one that contradicts it holds no longer.
  ///   - labels: of members; one without fits every group.
  ///   - fits: whether two labels can be one body's or person's.
  init(
    _ nodes: [Int], judgements: [Judgement], labels labelOfNode: [Int: Label],
    fits: @escaping (Label, Label) -> Bool
  ) {
    self.fits = fits
    for node in nodes {
      groupOfNode[node] = node
      groups[node] = [node]
      if let label = labelOfNode[node] { labels[node] = [label] }
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
    noteAliases()
  }

  /// Takes what stands together now for one's, whatever its labels say.
  mutating func noteAliases() {
    for labels in labels.values where labels.count > 1 {
      for one in labels { aliases += labels.filter { !fits(one, $0) }.map { (one, $0) } }
    }
  }

  /// Every group, its members and the groups themselves in order.
  var components: [[Int]] { groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  /// What stands for the member's group while none is joined.
  func group(of node: Int) -> Int { groupOfNode[node] ?? node }

  func areTogether(_ one: Int, _ other: Int) -> Bool { group(of: one) == group(of: other) }

  func labels(of node: Int) -> Set<Label> { labels[group(of: node)] ?? [] }

  /// - Parameter minded: false joins whatever the labels say.
  /// - Returns: true where the two were apart and are now together.
  @discardableResult
  mutating func join(_ one: Int, _ other: Int, minding minded: Bool = true) -> Bool {
    guard let a = groupOfNode[one], let b = groupOfNode[other], a != b, mayJoin(a, b, minding: minded),
      let left = groups[a], let right = groups[b]
    else { return false }
    let (kept, gone, members) = left.count >= right.count ? (a, b, right) : (b, a, left)
    for member in members { groupOfNode[member] = kept }
    groups[kept]?.append(contentsOf: members)
    groups[gone] = nil
    if let gained = labels.removeValue(forKey: gone) { labels[kept, default: []].formUnion(gained) }
    return true
  }

  /// True unless a person or what the labels say keeps the two groups apart.
  func mayJoin(_ one: Int, _ other: Int, minding minded: Bool = true) -> Bool {
    let (a, b) = (group(of: one), group(of: other))
    let (few, many) = (groups[a]?.count ?? 0) < (groups[b]?.count ?? 0) ? (a, b) : (b, a)
    return !areDifferent(groups[few] ?? [], many) && (!minded || fit(a, b))
  }

  private func areDifferent(_ members: [Int], _ group: Int) -> Bool {
    !different.isEmpty
      && members.contains { (different[$0] ?? []).contains { groupOfNode[$0] == group } }
  }

  private func fit(_ one: Int, _ other: Int) -> Bool {
    (labels[one] ?? []).allSatisfy { label in (labels[other] ?? []).allSatisfy { mayBeOne(label, $0) } }
  }

  private func mayBeOne(_ one: Label, _ other: Label) -> Bool {
    fits(one, other) || aliases.contains { fits(one, $0.0) && fits(other, $0.1) }
  }
}
