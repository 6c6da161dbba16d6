package import CivicText

/// What a network says, in one language.
package struct NetworkWords {
  let labels: Labels

  package init(_ language: Language) { labels = Labels(language) }

  /// "12 of 80 organisations, 34 pairs".
  func scope(_ network: Network) -> String {
    var bodies = labels.count("unit.organizations", network.total)
    if network.nodes.count < network.total {
      bodies = labels.format("answer.shown", String(network.nodes.count), bodies)
    }
    return bodies + "; " + labels.count("network.pairs", network.edges.count)
  }

  /// What it rests on, and what was left out.
  package func notes(_ network: Network) -> [String] {
    var notes =
      network.total > 0 ? [network.restsOn.sentence(scope(network), labels)] : [labels.text("answer.none")]
    if let unknown = network.unknownKind, unknown > 0 {
      notes.append(labels.count("answer.unknown-kind", unknown))
    }
    if network.undatedLeftOut > 0 { notes.append(labels.count("answer.undated", network.undatedLeftOut)) }
    return notes
  }

  /// "Ауыл (o5), party: 4 events".
  func tip(_ node: Network.Node) -> String {
    "\(node.name) (\(node.id)), \(labels.text(node.kind.rawValue, in: "organization-kind")): "
      + labels.count("unit.events", node.count)
  }

  /// "Ауыл (o5) – Amanat (o7): 2 events (e3, e8)".
  func tip(_ edge: Network.Edge) -> String {
    let events = edge.events.prefix(Self.namedEvents).map(\.description).joined(separator: ", ")
    return "\(edge.one.name) (\(edge.one.id)) – \(edge.other.name) (\(edge.other.id)): "
      + labels.count("unit.events", edge.count)
      + " (\(events)\(edge.events.count > Self.namedEvents ? " …" : ""))"
  }

  private static let namedEvents = 8
}
