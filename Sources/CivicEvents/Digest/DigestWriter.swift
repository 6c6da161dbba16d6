internal import CivicReports
internal import CivicText
internal import GRDB

/// Puts what happened in a period into sentences.
struct DigestWriter {
  let facts: DigestFacts
  let words: ProseWords
  let db: Database
  let bodyNames: [Int: ProseName]
  let personNames: [Int: ProseName]
  var notes = Footnotes()
  var marks = ProseMarks()
  private var blocks: [Prose.Block] = []

  init(_ facts: DigestFacts, language: Language, in db: Database) throws {
    self.facts = facts
    words = ProseWords(language)
    self.db = db
    let bodies = facts.organizations + (facts.newOrganizations?.rows ?? [])
    bodyNames = try ProseNames(db: db).bodies(bodies.map(\.id.number))
    personNames = try ProseNames(db: db).people(facts.people.map(\.id.number))
  }

  mutating func digest(limit: Int) throws -> EventDigest {
    let kinds = counts(facts.kinds) { row in
      EventKind(rawValue: row.value).map { words.kind($0) } ?? row.value
    }
    let topics = counts(facts.topics) { words.topic($0.value) }
    let regions = counts(facts.regions) { Places.regionName($0.value, words.language) ?? $0.value }
    try numbers(kinds, topics, regions)
    plots()
    try happened(limit)
    let organizations = facts.organizations.prefix(DigestFacts.mostActive).map { row in
      // Of whom one event is told, nobody is more active than another.
      party(row, isTold: row.count > 1)
    }
    list("organizations", organizations.filter { $0.count > 1 })
    let people = facts.people.map { party($0) }
    list("people", people)
    let new = facts.newOrganizations?.rows.map { party($0) }
    newcomers(new)
    trends(topics)
    quotations()
    try announced()
    remarks(new)
    let bounds = facts.period.bounds
    return EventDigest(
      language: words.language, period: facts.period, periodBefore: facts.period.before,
      command: facts.query.command, events: facts.events.total, eventsBefore: facts.eventsBefore,
      undated: facts.events.undatedLeftOut, kinds: kinds, topics: topics, regions: regions,
      organizations: organizations, people: people, newOrganizations: new,
      newOrganizationsCount: facts.newOrganizations?.total ?? 0, statements: facts.statements.total,
      statementsLeftOut: facts.statementsLeftOut, announced: facts.announced.total,
      restsOn: facts.events.restsOn,
      prose: Prose(
        language: words.language, subject: nil,
        title: words.sentence("digest.title", ["period": words.plainDate(bounds.start, bounds.end)]),
        blocks: blocks, notes: try notes.notes(in: db)))
  }

  mutating func add(_ block: Prose.Block) { blocks.append(block) }

  mutating func heading(_ key: String) { add(.heading(words.phrase("heading.\(key)"))) }

  /// Items, and how many more there are.
  mutating func list(_ items: [Prose.Sentence], of total: Int, _ more: String = "digest.more") {
    let rest = total - items.count
    add(.list(items + (rest > 0 ? [sentence(more, ["count": String(rest)])] : [])))
  }

  func sentence(_ key: String, _ values: [String: String] = [:]) -> Prose.Sentence {
    Prose.Sentence(text: words.sentence(key, values) ?? "", facts: [], notes: [])
  }

  // MARK: Numbers

