internal import CivicText

/// Whether the report tells of an event, and of which kind: the word for it that stands foremost and most often —
/// «дөңгелек үстел өтті», "состоялся круглый стол", "a roundtable was held".
///
/// A word in the headline or beside a verb of taking place weighs more; "meeting" and "event" count only where no
/// exact kind is named. A text in which nothing takes place tells of no event.
enum EventKindRule {
  static func event(in text: ReportText) -> EventReading? {
    var scores: [EventKind: Double] = [:]
    var first: [EventKind: EventCues.EventWord] = [:]
    var general: [EventKind: Double] = [:]
    let lead = text.narration.prefix(4)
    var takesPlace = false
    for word in text.cues.eventWords
    where !text.isQuoted(word.tokens) && !isInsideName(word.tokens, text) && !isBackground(word, text) {
      let sentence = text.sentence(of: word.tokens.lowerBound)
      let happens =
        text.cues.has(.happened, in: sentence) || text.cues.has(.happens, in: sentence)
        || text.cues.has(.organized, in: sentence) || text.cues.has(.attended, in: sentence)
        || text.cues.has(.passive, in: sentence) || text.cues.has(.byorganizing, in: sentence)
        || text.cues.has(.attends, in: sentence) || text.cues.has(.cancelled, in: sentence)
        || text.cues.has(.postponed, in: sentence)
      takesPlace = takesPlace || (happens && !isInPassing(word, text))
      var weight = 1.0
      if text.headline.contains(word.tokens.lowerBound) { weight += 2 }
      if let place = lead.firstIndex(of: sentence) { weight += 3 - 0.5 * Double(place) }
      if happens { weight += 2 }
      if word.isGeneral {
        general[word.kind, default: 0] += weight
      } else {
        scores[word.kind, default: 0] += weight
      }
      if first[word.kind] == nil
        || (!text.headline.contains(word.tokens.lowerBound)
          && text.headline.contains(first[word.kind]?.tokens.lowerBound ?? 0))
      {
        first[word.kind] = word
      }
    }
    guard takesPlace else { return nil }
    let ranked = scores.isEmpty ? general : scores
    guard
      let kind = ranked.max(by: {
        ($0.value, -position(first[$0.key])) < ($1.value, -position(first[$1.key]))
      })?.key,
      let word = first[kind]
    else { return nil }
    // "Dialogue", "session" and their like are also said of what a meeting was for.
    let isLoose = [.dialogue, .debate, .session, .presentation, .exhibition, .appeal, .workingGroup].contains(
      kind)
    // An exact word named once in passing ("следующий форум") does not outweigh the meeting the text tells of.
    var chosen = (kind, word)
    if let (generalKind, score) = general.max(by: { $0.value < $1.value }), generalKind != .other,
      score > (isLoose ? 1.2 : 2.5) * (scores[kind] ?? 0) + (isLoose ? 0 : 2),
      let generalWord = first[generalKind]
    {
      chosen = (generalKind, generalWord)
    }
    var event = EventReading(kind: chosen.0, status: .unknown)
    event.evidence["kind"] = text.mention(chosen.1.tokens, scores.isEmpty ? 0.7 : 0.9)
    return event
  }

  /// "в преддверии форума", «форум қарсаңында», "ahead of the forum": another event; "заседание форума", «форумның
  /// отырысы»: the sitting is the forum's.
  private static func isBackground(_ word: EventCues.EventWord, _ text: ReportText) -> Bool {
    let sentence = text.sentence(of: word.tokens.lowerBound)
    let before = between(max(sentence.lowerBound, word.tokens.lowerBound - 5), word.tokens.lowerBound)
    let after = between(word.tokens.upperBound, min(sentence.upperBound, word.tokens.upperBound + 5))
    let words =
      (text.document.language == .kk
      ? between(after.lowerBound, min(after.lowerBound + 1, after.upperBound)) : before)
      .map { text.document.tokens[$0].folded }
    let happens =
      !before.isEmpty && [EventCues.Cue.happened, .happens].contains { text.cues.has($0, in: before) }
    if !happens, words.contains(where: { Self.eves.contains($0) }) { return true }
    guard word.kind == .session else { return false }
    let whole: Set<EventKind> = [.forum, .congress, .conference, .roundtable]
    return text.cues.words(in: text.document.language == .kk ? before : after).contains {
      whole.contains($0.kind)
    }
  }

  private static let eves: Set<String> = [
    "преддверии", "накануне", "қарсаңында", "ahead",
  ]

  /// "such as round tables and lobbying": a plural away from any verb of taking place tells of none.
  private static func isInPassing(_ word: EventCues.EventWord, _ text: ReportText) -> Bool {
    guard let last = word.tokens.last else { return false }
    let folded = text.document.tokens[last].folded
    let isPlural =
      switch text.document.language {
      case .kk: ["лар", "лер", "дар", "дер", "тар", "тер"].contains { folded.hasSuffix($0) }
      case .ru:
        [
          "столы", "столов", "форумы", "форумов", "семинары", "семинаров", "встречи", "встреч", "тренинги",
          "тренингов",
        ].contains(folded)
      case .en: folded.hasSuffix("s")
      }
    guard isPlural else { return false }
    let near = between(word.tokens.lowerBound - 6, word.tokens.upperBound + 6)
    let cues: [EventCues.Cue] = [.happened, .happens, .organized, .passive, .organizes]
    let sentence = text.sentence(of: word.tokens.lowerBound)
    return !cues.contains { cue in text.cues.matches(cue, in: sentence).contains { near.overlaps($0) } }
  }

  private static func position(_ word: EventCues.EventWord?) -> Int { word?.tokens.lowerBound ?? .max }

  /// «Азаматтық форум» inside a body's name is no event.
  private static func isInsideName(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    text.organizations.contains {
      $0.tokens.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.tokens.upperBound
    }
  }
}
