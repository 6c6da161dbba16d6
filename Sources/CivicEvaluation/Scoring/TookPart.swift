internal import CivicEvents
internal import CivicReports

/// Who took part in an event, as the database would answer: a body with the basis on which it counts. A body that
/// organised or is listed is not represented as well.
enum TookPart {
  /// The bases that the question takes unless told otherwise.
  static let bases: Set<ParticipationBasis> = [.organised, .listed, .represented]

  /// A body of a reading that took part.
  struct Read {
    let name: String
    let basis: ParticipationBasis
    let kind: OrganizationKind
    let mention: Mention?
    let id: String?
  }

  /// - Parameters:
  ///   - bodies: of the event.
  ///   - organization: the body that a person's organization names, and which labelled body it is.
  static func read(
    _ event: EventReading, bodies: [ReadBody], organization: (String) -> (own: ReadBody?, id: String?)
  ) -> [Read] {
    var took: [Read] = bodies.compactMap { body in
      let basis = ParticipationBasis.of(role: body.role, presence: body.presence, status: event.status)
      return basis.map {
        Read(name: body.name, basis: $0, kind: body.kind, mention: body.mention, id: body.id)
      }
    }
    let named = (event.speakers + event.people).flatMap { person -> [(PersonReading, String)] in
      let bodies = [person.organization] + person.otherPosts.map { $0.organization }
      return bodies.compactMap { body in body.map { (person, $0) } }
    }
    for (person, name) in named
    where ParticipationBasis.represents(role: person.role, presence: person.presence, status: event.status) {
      let (own, id) = organization(name)
      let isStated = took.contains { body in
        body.basis != .hosted
          && ((body.id != nil && body.id == id) || NameComparison.isSame(body.name, name))
      }
      if isStated { continue }
      // As sure as the person and as what the event says of the body.
      var mention = person.mention
      mention.confidence = min(mention.confidence, own?.mention.confidence ?? 0.85)
      took.append(
        Read(name: name, basis: .represented, kind: own?.kind ?? .unknown, mention: mention, id: id))
    }
    return took.filter { bases.contains($0.basis) }
  }

  /// For each labelled body the bases that are right; nil among them where it need not have taken part.
  static func labelled(_ event: GoldEvent) -> [String: Set<ParticipationBasis?>] {
    let statuses = event.status.values.map { $0.flatMap(EventStatus.init) ?? .unknown }
    var took: [String: Set<ParticipationBasis?>] = [:]
    for body in event.bodies {
      var right: Set<ParticipationBasis?> = body.isOptional ? [nil] : []
      for status in statuses {
        for role in body.roles {
          for presence in body.presence.values {
            right.insert(
              ParticipationBasis.of(role: role, presence: presence.flatMap(Presence.init), status: status))
          }
        }
      }
      took[body.id] = right
    }
    for person in event.people {
      for id in person.organizations.stated {
        var right = took[id] ?? [nil]
        let isSure =
          !person.isOptional && !person.organizations.allowsAbsence && person.organizations.stated.count == 1
        let represents = statuses.flatMap { status in
          person.roles.flatMap { role in
            person.presence.values.map {
              ParticipationBasis.represents(role: role, presence: $0.flatMap(Presence.init), status: status)
            }
          }
        }
        let states = right.contains(.organised) || right.contains(.listed)
        guard represents.contains(true), !states || right.contains(nil) else { continue }
        right.insert(.represented)
        // Somebody was there for it: that it was only named is no longer right.
        if isSure && represents.allSatisfy({ $0 }) {
          right.remove(nil)
          right.remove(.hosted)
        }
        took[id] = right
      }
    }
    return took
  }
}

extension ReportScorer {
  mutating func tookPart(
    _ read: EventReading?, _ bodies: [ReadBody], _ everyBody: [ReadBody], _ labelled: GoldEvent
  ) {
    let labels = TookPart.labelled(labelled)
    let found =
      read.map { event in
        // A person may come from a body that only another event of the report names.
        TookPart.read(event, bodies: bodies) { organization($0, among: bodies + everyBody) }
      } ?? []
    tally(.tookPart, found, labels, labelled) { _ in true }
    tally(.tookPartNGO, found.filter { $0.kind == .ngo }, labels, labelled) { body in
      body.kinds.values.contains(OrganizationKind.ngo.rawValue)
    }
    for body in found where labels[body.id ?? ""]?.contains(where: { $0 != nil }) != true {
      let isNamed = labelled.bodies.first { $0.id == body.id }
      let absent: Set<String?> = ["invited", "absent", "message"]
      let isAbsent =
        isNamed.map { !absent.isDisjoint(with: $0.presence.values) } == true || !isHeld(labelled)
      inventions[isAbsent ? .absentee : .participant, default: 0] += 1
    }
  }

  private func isHeld(_ event: GoldEvent) -> Bool {
    event.status.values.contains { $0 == "held" || $0 == nil || $0 == "unknown" }
  }

  private mutating func tally(
    _ field: EvaluationField, _ found: [TookPart.Read], _ labels: [String: Set<ParticipationBasis?>],
    _ labelled: GoldEvent, isAskedFor: (GoldBody) -> Bool
  ) {
    func body(_ id: String) -> GoldBody? {
      (gold.events + [labelled]).lazy.flatMap(\.bodies).first { $0.id == id }
    }
    // What may have taken no part, or only hosted, is not asked for.
    let asked = Set(TookPart.bases.map(Optional.some))
    var taken: Set<String> = []
    for read in found {
      if let id = read.id, let right = labels[id], right.contains(read.basis),
        body(id).map(isAskedFor) == true, taken.insert(id).inserted
      {
        self.right(field, read.mention)
      } else {
        let expected = read.id.flatMap { labels[$0] }.map(Self.words)
        invented(field, "\(read.basis.rawValue): \(read.name)", read.mention, expected: expected)
      }
    }
    for (id, right) in labels.sorted(by: { $0.key < $1.key })
    where right.isSubset(of: asked) && !taken.contains(id) {
      guard let body = body(id), isAskedFor(body) else { continue }
      // What may be an NGO and may be something else is not asked for among NGOs.
      if field == .tookPartNGO && body.kinds.values.count > 1 && body.kinds.preferred != "ngo" { continue }
      missed(field, "\(Self.words(right)): \(body.names.preferred ?? id)", gold.ranges(id).first)
    }
  }

  private static func words(_ bases: Set<ParticipationBasis?>) -> String {
    bases.map { $0?.rawValue ?? "no part" }.sorted().joined(separator: " or ")
  }
}
