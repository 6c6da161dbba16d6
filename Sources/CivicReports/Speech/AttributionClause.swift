internal import CivicText

/// The clause that gives words to their speaker: «– деп атап өтті Айгүл Сәрсен», "– отметила Айгуль Серикова",
/// "said Asel Nurlan", "Asel Nurlan said".
struct AttributionClause: Sendable {
  let text: SpeechText

  /// Longer clauses say more than who speaks.
  private static let longest = 80

  /// Where the clause ends: at its sentence's end, or before the dash or the quotation mark that goes on with the words.
  func end(from start: Int, within limit: Int) -> Int {
    var index = start
    let limit = min(limit, start + Self.longest)
    while index < limit {
      if text.document.sentenceOfToken[index] != text.document.sentenceOfToken[start] { return index }
      if index > start, text.isDash(index), text.isMark(index - 1, [",", ".", ":"]) { return index }
      index += 1
    }
    return index
  }

  /// Whether a clause opens with a verb of saying, near enough for its language.
  func opens(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    switch text.document.language {
    case .kk:
      if isQuotative(first) { return true }
      return text.cues.has(.said, in: between(first, min(first + 12, clause.upperBound)))
    case .ru:
      return text.cues.has(.said, in: between(first, min(first + 6, clause.upperBound)))
    case .en:
      return text.cues.has(.said, in: between(first, min(first + 14, clause.upperBound)))
    }
  }

  /// «деді», «дейді», «деп …», but not «деп аталады», «деген тақырыпта».
  func isQuotative(_ token: Int) -> Bool {
    guard text.document.language == .kk, let word = text.token(token)?.folded, Self.quotatives.contains(word)
    else { return false }
    return !text.cues.has(.notspeech, in: between(token, token + 1))
  }

  private static let quotatives: Set<String> = [
    "деді", "дейді", "деп", "деген", "десе", "деседі", "десті", "дегенді", "депті",
  ]

  /// Whether the words before a dash and after it are speech and the author's insertion:
  /// «Жоба дайын, – деді Айгүл. – Талқылаймыз».
  func isInsertion(afterDash dash: Int, clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    switch text.document.language {
    case .kk: return isQuotative(first) || isQuotative(first + 1)
    case .ru:
      return text.cues.has(.said, in: between(first, min(first + 4, clause.upperBound)))
        || opensUnknownVerb(clause, within: 4)
    case .en:
      return text.cues.has(.said, in: between(first, min(first + 12, clause.upperBound)))
        && clause.count <= 40
    }
  }

  /// "– отрезала Айгуль Серикова", "— с улыбкой вздыхает учительница Нина Ким": a verb in the third person, and then, with
  /// nothing but small words between, its subject.
  func opensUnknownVerb(_ clause: Range<Int>, within reach: Int = 1) -> Bool {
    guard text.document.language == .ru,
      let verb = clause.prefix(reach).first(where: { isVerb(text.token($0)?.folded ?? "") }),
      !between(clause.lowerBound, verb).contains(where: { text.token($0)?.kind == .mark })
    else { return false }
    if ["он", "она"].contains(text.token(verb + 1)?.folded ?? "") { return true }
    guard
      let person = text.people(in: between(verb + 1, min(verb + 24, clause.upperBound))).first(
        where: text.isSubject)
    else { return false }
    return between(verb + 1, person.phrase.lowerBound).allSatisfy { index in
      text.token(index).map { $0.kind == .word && !$0.isCapitalized && !isVerb($0.folded) } ?? false
    } && person.phrase.lowerBound - verb <= 7
  }

  private func isVerb(_ word: String) -> Bool {
    word.count >= 4
      && ["ла", "лась", "л", "лся", "ет", "ит", "ет", "ется", "ится", "ёт", "ётся"].contains(
        where: word.hasSuffix)
      && RussianAdjective.readings(word).isEmpty
  }

  /// The clause behind a closing mark, with how sure it is.
  func after(_ close: Int, isClosedByStop: Bool, in paragraph: Range<Int>) -> (
    clause: Range<Int>, sureness: Double
  )? {
    var index = close + 1
    var hasMark = isClosedByStop
    var hasDash = false
    while index < paragraph.upperBound, index <= close + 2,
      text.isMark(index, [",", ".", "…"]) || text.isDash(index)
    {
      hasMark = true
      hasDash = hasDash || text.isDash(index)
      index += 1
    }
    guard index < paragraph.upperBound else { return nil }
    let clause = between(index, end(from: index, within: paragraph.upperBound))
    switch text.document.language {
    case .kk:
      if isQuotative(index), hasDash || isSaying(index) { return (clause, 0.9) }
      return hasDash && opens(clause) ? (clause, 0.85) : nil
    case .ru:
      // What begins a new sentence without a dash tells of something else.
      guard hasMark, hasDash || text.sentence(of: close).contains(index) else { return nil }
      if opens(clause) { return (clause, hasDash ? 0.9 : 0.8) }
      return hasDash && opensUnknownVerb(clause) ? (clause, 0.8) : nil
    case .en:
      guard hasMark, opens(clause) else { return nil }
      // "A sentence of its own," she said; what begins a new sentence must name its speaker first.
      let isNewSentence =
        text.sentence(of: index).lowerBound == index && text.token(index)?.isCapitalized == true
      return isNewSentence && !startsWithSpeaker(clause) ? nil : (clause, 0.9)
    }
  }

  /// «… деп атап өтті», «… деді»: without a dash the quotative needs its own verb of saying.
  private func isSaying(_ token: Int) -> Bool {
    guard let word = text.token(token)?.folded else { return false }
    return word == "деді" || word == "дейді" || text.cues.first(.said, in: between(token, token + 1)) != nil
  }

  private func startsWithSpeaker(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    return text.people(in: between(first, first + 3)).first != nil
      || text.cues.has(.pronoun, in: between(first, first + 1))
      || text.cues.first(.said, in: between(first, first + 1)) != nil
  }
}
