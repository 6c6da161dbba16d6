internal import CivicEvents
internal import CivicText

/// A network as its pairs, those with most common events first.
struct NetworkList {
  private let network: Network

  init(_ network: Network) { self.network = network }

  /// A person reads so many pairs; programs get all.
  private static let shown = 20

  /// For a program: the pairs; what they rest on is a message.
  func print(as format: OutputFormat) throws {
    try list.print(network.edges, as: format)
    notes.forEach(Messages.say)
  }

  func printTable() throws {
    let terminal = Terminal.output
    let pairs = Array(network.edges.prefix(Self.shown))
    try list.print(pairs, as: nil)
    if !pairs.isEmpty { terminal.print([""]) }
    if pairs.count < network.edges.count {
      let all = Interface.labels.count("network.pairs", network.edges.count)
      let text = Interface.labels.format("answer.shown", String(pairs.count), all)
      terminal.print([StyledText(text.prefix(1).uppercased() + text.dropFirst() + ".", .dim)])
    }
    for note in notes {
      terminal.print(Paragraph.lines(StyledText(note, .dim), indent: 0, width: terminal.width))
    }
  }

  private var notes: [String] { NetworkWords(Interface.language).notes(network) }

  private var list: RowList<Network.Edge, Network.Edge> {
    let most = network.edges.first?.count ?? 0
    return RowList(
      columns: [
        .init("id") { StyledText("\($0.one.id) \($0.other.id)", .id) },
        .init("name", wraps: true) { StyledText($0.one.name, .bold) },
        .init("network.other", wraps: true) { StyledText($0.other.name, .bold) },
        .init("network.common", alignsRight: true) { StyledText(String($0.count)) },
        .init(heading: "") { StyledText(TextBars.bar($0.count, of: most, width: 8)) },
      ],
      fields: [
        .init("id") { $0.one.id.description }, .init("name") { $0.one.name },
        .init("kind") { $0.one.kind.rawValue }, .init("other_id") { $0.other.id.description },
        .init("other_name") { $0.other.name }, .init("other_kind") { $0.other.kind.rawValue },
        .init("count") { String($0.count) },
        .init("events", as: .text) { $0.events.map(\.description).joined(separator: "; ") },
      ])
  }
}
