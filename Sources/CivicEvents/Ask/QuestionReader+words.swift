internal import CivicReports
internal import CivicText

/// Words that neither the lexicon nor the names of the database know: what a statement is about, or what an event is called.
extension QuestionReader {
  mutating func words(_ words: [String], at index: Int) throws(QuestionRefusal) {
    // "Project coordinator"
    if language != .kk, items.indices.contains(index + 1), items[index + 1].isPost, !isUsed[index + 1],
      query.subject == .people || query.subject == .statements
    {
      return
    }
    if words.count == 1, query.subject == .people, let word = question.words[items[index].range].first,
      names.isPost(word), query.positions.any.isEmpty || isBeforePost(index), !isStoodFor(index),
      !isOfEvent(words: index), !isAbout(index)
    {
      // What somebody is called by the reports: "ichthyologist".
      isUsed[index] = true
      query.positions.any.append(Self.stem(word.text))
      return
    }
    if isSpokenAbout(index) { throw unknown(words, at: index) }
    if query.subject == .statements, isAbout(index) || !isOfEvent(words: index) {
      guard isAbout(index) else { throw unknown(words, at: index) }
      isUsed[index] = true
      about(items[index].range)
    } else if isOfEvent(words: index) || isAbout(index) || isPlaceOfEvent(index) {
      isUsed[index] = true
      titleWords += words
      // "Working with donors": what stands between such words joins them.
      for beside in [index - 1, index + 1] where items.indices.contains(beside) {
        if items[beside].isCue(in: [.together, .until, .since, .discuss]) { isUsed[beside] = true }
      }
      if query.subject != .events || form == .date || form == .place, query.kinds.isEmpty, !isPlaced,
        isOfOneEvent(index)
      {
        eventWords = [eventWords, question.text(of: items[index].range)].compactMap { $0 }.joined(
          separator: " ")
      }
      titleRefusal =
        isAbout(index) ? .unknownName(question.text(of: items[index].range)) : unknown(words, at: index)
    } else if isOfPerson(index) {
      isUsed[index] = true
    } else if isOfOneEvent(index) {
      isUsed[index] = true
      titleWords += words
      titleRefusal = unknown(words, at: index)
      eventWords = [eventWords, question.text(of: items[index].range)].compactMap { $0 }.joined(
        separator: " ")
    } else {
      throw unknown(words, at: index)
    }
  }

  /// «Атқарушы директоры»
  private func isBeforePost(_ index: Int) -> Bool {
    language == .kk && items.indices.contains(index + 1) && items[index + 1].isPost
  }

  /// «От имени ветеранов», «ветерандар атынан»: whom somebody spoke for, and not what they are called.
  private func isStoodFor(_ index: Int) -> Bool {
    (before(index) + after(index)).contains { items[$0].isCue(.behalf) && !items[$0].isCue(.filler) }
  }

  /// "Gave a talk about water", «су туралы сөйледі»: what was spoken of, which of people only their own words tell.
  func isSpokenAbout(_ index: Int) -> Bool {
    guard query.subject == .people, isAbout(index) else { return false }
    var beside = language == .kk ? (after(index).last ?? index) + 1 : (before(index).last ?? index) - 1
    // «Туралы кім айтты»
    if language == .kk, items.indices.contains(beside), items[beside].isCue(.who) { beside += 1 }
    return items.indices.contains(beside) && items[beside].isCue(in: [.speak, .say])
      && !items[beside].isCue(.event)
  }

  /// As much of a word as all its forms have.
  private static func stem(_ word: String) -> String {
    let key = LemmaKey.key(word, language: .ru)
    return String(word.lowercased().prefix(max(4, key.count)))
  }

  mutating func about(_ range: Range<Int>) {
    let text = range.map { question.words[$0].text }.joined(separator: " ")
    if let last = query.about.any.last {
      query.about.any[query.about.any.count - 1] = last + " " + text
    } else {
      query.about.any.append(text)
    }
  }

  /// "О бюджете", "on waste", «қалдықтар туралы»: the mark stands before all words that belong to it, or behind them.
  func isAbout(_ index: Int) -> Bool {
    let step = language == .kk ? 1 : -1
    var place = index + step
    while items.indices.contains(place) {
      if items[place].isCue(.about) { return true }
      switch items[place].meaning {
      case .words, .topic, .organizationKind: break
      case .cues(let cues)
      where !cues.isDisjoint(with: [.filler, .and, .until, .since, .from, .to, .together]): break
      default: return false
      }
      place += step
    }
    return false
  }

