package import CivicReports
internal import CivicText

extension CorpusReport {
  /// What is known of the report itself, as its page shows it.
  var labelledReport: Report {
    Report(
      url: header.url, title: title, language: language,
      published: header.published,
      source: header.source, author: header.author, views: header.views, creditedTo: header.creditedTo,
      text: text, nativeID: "civic-corpus/\(name)")
  }

  /// The labels as `civic extract` would print them: each value as the labeller prefers it, each fact with its first
  /// mark, optional facts and events left out.
  package var reading: Reading {
    Reading(
      report: labelledReport.header, events: events.filter { !$0.isOptional }.map(reading(of:)), text: text)
  }

  private func reading(of event: GoldEvent) -> EventReading {
    var reading = EventReading(
      kind: event.kind.preferred.flatMap(EventKind.init) ?? .other,
      status: event.status.preferred.flatMap(EventStatus.init) ?? .unknown)
    func value(_ field: ScalarField) -> String? {
      event.optionalFields.contains(field) ? nil : event[field].preferred
    }
    reading.title = value(.title)
    reading.start = value(.start)
    reading.end = value(.end)
    reading.noLaterThan = reading.start == nil ? header.published : nil
    reading.place = PlaceReading(
      country: value(.country), region: value(.region), district: value(.district),
      settlement: value(.settlement), venue: value(.venue))
    reading.format = value(.format).flatMap(EventFormat.init)
    reading.partOf = event.partOf.flatMap { number in
      events.first { $0.number == number }.map { $0[.title].preferred ?? $0.kind.preferred ?? "" }
    }
    reading.within = event.frames.filter { !$0.isOptional }.map {
      FrameReading(text: $0.names.preferred ?? "", kind: $0.kinds.preferred, mention: mention($0.id))
    }
    for body in event.bodies where !body.isOptional { add(body, to: &reading) }
    for person in event.people where !person.isOptional { add(person, to: &reading) }
    for group in event.groups where !group.isOptional && !group.isVoice {
      reading.groups.append(
        GroupReading(
          text: words(group.id), kind: group.kinds.preferred.flatMap(GroupKind.init) ?? .other,
          count: group.count.preferred.flatMap { Int($0) },
          countBasis: group.countBasis.preferred.flatMap(CountBasis.init), total: group.isTotal,
          mention: mention(group.id)))
    }
    for statement in event.statements where !statement.isOptional { add(statement, to: &reading) }
    reading.outcomes = event.outcomes.filter { !$0.isOptional }.map {
      OutcomeReading(
        kind: $0.kinds.preferred.flatMap(OutcomeKind.init) ?? .decision, text: words($0.id),
        by: $0.by.preferred.flatMap(speakerName), mention: mention($0.id))
    }
    reading.topics = event.topics.filter { !$0.isOptional }.map {
      TopicReading(topic: $0.topic, confidence: 1, mention: mention($0.id))
    }
    let stated = ScalarField.allCases.filter { value($0) != nil }.map(\.rawValue)
    for label in ["kind", "status"] + stated {
      if let range = ranges(label, event: event.number).first { reading.evidence[label] = Mention(range, 1) }
    }
    return reading
  }

  private func add(_ body: GoldBody, to reading: inout EventReading) {
    let name = body.names.preferred ?? ""
    let form = body.legalForms.preferred
    let kind = body.kinds.preferred.flatMap(OrganizationKind.init) ?? .unknown
    switch body.roles[0] {
    case .participant:
      reading.participants.append(
        ParticipantReading(
          name: name, legalForm: form, kind: kind, presence: body.presence.preferred.flatMap(Presence.init),
          mention: mention(body.id)))
    case .mentioned:
      reading.mentioned.append(
        OrganizationReading(name: name, legalForm: form, kind: kind, mention: mention(body.id)))
    case let role:
      reading.organizers.append(
        OrganizerReading(
          name: name, legalForm: form, kind: kind, role: role,
          support: body.support.preferred.flatMap(Support.init), mention: mention(body.id)))
    }
  }

  private func add(_ person: GoldPerson, to reading: inout EventReading) {
    let role = person.roles[0]
    let read = PersonReading(
      name: person.names.preferred ?? "", position: person.positions.preferred,
      organization: person.organizations.preferred.flatMap(speakerName), role: role,
      presence: person.presence.preferred.flatMap(Presence.init), mention: mention(person.id))
    if role == .speaker || role == .moderator {
      reading.speakers.append(read)
    } else {
      reading.people.append(read)
    }
  }

  private func add(_ statement: GoldStatement, to reading: inout EventReading) {
    let parts = ranges(statement.id).map { Mention($0, 1) }
    let speaker = statement.speakers.preferred
    reading.statements.append(
      StatementReading(
        speaker: speaker.flatMap(speakerName), speakerKind: speaker.flatMap(speakerKind),
        text: parts.map { words($0.range) }.joined(separator: " "), direct: statement.isDirect,
        occasion: statement.occasions.preferred.flatMap(Occasion.init) ?? .this, parts: parts,
        mention: Mention((parts.first?.start ?? 0)..<(parts.last?.end ?? 0), 1)))
  }

  private func mention(_ id: String) -> Mention { Mention(ranges(id).first ?? 0..<0, 1) }

  private func words(_ id: String) -> String { ranges(id).first.map(words) ?? "" }

  func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  /// The name of a person or body, the words of a group.
  private func speakerName(_ id: String) -> String? {
    for event in events {
      if let body = event.bodies.first(where: { $0.id == id }) { return body.names.preferred }
      if let person = event.people.first(where: { $0.id == id }) { return person.names.preferred }
    }
    return id.hasPrefix("g") ? words(id) : nil
  }

  private func speakerKind(_ id: String) -> SpeakerKind {
    switch id.first {
    case "p": .person
    case "o": .organization
    default: .group
    }
  }
}
