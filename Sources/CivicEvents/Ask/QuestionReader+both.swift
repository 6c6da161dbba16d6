internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// "Both at the meeting and at the round table", «как в Астане, так и в Алматы»: what is found must be found twice.
  mutating func both() {
    guard let mark = first([.both]), !isUsed[mark] else { return }
    guard query.subject == .organizations || query.subject == .people else {
      // Two bodies at one event.
      if query.organizations.any.count + query.with.any.count + query.withKinds.any.count > 1 { use([.both]) }
      return
    }
    if split(\.kinds) || split(\.places) || split(\.regions) || split(\.topics) || split(\.formats)
      || splitPlaces()
    {
      use([.both])
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

  /// "Акимы", "вице-министры": people by the post that they held on the day.
  mutating func post(_ post: String, at index: Int, _ isExcluded: Bool) {
    if before(index).contains(where: { items[$0].isCue(.together) }) || kazakhCase(index) == .instrumental {
      // "A meeting with doctors": what it was called.
      isUsed[index] = true
      titleWords += items[index].range.map { question.words[$0].text }
      titleRefusal = .unknownName(question.text(of: items[index].range))
      return
    }
    guard query.subject == .people || query.subject == .statements else { return }
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
    add(post, to: \.positions, isExcluded)
  }
}
