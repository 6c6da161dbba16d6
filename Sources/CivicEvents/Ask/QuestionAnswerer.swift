internal import CivicText
internal import GRDB

/// Asks the database what a question was understood as, and lays out the answer.
struct QuestionAnswerer {
  let db: Database
  let reading: QuestionReading
  /// In which the answer is told.
  let language: Language
  let limit: Int?
  var explains = false

  func answer() throws -> QuestionAnswer {
    switch reading.frame {
    case .failure(let refusal): refused(refusal)
    case .success(let frame): try agreed(frame)
    }
  }

  /// The answer on which both readings of a word agree.
  private func agreed(_ frame: QuestionFrame) throws -> QuestionAnswer {
    var answer = try foundOrPlainer(frame)
    for doubt in QuestionDoubt.allCases where frame.doubts.contains(doubt) {
      guard let other = reading.reading(otherwise: doubt) else { continue }
      let second = try foundOrPlainer(other)
      if Self.isSame(answer, second) { continue }
      if doubt.isEither, second.answer.kind == .none { continue }
      if doubt.isEither, answer.answer.kind == .none {
        answer = second
        continue
      }
      var refused = refused(.severalReadings)
      refused.understood.text = [answer, second].map(\.understood.text).joined(separator: " / ")
      return refused
    }
    return answer
  }

  private static func isSame(_ one: QuestionAnswer, _ other: QuestionAnswer) -> Bool {
    one.answer.kind == other.answer.kind && one.answer.count == other.answer.count
      && Set(one.answer.items.map(\.id)) == Set(other.answer.items.map(\.id))
  }

  /// Where nothing is found, the words of a body's name may have been meant as words.
  private func foundOrPlainer(_ frame: QuestionFrame) throws -> QuestionAnswer {
    let answer = try found(frame)
    guard answer.answer.kind == .none, let plainer = reading.plainer(), plainer != frame else {
      return answer
    }
    let second = try found(plainer)
    return second.answer.kind == .none ? answer : second
  }

  // MARK: - Refused

  private func refused(_ refusal: QuestionRefusal) -> QuestionAnswer {
    var content = QuestionAnswer.Content(.none, reason: .notUnderstood)
    switch refusal {
    case .notUnderstood(let words): content.words = words
    case .noQuestion, .nothingBefore: break
    case .severalReadings: content.reason = .ambiguous
    case .unknownName(let name), .unheld(let name):
      content.reason = .notInData
      content.words = [name]
    case .ambiguous(let name, let candidates):
      content.reason = .ambiguous
      content.words = [name]
      content.candidates = candidates.map {
        .init(id: $0.typedID.description, name: $0.name, kind: $0.organizationKind?.rawValue)
      }
    }
    return QuestionAnswer(
      language: language,
      understood: .init(kind: .none, filters: [:], text: "", read: [], command: nil),
      answer: content, evidence: [], restsOn: .init(reports: 0, unreviewed: 0),
      explanation: explains ? .init(words: reading.words, query: nil) : nil)
  }

  // MARK: - Found

  private func found(_ frame: QuestionFrame) throws -> QuestionAnswer {
    if frame.variants.isEmpty {
      if let refusal = frame.titleRefusal { return refused(refusal) }
      let answer = try found(frame.query, frame)
      guard answer.answer.kind == .none, let other = frame.otherSubject else { return answer }
      let second = try found(frame.query.asked(for: other), frame)
      return second.answer.kind == .none ? answer : second
    }
    // Events that have the words, none of which alone has them.
    var near: [EventRow] = []
    for var variant in frame.variants {
      if variant.mustBeOneEvent {
        let events = try someEvents(variant.query)
        guard events.total == 1 else {
          if frame.eventWords != nil, near.isEmpty { near = events.rows }
          continue
        }
        if frame.eventWords != nil { variant.query.events = events.rows.map(\.id.number) }
      }
      let answer = try found(variant.query, frame)
      if answer.answer.kind != .none { return answer }
      guard let other = frame.otherSubject else { continue }
      let second = try found(variant.query.asked(for: other), frame)
      if second.answer.kind != .none { return second }
    }
    // What stands in no title and in no report tells nothing.
    if let refusal = frame.titleRefusal {
      var answer = refused(refusal)
      answer.answer.candidates = near.map { event in
        .init(
          id: event.id.description, name: event.title ?? event.reports.first?.title ?? event.id.description,
          kind: event.kind.rawValue, date: event.start)
      }
      return answer
    }
    return try found(frame.query, frame)
  }

