internal import CivicEvents
internal import CivicText

/// A card as text: what is known as a whole, then the facts by sort, each with its sentence.
struct CardText {
  let card: Card

  func lines(width: Int?) -> [StyledText] {
    var lines = Paragraph.lines(heading, indent: 0, width: width)
    for field in card.fields where field.name != "region_code" {
      let text = StyledText(Self.fieldName(field.name) + ": ", .dim) + StyledText(value(of: field))
      lines += Paragraph.lines(text, indent: 0, hanging: 2, width: width)
    }
    for name in card.names {
      lines += Paragraph.lines(self.line(of: name), indent: 0, hanging: 2, width: width)
    }
    lines += ProfileText.lines(card, width: width)
    lines += registered.flatMap { Paragraph.lines($0, indent: 0, hanging: 2, width: width) }
    lines += reports.flatMap { Paragraph.lines($0, indent: 0, hanging: 2, width: width) }
    for disagreement in card.disagreements {
      lines += Paragraph.lines(line(of: disagreement), indent: 0, hanging: 2, width: width)
    }
    for section in card.sections {
      lines += ["", StyledText(Interface.text("section.\(section.name.rawValue)"), .bold)]
      for facts in Self.bySentence(section.facts) {
        for fact in facts {
          lines += Paragraph.lines(line(of: fact, in: section.name), indent: 2, hanging: 2, width: width)
        }
        lines += Paragraph.lines(
          EvidenceText.quotation(facts[0].sentence, facts.map(\.passage)), indent: 4, width: width)
      }
    }
    return lines + footer.flatMap { Paragraph.lines($0, indent: 0, width: width) }
  }

  /// "e12 The role of …"
  private var heading: StyledText {
    var text = StyledText(card.id.description + " ", .id)
    let topic = card.id.kind == .fact && card.sections.first?.name == .topics
    text.append(topic ? Interface.labels.text(card.title ?? "", in: "topic") : title, .bold)
    return text
  }

  private var title: String {
    guard card.id.kind == .fact, let fact = card.sections.first?.facts.first, let field = fact.field else {
      return card.title ?? Interface.text("card.untitled")
    }
    return Self.label(card.title ?? "", of: field, .event)
  }

  // MARK: - Registers

  /// "register-2026.csv: liquidated, kz-bin 010140000123 “B5 Атауы: …” r3"; on a register's own card the bodies of its rows.
  private var registered: [StyledText] {
    var lines = card.registered.prefix(Self.mostRows).map { entry in
      let isOwn = card.id.kind == .report
      var text = StyledText((isOwn ? entry.organization.name : entry.register) + ": ", isOwn ? .bold : .dim)
      let status = entry.status.map { Interface.labels.text($0, in: "register-status") }
      let words = [status, entry.identifier].compactMap { $0 }
      text.append(words.joined(separator: ", ") + (words.isEmpty ? "" : " "))
      text.append(EventText.quoted(entry.row), .dim)
      text.append(" \(isOwn ? entry.organization.id : entry.report)", .id)
      return text
    }
    let more = card.registered.count - Self.mostRows
    if more > 0 { lines.append(StyledText(Interface.labels.format("register.more", String(more)), .dim)) }
    return lines
  }

  /// More are in JSON.
  private static let mostRows = 20

  // MARK: - Reports

  /// "Reports: r1 a.kz 2026-02-13 · r2 b.kz (mostly the text of r1)": where there is more than one.
  private var reports: [StyledText] {
    guard card.reports.count > 1 else { return [] }
    var text = StyledText(Interface.text("card.reports") + ": ", .dim)
    for (index, report) in card.reports.enumerated() {
      if index > 0 { text.append(" · ", .dim) }
      text.append(report.id.description, .id)
      for word in [report.source, report.published].compactMap({ $0 }) { text.append(" " + word) }
      let copied =
        report.copyOf.map { Interface.labels.format("card.copy", $0.description) }
        ?? report.nearCopyOf.map { Interface.labels.format("card.near-copy", $0.description) }
      if let copied { text.append(" (\(copied))", .dim) }
    }
    return [text]
  }

  /// "Reports disagree: start 2026-02-12 (r1, r3), 2026-02-13 (r2)".
  private func line(of disagreement: CardDisagreement) -> StyledText {
    var text = StyledText(Interface.text("card.disagree") + ": ", .warning)
    text.append(Self.fieldName(disagreement.field) + " ", .dim)
    for (index, value) in disagreement.values.enumerated() {
      if index > 0 { text.append(", ") }
      text.append(Self.label(value.value, of: disagreement.field, .event))
      text.append(" (\(value.reports.map(\.description).joined(separator: ", ")))", .dim)
    }
    return text
  }

  private var footer: [StyledText] {
    let facts = card.sections.flatMap(\.facts)
    guard card.id.kind != .fact, !facts.isEmpty else { return [] }
    let unreviewed = facts.filter { $0.state != .reviewed }.count
    let text = Interface.labels.format("answer.unreviewed", String(unreviewed), String(facts.count))
    return ["", StyledText(text.prefix(1).uppercased() + text.dropFirst() + ".", .dim)]
  }

