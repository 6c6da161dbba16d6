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
    let text = evidence.text
    var scores: [EventKind: Double] = [:]
    var first: [EventKind: EventCues.EventWord] = [:]
    var general: [EventKind: Double] = [:]
    var strongest = 0.0
    for word in evidence.words() {
      let sentence = text.sentence(of: word.tokens.lowerBound)
      let isHeadline = text.headline.contains(word.tokens.lowerBound)
      if strongest >= EventWordEvidence.enough, evidence.opensFurther(sentence) { continue }
      strongest = max(strongest, evidence.weight(word))
      var weight = 1.0
      if isHeadline { weight += 2 }
      if let place = text.narration.prefix(4).firstIndex(of: sentence) { weight += 3 - 0.5 * Double(place) }
      if evidence.happens(word, in: sentence) { weight += 2 }
      if word.isGeneral {
        general[word.kind, default: 0] += weight
      } else {
        scores[word.kind, default: 0] += weight
      }
      if first[word.kind].map({ !isHeadline && text.headline.contains($0.tokens.lowerBound) }) ?? true {
        first[word.kind] = word
      }
    }
    guard strongest >= EventWordEvidence.enough else { return nil }
    func position(_ kind: EventKind) -> Int { first[kind]?.tokens.lowerBound ?? .max }
    // "Event" says less than "meeting".
    if general.contains(where: { $0.key != .other && $0.value >= EventWordEvidence.enough }) {
      general[.other] = nil
    }
    let ranked = scores.isEmpty ? general : scores
    guard
      let kind = ranked.max(by: { ($0.value, -position($0.key)) < ($1.value, -position($1.key)) })?.key,
      let word = first[kind]
    else { return nil }
    // "Dialogue", "session" and their like are also said of what a meeting was for.
    let isLoose = [.dialogue, .debate, .session, .presentation, .exhibition, .appeal, .workingGroup].contains(
      kind)
    // An exact word named once in passing ("следующий форум") does not outweigh the meeting the text tells of.
    var chosen = (kind, word)
    if let (generalKind, score) = general.max(by: {
      ($0.value, position($1.key)) < ($1.value, position($0.key))
    }),
      generalKind != .other, score > (isLoose ? 1.2 : 2.5) * (scores[kind] ?? 0) + (isLoose ? 0 : 2),
      let generalWord = first[generalKind]
    {
      chosen = (generalKind, generalWord)
    }
    self.kind = chosen.0
    self.word = chosen.1.tokens
    confidence = scores.isEmpty ? 0.7 : 0.9
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
