internal import CivicReports
internal import CivicText
internal import GRDB

/// Writes what one report says of one event.
struct EventWriter {
  let event: EventReading
  private let whereabouts: MentionWriter.Whereabouts
  private var facts: FactWriter
  private var mentions: MentionWriter
  private let document: Document
  private(set) var notes: [CivicNote] = []
  private let reportName: String
  private let form: ReportForm
  /// The bodies of the event by the keys of their names.
  private let bodies: [String: EventBody]

  /// A body as the event names it.
  private struct EventBody {
    let key: String
    let legalForm: String?
    let kind: OrganizationKind
    let range: Range<Int>

    init(_ name: String, _ legalForm: String?, _ kind: OrganizationKind, _ mention: Mention) {
      key = NameKey.key(name)
      self.legalForm = legalForm
      self.kind = kind
      range = mention.range
    }
  }

  init(
    db: Database, report: Int, eventReport: Int, event: EventReading, prepared: PreparedReading,
    mentions: MentionWriter
  ) {
    self.event = event
    self.mentions = mentions
    document = prepared.document
    reportName = prepared.key.hash
    form = prepared.reading.report.form ?? .news
    facts = FactWriter(db: db, report: report, eventReport: eventReport, document: prepared.document)
    whereabouts = Self.whereabouts(event.place)
    bodies = Dictionary(
      (event.organizers.map { EventBody($0.name, $0.legalForm, $0.kind, $0.mention) }
        + event.participants.map { EventBody($0.name, $0.legalForm, $0.kind, $0.mention) }
        + event.mentioned.map { EventBody($0.name, $0.legalForm, $0.kind, $0.mention) }).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  static func whereabouts(_ place: PlaceReading) -> MentionWriter.Whereabouts {
    let settlement = place.settlement.flatMap { Places.settlementNames(named: $0) }
    let locality = settlement?.kk ?? place.settlement ?? place.district
    return MentionWriter.Whereabouts(
      region: place.region.flatMap { Places.regionCode(named: $0) } ?? settlement?.regionCode,
      locality: locality.map(NameKey.key))
  }

  /// - Returns: the mentions of the report so far, for its next event.
  mutating func write() throws -> MentionWriter {
    try writeValues()
    try writeOrganizations()
    let speakers = try writePersons(event.speakers + event.people)
    try writeGroups()
    try writeStatements(speakers)
    try writeOutcomes()
    return mentions
  }

  // MARK: Values

  /// Fields, and where they stand where the reading gives no range of their own.
  private static let fallbacks: [String: [String]] = [
    "kind": ["title"], "status": ["kind", "title"], "end": ["start"],
    "country": ["region", "district", "settlement"],
  ]

  private mutating func writeValues() throws {
    let values: [(field: String, value: String?)] = [
      ("kind", event.kind.rawValue), ("status", event.status.rawValue), ("title", event.title),
      ("start", event.start), ("end", event.end), ("country", event.place.country),
      ("region", event.place.region), ("district", event.place.district),
      ("settlement", event.place.settlement), ("venue", event.place.venue),
      ("format", event.format?.rawValue), ("part_of", event.partOf),
    ]
    for (field, value) in values {
      // A signed list tells that the event was held and who was there; the rest is what the event is known to be.
      guard let value, form != .attendance || field == "status" else { continue }
      guard let mention = evidence(of: field) else {
        notes.append(CivicNote(.valueWithoutEvidence, reportName, field))
        continue
      }
      let db = facts.db
      try facts.write(
        .eventValue, key: "value:\(field)", confidence: mention.confidence, ranges: [mention.range]
      ) { fact in
        try db.run("INSERT INTO event_value (fact, field, value) VALUES (?, ?, ?)", [fact, field, value])
      }
    }
    for topic in event.topics {
      let db = facts.db
      try facts.write(
        .topic, key: "topic:\(topic.topic)", confidence: topic.confidence, ranges: [topic.mention.range]
      ) { fact in
        try db.run("INSERT OR IGNORE INTO topic (id) VALUES (?)", [topic.topic])
        try db.run("INSERT INTO event_topic (fact, topic) VALUES (?, ?)", [fact, topic.topic])
      }
    }
    for frame in event.within {
      let db = facts.db
      try facts.write(
        .within, key: "within:\(NameKey.key(frame.text))", confidence: frame.mention.confidence,
        ranges: [frame.mention.range]
      ) { fact in
        try db.run(
          "INSERT INTO event_within (fact, kind, text) VALUES (?, ?, ?)", [fact, frame.kind, frame.text])
      }
    }
  }

  /// Every event has a kind and a status: where nothing says where they stand, they stand in the headline.
  private func evidence(of field: String) -> Mention? {
    let fields = [field] + (Self.fallbacks[field] ?? [])
    if let mention = fields.lazy.compactMap({ event.evidence[$0] }).first { return mention }
    guard field == "kind" || field == "status", let headline = document.sentences.first else { return nil }
    return Mention(document.range(headline), DoubtfulConfidence.bound)
  }

  // MARK: Bodies

  private mutating func writeOrganizations() throws {
    for body in event.organizers {
      let mention = try mentions.organization(
        body.name, legalForm: body.legalForm, kind: body.kind, at: body.mention.range,
        whereabouts)
      try writeOrganization(
        body.name, mention, body.mention, role: body.role, support: body.support, presence: nil)
    }
    for body in event.participants {
      let mention = try mentions.organization(
        body.name, legalForm: body.legalForm, kind: body.kind, at: body.mention.range,
        whereabouts)
      try writeOrganization(
        body.name, mention, body.mention, also: body.also, role: .participant, support: nil,
        presence: body.presence)
    }
    for body in event.mentioned {
      let mention = try mentions.organization(
        body.name, legalForm: body.legalForm, kind: body.kind, at: body.mention.range,
        whereabouts)
      try writeOrganization(
        body.name, mention, body.mention, role: .mentioned, support: nil, presence: nil)
    }
  }

  private mutating func writeOrganization(
    _ name: String, _ mention: Int, _ place: Mention, also: [Mention] = [], role: OrganizationRole,
    support: Support?, presence: Presence?
  ) throws {
    let db = facts.db
    let basis = ParticipationBasis.of(
      role: role, presence: presence, status: event.status, form: form)
    try facts.write(
      .organizationParticipation, key: "organization:\(role.rawValue):\(NameKey.key(name))",
      confidence: place.confidence, ranges: [place.range] + also.map(\.range)
    ) { fact in
      try db.run(
        """
        INSERT INTO organization_participation (fact, organization, mention, role, support, presence, basis)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          fact, mention, mention, role.rawValue, support?.rawValue, presence?.rawValue, basis?.rawValue,
        ])
    }
  }

  // MARK: Persons

  /// - Returns: the mention of each name.
  private mutating func writePersons(_ people: [PersonReading]) throws -> [String: Int] {
    var mentionOfName: [String: Int] = [:]
    let db = facts.db
    for person in people {
      let range = person.mention.range
      guard let key = PersonKey(person.name)?.key,
        let mention = try mentions.person(person.name, at: range, whereabouts)
      else { continue }
      if mentionOfName[key] == nil { mentionOfName[key] = mention }
      let fact = "person:\(person.role.rawValue):\(key)"
      let posts =
        [(key: fact, position: person.position, organization: person.organization)]
        + person.otherPosts.map {
          (
            key: "\(fact):\(NameKey.key($0.organization))", position: $0.position,
            organization: $0.organization
          )
        }
      for post in posts {
        let body = try post.organization.flatMap { try writeBody($0, of: range) }
        try facts.write(
          .personParticipation, key: post.key, confidence: person.mention.confidence, ranges: [range]
        ) { fact in
          try db.run(
            """
            INSERT INTO person_participation
              (fact, person, mention, role, presence, position, organization, organization_mention)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
              fact, mention, mention, person.role.rawValue, person.presence?.rawValue, post.position, body,
              body,
            ])
        }
      }
    }
    return mentionOfName
  }

  /// The mention of the body that a person is named with: where the sentence names it, else where the event does,
  /// else where the person stands.
  private mutating func writeBody(_ name: String, of person: Range<Int>) throws -> Int? {
    let key = NameKey.key(name)
    if key.isEmpty { return nil }
    let known = bodies[key]
    let range = NamedBody.range(of: name, near: person, in: document) ?? known?.range ?? person
    return try mentions.organization(
      name, legalForm: known?.legalForm, kind: known?.kind ?? .unknown, at: range, whereabouts)
  }

  // MARK: Groups, statements, outcomes

  private mutating func writeGroups() throws {
    let db = facts.db
    for group in event.groups {
      try facts.write(
        .participantGroup, key: "group:\(group.kind.rawValue):\(NameKey.key(group.text))",
        confidence: group.mention.confidence, ranges: [group.mention.range]
      ) { fact in
        try db.run(
          "INSERT INTO participant_group (fact, kind, text, count, count_basis, total) VALUES (?, ?, ?, ?, ?, ?)",
          [fact, group.kind.rawValue, group.text, group.count, group.countBasis?.rawValue, group.total])
      }
    }
  }

  private mutating func writeStatements(_ speakers: [String: Int]) throws {
    let db = facts.db
    for statement in event.statements {
      var person: Int?
      var organization: Int?
      switch statement.speakerKind {
      case .person: person = statement.speaker.flatMap { PersonKey($0) }.flatMap { speakers[$0.key] }
      case .organization:
        organization = try statement.speaker.flatMap { try writeBody($0, of: statement.mention.range) }
      case .group, nil: break
      }
      let parts = statement.parts.isEmpty ? [statement.mention] : statement.parts
      try facts.write(
        .statement, key: FactWriter.statementKey(parts.map { document.text($0.range) }),
        confidence: statement.mention.confidence,
        ranges: parts.map(\.range)
      ) { fact in
        try db.run(
          """
          INSERT INTO statement (fact, speaker_kind, person, organization, mention, speaker, direct, occasion)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            fact, statement.speakerKind?.rawValue, person, organization, person ?? organization,
            statement.speaker, statement.direct, statement.occasion.rawValue,
          ])
      }
    }
  }

  private mutating func writeOutcomes() throws {
    let db = facts.db
    for outcome in event.outcomes {
      try facts.write(
        .outcome, key: FactWriter.outcomeKey(outcome.kind.rawValue, outcome.text),
        confidence: outcome.mention.confidence,
        ranges: [outcome.mention.range]
      ) { fact in
        try db.run(
          "INSERT INTO outcome (fact, kind, text, by) VALUES (?, ?, ?, ?)",
          [fact, outcome.kind.rawValue, outcome.text, outcome.by])
      }
    }
  }
}
