internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// A body, a person or an event that is named, in its place in the question.
  mutating func name(_ matches: [KnownNameMatch], at index: Int, _ isExcluded: Bool) throws(QuestionRefusal) {
    let isBeside = isTogether(index)
    for name in try meant(by: matches, at: index) {
      try checkRegion(of: name, at: index)
      use(index, isExcluded)
      switch name.kind {
      case .event: query.events.append(name.id)
      case .venue:
        add(name.name, to: \.venues, isExcluded)
      case .person: person(name.id, isExcluded, isBeside: isBeside)
      case .organization: body(name.id, at: index, isExcluded, isBeside: isBeside)
      }
    }
    if isBeside { use([.together]) }
  }

  /// The one that is meant; where a name fits several, the region that the question names or the user's own decides.
  private mutating func meant(by matches: [KnownNameMatch], at index: Int) throws(QuestionRefusal)
    -> [KnownName]
  {
    guard matches.count > 1 else {
      if let only = matches.first { return [only.name] }
      throw .notUnderstood([question.text(of: items[index].range)])
    }
    if Self.isOneBody(matches) { return matches.map(\.name) }
    for region in regionsBeside(index) {
      let fitting = matches.filter { $0.name.region == region.code }
      if fitting.count == 1 {
        if let item = region.item { isUsed[item] = true }
        return [fitting[0].name]
      }
    }
    throw .ambiguous(question.text(of: items[index].range), matches.map(\.name))
  }

  /// One body of the whole country, in the database under ids of its own in each language: what a name stands for is known
  /// without it (``NameLexicon``).
  private static func isOneBody(_ matches: [KnownNameMatch]) -> Bool {
    let bodies = matches.map { match -> Set<String> in
      guard match.isWhole, match.name.kind == .organization else { return [] }
      return match.name.body
    }
    guard let first = bodies.first, !first.isEmpty else { return false }
    // «Облыстық кәсіподақтар орталығы» is each region's own.
    return bodies.allSatisfy { $0 == first } && !matches.contains { $0.name.isLocal }
  }

  /// "West Kazakhstan Civil Alliance": a region beside a body's name, with nothing between, is part of it.
  private mutating func checkRegion(of name: KnownName, at index: Int) throws(QuestionRefusal) {
    guard name.kind == .organization else { return }
    let beside = language == .ru ? index + 1 : index - 1
    guard items.indices.contains(beside), case .region(let code) = items[beside].meaning,
      language == .ru || kazakhCase(beside) == .nominative && !isLocative(beside)
    else { return }
    guard name.region == code else {
      let range =
        min(
          items[index].range.lowerBound, items[beside].range.lowerBound)..<max(
          items[index].range.upperBound, items[beside].range.upperBound)
      throw .unknownName(question.text(of: range))
    }
    isUsed[beside] = true
  }

  /// «облысындағы»
  func isLocative(_ index: Int) -> Bool {
    guard let last = items[index].range.last else { return false }
    return ["да", "де", "та", "те", "гы", "ги"].contains { question.words[last].folded.hasSuffix($0) }
  }

  private func regionsBeside(_ index: Int) -> [(code: String, item: Int?)] {
    var regions: [(code: String, item: Int?)] = []
    for beside in [index + 1, index - 1, index + 2] where items.indices.contains(beside) {
      if case .region(let code) = items[beside].meaning { regions.append((code, beside)) }
    }
    if let homeRegion { regions.append((homeRegion, nil)) }
    return regions
  }

  func isTogether(_ index: Int) -> Bool {
    (before(index) + after(index)).contains { items[$0].isCue(.together) }
      || kazakhCase(index) == .instrumental && has(.together)
  }

  private mutating func person(_ id: Int, _ isExcluded: Bool, isBeside: Bool) {
    if isBeside || isWithWhom, query.subject == .people {
      return add(Who.id(id), to: \.withPeople, isExcluded)
    }
    switch query.subject {
    case .organizations
    where !isBeside && (has(.represent) || isAskedFrom || has(.moderate) && query.kinds.isEmpty):
      add(Who.id(id), to: \.representedBy, isExcluded)
    default: add(Who.id(id), to: \.people, isExcluded)
    }
  }

  /// "Қай ұйымнан келді", "which organisation did she come from".
  private var isAskedFrom: Bool {
    guard let asked = first([.which]) else { return false }
    if language == .kk {
      guard items.indices.contains(asked + 1) else { return false }
      // «Қай органның атынан»
      return kazakhCase(asked + 1) == .ablative || after(asked + 1).contains { items[$0].isCue(.behalf) }
    }
    if before(asked).contains(where: { items[$0].isCue(in: [.behalf, .from]) }) { return true }
    return language == .en && items.last?.isCue(in: [.from, .behalf]) == true
  }

  mutating func body(_ id: Int, at index: Int, _ isExcluded: Bool, isBeside: Bool) {
    let who = Who.id(id)
    if isBeside { return add(who, to: \.with, isExcluded) }
    switch query.subject {
    case .organizations:
      // "Кто финансировал мероприятия фонда": whose events they were.
      if isExcluded {
        add(who, to: \.organizations, true)
      } else if isOfEvent(index) {
        add(who, to: \.organizedBy, false)
      } else {
        add(who, to: \.with, false)
      }
    case .people where has(.moderate):
      // Whose sitting it was: a chair stands for nobody.
      add(who, to: \.with, isExcluded)
    case .people, .statements:
      if !isOfEvent(index) {
        add(who, to: \.organizations, isExcluded)
      } else if hasSitting {
        // A body's own sitting: those who were there with it.
        add(who, to: \.with, isExcluded)
      } else {
        add(who, to: \.organizedBy, isExcluded)
      }
    default:
      if !query.organizations.any.isEmpty, !isExcluded, !isAmongMeant(index) {
        add(who, to: \.with, false)
      } else {
        add(who, to: \.organizations, isExcluded)
      }
    }
  }

  /// Another of those that one name stands for has been added.
  private func isAmongMeant(_ index: Int) -> Bool {
    guard case .names(let matches) = items[index].meaning else { return false }
    return matches.contains { query.organizations.any.contains(.id($0.name.id)) }
  }

  private var hasSitting: Bool {
    items.contains { item in
      guard case .eventKind(let kind) = item.meaning else { return false }
      return kind == .session || kind == .meeting || kind == .workingGroup
    }
  }

  /// "На форуме Гражданского альянса", "events organised by the alliance".
  func isOfEvent(_ index: Int) -> Bool {
    let step = language == .kk ? 1 : -1
    var neighbour = index + step
    if language == .en {
      // "The public council sitting", "the Assembly session"
      if case .organizationKind = items[index].meaning { neighbour = index + 1 }
      if items.indices.contains(index + 1), case .eventKind = items[index + 1].meaning { return true }
    }
    while items.indices.contains(neighbour), language != .kk, isPassedToEvent(neighbour) { neighbour += step }
    guard items.indices.contains(neighbour) else { return false }
    if items[neighbour].isCue(.event) || items[neighbour].isCue(.organize) { return true }
    if case .eventKind = items[neighbour].meaning { return true }
    return before(index).contains { items[$0].isCue(.by) } && has(.organize)
  }

  /// "The forum of rural NGOs": words of what it is called stand between.
  private func isPassedToEvent(_ index: Int) -> Bool {
    if case .words = items[index].meaning { return true }
    return items[index].isCue(in: [.filler, .behalf])
  }
}
