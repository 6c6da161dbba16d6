internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// What is told of what is asked for.
  mutating func conditions() throws(QuestionRefusal) {
    if isMost, most() { isMost = false }
    bounds()
    numbers()
    periods()
    ordinals()
    had()
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
        if isMajilis(index) {
          ofMajilis()
          continue
        }
        if isFollower, isSpokenOf(index) { continue }
        if !isExcluded, !query.kinds.any.isEmpty, !isBesideKind(index) {
          // "A round table at the forum": which of the two is meant, nothing tells.
          throw .notUnderstood([question.text(of: items[index].range)])
        }
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
      case .places(let names):
        use(index, isExcluded)
        for name in names { add(name, to: \.places, isExcluded) }
      case .organizationKind(let kind): try bodies(of: kind, at: index, isExcluded)
      case .names(let matches): try name(matches, at: index, isExcluded)
      case .words(let words): try self.words(words, at: index)
      case .post(let post): self.post(post, at: index, isExcluded)
      case .outcomeKind(let kind):
        guard query.subject == .outcomes else { continue }
        isUsed[index] = true
        query.outcomeKinds.append(kind)
      case .cues, .date, .number, .ordinal, .season: break
      }
    }
    // "Online rather than in person": how they came.
    if query.subject == .organizations || query.subject == .people, query.formats.any == [.online],
      query.formats.none == [.inPerson]
    {
      query.formats = Choice()
      query.presences = [.online]
    }
    // A sitting is called a meeting as well.
    if language == .en, query.kinds.none.contains(.meeting) { doubts.insert(.meeting) }
    if language == .en, query.kinds.none.contains(.meeting), otherwise != .meeting {
      query.kinds.none += [.session, .workingGroup, .reportMeeting]
    }
    acts()
    try contrast()
    both()
    statuses()
    if query.subject == .events, has(.undated) {
      use([.undated, .day])
      isUndated = true
    }
    if isMost {
      // Which event had most guests, no list counts.
      let isCounted = query.subject == .organizations || query.subject == .people || query.grouping != nil
      guard isCounted else {
        throw .notUnderstood(items.filter { $0.isCue(.most) }.map { question.text(of: $0.range) })
      }
      query.sort = .events
    }
  }

  /// «Мәжіліс депутаты», "депутат Мажилиса": a body's name beside the post, and no sitting.
  private func isMajilis(_ index: Int) -> Bool {
    let names = ["мажилис", "majilis", "mazhilis"]
    guard let word = items[index].range.first, names.contains(where: question.words[word].folded.hasPrefix)
    else {
      return false
    }
    return [index - 2, index - 1, index + 1].contains {
      items.indices.contains($0) && items[$0].meaning == .post("deputy")
    }
  }

  private mutating func ofMajilis() {
    doubts.insert(.postOfBody)
    if otherwise == .postOfBody {
      query.positions.any = ["Мәжіліс депутат"]
    } else {
      let bodies = names.organizations(called: QuestionText("Мажилис").words, .ru, kind: nil)
      query.organizations.any += bodies.map { .id($0) }
    }
  }

  /// "Форумы и слушания", «жұмыс тобының отырысы», "the sitting of a working group": beside another kind, or joined to it.
  private func isBesideKind(_ index: Int) -> Bool {
    if has(.both) || isDoubled { return true }
    var place = index - 1
    while items.indices.contains(place), items[place].isCue(in: [.and, .or, .filler, .behalf, .at]) {
      if items[place].isCue(in: [.and, .or]) { return true }
      place -= 1
    }
    guard items.indices.contains(place), case .eventKind = items[place].meaning else { return false }
    return true
  }

  /// "Joined online", «онлайн қатысты»: of those who are asked for, not of the event.
  private func isHowTheyCame(_ index: Int) -> Bool {
    guard query.subject == .organizations || query.subject == .people else { return false }
    let isBeside = [index - 1, index + 1].contains {
      items.indices.contains($0) && items[$0].isCue(in: [.takePart, .speak, .say])
    }
    // "Who joined that meeting online?"
    return isBeside
      || index == items.count - 1 && has(.takePart)
        && !items[..<index].contains { $0.isCue(.hold) && !$0.isCue(.filler) }
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
    if isContrasted(index) { return true }
    return after(index).contains { items[$0].isCue(in: [.not, .except]) }
  }

  mutating func add<Value>(
    _ value: Value, to path: WritableKeyPath<Query, Choice<Value>>, _ isExcluded: Bool
  ) {
    if isExcluded {
      query[keyPath: path].none.append(value)
    } else if !query[keyPath: path].any.contains(value) {
      query[keyPath: path].any.append(value)
    }
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
    } else if has(.future), !has(.announce), !isMost, query.events.isEmpty,
      (query.period.until ?? "9999") >= String(today.iso.prefix((query.period.until ?? "9999").count))
    {
      query.statuses = [.announced]
      use([.announce])
      let isOpen = query.period.since == nil && query.period.notUntil == nil
      if isOpen, titleWords.isEmpty { query.period.since = today.iso }
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