  /// Some of the events that the conditions on events leave, and how many there are.
  private func someEvents(_ query: Query) throws -> Answer<EventRow> {
    var events = eventsOf(query)
    events.limit = Self.mostNear
    return try events.run(in: db)
  }

  private static let mostNear = 5

  /// The first of the events that a query's conditions on events leave.
  func eventsOf(_ query: Query) -> Query {
    var events = query.asked(for: .events)
    events.grouping = nil
    events.roles = Choice()
    events.organizationKinds = Choice()
    events.representedBy = Choice()
    events.about = Choice()
    events.bases = []
    events.presences = []
    events.supports = []
    events.except = []
    events.limit = 1
    return events
  }

  private func found(_ asked: Query, _ frame: QuestionFrame) throws -> QuestionAnswer {
    var shown = asked
    var query = frame.narrowings.filter { $0.isIn(asked) }.reduce(asked) { $1.applied(to: $0) }
    if let measure = frame.measure {
      guard let chosen = try chosen(by: measure, query) else {
        return QuestionAnswer(
          language: language, understood: try understood(asked, frame),
          answer: .init(.none, reason: .notInData),
          evidence: [], restsOn: .init(reports: 0, unreviewed: 0),
          explanation: explains ? .init(words: frame.readings, query: nil) : nil)
      }
      query = chosen
    }
    if let sort = frame.oneEvent {
      var events = eventsOf(query)
      events.sort = sort
      let answer: Answer<EventRow> = try events.run(in: db)
      if let only = answer.rows.first {
        query.events = [only.id.number]
        shown.events = query.events
      }
    }
    let wide = query
    query = try inTowns(query)
    let isOfTowns = query != wide
    var answer: QuestionAnswer
    switch query.subject {
    case .organizations: answer = try laidOut(query.run(in: db) as Answer<OrganizationRow>)
    case .people: answer = try laidOut(query.run(in: db) as Answer<PersonRow>)
    case .statements where frame.form == .speakers: answer = try laidOut(speakersOf: quoted(query))
    case .statements: answer = try laidOut(statements(query))
    case .reports: answer = try laidOut(query.run(in: db) as Answer<ReportRow>)
    case .outcomes: answer = try laidOut(query.run(in: db) as Answer<EventFactRow>)
    case .groups: answer = try attendance(query.run(in: db), frame.attendees)
    case .events:
      if query.grouping != nil {
        answer = try laidOut(query.run(in: db) as Answer<GroupedEventsRow>)
        answer.answer.kind = Self.kind(query.grouping)
      } else {
        for other in query.also {
          let found: Answer<EventRow> = try other.run(in: db)
          let ids = found.rows.map(\.id.number)
          query.events = query.events.isEmpty ? ids : query.events.filter(ids.contains)
          // Of none there is none.
          if query.events.isEmpty { query.events = [0] }
        }
        query.also = []
        answer = try laidOut(placed(query.run(in: db), frame))
      }
    }
    shape(&answer, frame)
    answer.understood = try understood(shown, frame)
    if isOfTowns { answer.understood.command = nil }
    if explains {
      answer.explanation = .init(words: frame.readings, query: try query.explanation(in: db))
    }
    if answer.answer.items.isEmpty, answer.answer.count == 0, answer.answer.reason == nil {
      answer.answer.kind = .none
      answer.answer.reason = .notInData
    }
    return answer
  }

  /// Those whose town is known, where towns are asked for; of what was not in a place those whose place is known.
  private func placed(_ answer: Answer<EventRow>, _ frame: QuestionFrame) -> Answer<EventRow> {
    let isExcluded = !frame.query.places.none.isEmpty || !frame.query.regions.none.isEmpty
    guard frame.form == .place, frame.isTown || isExcluded else { return answer }
    var answer = answer
    answer.rows.removeAll { $0.place.settlement == nil && (frame.isTown || $0.place.region == nil) }
    answer.total = answer.rows.count
    return answer
  }

  /// What was said about something: in its own words, else at events on the topic.
  private func statements(_ query: Query) throws -> Answer<StatementRow> {
    guard !query.about.isEmpty else { return try query.run(in: db) }
    var worded = query
    worded.topics = Choice()
    let answer: Answer<StatementRow> = try worded.run(in: db)
    if answer.total > 0 || query.topics.isEmpty { return answer }
    var topical = query
    topical.about = Choice()
    return try topical.run(in: db)
  }

