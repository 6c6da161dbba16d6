internal import CivicEvents

/// The facts of a card as lines of CSV.
enum CardList {
  /// A fact with the section that it stands in.
  struct Line: Encodable {
    let section: CardSection.Name
    let fact: CardFact
  }

  private static var list: RowList<Line, Line> {
    RowList(
      columns: [],
      fields: [
        .init("fact") { $0.fact.id.description }, .init("section") { $0.section.rawValue },
        .init("field") { $0.fact.field }, .init("value") { $0.fact.value },
        .init("about") { $0.fact.about?.description }, .init("role") { $0.fact.role },
        .init("support") { $0.fact.support }, .init("presence") { $0.fact.presence },
        .init("basis") { $0.fact.basis }, .init("position") { $0.fact.position },
        .init("organization") { $0.fact.organization?.name }, .init("speaker") { $0.fact.speaker },
        .init("event") { $0.fact.event?.id.description }, .init("state") { $0.fact.state.rawValue },
        .init("confidence") { String($0.fact.confidence) }, .init("report") { $0.fact.report.description },
        .init("passage") { $0.fact.passage }, .init("sentence") { $0.fact.sentence },
      ])
  }

  static func print(_ card: Card, as format: OutputFormat) throws {
    let lines = card.sections.flatMap { section in
      section.facts.map { Line(section: section.name, fact: $0) }
    }
    try list.print(lines, as: format)
  }
}
