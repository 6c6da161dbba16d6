internal import CivicReports
internal import CivicText

/// Bounds on numbers, and the most of what no list counts.
extension QuestionReader {
  private static let bounding: Set<QuestionCue> = [.over, .atLeast, .under, .atMost]

  /// "More than 100 people", «кемінде үш форум», "at least five NGOs".
  mutating func bounds() {
    for index in items.indices where !isUsed[index] {
      guard case .number(let number) = items[index].meaning, let mark = boundMark(index) else { continue }
      let bound = Self.bound(number, items[mark])
      guard bind(bound, countedBehind: max(index, mark)) || bind(bound, countedBefore: min(index, mark))
      else { continue }
      for place in min(index, mark)...max(index, mark) { isUsed[place] = true }
      let before = min(index, mark) - 1
      // "Forums with more than 200 people"
      if items.indices.contains(before), items[before].isCue(.together) { isUsed[before] = true }
    }
  }

  /// The words that make a bound of a number: before it, in Kazakh behind it as well.
  private func boundMark(_ index: Int) -> Int? {
    var place = index - 1
    // «Более чем в двух»
    while place >= 0, items[place].isCue(in: [.filler, .at]), !items[place].isCue(in: Self.bounding) {
      place -= 1
    }
    if place >= 0, items[place].isCue(in: Self.bounding) { return place }
    guard language == .kk, items.indices.contains(index + 1), items[index + 1].isCue(in: Self.bounding) else {
      return nil
    }
    return index + 1
  }

  private static func bound(_ number: Int, _ mark: QuestionItem) -> QuestionBound {
    if mark.isCue(.over) { return .over(number) }
    if mark.isCue(.atLeast) { return .atLeast(number) }
    return mark.isCue(.under) ? .under(number) : .atMost(number)
  }

  /// - Returns: false where nothing that can be counted stands behind.
  private mutating func bind(_ bound: QuestionBound, countedBehind last: Int) -> Bool {
    var place = last + 1
    while items.indices.contains(place), items[place].isCue(.filler), !items[place].isCue(in: Self.nouns) {
      place += 1
    }
    guard items.indices.contains(place) else { return bindTimes(bound) }
    if let counted = counted(place) {
      guard query.grouping == nil, measure == nil else { return false }
      isUsed[place] = true
      measure = QuestionMeasure(counted: counted, bound: bound)
      return true
    }
    switch items[place].meaning {
    case .eventKind: return bindTimes(bound)
    case .cues(let cues) where cues.contains(.event):
      guard bindTimes(bound) else { return false }
      isUsed[place] = true
      return true
    case .cues(let cues) where cues.contains(.takePart) && query.subject == .events && query.grouping == nil:
      measure = QuestionMeasure(counted: .people, bound: bound)
      return true
    case .cues: return bindTimes(bound)
    default: return false
    }
  }

  /// «Қатысушысы 100-ден аз»
  private mutating func bind(_ bound: QuestionBound, countedBefore first: Int) -> Bool {
    guard language == .kk, items.indices.contains(first - 1), let counted = counted(first - 1),
      query.grouping == nil,
      measure == nil
    else { return false }
    isUsed[first - 1] = true
    measure = QuestionMeasure(counted: counted, bound: bound)
    return true
  }

  /// At so many events: of what is counted by events.
  private mutating func bindTimes(_ bound: QuestionBound) -> Bool {
    let isCounted = query.subject == .organizations || query.subject == .people || query.grouping != nil
    guard isCounted, countBound == nil else { return false }
    // At one event everything was that is found.
    if bound == .atLeast(1) { return true }
    countBound = bound
    return true
  }

  /// What a noun counts at an event.
  private func counted(_ place: Int) -> QuestionMeasure.Counted? {
    switch items[place].meaning {
    case .organizationKind(let kind): return .organizations([kind], [])
    case .post: return nil
    case .outcomeKind(let kind): return .outcomes([kind])
    case .cues(let cues):
      if cues.contains(.organization) { return .organizations([], []) }
      if cues.contains(.speak), cues.contains(.person) { return .persons([.speaker]) }
      if cues.contains(.person) || cues.contains(.participant) || cues.contains(.attendee) { return .people }
      if cues.contains(.organize), !cues.contains(.hold) { return .organizations([], [.organizer]) }
      if cues.contains(.support) { return .organizations([], [.partner]) }
      return nil
    default: return nil
    }
  }

  /// "The forum with the most NGOs", «ең көп адам жинаған форум», "the largest congress".
  ///
  /// - Returns: false where events are not told apart by it.
  mutating func most() -> Bool {
    guard query.subject == .events, query.grouping == nil, measure == nil else { return false }
    if let largest = first([.largest]) {
      isUsed[largest] = true
      measure = QuestionMeasure(counted: .people, bound: nil)
      use([.person, .participant])
      return true
    }
    guard let most = first([.most, .least]) else { return false }
    var place = most + 1
    while items.indices.contains(place), items[place].isCue(in: [.filler, .howMany]) {
      if counted(place) != nil { break }
      place += 1
    }
    guard items.indices.contains(place), let counted = counted(place) else { return false }
    isUsed[place] = true
    let before = most - 1
    if items.indices.contains(before), items[before].isCue(.together) { isUsed[before] = true }
    isUsed[most] = true
    measure = QuestionMeasure(counted: counted, bound: nil, isLeast: items[most].isCue(.least))
    return true
  }

  /// "At which round tables was a memorandum signed", "trainings without partners".
  mutating func had() {
    guard query.subject == .events, measure == nil else { return }
    for index in items.indices where !isUsed[index] {
      let isDenied = [index - 1, index - 2].contains {
        items.indices.contains($0) && items[$0].isCue(.not)
          && items[$0...index].dropFirst().dropLast().allSatisfy { $0.isCue(.filler) }
      }
      let counted: QuestionMeasure.Counted
      switch items[index].meaning {
      case .outcomeKind(let kind): counted = .outcomes([kind])
      case .cues(let cues) where cues.contains(.support) && isDenied && query.organizations.isEmpty:
        counted = .organizations([], [.partner])
      case .cues(let cues) where cues.contains(.outcome) && query.grouping == nil && isDenied:
        counted = .outcomes([])
      default: continue
      }
      isUsed[index] = true
      for place in index - 2..<index where items.indices.contains(place) && items[place].isCue(.together) {
        isUsed[place] = true
      }
      if isDenied {
        for place in index - 2..<index where items.indices.contains(place) && items[place].isCue(.not) {
          isUsed[place] = true
        }
      }
      use([.decide, .sign, .outcome])
      // "No partner or donor"
      if case .organizations = counted { use([.support, .fund]) }
      measure = QuestionMeasure(counted: counted, bound: isDenied ? .exactly(0) : .atLeast(1))
      return
    }
  }
}
