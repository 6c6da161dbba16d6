extension CorpusReport {
  /// The labels without what else is right and without what need not be read: how far two labellers agree to the letter.
  package var strict: CorpusReport {
    CorpusReport(
      name: name, split: split, language: language, style: style, header: header, page: page,
      pageBytes: pageBytes, title: title, text: text, marks: marks, traps: traps, hasFurniture: hasFurniture,
      events: events.filter { !$0.isOptional }.map(\.strict), mentioned: mentioned?.strict)
  }
}

extension Accepted {
  fileprivate var strict: Accepted { Accepted([preferred]) }
}

extension GoldEvent {
  fileprivate var strict: GoldEvent {
    var event = GoldEvent(number: number, kind: kind.strict, status: status.strict)
    event.partOf = partOf
    event.fields = fields.filter { !optionalFields.contains($0.key) }.mapValues(\.strict)
    event.frames = frames.filter { !$0.isOptional }.map {
      GoldFrame(id: $0.id, names: $0.names.strict, kinds: $0.kinds.strict, isOptional: false)
    }
    event.bodies = bodies.filter { !$0.isOptional }.map {
      GoldBody(
        id: $0.id, roles: [$0.roles[0]], names: $0.names.strict, legalForms: $0.legalForms.strict,
        kinds: $0.kinds.strict, presence: $0.presence.strict, support: $0.support.strict, isOptional: false)
    }
    event.people = people.filter { !$0.isOptional }.map {
      GoldPerson(
        id: $0.id, roles: [$0.roles[0]], names: $0.names.strict, positions: $0.positions.strict,
        organizations: $0.organizations.strict, presence: $0.presence.strict, isOptional: false)
    }
    event.groups = groups.filter { !$0.isOptional }.map {
      GoldGroup(
        id: $0.id, kinds: $0.kinds.strict, count: $0.count.strict, countBasis: $0.countBasis.strict,
        isTotal: $0.isTotal, isVoice: $0.isVoice, isOptional: false)
    }
    event.statements = statements.filter { !$0.isOptional }.map {
      GoldStatement(
        id: $0.id, isDirect: $0.isDirect, speakers: $0.speakers.strict, occasions: $0.occasions.strict,
        isOptional: false)
    }
    event.outcomes = outcomes.filter { !$0.isOptional }.map {
      GoldOutcome(id: $0.id, kinds: $0.kinds.strict, by: $0.by.strict, isOptional: false)
    }
    event.topics = topics.filter { !$0.isOptional }
    return event
  }
}
