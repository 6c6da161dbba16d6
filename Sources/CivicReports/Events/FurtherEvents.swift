internal import CivicText

/// Where a report begins to tell of another event than its main one: a section of the conference («… секциясын X жүргізді»,
/// "на секции «…»"), another gathering of the day ("the second meeting", «Түстен кейін … дөңгелек үстел құрылды»), one
/// before it ("two weeks ago the chamber held …").
struct FurtherEvents {
  struct Opening: Equatable {
    enum Reach { case section, gathering, aside }
    let sentence: Int
    let kind: EventKind
    let word: Range<Int>
    let reach: Reach
    let isPart: Bool
    /// Its name, where that stands beside the word.
    var title: Range<Int>?
  }

  let evidence: EventWordEvidence
  let main: MainEvent
  private let words: [EventCues.EventWord]

  init(evidence: EventWordEvidence, main: MainEvent) {
    self.evidence = evidence
    self.main = main
    words = evidence.words()
  }

  private var text: ReportText { evidence.text }
  private var signs: EventSigns { evidence.signs }

  private static let wholes: Set<EventKind> = [.forum, .congress, .conference, .exhibition, .training]

  func openings() -> [Opening] {
    var found: [Opening] = []
    var hasMain = false
    for sentence in text.narration {
      let own = words.beginning(in: sentence, \.tokens.lowerBound)
      defer {
        hasMain = hasMain || own.contains { $0.kind == main.kind } || sentence.contains(main.word.lowerBound)
      }
      if let aside = aside(in: sentence, own) {
        found.append(aside)
        continue
      }
      guard hasMain else { continue }
      if let opening = section(in: sentence) ?? gathering(in: sentence, own) {
        found.append(opening)
      }
    }
    return found
  }

  /// «Ауыл бюджеті кімдікі?» секциясын … жүргізді; "Вторая секция, …": named, numbered or led by somebody.
  private func section(in sentence: Range<Int>) -> Opening? {
    guard Self.wholes.contains(main.kind), let word = signs.matches(.section, in: sentence).first else {
      return nil
    }
    let near = between(
      max(sentence.lowerBound, word.lowerBound - 14), min(sentence.upperBound, word.upperBound + 16))
    let name = text.quotes.pairs.beginning(in: near, \.open).first {
      $0.depth == 0 && $0.inner.count >= 2
        && ($0.open >= word.upperBound ? $0.open - word.upperBound <= 2 : word.lowerBound - $0.close <= 3)
    }
    let isNumbered = signs.matches(.order, in: near).contains {
      $0.upperBound == word.lowerBound || $0.upperBound == word.lowerBound - 1
    }
    // «Екінші секция, диалог алаңы»: the exact word beside it.
    let beside = between(
      max(sentence.lowerBound, word.lowerBound - 3), min(near.upperBound, word.upperBound + 4))
    let kind = words.beginning(in: beside, \.tokens.lowerBound).first {
      !$0.isGeneral && $0.kind != main.kind && !$0.tokens.overlaps(word)
    }
    // "In the second session, UNICEF presented …": a turn in the programme.
    let isTold = kind != nil || quotes(in: sentence).contains { !isBody($0) }
    guard name != nil || isNumbered && isTold else { return nil }
    return Opening(
      sentence: number(of: sentence), kind: kind?.kind ?? .session, word: kind?.tokens ?? word,
      reach: .section, isPart: true,
      title: name?.inner)
  }

  /// Another gathering: "the third meeting", or one told by its own time or frame and by who ran it, where or on what.
  private func gathering(in sentence: Range<Int>, _ words: ArraySlice<EventCues.EventWord>) -> Opening? {
    guard !text.cues.has(.happens, in: sentence) else { return nil }
    for word in words
    where word.kind != .other && word.kind != .awardCeremony && evidence.happens(word, in: sentence)
      && isSingular(word) && !evidence.isFrame(word, in: sentence)
    {
      let before = between(max(sentence.lowerBound, word.tokens.lowerBound - 2), word.tokens.lowerBound)
      let isNumbered =
        word.kind == main.kind && !Self.wholes.contains(main.kind)
        && signs.matches(.order, in: before).contains { $0.upperBound == word.tokens.lowerBound }
      let isLater =
        evidence.opensFurther(sentence) && isTold(in: sentence)
        && (word.kind == main.kind ? main.kind == .meeting : !word.isGeneral || main.kind != .meeting)
      guard isNumbered || isLater else { continue }
      return Opening(
        sentence: number(of: sentence), kind: word.kind, word: word.tokens, reach: .gathering,
        isPart: Self.wholes.contains(main.kind) && word.kind != main.kind)
    }
    return nil
  }

  /// A name, a body, a person, a hall or a time of its own.
  private func isTold(in sentence: Range<Int>) -> Bool {
    !text.organizations(in: sentence).isEmpty || !text.people(in: sentence).isEmpty
      || !text.venues.beginning(in: sentence, \.tokens.lowerBound).isEmpty
      || text.places.beginning(in: sentence, \.tokens.lowerBound).contains {
        $0.kind == .settlement || $0.kind == .district
      }
      || !quotes(in: sentence).isEmpty
  }

  private func isBody(_ pair: QuotationMarks.Pair) -> Bool {
    text.organizations(overlapping: pair.outer).contains { $0.tokens.overlaps(pair.outer) }
  }

  private func quotes(in sentence: Range<Int>) -> [QuotationMarks.Pair] {
    text.quotes.pairs.beginning(in: sentence, \.open).filter { $0.depth == 0 && $0.inner.count >= 2 }
  }

  private func isSingular(_ word: EventCues.EventWord) -> Bool {
    EventNumber(word, in: text.document) == .one
  }

  /// "Two weeks ago the chamber held a meeting of its own", "in spring the foundation organised a fair": its sentence is no
  /// part of this event's story.
  private func aside(in sentence: Range<Int>, _ words: ArraySlice<EventCues.EventWord>) -> Opening? {
    guard let word = words.first(where: { evidence.happens($0, in: sentence) }),
      number(of: sentence) > text.document.sentenceOfToken[main.word.lowerBound]
    else { return nil }
    let isAnother =
      !Self.wholes.contains(main.kind)
      && words.allSatisfy { Self.unlike($0.kind, main.kind) } && text.cues.has(.organized, in: sentence)
    guard signs.has(.before, in: sentence) || isAnother else { return nil }
    return Opening(
      sentence: number(of: sentence), kind: word.kind, word: word.tokens, reach: .aside, isPart: false)
  }

  /// Kinds that nobody calls by one another's names.
  private static let likes: [Set<EventKind>] = [
    [.seminar, .training], [.forum, .congress, .conference], [.exhibition], [.hearing], [.assembly],
    [.awardCeremony], [.roundtable],
  ]

  private static func unlike(_ one: EventKind, _ other: EventKind) -> Bool {
    guard let likes = likes.first(where: { $0.contains(one) }) else { return false }
    return !likes.contains(other) && Self.likes.contains { $0.contains(other) }
  }

  /// Whether a sentence goes back to the whole: «Форумның қарары», "По итогам конференции".
  func closes(_ sentence: Range<Int>) -> Bool {
    let opening = between(sentence.lowerBound, min(sentence.upperBound, sentence.lowerBound + 4))
    if signs.has(.close, in: opening) { return true }
    return Self.wholes.contains(main.kind) && text.cues.words(in: opening).contains { $0.kind == main.kind }
  }

  private func number(of sentence: Range<Int>) -> Int { text.document.sentenceOfToken[sentence.lowerBound] }
}
