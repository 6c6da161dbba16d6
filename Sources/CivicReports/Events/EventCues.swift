internal import CivicText

/// The words of one text that tell what happened and who did it, from `events.tsv` and `participation.tsv`.
struct EventCues: Sendable {
  enum Cue: String, Sendable {
    case organized, organizes, passive, byorganizing, organizeris, jointly, supported, ordered, funded,
      informed, sponsoris, credited
    case informeris, coorganizeris, convened, announces, gathering, gathered, listing, spoke, apart
    case hosted, hostedby, attended, attends, notattended, invited, message, happened, happens, cancelled,
      postponed
    case online
  }

  /// A word for the event itself.
  struct EventWord: Sendable {
    let kind: EventKind
    /// "meeting", "event": counts only where nothing more exact is said.
    let isGeneral: Bool
    let tokens: Range<Int>
  }

  let eventWords: [EventWord]
  private let byCue: CueMatches<Cue>

  private static let events = CueLexicons("events")
  private static let participation = CueLexicons("participation")

  init(_ document: Document) {
    var words: [EventWord] = []
    var others: [Range<Int>] = []
    for match in Self.events[document.language].matches(in: document) {
      if match.value == "none" { others.append(match.tokens) }
      let isGeneral = match.value.hasSuffix("?")
      guard let kind = EventKind(rawValue: isGeneral ? String(match.value.dropLast()) : match.value) else {
        continue
      }
      words.append(EventWord(kind: kind, isGeneral: isGeneral, tokens: match.tokens))
    }
    // "training sessions" are no sessions, a congress hall is no congress.
    let near = { (word: EventWord) in between(word.tokens.lowerBound - 4, word.tokens.lowerBound + 1) }
    eventWords = words.filter { word in
      !others.beginning(in: near(word), \.lowerBound).contains { $0.overlaps(word.tokens) }
        && !words.beginning(
          in: near(word), \.tokens.lowerBound
        ).contains {
          $0.tokens.count > word.tokens.count && $0.tokens.lowerBound <= word.tokens.lowerBound
            && word.tokens.upperBound <= $0.tokens.upperBound
        }
    }
    var byCue = CueMatches<Cue>()
    for match in Self.participation[document.language].matches(in: document) {
      if let cue = Cue(rawValue: match.value) { byCue.add(match.tokens, to: cue) }
    }
    // "held" in "will be held" tells of no past.
    let future = byCue[.happens]
    let longest = future.map(\.count).max() ?? 0
    byCue[.happened] = byCue[.happened].filter { past in
      !future.beginning(in: between(past.lowerBound - longest, past.upperBound), \.lowerBound)
        .contains { $0.overlaps(past) }
    }
    self.byCue = byCue
  }

  /// Every match of a cue that begins within a range of tokens, in order.
  func matches(_ cue: Cue, in tokens: Range<Int>) -> [Range<Int>] {
    Array(byCue.beginning(cue, in: tokens))
  }

  func has(_ cue: Cue, in tokens: Range<Int>) -> Bool {
    !byCue.beginning(cue, in: tokens).isEmpty
  }

  func words(in tokens: Range<Int>) -> [EventWord] {
    Array(eventWords.beginning(in: tokens, \.tokens.lowerBound))
  }
}
