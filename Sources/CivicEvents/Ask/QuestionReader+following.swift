internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// True for a question that does not stand by itself: "А в Актобе?", "and the parties?", "who spoke there?".
  var isFollowing: Bool {
    let tells = items.contains(where: tellsEvents)
    if pointsBack, !tells { return true }
    let acts = items.contains { $0.isCue(in: Self.acting) }
    return begins && !acts && !items.contains { $0.isCue(in: [.hold, .discuss]) }
  }

  /// "А …", "and …", «Ал … ше?»
  private var begins: Bool { items.first?.isCue(.follow) == true }

  /// A condition on events of its own.
  private func tellsEvents(_ item: QuestionItem) -> Bool {
    switch item.meaning {
    case .cues(let cues): cues.contains(.event)
    case .organizationKind, .number, .ordinal, .post: false
    default: true
    }
  }

  /// "That meeting", «бұл форум»: an event that was spoken of.
  func isSpokenOf(_ index: Int) -> Bool {
    items.indices.contains(index - 1) && items[index - 1].isCue(.spokenOf)
  }

  /// The question before with what this one says anew.
  ///
  /// - Throws: ``QuestionRefusal``.
  mutating func following(_ previous: QuestionFrame) throws(QuestionRefusal) -> QuestionFrame {
    isFollower = true
    let asked = items.indices.filter { items[$0].isCue(in: Self.asking) }
    // "Which was the latest?" asks of what was found.
    let isOfFound =
      !asked.isEmpty && has(.latest) && asked.allSatisfy { items[$0].isCue(.which) && focus(of: $0) == nil }
    if isOfFound { use([.which]) }
    return try merged(with: previous, asks: !asked.isEmpty && !isOfFound)
  }

  private static let asking: Set<QuestionCue> = [.who, .which, .what, .when, .where, .whereRegion, .howMany]
  private static let acting: Set<QuestionCue> = [
    .takePart, .organize, .speak, .say, .moderate, .represent, .support, .fund, .host, .invite, .absent,
    .award, .sign, .decide, .cancel, .announce, .postpone,
  ]

  /// "Там", "they", «онда»: the events, bodies or people of the question before.
  private var pointsBack: Bool {
    !items.contains(where: \.isName) && items.contains { $0.range.count == 1 && $0.isCue(.back) }
  }

  private mutating func merged(with previous: QuestionFrame, asks: Bool) throws(QuestionRefusal)
    -> QuestionFrame
  {
    var frame = previous
    let isOther: Bool
    if asks {
      // Another question about what was asked before.
      try target()
      isOther = query.subject != previous.query.subject
      frame.form = form
      frame.isMost = isMost
      frame.top = top
    } else {
      query.subject = previous.query.subject
      isOther = false
    }
    query.roles = Choice()
    replaceFocus(of: frame)
    try conditions()
    sameYear(as: previous.query.period)
    try checkAllUsed()
    try checkMeant()
    try narrow()
    frame.narrowings =
      narrowings
      + previous.narrowings.filter { before in
        !isAskedWhole(before.kind) && !narrowings.contains { $0.kind == before.kind }
      }
    frame.corrections = corrections
    frame.attendees = attendees
    frame.otherSubject = otherSubject
    frame.doubts = doubts
    frame.eventWords = eventWords
    frame.isYear = isYear
    frame.isTown = isTown
    frame.titleRefusal = titleRefusal
    frame.readings = readings
    if !asks { frame.top = top ?? previous.top }
    frame.measure = measure ?? previous.measure
    frame.countBound = countBound ?? (asks ? nil : previous.countBound)
    frame.isUndated = isUndated
    // "The last training" stays the one that is spoken of.
    if asks, previous.top == 1, let sort = previous.query.sort, sort == .date || sort == .earliest {
      frame.oneEvent = sort
    }
    let told = variants()
    frame.variants = told.isEmpty ? previous.variants : told
    for index in frame.variants.indices {
      var base = told.isEmpty ? previous.variants[index].query : previous.query
      if !told.isEmpty { base.texts = told[index].query.texts }
      let events = told.isEmpty ? [] : told[index].query.events
      if !events.isEmpty { base.events = events }
      frame.variants[index].query = changed(base, asks: asks, isOther: isOther)
    }
    frame.query = changed(previous.query, asks: asks, isOther: isOther)
    return frame
  }

  /// "In February of the same year": of the one that was spoken of.
  private mutating func sameYear(as previous: Period) {
    guard let mark = first([.sameYear]), let year = previous.since?.prefix(4) else { return }
    isUsed[mark] = true
    guard query.period != Period() else {
      query.period = Period(since: String(year), until: String(year))
      return
    }
    query.period.since = query.period.since.map { String(year) + $0.dropFirst(4) }
    query.period.until = query.period.until.map { String(year) + $0.dropFirst(4) }
  }

  /// "Which of them", «олардың қайсысы»: of those that were found.
  private var isOfThem: Bool {
    items.indices.contains { index in
      guard items[index].isCue(in: [.back, .spokenOf]) else { return false }
      if language == .kk { return kazakhCase(index) == .genitive }
      return before(index).contains { items[$0].isCue(.behalf) }
    }
  }

  /// A query with what this question says in place of what the one before said.
  private func changed(_ previous: Query, asks: Bool, isOther: Bool) -> Query {
    var changed = previous
    if asks {
      changed.subject = query.subject
      changed.grouping = query.grouping
    }
    if asks, !isOther, !isOfThem { changed.organizationKinds = query.organizationKinds }
    if isOther {
      if query.subject != .events {
        // Of the events where those took part.
        if previous.subject == .organizations { changed.withKinds.any += previous.organizationKinds.any }
        changed.organizationKinds = query.organizationKinds
        changed.roles = query.roles
        changed.presences = []
        changed.supports = []
      }
    }
    func replace<Value>(_ path: WritableKeyPath<Query, Choice<Value>>) {
      if !query[keyPath: path].isEmpty { changed[keyPath: path] = query[keyPath: path] }
    }
    replace(\.topics)
    replace(\.formats)
    replace(\.with)
    replace(\.withKinds)
    replace(\.withPeople)
    replace(\.venues)
    replace(\.organizedBy)
    replace(\.people)
    replace(\.organizations)
    replace(\.organizationKinds)
    replace(\.roles)
    replace(\.languages)
    replace(\.kinds)
    replace(\.about)
    replace(\.positions)
    replace(\.representedBy)
    replace(\.organizedByKinds)
    replace(\.texts)
    if !query.outcomeKinds.isEmpty { changed.outcomeKinds = query.outcomeKinds }
    changed.also += query.also
    changed.except += query.except
    if !query.regions.isEmpty || !query.places.isEmpty {
      changed.regions = query.regions
      changed.places = query.places
    }
    if let sort = query.sort { changed.sort = sort }
    if query.period != Period() { changed.period = query.period }
    if !query.events.isEmpty { changed.events = query.events }
    let isOtherAct = asks && items.contains { $0.isCue(in: Self.acting) }
    if isOtherAct || !query.roles.isEmpty || !query.presences.isEmpty || !query.supports.isEmpty {
      changed.roles = query.roles
      changed.presences = query.presences
      changed.supports = query.supports
    }
    return changed
  }

  /// "А партии?": the kind takes the place of the one that was asked for.
  private mutating func replaceFocus(of frame: QuestionFrame) {
    for index in items.indices where !isUsed[index] {
      switch items[index].meaning {
      case .organizationKind(let kind) where frame.query.subject == .organizations:
        isUsed[index] = true
        query.organizationKinds.any.append(kind)
      case .eventKind(let kind) where frame.query.subject == .events:
        isUsed[index] = true
        query.kinds.any.append(kind)
      default: continue
      }
    }
  }
}
