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
  private let seats: BodySeats
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
    seats = try BodySeats(bodies.map(\.id.number), events: facts.events, in: db)
  }

  mutating func digest(limit: Int) throws -> EventDigest {
    let kinds = counts(facts.kinds) { row in
      EventKind(rawValue: row.value).map { words.listed($0) } ?? row.value
    }
    let topics = counts(facts.topics) { words.topic($0.value) }
    let regions = counts(facts.regions) { Places.regionName($0.value, words.language) ?? $0.value }
    try numbers(kinds, topics, regions)
    plots()
    try happened(limit)
    let active = inOrder(Array(facts.organizations.prefix(DigestFacts.mostActive)))
    let organizations = active.map { row in
      // Of whom one event is told, nobody is more active than another.
      party(row, isTold: row.count > 1)
    }
    list("organizations", organizations.filter { $0.count > 1 })
    let people = inOrder(facts.people) { ($0.count, plainName(personNames[$0.id.number], $0.name)) }
      .map { party($0) }
    list("people", people)
    let new = (facts.newOrganizations?.rows).map(inOrder)?.map { party($0) }
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

  /// - Parameter count: of what stands below it; one thing may have a heading of its own.
  mutating func heading(_ key: String, of count: Int = 0) {
    let one = "heading.\(key).one"
    add(.heading(words.phrase(count == 1 && words.text(one) != nil ? one : "heading.\(key)")))
  }

  /// Items, and how many more there are.
  mutating func list(_ items: [Prose.Sentence], of total: Int, _ more: String = "digest.more") {
    let rest = total - items.count
    let more = Prose.Sentence(text: words.counted(more, rest), facts: [], notes: [])
    add(.list(items + (rest > 0 ? [more] : [])))
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
    if !asked.filters.isEmpty { sentences.append(sentence("digest.scope", ["scope": try scope(asked)])) }
    let before = facts.period.before.bounds
    // An appeal is published, not held.
    let appeals = kinds.first { $0.value == EventKind.appeal.rawValue }
    let told =
      appeals.map {
        $0.count > 0 ? words.phrase("digest.appeals", ["count": String($0.count)]) : ""
      } ?? ""
    sentences.append(
      sentence(
        appeals == nil ? "digest.events" : "digest.events.appeals",
        [
          "count": String(facts.events.total), "before": String(facts.eventsBefore),
          "period": words.plainDate(before.start, before.end), "appeals": told,
        ]))
    for (key, counts) in [("digest.kinds", kinds), ("digest.regions", regions), ("digest.topics", topics)] {
      var items = counts.filter { $0.count > 0 }.map { self.item($0.label, $0.count) }
      if key == "digest.regions" {
        // Of one region the line above says it, of none there is nothing to say.
        let others = try elsewhere(facts.events.total - counts.reduce(0) { $0 + $1.count })
        if facts.query.regions.any.count == 1 || items.isEmpty && others.abroad == 0 { continue }
        items += [("digest.abroad", others.abroad), ("digest.no-region", others.unstated)].filter { $0.1 > 0 }
          .map { item(words.phrase($0.0), $0.1) }
      }
      if items.isEmpty { continue }
      sentences.append(
        sentence(items.count == 1 ? "\(key).one" : key, ["items": items.joined(separator: ", ")]))
    }
    add(.sentences(sentences))
  }

  /// "регион – Западно-Казахстанская область; тема – экология".
  private func scope(_ asked: Query) throws -> String {
    // As answers understand it ("мероприятия · регион: …"), without what is asked for.
    let text = QueryWords(words.language, names: try asked.names(in: db)).text(asked)
    return text.split(separator: " · ").dropFirst()
      .map { $0.replacing(": ", with: " – ", maxReplacements: 1) }.joined(separator: "; ")
  }

  /// Events of no region: those that are known to have been abroad, and those of which it is not known.
  private func elsewhere(_ count: Int) throws -> (abroad: Int, unstated: Int) {
    let placed = facts.events.rows.filter { $0.place.regionCode == nil }
    // Rows that are not read may be of either.
    guard count > 0, facts.events.rows.count == facts.events.total else { return (0, count) }
    let abroad =
      try db.value(
        Int.self,
        """
        WITH RECURSIVE chain (event, kind, code, parent) AS (
          SELECT e.id, p.kind, p.code, p.parent
          FROM json_each(?) w JOIN event e ON e.id = w.value JOIN place p ON p.id = e.place
          UNION ALL
          SELECT chain.event, p.kind, p.code, p.parent FROM chain JOIN place p ON p.id = chain.parent)
        SELECT count(DISTINCT event) FROM chain WHERE kind = 'country' AND code <> 'KZ'
        """, [Database.list(placed.map(\.id.number))]) ?? 0
    return (min(abroad, count), count - min(abroad, count))
  }

  private func item(_ label: String, _ count: Int) -> String {
    words.phrase("digest.item", ["label": label, "count": String(count)])
  }

  // MARK: Who

  /// - Parameter isTold: whether the text has it, and so needs its notes.
  private mutating func party(_ row: OrganizationRow, isTold: Bool = true) -> EventDigest.Party {
    let evidence = row.events.flatMap(\.evidence)
    let seat = bodyNames[row.id.number].flatMap {
      seats.seat(of: row, called: $0.form(in: words.language), words)
    }
    return EventDigest.Party(
      id: row.id, name: name(bodyNames[row.id.number], row.name) + (seat.map { " (\($0))" } ?? ""),
      count: row.count, machineOnly: !evidence.contains { $0.state == .reviewed },
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

  /// Without its legal form.
  private func plainName(_ name: ProseName?, _ shown: String) -> String {
    name?.form(in: words.language).name ?? shown
  }

  private func inOrder(_ rows: [OrganizationRow]) -> [OrganizationRow] {
    inOrder(rows) { ($0.count, plainName(bodyNames[$0.id.number], $0.name)) }
  }

  /// Those of most events first, then by the names that the text has.
  private func inOrder<Row>(_ rows: [Row], _ key: (Row) -> (count: Int, name: String)) -> [Row] {
    rows.map { (row: $0, key: key($0)) }.sorted { one, other in
      one.key.count == other.key.count
        ? AlphabeticalOrder.isBefore(one.key.name, other.key.name) : one.key.count > other.key.count
    }.map(\.row)
  }

  /// "Өркен – 3 іс-шара".
  private mutating func list(_ key: String, _ parties: [EventDigest.Party]) {
    guard !parties.isEmpty else { return }
    heading(key, of: parties.count)
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
    heading("new", of: total)
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
    heading("quotations", of: items.count)
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