  /// "Ихтиолога Эльвиры Хасановой": what a person named is, as reports have it.
  private func isOfPerson(_ index: Int) -> Bool {
    var place = index + 1
    while items.indices.contains(place) {
      switch items[place].meaning {
      case .words: place += 1
      case .names(let matches):
        guard let name = matches.first?.name, name.kind == .person, items[place].range.count > 1 else {
          return false
        }
        return items[index].range.contains { !question.words[$0].forms.isDisjoint(with: name.positions) }
      default: return false
      }
    }
    return false
  }

  /// «Пленумында», "на пленуме": a word for an event that the lexicon has not.
  private func isPlaceOfEvent(_ index: Int) -> Bool {
    if language == .kk { return kazakhCase(index) == .locative }
    return before(index).contains { items[$0].isCue(.at) }
  }

  /// Beside a word for an event, with nothing but such words between.
  private func isOfEvent(words index: Int) -> Bool {
    for step in [-1, 1] {
      var place = index + step
      passing: while items.indices.contains(place) {
        switch items[place].meaning {
        case .eventKind: return true
        case .names(let matches) where matches.first?.name.kind == .event: return true
        case .words, .topic, .organizationKind, .number, .format: break
        case .cues(let cues):
          // "Из мечети на конференцию": a preposition before the event's word begins another phrase.
          if cues.isDisjoint(
            with: step > 0 ? Self.passed.subtracting([.at, .behalf, .from, .by]) : Self.passed)
          {
            break passing
          }
        default: break passing
        }
        place += step
      }
    }
    return false
  }

  /// Where or when it was is told.
  private var isPlaced: Bool {
    !query.places.isEmpty || !query.regions.isEmpty || query.period != Period()
  }

  private static let passed: Set<QuestionCue> = [
    .filler, .and, .about, .organization, .behalf, .at, .person, .by, .together, .since, .from, .discuss,
    .topic, .attendee,
  ]

  /// The readings of the words of titles: as words of a title or headline, then with the words of the topic among them, then as
  /// words of the report of the one event that is meant.
  mutating func variants() -> [QuestionFrame.Variant] {
    var variants: [QuestionFrame.Variant] = []
    func titled(_ words: [String], _ changed: Query) {
      var query = changed
      let events = names.events(titled: words)
      query.events = query.events.isEmpty ? events : query.events.filter(events.contains)
      guard !query.events.isEmpty else { return }
      variants.append(.init(query: query, mustBeOneEvent: eventWords != nil))
    }
    func told(_ words: [String], _ changed: Query) {
      var query = changed
      query.texts.any.append(words.joined(separator: " "))
      variants.append(.init(query: query, mustBeOneEvent: true))
    }
    // A sitting or a talk is called a meeting as well.
    var unkinded = query
    if query.kinds.any == [.meeting] { unkinded.kinds.any = [] }
    if titleWords.isEmpty {
      if topicWords.isEmpty, let other = ofOtherHeads { return [.init(query: query), .init(query: other)] }
      if language == .en, topicWords.isEmpty, query.kinds.any == [.meeting] {
        // A sitting is called a meeting as well.
        var wider = query
        wider.kinds.any = [.meeting, .session, .workingGroup, .reportMeeting]
        return [.init(query: query), .init(query: wider)]
      }
      guard !topicWords.isEmpty, !query.kinds.any.isEmpty, query.subject != .statements else { return [] }
      var other = unkinded
      other.topics.any = []
      variants.append(.init(query: query))
      titled(topicWords, other)
      told(topicWords, other)
      return variants
    }
    titled(titleWords, query)
    if !query.topics.any.isEmpty {
      var other = query
      other.topics.any = []
      titled(titleWords + topicWords, other)
    }
    // Without a word for an event there is none that could be meant.
    guard
      !query.kinds.any.isEmpty || !query.events.isEmpty || variants.isEmpty && isPlaced || eventWords != nil
    else {
      return variants
    }
    told(titleWords, query)
    if unkinded != query { told(titleWords, unkinded) }
    if variants.isEmpty { variants.append(.init(query: query)) }
    return variants
  }
}
