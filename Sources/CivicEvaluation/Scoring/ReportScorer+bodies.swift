internal import CivicEvents
internal import CivicReports

/// A body as a reading has it, whatever list it stands in.
struct ReadBody {
  let name: String
  let legalForm: String?
  let kind: OrganizationKind
  let role: OrganizationRole
  let presence: Presence?
  let support: Support?
  let mention: Mention
  /// The labelled body that it is.
  let id: String?

  static func all(in event: EventReading, id: (String, Mention) -> String?) -> [ReadBody] {
    event.organizers.map {
      ReadBody(
        name: $0.name, legalForm: $0.legalForm, kind: $0.kind, role: $0.role, presence: nil,
        support: $0.support, mention: $0.mention, id: id($0.name, $0.mention))
    }
      + event.participants.map {
        ReadBody(
          name: $0.name, legalForm: $0.legalForm, kind: $0.kind, role: .participant, presence: $0.presence,
          support: nil, mention: $0.mention, id: id($0.name, $0.mention))
      }
      + event.mentioned.map {
        ReadBody(
          name: $0.name, legalForm: $0.legalForm, kind: $0.kind, role: .mentioned, presence: nil,
          support: nil, mention: $0.mention, id: id($0.name, $0.mention))
      }
  }
}

extension ReportScorer {
  func readBodies(_ read: EventReading) -> [ReadBody] {
    ReadBody.all(in: read) { index.body($0, at: place($1)) }
  }

  /// The body of these that a person's organization names, and which labelled body it is: told by the name alone where
  /// the reading lists it nowhere.
  func organization(_ name: String, among bodies: [ReadBody]) -> (own: ReadBody?, id: String?) {
    let own = bodies.first { NameComparison.isSame($0.name, name) }
    return (own, own?.id ?? index.body(name, at: nil))
  }

  /// Roles, presence, names, legal forms and kinds of bodies.
  mutating func bodies(_ bodies: [ReadBody], _ labelled: GoldEvent) {
    list(.organizers, [.organizer, .coOrganizer], bodies, labelled)
    list(.hosts, [.host], bodies, labelled)
    list(.partners, [.partner], bodies, labelled)
    list(.participants, [.participant], bodies, labelled)
    list(.mentioned, [.mentioned], bodies, labelled)
  }

  private mutating func list(
    _ field: EvaluationField, _ roles: Set<OrganizationRole>, _ bodies: [ReadBody], _ labelled: GoldEvent
  ) {
    var taken: Set<String> = []
    for body in bodies where roles.contains(body.role) {
      guard let label = labelled.bodies.first(where: { $0.id == body.id }) else {
        unlabelled(body, field, labelled)
        continue
      }
      let isRight = label.roles.contains { roles.contains($0) }
      // A body that does more than be named is named as well.
      if field == .mentioned && !isRight { continue }
      guard isRight, taken.insert(label.id).inserted else {
        invented(field, body.name, body.mention, expected: isRight ? "once" : label.roles[0].rawValue)
        if !isRight { count(body.role) }
        attributes(of: body, label)
        continue
      }
      right(field, body.mention, evidence: stands(body.mention, in: gold.ranges(label.id)))
      attributes(of: body, label)
      switch field {
      case .organizers:
        value(
          .organizerRole, body.role.rawValue, Accepted(label.roles.map(\.rawValue)), body.mention)
      case .partners: value(.support, body.support?.rawValue, label.support, body.mention)
      case .participants: value(.presence, body.presence?.rawValue, label.presence, body.mention)
      default: break
      }
    }
    for label in labelled.bodies
    where !taken.contains(label.id) && !label.isOptional && label.roles.allSatisfy({ roles.contains($0) }) {
      missed(field, label.names.preferred, gold.ranges(label.id).first)
    }
  }

  /// A body that the labels of this event do not have.
  private mutating func unlabelled(_ body: ReadBody, _ field: EvaluationField, _ labelled: GoldEvent) {
    // The hall is a place and a body at once; a body of another event of the report is named here too.
    if field == .mentioned
      && (stands(body.mention, in: gold.ranges("venue", event: max(labelled.number, 1))) || body.id != nil)
    {
      return
    }
    invented(field, body.name, body.mention)
    count(body.role)
    if body.kind == .ngo && body.id == nil { inventions[.ngo, default: 0] += 1 }
  }

  private mutating func count(_ role: OrganizationRole) {
    switch role {
    case .organizer, .coOrganizer: inventions[.organizer, default: 0] += 1
    case .host: inventions[.host, default: 0] += 1
    default: break
    }
  }

  private mutating func attributes(of body: ReadBody, _ label: GoldBody) {
    value(.organizationName, body.name, label.names, body.mention)
    value(.legalForm, body.legalForm, label.legalForms, body.mention)
    let kind = body.kind == .unknown ? nil : body.kind.rawValue
    value(
      .organizationKind, kind, Accepted(label.kinds.values.map { $0 == "unknown" ? nil : $0 }), body.mention)
    if body.kind == .ngo, !label.kinds.values.contains(OrganizationKind.ngo.rawValue) {
      inventions[.ngo, default: 0] += 1
    }
  }
}
