internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// "Both at the meeting and at the round table", «как в Астане, так и в Алматы»: what is found must be found twice.
  mutating func both() {
    let isTold = first([.both]).map { !isUsed[$0] } ?? false
    guard isTold || isDoubled else { return }
    guard query.subject == .organizations || query.subject == .people else {
      if query.subject == .events, query.grouping == nil, split(\.topics) || split(\.formats) {
        return use([.both])
      }
      // Two bodies at one event.
      let named = query.organizations.any.count + query.with.any.count
      let kinds = query.organizationKinds.any.count + query.withKinds.any.count
      // Values of one condition are alternatives.
      let areJoined =
        query.with.any.count < 2 && query.withKinds.any.count < 2 && query.organizationKinds.any.count < 2
      if named + kinds > 1, areJoined || first([.both]).map({ items[$0].isCue(.and) }) == true {
        use([.both])
      }
      return
    }
    if first([.both]).map({ items[$0].isCue(.and) }) == true { use([.both]) }
    if split(\.kinds) || split(\.places) || split(\.regions) || split(\.topics) || split(\.formats)
      || splitPlaces()
    {
      use([.both])
    }
  }

  /// «И на съездах, и на слушаниях»: a joining word before the first as well.
  var isDoubled: Bool {
    if language == .kk {
      // «Форумда да, съезде де»
      let doubled = items.indices.filter { index in
        guard index > 0,
          ["да", "де", "та", "те"].contains(question.text(of: items[index].range).lowercased())
        else { return false }
        return isCondition(items[index - 1])
      }
      return doubled.count == 2
    }
    guard language == .ru else { return false }
    let joined = items.indices.filter { index in
      guard items[index].isCue(.and) else { return false }
      var place = index + 1
      while items.indices.contains(place), items[place].isCue(in: [.at, .about]) { place += 1 }
      return items.indices.contains(place) && isCondition(items[place])
    }
    return joined.count == 2 && joined[0] > 0
  }

  private func isCondition(_ item: QuestionItem) -> Bool {
    switch item.meaning {
    case .eventKind, .place, .region, .topic, .format: true
    default: false
    }
  }

  private mutating func split<Value>(_ path: WritableKeyPath<Query, Choice<Value>>) -> Bool {
    let values = query[keyPath: path].any
    guard values.count == 2 else { return false }
    var other = query
    other[keyPath: path].any = [values[1]]
    query[keyPath: path].any = [values[0]]
    query.also = [other]
    return true
  }

  /// A town and a region.
  private mutating func splitPlaces() -> Bool {
    guard query.places.any.count == 1, query.regions.any.count == 1 else { return false }
    var other = query
    other.places.any = []
    query.regions.any = []
    query.also = [other]
    return true
  }

  /// The query with other words for whoever is at the head of a body that is named; nil where no head is asked for.
  var ofOtherHeads: Query? {
    guard query.positions.any == ["head"], items.contains(where: \.isName) else { return nil }
    var other = query
    other.positions.any = ["chair", "director", "president"]
    return other
  }

  /// Beside a person who is named: before the name, in Kazakh too.
  private func isOfPerson(_ index: Int) -> Bool {
    guard items.indices.contains(index + 1), case .names(let matches) = items[index + 1].meaning else {
      return false
    }
    return matches.first?.name.kind == .person
  }

  /// "Project coordinator": words before a post are a part of it, as it is stated.
  private mutating func modified(_ post: String, at index: Int) -> String? {
    guard language != .kk, items.indices.contains(index - 1),
      case .words(let words) = items[index - 1].meaning
    else {
      return nil
    }
    isUsed[index - 1] = true
    return (words + items[index].range.map { question.words[$0].text }).joined(separator: " ")
  }

  /// "A meeting with doctors", «с детским омбудсменом», «дәрігерлермен»
  private func isMet(_ index: Int) -> Bool {
    if kazakhCase(index) == .instrumental || before(index).contains(where: { items[$0].isCue(.together) }) {
      return true
    }
    guard language == .ru, let word = items[index].range.last else { return false }
    let isInstrumental = ["ом", "ем", "ами", "ями"].contains { question.words[word].folded.hasSuffix($0) }
    var first = index
    if items.indices.contains(index - 1), case .words = items[index - 1].meaning { first -= 1 }
    return isInstrumental && before(first).contains { items[$0].isCue(.since) }
  }

  /// "Акимы", "вице-министры": people by the post that they held on the day.
  mutating func post(_ post: String, at index: Int, _ isExcluded: Bool) {
    if isMet(index) {
      // "A meeting with doctors": what it was called.
      isUsed[index] = true
      titleWords += items[index].range.map { question.words[$0].text }
      titleRefusal = .unknownName(question.text(of: items[index].range))
      return
    }
    guard query.subject == .people || query.subject == .statements else { return }
    if isOfPerson(index) {
      // "The priest Dimitry Kulakov": what the one who is named is.
      isUsed[index] = true
      return
    }
    // "The akim of Ulytau Region" is one person, whom a post alone does not tell.
    let beside = language == .kk ? index - 1 : index + 1
    if items.indices.contains(beside) {
      switch items[beside].meaning {
      case .region, .place:
        if language != .kk || !isLocative(beside) { return }
      case .words: return
      default: break
      }
    }
    use(index, isExcluded)
    if let stated = modified(post, at: index) { return add(stated, to: \.positions, isExcluded) }
    add(post, to: \.positions, isExcluded)
  }
}
