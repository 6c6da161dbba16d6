internal import CivicReports
internal import CivicText

/// What happened, what is announced, and which topics come and go.
extension DigestWriter {
  /// Those events that most reports tell of, in the order of their days.
  mutating func happened(_ limit: Int) throws {
    let rows = facts.events.rows
    guard !rows.isEmpty else { return }
    heading("events", of: facts.events.total)
    let chosen = rows.enumerated().sorted { one, other in
      let (first, second) = (Self.weight(one.element), Self.weight(other.element))
      return first == second ? one.offset < other.offset : first > second
    }.prefix(limit).map(\.element).sorted { ($0.start ?? "", $0.id.number) < ($1.start ?? "", $1.id.number) }
    list(try chosen.compactMap { try item($0.id.number) }, of: facts.events.total)
  }

  /// What was planned for the period and is not known to have been held, and what is planned for after it.
  mutating func announced() throws {
    for (key, answer) in [("expected", facts.expected), ("announced", facts.announced)]
    where !answer.rows.isEmpty {
      heading(key, of: answer.total)
      list(try answer.rows.compactMap { try item($0.id.number) }, of: answer.total)
    }
  }

  /// By how many reports tell of it, then by how much is known of it.
  private static func weight(_ event: EventRow) -> Int {
    event.reports.count * 4 + (event.title == nil ? 0 : 2) + (event.organizers.isEmpty ? 0 : 1)
  }

  /// What it was, when, where, who organised it; on what, where it has no title.
  private mutating func item(_ event: Int) throws -> Prose.Sentence? {
    let choice = FactChoice(
      minimumConfidence: facts.query.minimumConfidence ?? 0, reviewedOnly: facts.query.reviewedOnly)
    guard let told = try SummaryFacts(event, choice, in: db) else { return nil }
    // Told from the end of the period, whenever it is read.
    var writer = SummaryWriter(told, language: words.language, today: facts.period.next)
    writer.opening()
    writer.town()
    writer.organizers()
    if told.titles.isEmpty { writer.topics() }
    marks.formUnion(writer.marks)
    let ids = writer.told.flatMap(\.facts)
    let isReviewed = ids.contains(where: told.standing.isReviewed)
    return Prose.Sentence(
      text: writer.told.map(\.text).joined(separator: " ") + (isReviewed ? "" : marks.machine),
      facts: ids.map { TypedID(.fact, $0) },
      notes: notes.numbers(of: ids.flatMap { told.evidence[$0] ?? [] }))
  }

  /// Topics of more, and of fewer events than in the period before; a single event tells nothing.
  mutating func trends(_ topics: [EventDigest.Count]) {
    guard facts.eventsBefore > 0, facts.events.total > 0 else { return }
    var sentences: [Prose.Sentence] = []
    let changed = topics.filter { abs($0.count - $0.before) > 1 }
    for (key, chosen) in [
      ("digest.rising", changed.filter { $0.count > $0.before }),
      ("digest.falling", changed.filter { $0.count < $0.before }),
    ] where !chosen.isEmpty {
      let items = chosen.sorted { one, other in
        let (first, second) = (abs(one.count - one.before), abs(other.count - other.before))
        return first == second ? AlphabeticalOrder.isBefore(one.label, other.label) : first > second
      }.map {
        words.phrase(
          "digest.change", ["label": $0.label, "count": String($0.count), "before": String($0.before)])
      }
      sentences.append(
        sentence(items.count == 1 ? "\(key).one" : key, ["items": items.joined(separator: ", ")]))
    }
    guard !sentences.isEmpty else { return }
    heading("trends")
    add(.sentences(sentences))
  }
}