  /// The statements that have the words of a quotation in their order.
  private func quoted(_ query: Query) throws -> Answer<StatementRow> {
    let words = query.about.any.flatMap(NameKey.words)
    var worded = query
    // The longest words stand in few statements.
    worded.about.any = Array(words.sorted { $0.count > $1.count }.prefix(3))
    var answer: Answer<StatementRow> = try worded.run(in: db)
    answer.rows.removeAll { !NameKey.words($0.text).contains(words) }
    answer.total = answer.rows.count
    return answer
  }

  private static func kind(_ grouping: Query.Grouping?) -> QuestionAnswer.Kind {
    switch grouping {
    case .region, .settlement: .place
    case .month, .year: .date
    default: .topics
    }
  }

  /// The part of the rows that is wanted.
  private func shape(_ answer: inout QuestionAnswer, _ frame: QuestionFrame) {
    if let bound = frame.countBound {
      keep(&answer) { items in items.filter { bound.holds($0.count ?? 0) } }
    }
    if frame.isUndated { keep(&answer) { items in items.filter { $0.date == nil } } }
    if frame.isMost, let most = answer.answer.items.compactMap(\.count).max() {
      if let top = frame.top {
        keep(&answer) { Array($0.prefix(top)) }
      } else {
        keep(&answer) { items in items.filter { $0.count == most } }
      }
    } else if let top = frame.top {
      keep(&answer) { Array($0.prefix(top)) }
    }
    switch frame.form {
    case .list, .group, .speakers: break
    case .count: answer.answer.kind = .count
    case .attendance: break
    case .date:
      answer.answer.kind = .date
      keep(&answer) { items in items.filter { $0.date != nil } }
      if frame.isYear {
        for index in answer.answer.items.indices {
          answer.answer.items[index].date = answer.answer.items[index].date.map { String($0.prefix(4)) }
        }
      }
    case .place:
      answer.answer.kind = .place
      keep(&answer) { items in items.filter { $0.place != nil } }
    }
    if let limit, answer.answer.items.count > limit {
      answer.answer.items = Array(answer.answer.items.prefix(limit))
      let kept = Set(answer.answer.items.map(\.id))
      answer.evidence.removeAll { !kept.contains($0.item) }
    }
  }

  private func keep(
    _ answer: inout QuestionAnswer, _ wanted: ([QuestionAnswer.Item]) -> [QuestionAnswer.Item]
  ) {
    answer.answer.items = wanted(answer.answer.items)
    answer.answer.count = answer.answer.items.count
    let kept = Set(answer.answer.items.map(\.id))
    answer.evidence.removeAll { !kept.contains($0.item) }
  }

  private func understood(_ query: Query, _ frame: QuestionFrame) throws -> QuestionAnswer.Understood {
    var query = query
    // Words that no kind stands for have none.
    for path in [\Query.organizationKinds, \.withKinds, \.organizedByKinds] {
      query[keyPath: path].any.removeAll { $0 == .other }
      query[keyPath: path].none.removeAll { $0 == .other }
    }
    let filters = query.filters
    let words = QueryWords(language, names: try query.names(in: db))
    return QuestionAnswer.Understood(
      kind: kind(frame),
      filters: Dictionary(grouping: filters, by: \.name).mapValues { $0.map(\.value) },
      text: ([words.text(query)] + chosenBy(frame, words)).joined(separator: " · "),
      read: frame.corrections.map { .init(typed: $0.typed, read: $0.read) },
      command: frame.measure == nil && frame.countBound == nil && frame.narrowings.isEmpty
        ? query.command : nil)
  }

  private func kind(_ frame: QuestionFrame) -> QuestionAnswer.Kind {
    switch frame.form {
    case .count, .attendance: return .count
    case .date: return .date
    case .place: return .place
    case .group: return Self.kind(frame.query.grouping)
    case .speakers: return .people
    case .list: return QuestionAnswer.Kind(rawValue: frame.query.subject.rawValue) ?? .events
    }
  }
}

extension QuestionAnswer.Content {
  init(
    _ kind: QuestionAnswer.Kind, items: [QuestionAnswer.Item] = [], count: Int = 0,
    reason: QuestionAnswer.Reason? = nil, undatedLeftOut: Int = 0, unknownKind: Int = 0
  ) {
    self.init(
      kind: kind, items: items, count: count, reason: reason, words: [], candidates: [],
      undatedLeftOut: undatedLeftOut, unknownKind: unknownKind)
  }
}
