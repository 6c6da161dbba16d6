internal import CivicText

/// The events a report tells of, the main one first, each with the sentences that are its own.
///
/// A further event's story goes on to the next one's beginning, or to where the report goes back to the whole.
enum EventFinder {
  /// More events of one report are not read: no report tells of so many.
  private static let mostFurther = 30

  static func find(in text: ReportText) -> [EventPassages] {
    let evidence = EventWordEvidence(text: text)
    guard let main = MainEvent(evidence) else { return [] }
    let beginnings = FurtherEvents(evidence: evidence, main: main)
    let openings = beginnings.openings()
    let count = text.document.sentences.count
    var owner = [Int](repeating: 0, count: count)
    var next = openings.startIndex
    var current = 0
    for number in 0..<count {
      let sentence = text.document.sentences[number]
      let isOpening = next < openings.endIndex && openings[next].sentence == number
      if isOpening {
        current = next + 1
        next += 1
      } else if current > 0 {
        switch openings[current - 1].reach {
        case .aside: current = 0
        case .section, .gathering:
          if text.isNarration(sentence), beginnings.closes(sentence) { current = 0 }
        }
      }
      owner[number] = current
    }
    var events = [
      EventPassages(
        kind: main.kind, word: main.word, confidence: main.confidence, isOwn: owner.map { $0 == 0 })
    ]
    // "In the second session, X presented …": one sentence is no story of its own.
    var lengths = [Int](repeating: 0, count: openings.count + 1)
    for number in owner { lengths[number] += 1 }
    let isTold = openings.enumerated().map { index, opening in
      opening.reach != .section || opening.title != nil || lengths[index + 1] > 1
    }
    owner = owner.map { $0 > 0 && !isTold[$0 - 1] ? 0 : $0 }
    let further = openings.enumerated().filter { $0.element.reach != .aside && isTold[$0.offset] }
    for (index, opening) in further.prefix(mostFurther) {
      events.append(
        EventPassages(
          kind: opening.kind, word: opening.word, confidence: 0.75, isOwn: owner.map { $0 == index + 1 },
          isPart: opening.isPart, title: opening.title))
    }
    return events
  }
}
