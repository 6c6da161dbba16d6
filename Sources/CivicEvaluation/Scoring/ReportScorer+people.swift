internal import CivicReports

extension ReportScorer {
  mutating func people(_ read: EventReading?, _ bodies: [ReadBody], _ labelled: GoldEvent) {
    list(.speakers, [.speaker, .moderator], read?.speakers ?? [], bodies, labelled)
    list(.people, [.organizer, .participant, .awardee, .mentioned], read?.people ?? [], bodies, labelled)
  }

  private mutating func list(
    _ field: EvaluationField, _ roles: Set<PersonRole>, _ people: [PersonReading], _ bodies: [ReadBody],
    _ labelled: GoldEvent
  ) {
    var taken: Set<String> = []
    for person in people {
      let id = index.person(person.name, at: place(person.mention))
      guard let label = labelled.people.first(where: { $0.id == id }) else {
        // A person of another event of the report is named here too.
        if id == nil || person.role != .mentioned { invented(field, person.name, person.mention) }
        continue
      }
      let isRight = label.roles.contains { roles.contains($0) }
      // A speaker is named as well.
      if person.role == .mentioned && !isRight { continue }
      guard isRight, taken.insert(label.id).inserted else {
        invented(field, person.name, person.mention, expected: isRight ? "once" : label.roles[0].rawValue)
        attributes(of: person, label, bodies)
        continue
      }
      right(field, person.mention, evidence: stands(person.mention, in: gold.ranges(label.id)))
      value(
        .personRole, person.role.rawValue, Accepted(label.roles.map(\.rawValue)), person.mention)
      attributes(of: person, label, bodies)
    }
    for label in labelled.people
    where !taken.contains(label.id) && !label.isOptional && label.roles.allSatisfy({ roles.contains($0) }) {
      missed(field, label.names.preferred, gold.ranges(label.id).first)
    }
  }

  private mutating func attributes(of person: PersonReading, _ label: GoldPerson, _ bodies: [ReadBody]) {
    value(.personName, person.name, label.names, person.mention)
    value(.position, person.position, label.positions, person.mention)
    value(.presence, person.presence?.rawValue, label.presence, person.mention)
    let from = person.organization.map { organization($0, among: bodies).id ?? $0 }
    value(
      .personOrganization, from, label.organizations, person.mention, at: gold.ranges(label.id).first,
      isSame: ==)
  }

  mutating func statements(_ read: EventReading?, _ bodies: [ReadBody], _ labelled: GoldEvent) {
    for (isDirect, field) in [(true, EvaluationField.quotations), (false, .reported)] {
      let found = (read?.statements ?? []).filter { $0.direct == isDirect }
      let labels = labelled.statements.filter { $0.isDirect == isDirect }
      var pairs: [(shared: Double, read: Int, label: Int)] = []
      for (i, statement) in found.enumerated() {
        let parts = statement.parts.compactMap { place($0) }
        for (j, label) in labels.enumerated() {
          let shared = SpanOverlap.shared(parts, gold.ranges(label.id))
          if shared >= 0.5 { pairs.append((shared, i, j)) }
        }
      }
      pairs.sort {
        $0.shared != $1.shared ? $0.shared > $1.shared : ($0.read, $0.label) < ($1.read, $1.label)
      }
      var matched: [Int: Int] = [:]
      for pair in pairs where matched[pair.read] == nil && !matched.values.contains(pair.label) {
        matched[pair.read] = pair.label
      }
      for (i, statement) in found.enumerated() {
        guard let j = matched[i] else {
          if isDirect { invented(.quotationPassage, statement.text, statement.mention) }
          invented(field, "\(statement.speaker ?? "—"): \(statement.text)", statement.mention)
          continue
        }
        if isDirect { right(.quotationPassage) }
        compare(statement, labels[j], field, read, bodies)
      }
      for (j, label) in labels.enumerated() where !matched.values.contains(j) && !label.isOptional {
        let range = gold.ranges(label.id).first
        if isDirect { missed(.quotationPassage, range.map(gold.words), range) }
        missed(field, range.map(gold.words), range)
      }
    }
  }

  /// A statement whose passage is right: speaker and occasion.
  private mutating func compare(
    _ statement: StatementReading, _ label: GoldStatement, _ field: EvaluationField, _ read: EventReading?,
    _ bodies: [ReadBody]
  ) {
    let speaker = speaker(of: statement, read, bodies)
    let isSpeaker = isRight(speaker, statement, label)
    if !isSpeaker, statement.speaker != nil, field == .quotations {
      inventions[.speaker, default: 0] += 1
      if statement.speakerKind == .person, Self.isSure(statement.mention) {
        inventions[.sureSpeaker, default: 0] += 1
      }
    }
    if isSpeaker, label.occasions.values.contains(statement.occasion.rawValue) {
      right(field, statement.mention, evidence: true)
      return
    }
    let expected = label.speakers.preferred.map { id in
      "\(gold.ranges(id).first.map(gold.words) ?? id) (\(label.occasions.preferred ?? ""))"
    }
    invented(
      field, "\(statement.speaker ?? "—") (\(statement.occasion.rawValue)): \(statement.text)",
      statement.mention, expected: expected ?? "nobody")
    if !label.isOptional { missed(field, expected, gold.ranges(label.id).first, found: statement.speaker) }
  }

  private func isRight(_ speaker: String?, _ statement: StatementReading, _ label: GoldStatement) -> Bool {
    if let speaker, label.speakers.values.contains(speaker) { return true }
    if statement.speaker == nil && statement.speakerKind != .group { return label.speakers.allowsAbsence }
    // A group has no name to compare; its kind is told by who is meant.
    return statement.speakerKind == .group && label.speakers.stated.contains { $0.hasPrefix("g") }
  }

  private func speaker(
    of statement: StatementReading, _ read: EventReading?, _ bodies: [ReadBody]
  ) -> String? {
    guard let name = statement.speaker, statement.speakerKind != .group else { return nil }
    let people = (read?.speakers ?? []) + (read?.people ?? [])
    if let person = people.first(where: { NameComparison.isSame($0.name, name) }),
      let id = index.person(person.name, at: place(person.mention))
    {
      return id
    }
    if let id = index.person(name, at: nil) { return id }
    return organization(name, among: bodies).id
  }
}
