internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import GRDB

/// Tells made events in reports, and writes the rows that importing them would leave.
struct ScaleWriter {
  private(set) var rows = ScaleRows()
  private(set) var organizations: ScaleParties
  private(set) var people: ScaleParties
  /// A report whose words are fewer is filled up.
  private static let leastWords = 60
  static let sources = 40

  private var random: SplitMix64
  private var towns = ScaleTowns()
  private var made = 0
  private let labels = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Labels($0)) })

  init(organizations: Int, people: Int, seed: UInt64) {
    self.organizations = ScaleParties(count: organizations)
    self.people = ScaleParties(count: people)
    random = SplitMix64(seed: seed)
  }

  /// Makes the next event with its report, and now and then a copy of the report.
  mutating func add(_ db: Database) throws {
    let event = ScaleEvent(
      made, organizations: organizations.ids.count, people: people.ids.count, random: &random)
    made += 1
    guard let town = try towns.town(event.town, db) else { return }
    var telling = ScaleTelling(event, town: town, labels: labels[event.language] ?? Labels(.ru))
    telling.tell(leastWords: Self.leastWords, random: &random)
    let published = ScaleDay(event.published).text
    let sha256 = Digest.sha256(telling.text)
    let source = 1 + random.next(below: Self.sources)
    let report = try rows.report(
      telling.text, sha256: sha256, title: telling.title, language: event.language, published: published,
      source: source, copyOf: nil, db)
    let noLaterThan = event.start == nil ? published : nil
    let eventReport = try rows.eventReport(
      of: nil, report: report, noLaterThan: noLaterThan, continues: nil, db)
    try db.run(
      """
      INSERT INTO event (id, kind, status, title, start_date, end_date, no_later_than, place, region_derived, format)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        eventReport, event.kind.rawValue, event.status.rawValue, telling.topic, event.start, event.end,
        noLaterThan, town.id, town.isRegionDerived, event.format?.rawValue,
      ])
    try write(event, telling, town, report: report, eventReport: eventReport, db)
    if random.next(below: 50) == 0 {
      let copy = try rows.report(
        telling.text, sha256: sha256, title: telling.title, language: event.language, published: published,
        source: 1 + source % Self.sources, copyOf: report, db)
      _ = try rows.eventReport(
        of: eventReport, report: copy, noLaterThan: noLaterThan, continues: eventReport, db)
    }
  }

  // MARK: - Facts

  private mutating func write(
    _ event: ScaleEvent, _ telling: ScaleTelling, _ town: ScaleTowns.Town, report: Int, eventReport: Int,
    _ db: Database
  ) throws {
    let isReviewed = random.next(below: 100) < 6
    let isDecided = !isReviewed && random.next(below: 100) < 1
    func fact(
      _ rows: inout ScaleRows, _ random: inout SplitMix64, _ kind: FactKind, _ key: String,
      state: String = "machine",
      at places: [ScaleText.Place]
    ) throws -> (id: Int, confidence: Double) {
      let confidence = ScaleShape.confidences.draw(&random)
      let id = try rows.fact(
        kind, key: key, report: report, eventReport: eventReport, state: state, confidence: confidence,
        at: places, db)
      return (id, confidence)
    }
    for (field, value, place) in telling.values {
      let id = try fact(&rows, &random, .eventValue, "value:\(field)", at: [place]).id
      try db.run("INSERT INTO event_value (fact, field, value) VALUES (?, ?, ?)", [id, field, value])
    }
    for (topic, place) in telling.topics {
      let id = try fact(&rows, &random, .topic, "topic:\(topic)", at: [place]).id
      try db.run("INSERT OR IGNORE INTO topic (id) VALUES (?)", [topic])
      try db.run("INSERT INTO event_topic (fact, topic) VALUES (?, ?)", [id, topic])
    }
    let day = event.published
    var named: Set<Int> = []
    /// The bodies that are there by themselves, and how sure that is of each body that is named.
    var stated: Set<Int> = []
    var confidences: [Int: Double] = [:]
    let representing = Set(event.people.compactMap(\.body))
    for (body, place) in zip(event.bodies, telling.bodies) {
      let name = ScaleNames.body(body.number)
      let mention = try mention(body.number, name, at: place.range, report, event, town, day, &named, db)
      var state = isReviewed ? "reviewed" : "machine"
      if isDecided, !representing.contains(body.number) {
        state = random.next(below: 2) == 0 ? "disputed" : "withdrawn"
      }
      let fact = try fact(
        &rows, &random, .organizationParticipation,
        "organization:\(body.role.rawValue):\(NameKey.key(name.name))", state: state, at: [place])
      let basis = ParticipationBasis.of(role: body.role, presence: body.presence, status: event.status)
      try rows.organization(
        fact.id, organizations.ids[body.number], mention: mention, role: body.role, presence: body.presence,
        basis: basis, db)
      if state != "withdrawn" {
        if basis == .organised || basis == .listed { stated.insert(body.number) }
        confidences[body.number] = max(confidences[body.number] ?? 0, fact.confidence)
      }
    }
    try writePeople(
      event, telling, town, report: report, eventReport: eventReport, isReviewed: isReviewed, stated: stated,
      confidences: confidences, named: &named, db)
    if let (place, count, kind) = telling.group {
      let id = try fact(
        &rows, &random, .participantGroup, "group:\(kind.rawValue):\(NameKey.key(telling.words(place)))",
        at: [place]
      ).id
      try db.run(
        "INSERT INTO participant_group (fact, kind, text, count, count_basis, total) VALUES (?, ?, ?, ?, 'exact', 0)",
        [id, kind.rawValue, telling.words(place), count])
    }
    if let (place, kind) = telling.outcome {
      let words = telling.words(place)
      let id = try fact(&rows, &random, .outcome, FactWriter.outcomeKey(kind.rawValue, words), at: [place]).id
      try db.run("INSERT INTO outcome (fact, kind, text) VALUES (?, ?, ?)", [id, kind.rawValue, words])
    }
  }

  private mutating func writePeople(
    _ event: ScaleEvent, _ telling: ScaleTelling, _ town: ScaleTowns.Town, report: Int, eventReport: Int,
    isReviewed: Bool, stated: Set<Int>, confidences: [Int: Double], named: inout Set<Int>, _ db: Database
  ) throws {
    let state = isReviewed ? "reviewed" : "machine"
    var represented:
      [(person: ScaleEvent.Person, fact: Int, confidence: Double, mention: Int, places: [ScaleText.Place])] =
        []
    for (person, told) in zip(event.people, telling.people) {
      let name = ScaleNames.person(person.number).name
      guard let key = PersonKey(name)?.key else { continue }
      let mention = try rows.mention(
        .person, name, key: key, block: PersonKey(name)?.surname ?? key, of: id(people, person.number),
        report: report, at: told.person.range, language: event.language, organizationKind: nil,
        region: town.region,
        locality: town.locality, db)
      if people.name(
        person.number, index(event.language), mention: mention, day: event.published, isFirstInReport: true)
      {
        try db.run(
          "INSERT INTO person (id, name, language) VALUES (?, ?, ?)",
          [mention, name, event.language.rawValue])
      }
      var bodyMention: Int?
      if let body = person.body, let place = told.body {
        bodyMention = try self.mention(
          body, ScaleNames.body(body), at: place.range, report, event, town, event.published, &named, db)
      }
      let confidence = ScaleShape.confidences.draw(&random)
      let fact = try rows.fact(
        .personParticipation, key: "person:\(person.role.rawValue):\(key)", report: report,
        eventReport: eventReport, state: state, confidence: confidence, at: [told.person], db)
      try rows.person(
        fact, people.ids[person.number], mention: mention, role: person.role, presence: person.presence,
        position: told.post, organization: person.body.map { organizations.ids[$0] },
        organizationMention: bodyMention,
        db)
      if let quote = told.quote {
        let id = try rows.fact(
          .statement, key: FactWriter.statementKey([telling.words(quote)]), report: report,
          eventReport: eventReport,
          confidence: ScaleShape.confidences.draw(&random), at: [quote], db)
        try db.run(
          """
          INSERT INTO statement (fact, speaker_kind, person, mention, speaker, direct, occasion)
          VALUES (?, 'person', ?, ?, ?, 1, 'this')
          """, [id, people.ids[person.number], mention, name])
      }
      if let body = person.body, let bodyMention, let place = told.body, !stated.contains(body),
        ParticipationBasis.represents(role: person.role, presence: person.presence, status: event.status)
      {
        represented.append((person, fact, confidence, bodyMention, [told.person, place]))
      }
    }
    for (person, origin, confidence, mention, places) in represented {
      guard let body = person.body, let key = PersonKey(ScaleNames.person(person.number).name)?.key else {
        continue
      }
      let name = NameKey.key(ScaleNames.body(body).name)
      let fact = try rows.fact(
        .organizationParticipation,
        key: "organization:represented:\(name):person:\(person.role.rawValue):\(key)", report: report,
        eventReport: eventReport, confidence: min(confidence, confidences[body] ?? 0.85), rule: "represented",
        derivedFrom: origin, at: places, db)
      try rows.organization(
        fact, organizations.ids[body], mention: mention, role: .participant, presence: person.presence,
        basis: .represented, db)
    }
  }

  // MARK: - Mentions

  private mutating func mention(
    _ number: Int, _ body: ScaleNames.Body, at range: Range<Int>, _ report: Int, _ event: ScaleEvent,
    _ town: ScaleTowns.Town, _ day: Int, _ named: inout Set<Int>, _ db: Database
  ) throws -> Int {
    let key = NameKey.key(body.name)
    let mention = try rows.mention(
      .organization, body.name, key: key, block: key, of: id(organizations, number), report: report,
      at: range,
      language: event.language, organizationKind: body.kind, region: town.region, locality: town.locality, db)
    let isFirst = named.insert(number).inserted
    if organizations.name(number, index(event.language), mention: mention, day: day, isFirstInReport: isFirst)
    {
      try db.run(
        "INSERT INTO organization (id, name, language, kind, kind_basis) VALUES (?, ?, ?, ?, ?)",
        [
          mention, body.name, event.language.rawValue, body.kind.rawValue,
          body.kind == .unknown ? nil : "own-words",
        ])
    }
    return mention
  }

  private func id(_ parties: ScaleParties, _ number: Int) -> Int64? {
    parties.ids[number] == 0 ? nil : parties.ids[number]
  }

  private func index(_ language: Language) -> Int { Language.allCases.firstIndex(of: language) ?? 0 }
}
