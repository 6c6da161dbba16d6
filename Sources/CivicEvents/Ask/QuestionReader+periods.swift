internal import CivicReports
internal import CivicText

/// Days, parts of years and numbers.
extension QuestionReader {
  /// "IV съезд": a number of order that is of no part of a year is a word of a title.
  mutating func ordinals() {
    for index in items.indices where !isUsed[index] {
      // "The first speaker" is nobody's title.
      guard case .ordinal = items[index].meaning, isOfEvent(ordinal: index) else { continue }
      isUsed[index] = true
      titleWords += items[index].range.map { question.words[$0].text }
    }
  }

  /// "The IV congress", «II форум», "the second civic forum".
  private func isOfEvent(ordinal index: Int) -> Bool {
    for place in index + 1...index + 3 where items.indices.contains(place) {
      switch items[place].meaning {
      case .eventKind: return true
      case .names(let matches): return matches.first?.name.kind == .event
      case .words, .topic, .organizationKind, .format, .region, .place: continue
      default: return items[place].isCue(.event)
      }
    }
    return false
  }

  mutating func numbers() {
    // "Last November" is the last one anyway.
    for index in items.indices where items[index].isCue(.latest) && items.indices.contains(index + 1) {
      switch items[index + 1].meaning {
      case .date(let first, _) where first.count == 7: isUsed[index] = true
      case .season: isUsed[index] = true
      default: break
      }
    }
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
    if query.subject == .events, query.grouping == nil, let first = first([.firstTime]) {
      isUsed[first] = true
      query.sort = .earliest
      top = 1
    }
    if let latest = first([.latest, .earliest]), !isUsed[latest],
      !(items.indices.contains(latest + 1) && items[latest + 1].isCue(in: [.quarter, .halfYear]))
    {
      isUsed[latest] = true
      let sort: Query.Sort = items[latest].isCue(.latest) ? .date : .earliest
      if query.subject == .events, query.grouping == nil {
        query.sort = sort
        top = top ?? 1
      } else if !isOfEvents(latest) {
        // "The last speaker"
        isUsed[latest] = false
      } else {
        // Who was at the latest round table.
        oneEvent = sort
      }
    }
  }

  /// "The latest forum", «соңғы форумда»: with a word for an event behind it.
  private func isOfEvents(_ latest: Int) -> Bool {
    for place in latest + 1...latest + 3 where items.indices.contains(place) {
      switch items[place].meaning {
      case .eventKind, .words, .format: return true
      case .topic, .region, .place, .organizationKind, .number, .names: continue
      case .cues(let cues):
        if cues.contains(.event) { return true }
        if cues.isDisjoint(with: [.filler, .by, .at]) { return false }
      default: return false
      }
    }
    return false
  }

  mutating func periods() {
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
        guard let cue = Self.relative.first(where: cues.contains) else { continue }
        let number = numberBeside(index, cue)
        guard let days = RelativePeriod.days(cue, number: number, today: today) else { continue }
        isUsed[index] = true
        set(since: days.0, until: days.1)
      default: continue
      }
    }
  }

  /// In the order in which they are asked after.
  private static let relative: [QuestionCue] = [
    .today, .yesterday, .thisWeek, .lastWeek, .thisMonth, .lastMonth, .thisYear, .lastYear, .lastDays,
    .lastWeeks, .lastMonths,
  ]

  /// "The last 30 days": the number stands inside, before or behind the words; none is one.
  private mutating func numberBeside(_ index: Int, _ cue: QuestionCue) -> Int? {
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
    if items.indices.contains(index - 1), items[index - 1].isCue(.latest) {
      isUsed[index - 1] = true
      return months(13 - length...12, at: index)
    }
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
    set(
      since: CivilDate.iso(year: year, month: months.lowerBound),
      until: CivilDate.iso(year: year, month: months.upperBound))
  }

  /// "Planned for April": the April to come, where no year is named.
  private func toCome(_ month: String, at index: Int) -> String {
    guard month.count == 7, has(.announce) || has(.upcoming) || has(.future), month < today.iso.prefix(7),
      items[index].range.allSatisfy({ !question.words[$0].isNumber }), let year = Int(month.prefix(4))
    else { return month }
    return CivilDate.padded(year + 1, 4) + month.dropFirst(4)
  }

  private mutating func date(_ stated: String, _ end: String, at index: Int) {
    let (first, last) = stated == end ? (toCome(stated, at: index), toCome(end, at: index)) : (stated, end)
    isUsed[index] = true
    let marks = Set((before(index) + after(index)).flatMap { items[$0].cues })
    for mark in before(index) + after(index) { isUsed[mark] = true }
    // "From February to May", "between 1 and 13 March".
    if isExcluded(index) {
      query.period.notSince = first
      return
    }
    if marks.contains(.untilEnd) {
      query.period.until = last
      return
    }
    // "По", "to": the second bound of a period that has begun.
    if marks.contains(.until), !marks.contains(.since) || query.period.since != nil {
      // «До марта», «наурызға дейін»: the month itself is out of it, unless a span ends with it.
      let isOpen = first.count < 10 && query.period.since == nil
      if isOpen, query.period.notUntil == nil { doubts.insert(.untilMonth) }
      if isOpen, (language != .en) != (otherwise == .untilMonth) {
        query.period.notSince = first
      } else {
        query.period.until = last
      }
    } else if marks.contains(.before) {
      query.period.notSince = first
    } else if marks.contains(.after) {
      query.period.notUntil = last
    } else if marks.contains(.since) || marks.contains(.between) {
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

  private mutating func set(since: String, until: String) {
    query.period.since = since
    query.period.until = until
  }
}
