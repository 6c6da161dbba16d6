public import CivicReports

/// Bodies that took part in events, and which of them did so together.
public struct Network: Codable, Sendable, Equatable {
  /// A body.
  public struct Node: Codable, Sendable, Equatable {
    public var id: TypedID
    public var name: String
    public var kind: OrganizationKind
    /// Of how many events that match.
    public var count: Int
  }

  /// Two bodies with the events that both took part in.
  public struct Edge: Codable, Sendable, Equatable {
    /// The one with more events.
    public var one: Node
    public var other: Node
    /// How many events: at least one.
    public var count: Int
    /// Sorted by number.
    public var events: [TypedID]
  }

  /// Those at most events first.
  public var nodes: [Node]
  /// Those with most common events first, then as their bodies stand.
  public var edges: [Edge]
  /// How many bodies there are without the limit.
  public var total: Int
  /// Bodies of unknown kind that match all but the kind; nil where no kind was asked for.
  @Nullable public var unknownKind: Int?
  /// Events left out because their date does not say whether they lie in the period.
  public var undatedLeftOut: Int
  public var restsOn: RestsOn

  enum CodingKeys: String, CodingKey {
    case nodes, edges, total
    case unknownKind = "unknown_kind"
    case undatedLeftOut = "undated_left_out"
    case restsOn = "rests_on"
  }

  init(_ answer: Answer<OrganizationRow>) {
    nodes = answer.rows.map { Node(id: $0.id, name: $0.name, kind: $0.kind, count: $0.count) }
    var present: [Int: [Int]] = [:]
    for (index, row) in answer.rows.enumerated() {
      for event in Set(row.events.map(\.event.id.number)) { present[event, default: []].append(index) }
    }
    var common: [Pair: [Int]] = [:]
    for (event, bodies) in present {
      for (place, one) in bodies.enumerated() {
        for other in bodies.dropFirst(place + 1) {
          common[Pair(one: one, other: other), default: []].append(event)
        }
      }
    }
    edges = common.sorted {
      ($1.value.count, $0.key.one, $0.key.other) < ($0.value.count, $1.key.one, $1.key.other)
    }.map { [nodes] pair, events in
      Edge(
        one: nodes[pair.one], other: nodes[pair.other], count: events.count,
        events: events.sorted().map { TypedID(.event, $0) })
    }
    total = answer.total
    unknownKind = answer.unknownKind
    undatedLeftOut = answer.undatedLeftOut
    restsOn = answer.restsOn
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
  }

  /// The edges as indices of `nodes`, in their order.
  var pairs: [(one: Int, other: Int)] {
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    return edges.compactMap { edge in
      guard let one = places[edge.one.id], let other = places[edge.other.id] else { return nil }
      return (one, other)
    }
  }
}
