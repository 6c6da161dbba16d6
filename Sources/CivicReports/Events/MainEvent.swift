internal import CivicText

/// Whether the report tells of an event, and of which kind: the word for it that stands foremost and most often —
/// «дөңгелек үстел өтті», "состоялся круглый стол", "a roundtable was held".
///
/// A word in the headline or beside a verb of taking place weighs more; "meeting" and "event" count only where no
/// exact kind is named. A text in which nothing takes place tells of no event.
struct MainEvent {
  let kind: EventKind
  let word: Range<Int>
  let confidence: Double

  init?(_ evidence: EventWordEvidence) {
    if let appeal = Self.appeal(evidence) {
      self = appeal
      return
    }
    guard let main = Self.named(evidence) ?? Self.told(evidence) else { return nil }
    self = main
  }

  /// What speaks for a kind of event.
  private struct Case {
    let first: EventCues.EventWord
    var score = 0.0
    /// It is in the headline, or is told of in the first sentences.
    var isEarly = false
    /// A verb of taking place stands right beside the word there: «отырысы өтті», "состоялось заседание".
    var isTold = false
  }

  /// The event that the text calls by a word of its own.
  private static func named(_ evidence: EventWordEvidence) -> MainEvent? {
    let text = evidence.text
    var exact: [EventKind: Case] = [:]
    var general: [EventKind: Case] = [:]
    var strongest = 0.0
    var framed = Set<Int>()
    for word in evidence.words() {
      let sentence = text.sentence(of: word.tokens.lowerBound)
      let isHeadline = text.headline.contains(word.tokens.lowerBound)
      if strongest >= EventWordEvidence.enough, evidence.opensFurther(sentence) { continue }
      let weight = evidence.weight(word)
      strongest = max(strongest, weight)
      if evidence.isFramed(word, in: sentence), weight > 0 || !framed.isEmpty {
        framed.insert(sentence.lowerBound)
      }
      let place = text.narration.prefix(4).firstIndex(of: sentence)
      let happens = evidence.happens(word, in: sentence)
      // Forty trainings told of further down are no name for what the report is about.
      if !isHeadline, place ?? 4 > 1, EventNumber(word, in: text.document) == .several { continue }
      var score = 1.0
      if isHeadline { score += 2 }
      if let place { score += 3 - 0.5 * Double(place) }
      if happens { score += 2 }
      var told = (word.isGeneral ? general : exact)[word.kind] ?? Case(first: word)
      if !isHeadline, text.headline.contains(told.first.tokens.lowerBound) {
        told = Case(first: word, score: told.score, isEarly: told.isEarly, isTold: told.isTold)
      }
      told.score += score
      if isHeadline || place == 0 || place != nil && happens { told.isEarly = true }
      if place ?? 3 < 3, evidence.isBesideVerb(word) { told.isTold = true }
      if word.isGeneral { general[word.kind] = told } else { exact[word.kind] = told }
    }
    // A gathering that is spoken of twice as one that went on — "на слушания", "участники слушаний" — took place.
    guard strongest >= EventWordEvidence.enough || framed.count > 1 else { return nil }
    // "Event" says less than "meeting".
    if general.contains(where: { $0.key != .other && $0.value.score >= EventWordEvidence.enough }) {
      general[.other] = nil
    }
    guard let best = best(exact.isEmpty ? general : exact) else { return nil }
    var chosen = best
    if !exact.isEmpty, let other = self.best(general), outweighs(other, best) { chosen = other }
    return MainEvent(
      kind: chosen.key, word: chosen.value.first.tokens, confidence: exact.isEmpty ? 0.7 : 0.9)
  }

  private static func best(_ cases: [EventKind: Case]) -> (key: EventKind, value: Case)? {
    // The name decides last: a dictionary has no order.
    cases.max {
      ($0.value.score, -$0.value.first.tokens.lowerBound, $0.key.rawValue)
        < ($1.value.score, -$1.value.first.tokens.lowerBound, $1.key.rawValue)
    }
  }

  /// "Dialogue", "session" and their like are also said of what a meeting was for.
  private static let loose: Set<EventKind> = [
    .dialogue, .debate, .session, .presentation, .exhibition, .appeal, .workingGroup,
  ]

  /// Whether a meeting outweighs an exact word: one named once in passing ("следующий форум"), or only far down.
  private static func outweighs(
    _ general: (key: EventKind, value: Case), _ exact: (key: EventKind, value: Case)
  ) -> Bool {
    if general.value.isEarly, !exact.value.isEarly { return general.value.score > exact.value.score }
    if general.key == .other { return false }
    let isLoose = loose.contains(exact.key) && !exact.value.isTold
    return general.value.score > (isLoose ? 1.2 : 2.5) * exact.value.score + (isLoose ? 0 : 2)
  }

  /// A meeting told by its verb alone, at the head of a report: «әкім кеңес мүшелерімен кездесті», "депутат встретился с", "X
  /// met with Y".
  private static func told(_ evidence: EventWordEvidence) -> MainEvent? {
    let text = evidence.text
    for sentence in [text.headline] + text.narration.prefix(2) where !sentence.isEmpty {
      guard let verb = evidence.signs.matches(.meets, in: sentence).first, !text.isQuoted(verb),
        !evidence.signs.has(.habit, in: sentence), !evidence.signs.has(.before, in: sentence),
        !text.people(in: sentence).isEmpty || !text.organizations(in: sentence).isEmpty
      else { continue }
      return MainEvent(kind: .meeting, word: verb, confidence: 0.7)
    }
    return nil
  }

  private init(kind: EventKind, word: Range<Int>, confidence: Double) {
    (self.kind, self.word, self.confidence) = (kind, word, confidence)
  }

  /// A letter in its authors' own words: "Мы, нижеподписавшиеся, обращаемся", "we, the undersigned".
  private static func appeal(_ evidence: EventWordEvidence) -> MainEvent? {
    guard evidence.text.cues.words(in: evidence.text.headline).allSatisfy({ $0.kind == .appeal }) else {
      return nil
    }
    for sentence in evidence.text.narration.prefix(3) {
      if let words = evidence.signs.matches(.appealing, in: sentence).first {
        return MainEvent(kind: .appeal, word: words, confidence: 0.7)
      }
    }
    return nil
  }
}
