internal import CivicReports
internal import CivicText

/// What would be answered otherwise than it was meant: it is refused.
extension QuestionReader {
  /// - Throws: ``QuestionRefusal``.
  func checkMeant() throws(QuestionRefusal) {
    for index in items.indices {
      // What was only wished or meant to be is not told.
      if items[index].isCue(.wish) { throw .notUnderstood([question.text(of: items[index].range)]) }
      if items[index].isCue(.every), isEveryOfEvents(index) {
        throw .notUnderstood([question.text(of: items[index].range)])
      }
      switch items[index].meaning {
      case .place, .region:
        // Where a body has its seat, no report's facts tell.
        if let seat = seat(index) { throw .unheld(seat) }
      case .organizationKind:
        // "International NGOs": which of the two kinds, nothing tells.
        if items.indices.contains(index + 1), items[index + 1].isOrganizationKind {
          throw .notUnderstood([question.text(of: items[index].range)])
        }
      case .topic:
        // "Who represented the youth": whom somebody stood for is no topic.
        let beside = language == .kk ? index + 1 : index - 1
        // "Who spoke about ecology": not all who spoke where it was a topic.
        let isRepresented = items.indices.contains(beside) && items[beside].isCue(.represent)
        if isRepresented || isSpokenAbout(index) {
          throw .notUnderstood([question.text(of: items[index].range)])
        }
      case .language:
        if isOfBodies(index) { throw .notUnderstood([question.text(of: items[index].range)]) }
      default: break
      }
    }
  }

  /// "Took part in all forums": in each of them, which no list tells. "All NGOs" are those that are asked for.
  private func isEveryOfEvents(_ index: Int) -> Bool {
    var place = index + 1
    while items.indices.contains(place), place <= index + 3 {
      switch items[place].meaning {
      case .eventKind:
        return !askedNouns.contains(place) && (query.subject == .organizations || query.subject == .people)
      case .organizationKind, .post: return !askedNouns.contains(place) && query.subject == .events
      case .cues(let cues) where cues.contains(.event):
        return !askedNouns.contains(place) && (query.subject == .organizations || query.subject == .people)
      case .cues(let cues) where cues.contains(.organization):
        return !askedNouns.contains(place) && query.subject == .events
      case .cues(let cues) where !cues.contains(.filler): return false
      default: place += 1
      }
    }
    return false
  }

  /// "NGOs from Almaty", «Алматыдан келген ҮЕҰ»: the words, where a place stands at those who are asked for.
  private func seat(_ index: Int) -> String? {
    if language == .kk, query.subject == .events, isAttributive(index), items.indices.contains(index + 1),
      items[index + 1].isOrganizationKind,
      !(items.indices.contains(index + 2) && items[index + 2].isEventKind)
    {
      return question.text(of: items[index].range.lowerBound..<items[index + 1].range.upperBound)
    }
    guard query.subject == .organizations || query.subject == .people else { return nil }
    if let noun = nounBeside(index) {
      let (low, high) = (items[min(noun, index)].range.lowerBound, items[max(noun, index)].range.upperBound)
      return question.text(of: low..<high)
    }
    let noun: Int
    if language == .kk {
      noun = index + 1
      let ending = kazakhCase(index)
      guard ending == .ablative && !isLocative(index) || isSeated(index) else { return nil }
    } else {
      let marks = before(index)
      noun = (marks.last ?? index) - 1
      let isFrom = marks.contains {
        items[$0].isCue(in: [.from, .behalf]) && !items[$0].isCue(in: [.at, .to, .about])
      }
      guard isFrom || isSeated(index) else { return nil }
    }
    guard items.indices.contains(noun), askedNouns.contains(noun), isBodies(noun) else { return nil }
    let (low, high) = (items[min(noun, index)].range.lowerBound, items[max(noun, index)].range.upperBound)
    return question.text(of: low..<high)
  }

  /// «НПО Костаная», "Kostanay NGOs", «Қостанай ҮЕҰ-лары»: those who are asked for, with nothing between.
  private func nounBeside(_ index: Int) -> Int? {
    let noun = language == .ru ? index - 1 : index + 1
    guard items.indices.contains(noun), askedNouns.contains(noun), isBodies(noun),
      items.contains(where: { $0.isCue(in: [.takePart, .organize, .speak]) })
    else { return nil }
    switch language {
    case .ru: return before(index).isEmpty ? noun : nil
    case .en: return before(index).contains { items[$0].isCue(in: [.at, .about]) } ? nil : noun
    case .kk: return kazakhCase(index) == .nominative && !isLocative(index) ? noun : nil
    }
  }

  /// "NGOs in Almaty took part in forums", «Алматыдағы ҮЕҰ»: beside those who are asked for, before what they did elsewhere; "how many
  /// NGOs in Almaty" does not ask of events at all.
  private func isSeated(_ index: Int) -> Bool {
    let acts: Set<QuestionCue> = [.takePart, .organize, .speak]
    if language == .kk { return isAttributive(index) && !query.kinds.isEmpty }
    guard before(index).contains(where: { items[$0].isCue(.at) }) else { return false }
    let act = items.indices.first { $0 > index && items[$0].isCue(in: acts) }
    let telling = items.contains { $0.isEventKind || $0.isCue(.event) || $0.isTopic }
    if let act { return act == index + 1 && telling }
    return form == .count && !telling
      && !items.contains { $0.isCue(in: acts) || $0.isCue(.hold) && !$0.isCue(.filler) }
  }

  /// «Алматыдағы»
  private func isAttributive(_ index: Int) -> Bool {
    guard let last = items[index].range.last else { return false }
    return ["дагы", "деги", "тагы", "теги"].contains { question.words[last].folded.hasSuffix($0) }
  }

  /// "Kazakh NGOs" are told by no report's language.
  private func isOfBodies(_ index: Int) -> Bool {
    items.indices.contains(index + 1) && isBodies(index + 1)
  }

  private func isBodies(_ index: Int) -> Bool {
    switch items[index].meaning {
    case .organizationKind, .post: true
    case .cues(let cues):
      cues.contains(.organization) || cues.contains(.person) || cues.contains(.participant)
    default: false
    }
  }
}
