internal import CivicReports
internal import CivicText

/// Kinds of bodies in their place in a question.
extension QuestionReader {
  mutating func bodies(
    of kind: OrganizationKind, at index: Int, _ isExcluded: Bool
  ) throws(QuestionRefusal) {
    if before(index).contains(where: { items[$0].isCue(.near) }) {
      // "Outside the akimat": where it was.
      isUsed[index] = true
      for mark in before(index) where items[mark].isCue(.near) { isUsed[mark] = true }
      titleWords += items[index].range.map { question.words[$0].text }
      return
    }
    if isVenue(index) {
      // "Held at the university" tells the building, whoever was there.
      throw .notUnderstood([question.text(of: items[index].range)])
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
    if let name = properName(around: index) {
      guard let only = named(kind, around: index) else { throw .unknownName(name) }
      isUsed[index] = true
      return body(only, at: index, isExcluded, isBeside: isTogether(index))
    }
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
    case .people where isBeside, .statements where isBeside:
      use([.together])
      add(kind, to: \.withKinds, isExcluded)
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

  /// "At the school", «университетте»: where events were.
  private func isVenue(_ index: Int) -> Bool {
    guard query.subject == .events || form == .place else { return false }
    if language == .kk {
      return kazakhCase(index) == .locative && !Self.isAttributive(items[index], question)
    }
    return before(index).contains { items[$0].isCue(.at) && !items[$0].isCue(in: [.since, .until, .to]) }
      && !before(index).contains { items[$0].isCue(in: [.together, .by, .behalf, .about, .except]) }
  }

  /// «Университеттегі»
  private static func isAttributive(_ item: QuestionItem, _ question: QuestionText) -> Bool {
    guard let last = item.range.last else { return false }
    return ["гы", "ги"].contains { question.words[last].folded.hasSuffix($0) }
  }

  /// Behind "and" and another kind of body.
  private func isJoined(_ index: Int) -> Bool {
    var place = index - 1
    while items.indices.contains(place), items[place].isCue(.filler), !items[place].isCue(.and) { place -= 1 }
    guard items.indices.contains(place - 1), items[place].isCue(.and), !query.withKinds.any.isEmpty,
      case .organizationKind = items[place - 1].meaning
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

  /// "The public council of Ekibastuz": the only body of the kind whose name has the place that stands beside it.
  private mutating func named(_ kind: OrganizationKind, around index: Int) -> Int? {
    var beside = language == .kk ? index - 1 : index + 1
    if language == .en, items.indices.contains(beside), items[beside].isCue(.behalf) { beside += 1 }
    guard items.indices.contains(beside) else { return nil }
    let places: [String?]
    switch items[beside].meaning {
    case .place(let name):
      let known = Places.settlementNames(named: name)
      places = [name, known?.kk, known?.ru, known?.en]
    case .region(let code): places = Language.allCases.map { Places.regionName(code, $0) }
    default: return nil
    }
    let found = names.organizations(of: kind, named: places.compactMap { $0 })
    guard found.count == 1 else { return nil }
    isUsed[beside] = true
    return found.first
  }

  static func isPlural(_ word: String, _ language: Language) -> Bool {
    switch language {
    case .kk: ["лар", "лер", "дар", "дер", "тар", "тер"].contains { word.contains($0) }
    case .ru:
      ["ы", "и", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ей", "ий", "ые", "ых", "ыми"].contains {
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
  func actOf(_ index: Int) -> Int? {
    let acts: Set<QuestionCue> = [.takePart, .organize, .speak]
    return language == .kk
      ? items.indices.first { $0 > index && items[$0].isCue(in: acts) }
      : items.indices.last { $0 < index && items[$0].isCue(in: acts) }
  }
}
