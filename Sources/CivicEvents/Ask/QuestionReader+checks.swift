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
        if items.indices.contains(beside), items[beside].isCue(.represent) {
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
    guard query.subject == .organizations || query.subject == .people else { return nil }
    let noun: Int
    if language == .kk {
      noun = index + 1
      let ending = kazakhCase(index)
      guard ending == .ablative, !isLocative(index) else { return nil }
    } else {
      let marks = before(index)
      noun = (marks.last ?? index) - 1
      let isFrom = marks.contains {
        items[$0].isCue(in: [.from, .behalf]) && !items[$0].isCue(in: [.at, .to, .about])
      }
      guard isFrom else { return nil }
    }
    guard items.indices.contains(noun), askedNouns.contains(noun), isBodies(noun) else { return nil }
    let (low, high) = (items[min(noun, index)].range.lowerBound, items[max(noun, index)].range.upperBound)
    return question.text(of: low..<high)
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
