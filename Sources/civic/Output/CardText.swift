internal import CivicEvents
internal import CivicText

/// A card as text: what is known of the thing, then its facts by sort, each with its id and its sentence.
enum CardText {
  /// How far the lines of a fact stand in.
  static let indent = 4

  /// A fact as a line of CSV.
  struct Line: Encodable {
    let section: CardSection.Name
    let fact: CardFact
  }

  static var list: RowList<Line, Line> {
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

  static func lines(_ card: Card) -> [StyledText] {
    var lines = [heading(card)]
    for field in card.fields {
      lines.append(StyledText("  " + Interface.text("card.\(field.name)") + ": ", .dim) + StyledText(value(field.value, of: field.name)))
    }
    for section in card.sections {
      lines.append("")
      lines.append(StyledText(Interface.text("section.\(section.name.rawValue)"), .bold))
      for fact in section.facts {
        lines.append(StyledText("  ") + statement(fact, in: section.name, of: card.id))
        if fact.passage != fact.value || fact.sentence != fact.value {
          lines.append(StyledText("    ") + EvidenceText.quotation(fact.sentence, fact.passage))
        }
      }
    }
    return lines
  }

  private static func heading(_ card: Card) -> StyledText {
    var text = StyledText(card.id.description, .id)
    if let title = card.title { text.append("  " + title, .bold) }
    return text
  }

  /// `f88  co-organiser: Name, position  (e3, r2)`
  private static func statement(_ fact: CardFact, in section: CardSection.Name, of card: TypedID) -> StyledText {
    var text = StyledText(fact.id.description, .id)
    text.append("  ")
    let label = [fact.field.map { Interface.text("card.\($0)") }, section == .statements ? nil : fact.role.map { role($0, in: section) }]
      .compactMap(\.self).joined(separator: " ")
    if !label.isEmpty { text.append(label + ": ", .dim) }
    if section == .statements {
      text.append("\(fact.speaker ?? "–"): ")
      text.append(fact.role == "direct" ? EventText.quoted(fact.value) : fact.value)
      if fact.role != "direct" { text.append(" (\(Interface.text("statement.reported")))", .dim) }
    } else {
      text.append(value(fact.value, of: fact.field ?? section.rawValue))
    }
    let details = [fact.position, fact.organization?.name] + marks(fact)
    let more = details.compactMap(\.self).joined(separator: ", ")
    if !more.isEmpty { text.append(" (\(more))") }
    text.append(EvidenceText.mark(fact.state))
    let ids = [fact.about, card.kind == .event ? nil : fact.event?.id, card.kind == .report ? nil : fact.report]
    text.append(" " + ids.compactMap { $0?.description }.joined(separator: " "), .id)
    return text
  }

  private static func marks(_ fact: CardFact) -> [String?] {
    [
      fact.support.map { Interface.labels.text($0, in: "support") },
      fact.presence.map { Interface.labels.text($0, in: "presence") },
    ]
  }

  private static func role(_ role: String, in section: CardSection.Name) -> String {
    let vocabulary: String
    switch section {
    case .speakers, .people: vocabulary = "person-role"
    case .groups: vocabulary = "group-kind"
    case .outcomes: vocabulary = "outcome-kind"
    case .within, .statements: return role
    default: vocabulary = "organization-role"
    }
    return Interface.labels.text(role, in: vocabulary)
  }

  /// A raw value under its label, where it has one.
  private static func value(_ value: String, of field: String) -> String {
    let vocabularies: [String: [String]] = [
      "kind": ["event-kind", "organization-kind"], "status": ["event-status"], "format": ["event-format"],
      "kind_basis": ["kind-basis"], "language": ["language"], "topics": ["topic"],
    ]
    for vocabulary in vocabularies[field] ?? [] {
      let label = Interface.labels.text(value, in: vocabulary)
      if label != value || vocabularies[field]?.count == 1 { return label }
    }
    return value
  }
}

extension StyledText {
  /// Broken into lines; those after the first stand in as far as the first, and `indent` at least.
  func wrapped(to width: Int, indent: Int) -> [StyledText] {
    let lead = plain.prefix { $0 == " " }.count
    guard width < .max, self.width > width, width > indent + 20 else { return [self] }
    let margin = String(repeating: " ", count: max(lead, indent))
    return wrapped(to: width - margin.count).enumerated().map { index, line in
      StyledText(index == 0 ? String(repeating: " ", count: lead) : margin) + line
    }
  }
}
