internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// What is told of what is asked for.
  mutating func conditions() throws(QuestionRefusal) {
    numbers()
    try periods()
    ordinals()
    for index in items.indices where !isUsed[index] {
      let isExcluded = isExcluded(index)
      switch items[index].meaning {
      case .topic(let topic):
        use(index, isExcluded)
        add(topic, to: \.topics, isExcluded)
        if !isExcluded {
          topicWords += items[index].range.map { question.words[$0].text }
          if query.subject == .statements, isAbout(index) { about(items[index].range) }
        }
      case .eventKind(let kind):
        use(index, isExcluded)
        if isFollower, isSpokenOf(index) { continue }
        add(kind, to: \.kinds, isExcluded)
      case .format(let format):
        use(index, isExcluded)
        if format == .online, isHowTheyCame(index) {
          query.presences = [.online]
          continue
        }
        add(format, to: \.formats, isExcluded)
      case .language(let language):
        use(index, isExcluded)
        add(language, to: \.languages, isExcluded)
      case .region(let code):
        use(index, isExcluded)
        add(code, to: \.regions, isExcluded)
      case .place(let name):
        use(index, isExcluded)
        add(name, to: \.places, isExcluded)
      case .organizationKind(let kind): try bodies(of: kind, at: index, isExcluded)
      case .names(let matches): try name(matches, at: index, isExcluded)
      case .words(let words): try self.words(words, at: index)
      case .status(let status):
        isUsed[index] = true
        query.statuses.append(status)
      case .post(let post): try self.post(post, at: index, isExcluded)
      case .outcomeKind(let kind):
        guard query.subject == .outcomes else { continue }
        isUsed[index] = true
        query.outcomeKinds.append(kind)
      case .cues, .date, .number, .ordinal, .season: break
      }
    }
    try acts()
    try both()
    statuses()
    if isMost {
      // Which event had most guests, no list counts.
      let isCounted = query.subject == .organizations || query.subject == .people || query.grouping != nil
      guard isCounted else {
        throw .notUnderstood(items.filter { $0.isCue(.most) }.map { question.text(of: $0.range) })
      }
      query.sort = .events
    }
  }

  /// "Joined online", «онлайн қатысты»: of those who are asked for, not of the event.
  private func isHowTheyCame(_ index: Int) -> Bool {
    guard query.subject == .organizations || query.subject == .people else { return false }
    return [index - 1, index + 1].contains {
      items.indices.contains($0) && items[$0].isCue(in: [.takePart, .speak, .say])
    }
  }

  /// Marks an item as used, and the "not" that belongs to it.
  mutating func use(_ index: Int, _ isExcluded: Bool) {
    isUsed[index] = true
    guard isExcluded else { return }
    for mark in before(index) + after(index) where items[mark].isCue(in: [.not, .except]) {
      isUsed[mark] = true
    }
  }

  /// "Кроме AMANAT", "not in Astana", «Астанада емес».
  func isExcluded(_ index: Int) -> Bool {
    if before(index).contains(where: { items[$0].isCue(in: [.not, .except]) }) { return true }
    return after(index).contains { items[$0].isCue(in: [.not, .except]) }
  }

  private mutating func add<Value>(
    _ value: Value, to path: WritableKeyPath<Query, Choice<Value>>, _ isExcluded: Bool
  ) {
    if isExcluded {
      query[keyPath: path].none.append(value)
    } else if !query[keyPath: path].any.contains(value) {
      query[keyPath: path].any.append(value)
    }
  }

  // MARK: - Kinds of bodies

  private mutating func bodies(
    of kind: OrganizationKind, at index: Int, _ isExcluded: Bool
  ) throws(QuestionRefusal) {
    if before(index).contains(where: { items[$0].isCue(.near) }) {
      // "Outside the akimat": where it was.
      isUsed[index] = true
      for mark in before(index) where items[mark].isCue(.near) { isUsed[mark] = true }
      titleWords += items[index].range.map { question.words[$0].text }
      return
    }
    if isOrganizing(index) {
      isUsed[index] = true
      return add(kind, to: \.organizedByKinds, isExcluded)
    }
    if isOfEvent(index), !isExcluded {
      // "The public council sitting": whose it was.
      isUsed[index] = true
      return add(kind, to: \.withKinds, false)
    }
    if let name = properName(around: index) { throw .unknownName(name) }
    let isExcluded = isExcluded || isDenied(index)
    use(index, isExcluded)
    if query.subject == .statements, isAbout(index) { return about(items[index].range) }
    if query.subject == .groups {
      titleWords += items[index].range.map { question.words[$0].text }
      return
    }
    let isBeside =
      before(index).contains { items[$0].isCue(.together) }
      || after(index).contains { items[$0].isCue(.together) }
    switch query.subject {
    case .organizations where isBeside || !query.organizationKinds.any.isEmpty && !isExcluded:
      use([.together])
      add(kind, to: \.withKinds, isExcluded)
    case .events where !isExcluded && isJoined(index) && query.organizationKinds.any.isEmpty:
      // "НПО и профсоюзы": both were there.
      use([.together])
      add(kind, to: \.organizationKinds, false)
    case .events, .outcomes, .groups, .reports:
      use([.together])
      add(kind, to: \.withKinds, isExcluded)
    default: add(kind, to: \.organizationKinds, isExcluded)
    }
  }

  /// Behind "and" and another kind of body.
  private func isJoined(_ index: Int) -> Bool {
    guard index > 1, items[index - 1].isCue(.and), !query.withKinds.any.isEmpty,
      case .organizationKind = items[index - 2].meaning
    else { return false }
    return true
  }

  /// "Акимата Костанайской области", "Ministry of Justice": one body of a name that the database has not.
  private func properName(around index: Int) -> String? {
    let range = items[index].range
    let last = question.words[range.upperBound - 1]
    guard !last.isAcronym, !Self.isPlural(last.folded, language) else { return nil }
    var beside = language == .kk ? index - 1 : index + 1
    if language == .en, items.indices.contains(beside), items[beside].isCue(.behalf) { beside += 1 }
    guard items.indices.contains(beside) else { return nil }
    switch items[beside].meaning {
    case .region where language == .kk && isLocative(beside): return nil
    case .place where language == .kk && isLocative(beside): return nil
    case .region, .place, .topic, .words:
      let whole =
        min(
          range.lowerBound, items[beside].range.lowerBound)..<max(
          range.upperBound, items[beside].range.upperBound)
      return question.text(of: whole)
    default: return nil
    }
  }

  private static func isPlural(_ word: String, _ language: Language) -> Bool {
    switch language {
    case .kk: ["лар", "лер", "дар", "дер", "тар", "тер"].contains { word.contains($0) }
    case .ru:
      ["ы", "и", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ей", "ые", "ых", "ыми"].contains {
        word.hasSuffix($0)
      }
    case .en: word.hasSuffix("s")
    }
  }

  /// "Мероприятия, организованные акиматами": not what is asked for did it.
  private func isOrganizing(_ index: Int) -> Bool {
    guard has(.organize) else { return false }
    switch query.subject {
    case .organizations, .people: guard has(.takePart) || has(.speak) else { return false }
    case .events: break
    default: return false
    }
    if before(index).contains(where: { items[$0].isCue(.together) }) { return false }
    return [index - 1, index - 2, index + 1].contains {
      items.indices.contains($0) && items[$0].isCue(.organize)
    }
  }

  /// "Где не было партий", «партиялар болмаған»: the act that they belong to is denied.
  func isDenied(_ index: Int) -> Bool {
    guard query.subject == .events, let act = actOf(index) else { return false }
    guard items[act].isCue(.not) || items[..<act].last.map({ $0.isCue(.not) }) == true else { return false }
    return true
  }

  /// The act that a word belongs to: behind it in Kazakh, before it in Russian and English.
  private func actOf(_ index: Int) -> Int? {
    let acts: Set<QuestionCue> = [.takePart, .organize, .speak]
    return language == .kk
      ? items.indices.first { $0 > index && items[$0].isCue(in: acts) }
      : items.indices.last { $0 < index && items[$0].isCue(in: acts) }
  }

  // MARK: - Days

  /// "IV съезд": a number of order that is of no part of a year is a word of a title.
  private mutating func ordinals() {
    for index in items.indices where !isUsed[index] {
      guard case .ordinal = items[index].meaning else { continue }
      isUsed[index] = true
      titleWords += items[index].range.map { question.words[$0].text }
    }
  }

  private mutating func numbers() {
    for index in items.indices {
      guard case .number(let number) = items[index].meaning else { continue }
      if index > 0, items[index - 1].isCue(.top) || items[index - 1].isCue(.latest) {
        isUsed[index] = true
        isUsed[index - 1] = true
        top = number
      } else if index + 1 < items.count, items[index + 1].isCue(.most) {
        isUsed[index] = true
        top = number
      } else if isMost, index + 1 < items.count, isFocus(items[index + 1]) {
        isUsed[index] = true
        top = number
      }
    }
    if let latest = first([.latest, .earliest]), !isUsed[latest] {
      isUsed[latest] = true
      let sort: Query.Sort = items[latest].isCue(.latest) ? .date : .earliest
      if query.subject == .events, query.grouping == nil {
        query.sort = sort
        top = top ?? 1
      } else {
        // Who was at the latest round table.
        oneEvent = sort
      }
    }
  }

  private mutating func periods() throws(QuestionRefusal) {
    // Parts of a year first: the year beside them is no period by itself.
    for index in items.indices where !isUsed[index] {
      if case .season(let season) = items[index].meaning { months(season.months, at: index) }
      if items[index].isCue(.quarter) { part(ofYear: index, months: 3) }
      if items[index].isCue(.halfYear) { part(ofYear: index, months: 6) }
    }
    for index in items.indices where !isUsed[index] {
      switch items[index].meaning {
      case .date(let first, let last): date(first, last, at: index)
      case .cues(let cues):
        guard let cue = cues.first(where: { Self.relative.contains($0) }) else { continue }
        let number = try numberBeside(index, cue)
        guard let days = RelativePeriod.days(cue, number: number, today: today) else { continue }
        isUsed[index] = true
        set(since: days.0, until: days.1)
      default: continue
      }
    }
  }

  private static let relative: Set<QuestionCue> = [
    .today, .yesterday, .thisWeek, .lastWeek, .thisMonth, .lastMonth, .thisYear, .lastYear, .lastDays,
    .lastWeeks, .lastMonths,
  ]

  /// "The last 30 days": the number stands inside, before or behind the words; none is one.
  private mutating func numberBeside(_ index: Int, _ cue: QuestionCue) throws(QuestionRefusal) -> Int? {
    guard [.lastDays, .lastWeeks, .lastMonths].contains(cue) else { return nil }
    for word in question.words[items[index].range] {
      if let number = Int(word.text) ?? QuestionLexicon.numbers[word.folded] { return number }
    }
    for beside in [index - 1, index + 1, index - 2] where items.indices.contains(beside) {
      if case .number(let number) = items[beside].meaning {
        isUsed[beside] = true
        return number
      }
    }
    return 1
  }

  /// "The fourth quarter of 2025", «бірінші жартыжылдықта».
  private mutating func part(ofYear index: Int, months length: Int) {
    for beside in [index - 1, index + 1] where items.indices.contains(beside) {
      guard case .ordinal(let number) = items[beside].meaning, (1...12 / length).contains(number) else {
        continue
      }
      isUsed[beside] = true
      let first = (number - 1) * length + 1
      months(first...first + length - 1, at: index)
      return
    }
  }

  /// Months of the year that is named, else of the last one in which they have begun.
  private mutating func months(_ months: ClosedRange<Int>, at index: Int) {
    isUsed[index] = true
    var year = months.lowerBound <= today.month ? today.year : today.year - 1
    for other in items.indices {
      switch items[other].meaning {
      case .date(let first, let last) where first.count == 4 && first == last:
        isUsed[other] = true
        year = Int(first) ?? year
      case .cues(let cues) where cues.contains(.thisYear) || cues.contains(.lastYear):
        isUsed[other] = true
        year = today.year - (cues.contains(.lastYear) ? 1 : 0)
      default: break
      }
    }
    func iso(_ month: Int) -> String {
      String(String(year + 10_000).suffix(4)) + "-" + String(String(month + 100).suffix(2))
    }
    set(since: iso(months.lowerBound), until: iso(months.upperBound))
  }

  private mutating func date(_ first: String, _ last: String, at index: Int) {
    isUsed[index] = true
    let marks = Set((before(index) + after(index)).flatMap { items[$0].cues })
    for mark in before(index) + after(index) { isUsed[mark] = true }
    // "From February to May", "between 1 and 13 March".
    if isExcluded(index) {
      query.period.notSince = first
      return
    }
    if marks.contains(.until), !marks.contains(.since) || isBound(index) {
      // «До марта», «наурызға дейін»: the month itself is out of it, unless a span ends with it.
      if first.count < 10, language != .en, query.period.since == nil {
        query.period.notSince = first
      } else {
        query.period.until = last
      }
    } else if marks.contains(.before) {
      query.period.notSince = first
    } else if marks.contains(.after) {
      query.period.notUntil = last
    } else if marks.contains(.since) || marks.contains(.between) || isKazakhAblative(index) {
      query.period.since = first
      if first != last { query.period.until = last }
    } else if marks.contains(.and), let begun = query.period.since {
      // "В январе и феврале", "from January and to March".
      query.period.until = last
      if begun > first { query.period.since = first }
    } else {
      set(since: first, until: last)
    }
  }

  /// "По", "to": the second bound of a period that has begun.
  private func isBound(_ index: Int) -> Bool { query.period.since != nil }

  private func isKazakhAblative(_ index: Int) -> Bool {
    after(index).contains { items[$0].isCue(.since) }
  }

  private mutating func set(since: String, until: String) {
    query.period.since = since
    query.period.until = until
  }

  // MARK: - Status

  /// What was asked of the past was held; what is to come was announced.
  private mutating func statuses() {
    guard query.statuses.isEmpty else { return }
    if has(.cancel) {
      query.statuses = [.cancelled]
      use([.cancel])
    } else if has(.postpone) {
      query.statuses = [.postponed]
      use([.postpone])
    } else if has(.upcoming) {
      query.statuses = [.announced]
      use([.upcoming, .announce])
      if query.period == Period() { query.period.since = today.iso }
    } else if has(.announce) {
      query.statuses = [.announced]
      use([.announce])
    } else if !query.events.isEmpty, query.subject == .events {
      // The event that is named, whatever became of it.
    } else if query.subject != .reports {
      // Who was invited, was invited to what is to come as well.
      query.statuses = query.presences == [.invited] ? [.held, .announced] : [.held]
    }
  }
}