  private func counts(
    _ grouped: (now: [GroupedEventsRow], before: [GroupedEventsRow]), _ label: (GroupedEventsRow) -> String
  ) -> [EventDigest.Count] {
    let before = Dictionary(
      grouped.before.map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
    let now = grouped.now.map {
      EventDigest.Count(
        value: $0.value, label: label($0), count: $0.count, before: before[$0.value] ?? 0)
    }
    let gone = grouped.before.filter { row in !grouped.now.contains { $0.value == row.value } }
    return now
      + gone.map { EventDigest.Count(value: $0.value, label: label($0), count: 0, before: $0.count) }
  }

  private mutating func numbers(
    _ kinds: [EventDigest.Count], _ topics: [EventDigest.Count], _ regions: [EventDigest.Count]
  ) throws {
    var sentences: [Prose.Sentence] = []
    var asked = facts.query
    (asked.period, asked.statuses, asked.minimumConfidence, asked.reviewedOnly) = (Period(), [], nil, false)
    if !asked.filters.isEmpty {
      let names = try asked.names(in: db)
      sentences.append(
        sentence("digest.scope", ["scope": QueryWords(words.language, names: names).text(asked)]))
    }
    let before = facts.period.before.bounds
    sentences.append(
      sentence(
        "digest.events",
        [
          "count": String(facts.events.total), "before": String(facts.eventsBefore),
          "period": words.plainDate(before.start, before.end),
        ]))
    for (key, counts) in [("digest.kinds", kinds), ("digest.regions", regions), ("digest.topics", topics)] {
      var items = counts.filter { $0.count > 0 }.map { self.item($0.label, $0.count) }
      let rest = facts.events.total - counts.reduce(0) { $0 + $1.count }
      if key == "digest.regions", rest > 0 { items.append(item(words.phrase("digest.no-region"), rest)) }
      if !items.isEmpty { sentences.append(sentence(key, ["items": items.joined(separator: ", ")])) }
    }
    add(.sentences(sentences))
  }

  private func item(_ label: String, _ count: Int) -> String {
    words.phrase("digest.item", ["label": label, "count": String(count)])
  }

  // MARK: Who

  /// - Parameter isTold: whether the text has it, and so needs its notes.
  private mutating func party(_ row: OrganizationRow, isTold: Bool = true) -> EventDigest.Party {
    let evidence = row.events.flatMap(\.evidence)
    return EventDigest.Party(
      id: row.id, name: name(bodyNames[row.id.number], row.name), count: row.count,
      machineOnly: !evidence.contains { $0.state == .reviewed },
      notes: isTold ? numbers(of: evidence.map { ($0.report, $0.sentence) }) : [])
  }

  private mutating func party(_ row: PersonRow) -> EventDigest.Party {
    let evidence = row.events.flatMap(\.evidence)
    return EventDigest.Party(
      id: row.id, name: name(personNames[row.id.number], row.name), count: row.count,
      machineOnly: !evidence.contains { $0.state == .reviewed },
      notes: numbers(of: evidence.map { ($0.report, $0.sentence) }))
  }

  private mutating func numbers(of places: [(report: TypedID, sentence: String)]) -> [Int] {
    notes.numbers(
      of: places.map { Footnotes.Place(report: $0.report.number, sentence: $0.sentence) })
  }

  private mutating func name(_ name: ProseName?, _ shown: String) -> String {
    let text = name?.text(words) ?? shown
    marks.note(text)
    return text
  }

  /// "Өркен – 3 іс-шара".
  private mutating func list(_ key: String, _ parties: [EventDigest.Party]) {
    guard !parties.isEmpty else { return }
    heading(key)
    add(
      .list(
        parties.map { party in
          item(words.counted("digest.party", party.count, ["name": party.name]), party)
        }))
  }

  private mutating func item(_ text: String, _ party: EventDigest.Party) -> Prose.Sentence {
    Prose.Sentence(
      text: text + (party.machineOnly ? marks.machine : ""), facts: [], notes: party.notes)
  }

  private mutating func newcomers(_ parties: [EventDigest.Party]?) {
    guard let parties, !parties.isEmpty, let total = facts.newOrganizations?.total else { return }
    heading("new")
    list(parties.map { item($0.name, $0) }, of: total, "digest.more.organizations")
  }

  // MARK: What was said, and what this rests on

  private static var mostQuotations: Int { 5 }

  /// Quotations of named persons that a person has reviewed, one of each, those of a readable length.
  private mutating func quotations() {
    var speakers: Set<String> = []
    var items: [Prose.Sentence] = []
    for row in facts.statements.rows
    where row.direct && row.occasion == .this && (40...ProseWords.longestQuotation).contains(row.text.count) {
      guard items.count < Self.mostQuotations, let name = row.speaker.name, speakers.insert(name).inserted
      else { continue }
      let numbers = notes.numbers(of: [Footnotes.Place(report: row.report.id.number, sentence: row.sentence)])
      let values = words.quotation(row.text).merging(["name": name]) { own, _ in own }
      items.append(
        Prose.Sentence(text: words.sentence("quote", values) ?? "", facts: [row.id], notes: numbers))
    }
    guard !items.isEmpty else { return }
    heading("quotations")
    add(.list(items))
  }

  private mutating func remarks(_ new: [EventDigest.Party]?) {
    var remarks: [String] = []
    let rests = facts.events.restsOn
    if rests.reports > 0 {
      remarks.append(
        words.phrase(
          rests.unreviewed == rests.facts ? "digest.rests-on.all" : "digest.rests-on",
          [
            "reports": words.counted("digest.reports", rests.reports), "facts": String(rests.facts),
            "unreviewed": String(rests.unreviewed),
          ]))
    }
    if facts.events.undatedLeftOut > 0 {
      remarks.append(words.counted("digest.undated", facts.events.undatedLeftOut))
    }
    if facts.statementsLeftOut > 0 {
      remarks.append(words.counted("digest.statements-left-out", facts.statementsLeftOut))
    }
    if new == nil { remarks.append(words.phrase("digest.no-before")) }
    if !facts.query.reviewedOnly, let confidence = facts.query.minimumConfidence,
      confidence >= FactChoice.sure.minimumConfidence
    {
      remarks.append(words.phrase("digest.sure"))
    }
    add(.remarks(remarks + marks.remarks(words)))
  }
}
