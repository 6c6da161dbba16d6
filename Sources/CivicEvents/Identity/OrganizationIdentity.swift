/// Which usages of names are of one body: a pure function of the usages, of what their spellings compare as, and of
/// people's judgements.
///
/// Bodies join on an equal name, or on names that compare as the same, with a compatible kind and place; on an equal
/// identifier always. A name that every region or town has joins only within it; one that has a single word of its own
/// joins across regions only where no two regions claim it. No body has two names that compare as different, nor stands in two
/// rows of one register.
package struct OrganizationIdentity {
  /// A mention that a person has judged: it may go another way than its usage.
  package struct JudgedMention: Sendable {
    package let id: Int
    package let usage: Int
    /// What mentions are ordered by: the text's SHA-256, then where it stands.
    package let order: [String]

    package init(id: Int, usage: Int, order: [String]) {
      self.id = id
      self.usage = usage
      self.order = order
    }
  }

  /// What the members of a partition are: mentions by their ids, usages by their negated ones.
  package static func node(of usage: Int) -> Int { -usage }

  private struct Label: Hashable {
    let variant: Int
    let identifier: String?
  }

  private typealias Cell = OrganizationCells.Cell

  private let usages: [OrganizationUsage]
  /// The place of each usage among them, whatever its id is.
  private let ranks: [Int: Int]
  private let judgements: [Judgement]
  private var partition: Partition<Label>
  private var judged: [Judgement] = []
  private var doubts: [Doubt] = []

  private struct Doubt {
    let judgement: Judgement
    let order: Order
  }

  private typealias Order = (first: Int, second: Int)

  /// - Parameters:
  ///   - usages: every one of each name among them.
  ///   - mentions: those that a person has judged.
  ///   - judgements: people's, of any two of the mentions, the newest first.
  ///   - pairs: those of the usages' spellings.
  ///   - registrations: of the usages' identifiers.
  ///   - areDifferent: whether two spellings compare as different.
  /// - Returns: the bodies, each its members in order, and what was judged of members on the way.
  package static func identify(
    _ usages: [OrganizationUsage], mentions: [JudgedMention] = [], judgements: [Judgement] = [],
    pairs: [VariantPair] = [], registrations: [String: Registration] = [:],
    areDifferent: @escaping (Int, Int) -> Bool = { _, _ in false }
  ) -> (components: [[Int]], judged: [Judgement]) {
    var identity = OrganizationIdentity(usages, mentions, judgements, pairs, registrations, areDifferent)
    let cells = identity.joinNames()
    identity.joinSpellings(cells, pairs)
    identity.judged += identity.fewestDoubts()
    return (identity.partition.components, identity.judged)
  }

  private init(
    _ usages: [OrganizationUsage], _ mentions: [JudgedMention], _ judgements: [Judgement],
    _ pairs: [VariantPair], _ registrations: [String: Registration],
    _ areDifferent: @escaping (Int, Int) -> Bool
  ) {
    self.usages = usages.map { ($0, $0.signature.order) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    ranks = Dictionary(
      self.usages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.judgements = judgements
    let blocks = Dictionary(
      usages.map { ($0.variant, $0.signature.nameBlock) }, uniquingKeysWith: { first, _ in first })
    let labels = usages.filter { $0.tiedTo == nil }.map {
      (Self.node(of: $0.id), Label(variant: $0.variant, identifier: $0.signature.identifier))
    }
    let numbers = Self.numbers(usages, pairs)
    partition = Partition(
      usages.map { Self.node(of: $0.id) } + mentions.map(\.id), judgements: judgements,
      labels: Dictionary(labels, uniquingKeysWith: { first, _ in first })
    ) { one, other in
      if let mine = one.identifier, let others = other.identifier {
        if mine == others { return true }
        if !RegisterRow.isRow(mine), !RegisterRow.isRow(others) { return false }
        if let mine = registrations[mine], let others = registrations[others], mine.parts(others) {
          return false
        }
      }
      if one.variant == other.variant || blocks[one.variant] == blocks[other.variant] { return true }
      // Names of one number are one body's, however they compare.
      if let mine = numbers[one.variant], let others = numbers[other.variant], !mine.isDisjoint(with: others)
      {
        return true
      }
      return !areDifferent(one.variant, other.variant)
    }
    for mention in mentions.sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
      // What a person has said of the mention they have said of the name.
      partition.join(mention.id, Self.node(of: mention.usage), minding: false)
    }
    partition.noteAliases()
    for usage in self.usages {
      guard let full = usage.tiedTo else { continue }
      join(Self.node(of: full), Self.node(of: usage.id), 0.85, ["report", "short-form"])
    }
    var bearers: [String: Int] = [:]
    for usage in self.usages {
      guard let identifier = usage.signature.identifier else { continue }
      if let first = bearers[identifier] {
        join(Self.node(of: first), Self.node(of: usage.id), 1, ["identifier"], minding: false)
      } else {
        bearers[identifier] = usage.id
      }
    }
  }

  /// By spellings, the numbers of the bodies that are called so: by that name, or by one that compares as the same.
  private static func numbers(_ usages: [OrganizationUsage], _ pairs: [VariantPair]) -> [Int: Set<String>] {
    var ofBlock: [String: Set<String>] = [:]
    for usage in usages {
      guard let identifier = usage.signature.identifier else { continue }
      ofBlock[usage.signature.blockKey, default: []].insert(identifier)
    }
    if ofBlock.isEmpty { return [:] }
    var own: [Int: Set<String>] = [:]
    for usage in usages { own[usage.variant] = ofBlock[usage.signature.blockKey] }
    var numbers = own
    for pair in pairs where pair.decision == .same {
      for (one, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
        if let known = own[other] { numbers[one, default: []].formUnion(known) }
      }
    }
    return numbers
  }

  private mutating func join(
    _ one: Int, _ other: Int, _ score: Double, _ reasons: [String], minding minded: Bool = true
  ) {
    if partition.join(one, other, minding: minded) {
      judged.append(Judgement(one, other, .same, score: score, reasons: reasons))
    }
  }

  private func node(of cell: Cell) -> Int { Self.node(of: cell.usages[0].id) }

  // MARK: Equal names

  private mutating func joinNames() -> [Cell] {
    let names = Dictionary(grouping: usages.filter { $0.tiedTo == nil }, by: \.signature.blockKey)
    var all: [Cell] = []
    for (_, bearers) in names.sorted(by: { $0.key < $1.key }) {
      let cells = OrganizationCells(bearers).cells
      for cell in cells {
        for usage in cell.usages.dropFirst() {
          join(node(of: cell), Self.node(of: usage.id), cell.place.score, cell.reasons)
        }
      }
      for cell in cells.dropFirst() where cells[0].mayBe(cell) {
        doubt(cells[0], cell, 0.5, cells[0].doubts(cell))
      }
      all += cells
    }
    return all
  }

  // MARK: Names that compare as the same

  private struct Edge {
    let one: Cell
    let other: Cell
    let pair: VariantPair
    let isExact: Bool
  }

  private mutating func joinSpellings(_ cells: [Cell], _ pairs: [VariantPair]) {
    var cellsOfVariant: [Int: [Int]] = [:]
    for (index, cell) in cells.enumerated() {
      for variant in Set(cell.usages.map(\.variant)) { cellsOfVariant[variant, default: []].append(index) }
    }
    var edges: [Edge] = []
    for pair in pairs {
      for one in cellsOfVariant[pair.one] ?? [] {
        for other in cellsOfVariant[pair.other] ?? [] where one != other {
          consider(cells[one], cells[other], pair, &edges)
        }
      }
    }
    edges.sort { a, b in
      if a.pair.score != b.pair.score { return a.pair.score > b.pair.score }
      return order(a.one, a.other) < order(b.one, b.other)
    }
    for edge in edges where edge.isExact { join(edge) }
    // A name without a place or a kind joins the one body that it fits, if it is one.
    let loose = edges.filter { !$0.isExact && !partition.areTogether(node(of: $0.one), node(of: $0.other)) }
    var partners: [Int: [Cell]] = [:]
    for edge in loose {
      partners[partition.group(of: node(of: edge.one)), default: []].append(edge.other)
      partners[partition.group(of: node(of: edge.other)), default: []].append(edge.one)
    }
    let single = loose.filter { edge in
      [edge.one, edge.other].allSatisfy { mayBeOne(partners[partition.group(of: node(of: $0))] ?? []) }
    }
    for edge in single { join(edge) }
    for edge in loose { doubt(edge.one, edge.other, edge.pair.score, edge.pair.reasons.map(\.rawValue)) }
  }

  /// True where nothing keeps any two of the bodies apart.
  private func mayBeOne(_ cells: [Cell]) -> Bool {
    cells.enumerated().allSatisfy { index, one in
      cells[..<index].allSatisfy { other in
        partition.areTogether(node(of: one), node(of: other))
          || one.place.agrees(other.place) && (one.family ?? other.family) == (other.family ?? one.family)
            && partition.mayJoin(node(of: one), node(of: other))
      }
    }
  }

  private mutating func join(_ edge: Edge) {
    join(
      node(of: edge.one), node(of: edge.other), edge.pair.score,
      edge.pair.reasons.map(\.rawValue) + [edge.one.place.reason].compactMap { $0 })
  }

  private mutating func consider(_ one: Cell, _ other: Cell, _ pair: VariantPair, _ edges: inout [Edge]) {
    if pair.decision == .different || !one.place.agrees(other.place) { return }
    if let family = one.family, let others = other.family, family != others { return }
    let sameRegion = one.place.regionCode != nil && one.place.regionCode == other.place.regionCode
    if pair.decision == .same || (pair.lacksOnlyRegion && sameRegion) {
      let samePlace = one.place == other.place || sameRegion
      if one.isGeneric || other.isGeneric, !samePlace { return }
      var isExact = one.family == other.family && samePlace
      if one.place == .anywhere, other.place == .anywhere, pair.isLoose {
        // What two languages call alike may be two bodies: the same region must have seen both.
        let (mine, others) = (one.regions, other.regions)
        if mine.isEmpty || others.isEmpty {
          isExact = false
        } else if mine.isDisjoint(with: others) {
          return doubt(one, other, pair.score, pair.reasons.map(\.rawValue) + ["place-differs"])
        }
      }
      edges.append(Edge(one: one, other: other, pair: pair, isExact: isExact))
    } else if !one.isGeneric, !other.isGeneric {
      doubt(one, other, pair.score, pair.reasons.map(\.rawValue))
    }
  }

  private func order(_ one: Cell, _ other: Cell) -> Order {
    let (mine, others) = (ranks[one.usages[0].id] ?? .max, ranks[other.usages[0].id] ?? .max)
    return (min(mine, others), max(mine, others))
  }

  // MARK: Doubts

  private mutating func doubt(_ one: Cell, _ other: Cell, _ score: Double, _ reasons: [String]) {
    doubts.append(
      Doubt(
        judgement: Judgement(node(of: one), node(of: other), .unsure, score: score, reasons: reasons),
        order: order(one, other)))
  }

  /// One for each body at most, against the likeliest other.
  private func fewestDoubts() -> [Judgement] {
    var decided: Set<MentionPair> = []
    for judgement in judgements {
      decided.insert(groups(judgement.pair))
    }
    var doubted: Set<Int> = []
    return doubts.sorted { a, b in
      let (one, other) = (a.judgement.score ?? 0, b.judgement.score ?? 0)
      return one != other ? one > other : a.order < b.order
    }.filter { doubt in
      let pair = groups(doubt.judgement.pair)
      guard pair.first != pair.second, !decided.contains(pair),
        partition.mayJoin(pair.first, pair.second),
        !doubted.contains(pair.first) || !doubted.contains(pair.second)
      else { return false }
      doubted.formUnion([pair.first, pair.second])
      return true
    }.map(\.judgement)
  }

  private func groups(_ pair: MentionPair) -> MentionPair {
    MentionPair(partition.group(of: pair.first), partition.group(of: pair.second))
  }
}
