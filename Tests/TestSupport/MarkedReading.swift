package import CivicEvaluation
package import CivicReports
package import CivicText

/// A reading written as marked text, so that a test shows what a report says and where:
///
///     ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=roundtable:круглый стол⟧. ⟦speaker:Айгүл Сәбитова⟧,
///     ⟦position:директор⟧ ⟦organization:Жайық жастары⟧, сказала: «⟦quote=Айгүл Сәбитова:Мы за⟧».
///
/// A label is a field or role, then kind or presence after points, then a value after `=` where it is not the
/// passage itself; an unnamed party's number stands behind its kind: `group.residents.19`. `position` and `organization` belong to the person before them, `quote+` to the quotation before it. A
/// label that begins with `?` is one of which the machine is less sure.
package struct MarkedReading: Sendable {
  package let marked: MarkedText
  package var reading: Reading

  /// - Parameters:
  ///   - status: of the event where no passage is marked with one.
  ///   - confidence: of every fact.
  ///   - isEvent: false for a report that tells of none.
  package init(
    _ text: String, url: String? = nil, language: Language = .ru, published: String? = nil,
    source: String? = nil, views: Int? = nil, status: EventStatus = .held, isEvent: Bool = true,
    confidence: Double = 0.9
  ) {
    marked = MarkedText(text)
    let report = Report(
      url: url, language: language, published: published, source: source, views: views, text: marked.text)
    reading = Reading(report: report.header, events: [], text: marked.text)
    guard isEvent else { return }
    var event = EventReading(kind: .other, status: status)
    if !marked.spans.contains(where: { $0.label.hasPrefix("start") }) { event.noLaterThan = published }
    for span in marked.spans { Self.read(span, confidence, into: &event) }
    reading.events = [event]
  }

  private static func read(
    _ span: MarkedText.Span, _ confidence: Double, into event: inout EventReading
  ) {
    let isUnsure = span.label.hasPrefix("?")
    let halves = span.label.dropFirst(isUnsure ? 1 : 0).split(separator: "=", maxSplits: 1).map(String.init)
    let words = halves[0].split(separator: ".").map(String.init)
    let value = halves.count > 1 ? halves[1] : span.text
    let mention = Mention(span.range, isUnsure ? min(confidence, 0.8) : confidence)
    let presence = words.lazy.compactMap(Presence.init).first
    let kind = words.dropFirst().lazy.compactMap(OrganizationKind.init).first ?? .unknown
    switch words[0] {
    case "kind":
      event.kind = EventKind(rawValue: value) ?? .other
      event.evidence["kind"] = mention
    case "status":
      event.status = EventStatus(rawValue: value) ?? .unknown
      event.evidence["status"] = mention
    case "title":
      event.title = value
      event.evidence["title"] = mention
    case "start":
      event.start = value
      event.evidence["start"] = mention
    case "end":
      event.end = value
      event.evidence["end"] = mention
    case "country":
      event.place.country = value
      event.evidence["country"] = mention
    case "region":
      event.place.region = value
      event.evidence["region"] = mention
    case "district":
      event.place.district = value
      event.evidence["district"] = mention
    case "settlement":
      event.place.settlement = value
      event.evidence["settlement"] = mention
    case "venue":
      event.place.venue = value
      event.evidence["venue"] = mention
    case "topic":
      event.topics.append(TopicReading(topic: value, confidence: mention.confidence, mention: mention))
    case "participant":
      event.participants.append(
        ParticipantReading(name: value, legalForm: nil, kind: kind, presence: presence, mention: mention))
    case "mentioned":
      event.mentioned.append(OrganizationReading(name: value, legalForm: nil, kind: kind, mention: mention))
    case "speaker", "moderator", "awardee", "person":
      let role = words.dropFirst().lazy.compactMap(PersonRole.init).first ?? PersonRole(rawValue: words[0])
      let person = PersonReading(
        name: value, position: nil, organization: nil, role: role ?? .participant, presence: presence,
        mention: mention)
      if words[0] == "speaker" || words[0] == "moderator" {
        event.speakers.append(person)
      } else {
        event.people.append(person)
      }
    case "position": amendLast(&event) { $0.position = value }
    case "organization": amendLast(&event) { $0.organization = value }
    case "group":
      event.groups.append(
        GroupReading(
          text: value, kind: words.dropFirst().lazy.compactMap(GroupKind.init).first ?? .other,
          count: words.lazy.compactMap { Int($0) }.first ?? Int(value),
          countBasis: nil, total: words.contains("total"), mention: mention))
    case "quote":
      event.statements.append(
        StatementReading(
          speaker: halves.count > 1 ? value : nil, speakerKind: halves.count > 1 ? .person : nil,
          text: span.text, direct: true, occasion: .this, parts: [mention], mention: mention))
    case "quote+":
      guard let last = event.statements.indices.last else { return }
      event.statements[last].parts.append(mention)
      event.statements[last].text += " " + span.text
    case "outcome":
      event.outcomes.append(
        OutcomeReading(
          kind: words.dropFirst().lazy.compactMap(OutcomeKind.init).first ?? .resolution, text: value,
          by: nil, mention: mention))
    default:
      if let role = OrganizationRole(rawValue: words[0]) {
        event.organizers.append(
          OrganizerReading(
            name: value, legalForm: nil, kind: kind, role: role, support: nil, mention: mention))
      }
    }
  }

  /// The person whose mention was marked last.
  private static func amendLast(_ event: inout EventReading, _ amend: (inout PersonReading) -> Void) {
    let speaker = event.speakers.last?.mention.start ?? -1
    let person = event.people.last?.mention.start ?? -1
    if speaker > person {
      amend(&event.speakers[event.speakers.count - 1])
    } else if person >= 0 {
      amend(&event.people[event.people.count - 1])
    }
  }
}