  /// " (abbreviation, 2026-02-13 – 2026-03-01)": the days of the first and the last report.
  private static func described(_ name: CardName) -> String {
    let kind = name.kind == "full" ? [] : [Interface.labels.text(name.kind, in: "name-kind")]
    let days = Set([name.firstSeen, name.lastSeen].compactMap { $0 }).sorted()
    let words = kind + (days.isEmpty ? [] : [days.joined(separator: " – ")])
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// "Named: Жайық жастары m12 r3, m15 r4"
  private func line(of name: CardName) -> StyledText {
    var text = StyledText(
      Interface.text(name.mentions.isEmpty ? "card.given-name" : "card.name") + ": ", .dim)
    text.append(name.name)
    text.append(Self.described(name), .dim)
    for (index, mention) in name.mentions.prefix(Self.mostMentions).enumerated() {
      text.append((index > 0 ? ", " : " ") + "\(mention.id) \(mention.report)", .id)
    }
    let more = name.mentions.count - Self.mostMentions
    if more > 0 { text.append(" " + Interface.labels.format("card.more-mentions", String(more)), .dim) }
    return text
  }

  /// More are in JSON.
  private static let mostMentions = 12

  // MARK: - Facts

  /// Facts of one sentence together, so that it stands there once.
  private static func bySentence(_ facts: [CardFact]) -> [[CardFact]] {
    var groups: [[CardFact]] = []
    for fact in facts {
      let index = groups.firstIndex { $0[0].sentence == fact.sentence && $0[0].report == fact.report }
      if let index { groups[index].append(fact) } else { groups.append([fact]) }
    }
    return groups
  }

  /// What the fact says, and where to look it up.
  private func line(of fact: CardFact, in section: CardSection.Name) -> StyledText {
    var text = Self.said(by: fact, in: section)
    text.append(EvidenceText.mark(fact.state))
    if let dispute = fact.dispute {
      text.append(" " + EventText.quoted(dispute.reply), .warning)
      text.append(" (\(dispute.by), \(dispute.at.prefix(10)))", .dim)
    }
    text.append(" \(fact.id)", .id)
    // On an event's card the event is known, on a report's the report.
    if card.id.kind != .event, let event = fact.event {
      text.append(" \(event.id)", .id)
      if card.id.kind != .report, !event.name.isEmpty {
        text.append(" " + EventText.quoted(event.name), .dim)
      }
    }
    if card.id.kind != .report { text.append(" \(fact.report)", .id) }
    if card.id.kind == .fact {
      text.append(" · " + Interface.labels.format("card.confidence", fact.confidence.hundredths), .dim)
    }
    return text
  }

  /// What a fact says, in a line.
  static func said(by fact: CardFact, in section: CardSection.Name) -> StyledText {
    let labels = Interface.labels
    switch section {
    case .values:
      let field = fact.field ?? ""
      return StyledText(fieldName(field) + ": ", .dim)
        + StyledText(label(fact.value, of: field, .event))
    case .topics: return StyledText(labels.text(fact.value, in: "topic"))
    case .statements:
      let speaker = name(fact.speaker ?? Interface.text("statement.no-speaker"), fact.about)
      return fact.role == "direct" ? speaker : speaker + details([Interface.text("statement.reported")])
    case .groups: return named(fact.value, fact.role.map { labels.text($0, in: "group-kind") })
    case .outcomes: return named(fact.value, fact.role.map { labels.text($0, in: "outcome-kind") })
    case .within: return StyledText(fact.value)
    case .organizers, .hosts, .partners, .participants, .mentioned:
      let words = [
        fact.basis.map { labels.text($0, in: "basis") }
          ?? fact.role.map { labels.text($0, in: "organization-role") },
        fact.support.map { labels.text($0, in: "support") }, presence(fact),
      ]
      return name(fact.value, fact.about) + details(words)
    case .speakers, .people:
      let words = [
        fact.role.map { labels.text($0, in: "person-role") }, fact.position, fact.organization?.name,
        presence(fact),
      ]
      return name(fact.value, fact.about) + details(words)
    }
  }

  private static func name(_ name: String, _ id: TypedID?) -> StyledText {
    StyledText(name, .bold) + StyledText(id.map { " \($0)" } ?? "", .id)
  }

  private static func named(_ text: String, _ kind: String?) -> StyledText {
    StyledText(text) + StyledText(kind.map { " (\($0))" } ?? "", .dim)
  }

  private static func details(_ words: [String?]) -> StyledText {
    let words = words.compactMap { $0 }
    return words.isEmpty ? "" : StyledText(": " + words.joined(separator: ", "))
  }

  /// Only where it says more than the role does.
  private static func presence(_ fact: CardFact) -> String? {
    fact.presence.flatMap { $0 == "present" ? nil : Interface.labels.text($0, in: "presence") }
  }

  // MARK: - Values

  private func value(of field: CardField) -> String {
    let code = card.fields.first { $0.name == "region_code" }
    if field.name == "region", let code, let name = Places.regionName(code.value, Interface.language) {
      return name
    }
    return Self.label(field.value, of: field.name, card.id.kind)
  }

  private static func label(_ value: String, of field: String, _ kind: TypedID.Kind) -> String {
    let vocabulary: String? =
      switch field {
      case "kind": kind == .organization ? "organization-kind" : "event-kind"
      case "status": "event-status"
      case "format": "event-format"
      case "kind_basis": "kind-basis"
      case "language": "language"
      case "report_form": "report-form"
      default: nil
      }
    return vocabulary.map { Interface.labels.text(value, in: $0) } ?? value
  }

  private static func fieldName(_ name: String) -> String { Interface.text("field.\(name)") }
}
