internal import CivicText

/// How surely a text's words for events tell of one that takes place, rather than name one in passing.
struct EventWordEvidence {
  let text: ReportText

  var signs: EventSigns { text.signs }

  /// From this sum on, the text tells of an event.
  static let enough = 3.0

  /// The words for events in the report's own words: not in a quotation, a body's name or a glance at another event.
  func words() -> [EventCues.EventWord] {
    text.cues.eventWords.filter { word in
      text.owns(word.tokens.lowerBound) && !text.isQuoted(word.tokens) && !isInsideName(word.tokens)
        && !isBackground(word) && (word.kind != .appeal || isPublished(word))
    }
  }

  /// The evidence that a word stands for something that takes place: a verb of taking place beside it weighs 3, "at the
  /// forum" 2, the headline 1.5, the first sentence and a date 1 each.
  func weight(_ word: EventCues.EventWord) -> Double {
    let sentence = text.sentence(of: word.tokens.lowerBound)
    let isHeadline = text.headline.contains(word.tokens.lowerBound)
    if !isHeadline, signs.has(.habit, in: sentence) { return 0 }
    if isInPassing(word) { return 0 }
    if happens(word, in: sentence) { return Self.enough }
    let place = text.narration.prefix(5).firstIndex(of: sentence)
    var weight = 0.0
    if isHeadline || place != nil, isFramed(word, in: sentence) { weight += 2 }
    if isHeadline { weight += 1.5 }
    if place == 0 { weight += 1 }
    if place != nil, !text.dates.beginning(in: sentence, \.tokens.lowerBound).isEmpty { weight += 1 }
    if isHeadline || (place ?? 9) < 2, opensMinutesOrNotice { weight += Self.enough }
    return weight
  }

  /// A verb of taking place, organising or attending in the sentence.
  func happens(_ word: EventCues.EventWord, in sentence: Range<Int>) -> Bool {
    let cues: [EventCues.Cue] = [
      .happened, .happens, .organized, .organizes, .attended, .passive, .byorganizing, .attends, .cancelled,
      .postponed,
    ]
    if cues.contains(where: { text.cues.has($0, in: sentence) }) { return true }
    if word.kind == .appeal, signs.has(.appealed, in: sentence) { return true }
    let near = between(
      max(sentence.lowerBound, word.tokens.lowerBound - 12),
      min(sentence.upperBound, word.tokens.upperBound + 12))
    return signs.has(.held, in: near)
  }

  /// A verb of taking place right beside the word: «отырысы өтті», "состоялось очередное заседание", "meeting was held".
  func isBesideVerb(_ word: EventCues.EventWord) -> Bool {
    let sentence = text.sentence(of: word.tokens.lowerBound)
    let before = text.document.language == .ru ? 4 : 0
    let near = between(
      max(sentence.lowerBound, word.tokens.lowerBound - before),
      min(sentence.upperBound, word.tokens.upperBound + 2))
    return [EventCues.Cue.happened, .passive, .organized].contains { text.cues.has($0, in: near) }
      || signs.has(.held, in: between(word.tokens.upperBound, near.upperBound))
  }

  /// A sentence that begins with the time of a further event or with the event it is a part of: "После обеда …", «Форум
  /// аясында …», "As part of the forum …".
  func opensFurther(_ sentence: Range<Int>) -> Bool {
    let opening = between(sentence.lowerBound, min(sentence.upperBound, sentence.lowerBound + 8))
    if signs.has(.later, in: opening) { return true }
    return text.cues.words(in: between(opening.lowerBound, min(sentence.upperBound, opening.upperBound + 4)))
      .contains { isFrame($0, in: opening) }
  }

  /// «форум аясында», "в рамках форума", "as part of the forum": the whole that something else is a part of.
  func isFrame(_ word: EventCues.EventWord, in sentence: Range<Int>) -> Bool {
    let beside =
      text.document.language == .kk
      ? between(word.tokens.upperBound, min(sentence.upperBound, word.tokens.upperBound + 2))
      : between(max(sentence.lowerBound, word.tokens.lowerBound - 4), word.tokens.lowerBound)
    return signs.has(.framed, in: beside)
  }

  /// The first lines are the head of minutes or of an announcement.
  var opensMinutesOrNotice: Bool {
    text.document.paragraphs.prefix(4).contains {
      signs.has(.minutes, in: $0) || signs.has(.notice, in: $0)
    }
  }

  /// «форумда», «форум барысында»; "на форуме", "в ходе встречи"; "at the forum".
  func isFramed(_ word: EventCues.EventWord, in sentence: Range<Int>) -> Bool {
    switch text.document.language {
    case .kk:
      if let last = word.tokens.last,
        KazakhCase.stripped(text.document.tokens[last].text).grammaticalCase == .locative
      {
        return true
      }
      let after = between(word.tokens.upperBound, min(sentence.upperBound, word.tokens.upperBound + 3))
      return signs.has(.frame, in: after)
    case .ru, .en:
      let before = between(max(sentence.lowerBound, word.tokens.lowerBound - 4), word.tokens.lowerBound)
      return signs.has(.frame, in: before)
    }
  }

  /// "в преддверии форума", «форум қарсаңында», "ahead of the forum": another event; "заседание форума", «форумның
  /// отырысы»: the sitting is the forum's.
  private func isBackground(_ word: EventCues.EventWord) -> Bool {
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

  /// "обращения граждан" are no open letter: one is published, addressed or signed, and the report opens with
  /// that.
  private func isPublished(_ word: EventCues.EventWord) -> Bool {
    let sentence = text.sentence(of: word.tokens.lowerBound)
    return text.headline == sentence
      || (signs.has(.appealed, in: sentence) && text.narration.prefix(3).contains(sentence))
  }

  /// "such as round tables and lobbying", "How do you open a meeting?": a plural away from any verb of taking place, a list
  /// of plurals, a question tell of none.
  private func isInPassing(_ word: EventCues.EventWord) -> Bool {
    let sentence = text.sentence(of: word.tokens.lowerBound)
    if let last = sentence.last, text.document.tokens[last].isMark("?") { return true }
    guard isPlural(word) else { return false }
    if text.cues.words(in: sentence).count(where: isPlural) >= 3 { return true }
    let near = between(word.tokens.lowerBound - 6, word.tokens.upperBound + 6)
    var cues: [EventCues.Cue] = [.happened, .organized, .passive, .organizes]
    if text.headline == sentence || text.narration.first == sentence { cues.append(.happens) }
    return !cues.contains { cue in text.cues.matches(cue, in: sentence).contains { near.overlaps($0) } }
  }

  private func isPlural(_ word: EventCues.EventWord) -> Bool {
    EventNumber(word, in: text.document) == .several
  }

  /// «Азаматтық форум» inside a body's name is no event.
  private func isInsideName(_ tokens: Range<Int>) -> Bool {
    text.organizations(overlapping: tokens).contains {
      $0.tokens.lowerBound <= tokens.lowerBound && $0.tokens.upperBound >= tokens.upperBound
    }
  }
}
